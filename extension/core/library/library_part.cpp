// SPDX-License-Identifier: EUPL-1.2
#include "core/library/library_part.hpp"

#include "core/base/files.hpp"
#include "core/base/house_xml.hpp"
#include "core/clause/clause_reader.hpp"

namespace bestek {

Result<XmlDoc> read_library_part(const std::filesystem::path& file, const char* root, Sha256* digest) {
  const auto bytes = read_file(file, kMaxPartBytes);
  if (!bytes) return bytes.error();
  if (digest != nullptr) *digest = sha256(*bytes);
  auto document = parse_house_xml(*bytes, file.string());
  if (!document) return document;
  const xmlNode* element = xmlDocGetRootElement(document->get());
  if (!is_element(element, root, kClauseNamespace))
    return Error{"library.wrong-root", {file.string(), line_of(element), {}, {}}, {{"root", root}}};
  if (const Status known = check_library_format(element, file.string()); !known) return known.error();
  return document;
}

Status check_library_format(const xmlNode* root, const std::string& file) {
  const std::string format = attribute(root, "format");
  if (format == std::to_string(kLibraryFormat)) return Done{};
  return Error{"library.newer-format", {file, line_of(root), {}, {}}, {{"format", format}}};
}

}  // namespace bestek
