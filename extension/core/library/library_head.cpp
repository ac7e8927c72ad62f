// SPDX-License-Identifier: EUPL-1.2
#include "core/library/library_head.hpp"

#include "core/base/files.hpp"
#include "core/base/house_xml.hpp"
#include "core/base/listed.hpp"
#include "core/base/text.hpp"
#include "core/clause/clause_reader.hpp"
#include "core/library/known_words.hpp"
#include "core/library/library_files.hpp"
#include "core/library/library_part.hpp"
#include "core/library/taxonomy.hpp"

namespace bestek {
namespace {

constexpr std::size_t kMaxLibraryXmlBytes = std::size_t{64} * 1024;

/// "nl, en"
std::string language_codes() { return listed(kLanguages, language_code); }

}  // namespace

Result<LibraryHead> read_library_head(const std::filesystem::path& folder) {
  const std::filesystem::path head = folder / kLibraryFile;
  const auto bytes = read_file(head, kMaxLibraryXmlBytes);
  if (!bytes) {
    if (bytes.error().code != "file.missing") return bytes.error();
    return Error{"library.not-a-library", {folder.string(), 0, {}, {}}, {}};
  }
  const auto document = parse_house_xml(*bytes, head.string());
  if (!document) return document.error();
  const xmlNode* root = xmlDocGetRootElement(document->get());
  if (!is_element(root, "library", kClauseNamespace))
    return Error{"library.not-a-library", {folder.string(), 0, {}, {}}, {}};
  const std::string format = attribute(root, "format");
  if (format != std::to_string(kLibraryFormat)) {
    return Error{"library.newer-format", {head.string(), line_of(root), {}, {}}, {{"format", format}}};
  }
  LibraryHead said;
  said.id = attribute(root, "id");
  said.version = attribute(root, "version");
  for (const std::string& code : split(attribute(root, "languages"), ' ')) {
    if (const auto language = language_from_code(code)) said.languages.push_back(*language);
  }
  report_unknown_words(head.string(), root, "languages", language_codes(), said.problems);
  if (attribute(root, "languages").empty())
    said.problems.push_back(unknown_word(head.string(), line_of(root), "library/@languages", "", language_codes()));
  return said;
}

}  // namespace bestek
