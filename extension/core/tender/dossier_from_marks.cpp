// SPDX-License-Identifier: EUPL-1.2
#include "core/tender/dossier_from_marks.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "core/base/text.hpp"
#include "core/document/control_places.hpp"
#include "core/document/placement_reader.hpp"
#include "core/document/protocol.hpp"
#include "core/document/template_fields.hpp"
#include "core/dossier/profile_choices.hpp"
#include "core/dossier/profile_fields.hpp"
#include "core/dossier/profile_value.hpp"
#include "core/tender/document_reader.hpp"

namespace bestek {
namespace {

constexpr std::size_t kMaxDocuments = 64;
/// The choices that every document keeps and that are fields of the profile.
constexpr std::array<std::string_view, 4> kKeptFields{"procedure", "level", "general-terms", "groups"};

struct Marked {
  std::string file;
  DocumentRole role = DocumentRole::kGuide;
  DocumentText text;
};

std::string joined(const std::set<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

/// Every document of the folder that says to which dossier it belongs and as what.
std::vector<Marked> marked_in(const std::filesystem::path& folder) {
  std::set<std::filesystem::path> paths;  // in an order
  std::error_code failure;
  for (const auto& entry : std::filesystem::directory_iterator(folder, failure)) {
    if (entry.path().extension() == ".odt" && entry.is_regular_file(failure)) paths.insert(entry.path());
    if (paths.size() == kMaxDocuments) break;
  }
  std::vector<Marked> found;
  for (const auto& path : paths) {
    auto text = read_document_file(path);
    const auto role = text ? role_from_id(property_of(*text, kRoleProperty)) : std::nullopt;
    if (role && !property_of(*text, kDossierProperty).empty())
      found.push_back({path.filename().string(), *role, std::move(*text)});
  }
  return found;
}

void take_choices(const DocumentText& text, TenderProfile& profile) {
  const std::string kept = property_of(text, kMadeForProperty);
  for (const std::string_view name : kKeptFields) {
    const std::string value = kept_choice(kept, name);
    const ProfileField* field = find_profile_field(name);
    if (value.empty() || field == nullptr) continue;
    if (const auto* list = std::get_if<std::vector<std::string> TenderProfile::*>(&field->member)) {
      profile.*(*list) = split(value, ',');
    } else {
      (void)set_stored_value(profile, *field, value);
    }
  }
}

/// What the fields of the documents say, where they say it: of several the first.
void take_fields(const std::vector<Marked>& documents, TenderProfile& profile) {
  std::set<std::string_view> taken;
  for (const Marked& document : documents) {
    const ControlPlaces places(document.text, {});
    for (const ControlPlace& place : places.all()) {
      if (!place.tag.starts_with(kProfileTagPrefix)) continue;
      const ProfileField* field = find_profile_field(place.tag.substr(kProfileTagPrefix.size()));
      if (field == nullptr || taken.contains(field->name) ||
          std::holds_alternative<std::vector<std::string> TenderProfile::*>(field->member))
        continue;
      const PlacedFillIn said = read_control(block_of(document.text, place), control_of(document.text, place));
      if (said.value.empty()) continue;
      const auto value = profile_value(*field, said.value, profile.language);
      if (value && set_stored_value(profile, *field, *value)) taken.insert(field->name);
    }
  }
}

Status check_one_dossier(const std::filesystem::path& folder, const std::vector<Marked>& documents) {
  std::set<std::string> ids;
  std::map<DocumentRole, std::set<std::string>> files;
  for (const Marked& one : documents) {
    ids.insert(property_of(one.text, kDossierProperty));
    files[one.role].insert(one.file);
  }
  const auto refused = [&](const char* code, const char* key, const std::set<std::string>& words) {
    return Error{code, {folder.string(), 0, {}, {}}, {{key, joined(words)}}};
  };
  if (ids.empty()) return refused("restore.no-marks", "ids", ids);
  if (ids.size() > 1) return refused("restore.several-dossiers", "ids", ids);
  for (const auto& [role, names] : files)
    if (names.size() > 1) return refused("restore.same-role", "names", names);
  return Done{};
}

}  // namespace

Result<Dossier> dossier_from_marks(const std::filesystem::path& folder) {
  std::vector<Marked> documents = marked_in(folder);
  if (const Status one = check_one_dossier(folder, documents); !one) return one.error();
  std::sort(documents.begin(), documents.end(),
            [](const Marked& one, const Marked& other) { return one.role < other.role; });
  Dossier dossier;
  dossier.folder = folder;
  dossier.id = property_of(documents.front().text, kDossierProperty);
  dossier.profile.language = language_of(documents.front().text, Language::kDutch);
  for (const Marked& one : documents) {
    take_choices(one.text, dossier.profile);
    dossier.documents.push_back({one.role, one.file, {}, made_with(one.text)});
  }
  take_fields(documents, dossier.profile);
  return dossier;
}

}  // namespace bestek
