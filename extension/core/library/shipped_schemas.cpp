// SPDX-License-Identifier: EUPL-1.2
#include "core/library/shipped_schemas.hpp"

#include <algorithm>

#include "core/base/files.hpp"

namespace bestek {
namespace {

/// A link leads who knows where: what it leads to is not looked at.
bool is_shipped(const std::filesystem::path& file) {
  const auto schemas = shipped_schemas();
  const auto shipped = std::ranges::find(schemas, file.filename().string(), &CarriedFile::name);
  std::error_code failure;
  if (shipped == schemas.end() || std::filesystem::is_symlink(file, failure)) return false;
  const auto bytes = read_file(file, shipped->bytes.size());
  return bytes.ok() && *bytes == shipped->bytes;
}

}  // namespace

Result<XmlSchema> shipped_schema(std::string_view name) { return XmlSchema::compile(name, shipped_schemas()); }

std::vector<LibraryFinding> lint_schemas(const std::filesystem::path& library) {
  std::vector<LibraryFinding> findings;
  std::error_code failure;
  for (std::filesystem::directory_iterator at(library / "schema", failure), end; !failure && at != end;
       at.increment(failure)) {
    if (at->path().extension() == ".xsd" && !is_shipped(at->path()))
      findings.push_back({Severity::kError, Error{"library.schema-differs", {at->path().string(), 0, {}, {}}, {}}});
  }
  return findings;
}

}  // namespace bestek
