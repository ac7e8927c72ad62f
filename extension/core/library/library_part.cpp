// SPDX-License-Identifier: EUPL-1.2
#include "core/library/library_part.hpp"

#include "core/base/files.hpp"
#include "core/clause/clause_reader.hpp"

namespace bestek {

Result<XmlDoc> read_library_part(const std::filesystem::path& file, const char* root) {
  const auto bytes = read_file(file, kMaxPartBytes);
  if (!bytes) return bytes.error();
  auto document = parse_xml(*bytes, file.string());
  if (!document) return document;
  const xmlNode* element = xmlDocGetRootElement(document->get());
  const Place place{file.string(), line_of(element), {}, {}};
  if (!is_element(element, root, kClauseNamespace)) return Error{"library.wrong-root", place, {{"root", root}}};
  if (const std::string format = attribute(element, "format"); format != std::to_string(kLibraryFormat))
    return Error{"library.newer-format", place, {{"format", format}}};
  return document;
}

}  // namespace bestek
