// SPDX-License-Identifier: EUPL-1.2
#include "core/check/copies_beside.hpp"

#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>

#include "core/base/ascii.hpp"
#include "core/base/files.hpp"
#include "core/base/package.hpp"
#include "core/document/protocol.hpp"
#include "core/dossier/internal_file.hpp"

namespace bestek {
namespace {

constexpr std::size_t kMostLookedAt = 50;  // files: a folder of other things is nobody's tender
constexpr const char* kProperties = "meta.xml";

/// What a package's properties say under this name; "" for nothing.
std::string_view property_in(std::string_view properties, std::string_view name) {
  const std::string named = std::string("\"").append(name).append("\"");
  std::size_t at = properties.find(named);
  if (at == std::string_view::npos) return {};
  at = properties.find('>', at);
  if (at == std::string_view::npos) return {};
  const std::string_view value = properties.substr(at + 1);
  return value.substr(0, std::min(value.find('<'), value.size()));
}

/// The listed document that the file is a copy of; null when it is none.
const DossierDocument* copied_in(const std::filesystem::path& file, const Dossier& dossier) {
  const auto bytes = read_file(file, kMaxPackageBytes);
  const auto package = bytes ? PackageReader::open(*bytes, file.string()) : Result<PackageReader>(bytes.error());
  const auto properties = package ? package->read(kProperties) : Result<std::string>(package.error());
  if (!properties || property_in(*properties, kDossierProperty) != dossier.id) return nullptr;
  const auto role = role_from_id(property_in(*properties, kRoleProperty));
  return role ? dossier.document(*role) : nullptr;
}

}  // namespace

/// The file of Bestek's that it is a copy of, by what stands in it; "" when it is none.
std::string_view recorded_in(const std::filesystem::path& file, const Dossier& dossier) {
  const auto bytes = read_file(file, kMaxDossierBytes);
  if (!bytes) return {};
  const auto other = parse_dossier(*bytes, file);
  if (other) return other->id == dossier.id ? kDossierFile : "";
  return parse_internal(*bytes, file.string()) ? kInternalFile : "";
}

/// "dossier (1).xml", "dossier.xml.old".
bool may_be_xml(const std::string& file) {
  return std::ranges::search(file, std::string_view(".xml"), {}, lower).begin() != file.end();
}

std::vector<Error> copies_beside(const Dossier& dossier) {
  std::vector<Error> found;
  if (dossier.id.empty()) return found;
  std::error_code failure;
  std::size_t looked_at = 0;
  for (const auto& entry : std::filesystem::directory_iterator(dossier.folder, failure)) {
    const std::string file = entry.path().filename().string();
    std::error_code unknown;
    if (file.starts_with('.') || dossier.document_named(file) != nullptr || !entry.is_regular_file(unknown)) continue;
    if (file != kDossierFile && file != kInternalFile && may_be_xml(file) && looked_at < kMostLookedAt) {
      ++looked_at;
      if (const std::string_view copied = recorded_in(entry.path(), dossier); !copied.empty())
        found.push_back({"document.record-copy-beside", {file, 0, {}, {}}, {{"document", std::string(copied)}}});
    }
    const auto same_kind = [&](const DossierDocument& one) {
      return std::filesystem::path(one.file).extension() == entry.path().extension();
    };
    if (std::ranges::none_of(dossier.documents, same_kind) || ++looked_at > kMostLookedAt) continue;
    if (const DossierDocument* document = copied_in(entry.path(), dossier); document != nullptr)
      found.push_back({"document.copy-beside", {file, 0, {}, {}}, {{"document", document->file}}});
  }
  std::ranges::sort(found, {}, [](const Error& one) { return one.place.file; });
  return found;
}

}  // namespace bestek
