// SPDX-License-Identifier: EUPL-1.2
#include "core/tender/dossier_from_marks.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "core/base/listed.hpp"
#include "core/base/text.hpp"
#include "core/document/control_places.hpp"
#include "core/document/named_values.hpp"
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

struct Marked {
  std::string file;
  DocumentRole role = DocumentRole::kGuide;
  DocumentText text;
};

/// Every document of the folder that says to which dossier it belongs and as what. Those that nobody can read go to
/// `unread`.
std::vector<Marked> marked_in(const std::filesystem::path& folder, std::vector<std::string>& unread) {
  std::set<std::filesystem::path> paths;  // in an order
  std::error_code failure;
  for (const auto& entry : std::filesystem::directory_iterator(folder, failure)) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with('.') || name.starts_with("~$")) continue;  // locks of offices
    if (entry.path().extension() == ".odt" && (entry.is_regular_file(failure) || entry.is_symlink(failure)))
      paths.insert(entry.path());
    if (paths.size() == kMaxDocuments) break;
  }
  std::vector<Marked> found;
  for (const auto& path : paths) {
    auto text = read_document_file(path);
    if (!text) {
      unread.push_back(path.filename().string());
      continue;
    }
    const auto role = role_from_id(property_of(*text, kRoleProperty));
    if (role && !property_of(*text, kDossierProperty).empty())
      found.push_back({path.filename().string(), *role, std::move(*text)});
  }
  return found;
}

/// The choices of the profile for which the document was made.
void take_choices(const DocumentText& text, TenderProfile& profile) {
  const std::string kept = property_of(text, kMadeForProperty);
  for (const ProfileField& field : profile_fields()) {
    const std::string value = kept_choice(kept, field.name);
    if (value.empty()) continue;
    if (const auto* list = std::get_if<std::vector<std::string> TenderProfile::*>(&field.member)) {
      if (field.name == "groups" || field.name == "models") profile.*(*list) = split(value, ',');
    } else {
      (void)set_stored_value(profile, field, value);
    }
  }
  if (const std::string regime = kept_choice(kept, "regime"); !regime.empty())
    profile.european_rules = regime == "above";
}

/// What the fields of the documents say, where they say it: of several the first. What a template says by itself where
/// the profile is silent (`precedence`) stays unsaid.
void take_fields(const std::vector<NamedPlace>& places, TenderProfile& profile) {
  std::set<std::string_view> taken;
  for (const NamedPlace& place : places) {
    if (!place.tag.starts_with(kProfileTagPrefix) || place.value.empty()) continue;
    const ProfileField* field = find_profile_field(place.tag.substr(kProfileTagPrefix.size()));
    if (field == nullptr || field->name == "precedence" || taken.contains(field->name)) continue;
    if (const auto* list = std::get_if<std::vector<std::string> TenderProfile::*>(&field->member)) {
      profile.*(*list) = {place.value};
      continue;
    }
    const auto value = profile_value(*field, place.value, profile.language);
    if (value && set_stored_value(profile, *field, *value)) taken.insert(field->name);
  }
}

/// An answer that stands everywhere alike is the dossier's, too.
void take_answers(const std::vector<NamedPlace>& places, Dossier& dossier) {
  std::map<std::string, std::set<std::string>> values;
  for (const NamedPlace& place : places)
    if (place.tag.starts_with(kBuyerTagPrefix) && !place.value.empty()) values[place.name].insert(place.value);
  for (const auto& [name, said] : values)
    if (said.size() == 1) dossier.answers[name] = *said.begin();
}

/// What the template brought, and which clauses were placed: not what these brought.
MadeWith made_before_clauses(const DocumentText& text, const std::vector<Placement>& placements) {
  MadeWith made = made_with(text);
  std::erase_if(made.properties, [](const auto& one) { return one.first.starts_with(kReasonPropertyPrefix); });
  std::map<std::string, std::size_t> in_clauses;
  const ControlPlaces places(text, placements);
  for (const ControlPlace& place : places.all())
    if (place.placement >= 0) ++in_clauses[place.tag];
  std::erase_if(made.fields, [&](MadeField& field) {
    const std::size_t of_clauses = std::min(in_clauses[field.tag], field.places);
    field.places -= of_clauses;
    return field.places == 0;
  });
  return made;
}

Status check_one_dossier(const std::filesystem::path& folder, const std::vector<Marked>& documents) {
  std::set<std::string> ids;
  std::map<DocumentRole, std::set<std::string>> files;
  for (const Marked& one : documents) {
    ids.insert(property_of(one.text, kDossierProperty));
    files[one.role].insert(one.file);
  }
  const auto refused = [&](const char* code, const char* key, const std::set<std::string>& words) {
    return Error{code, {folder.string(), 0, {}, {}}, {{key, listed(words)}}};
  };
  if (ids.empty()) return refused("restore.no-marks", "ids", ids);
  if (ids.size() > 1) return refused("restore.several-dossiers", "ids", ids);
  for (const auto& [role, names] : files)
    if (names.size() > 1) return refused("restore.same-role", "names", names);
  return Done{};
}

}  // namespace

std::map<std::string, std::size_t> dossiers_said(const std::filesystem::path& folder) {
  std::map<std::string, std::size_t> said;
  std::vector<std::string> unread;
  for (const Marked& one : marked_in(folder, unread)) ++said[property_of(one.text, kDossierProperty)];
  return said;
}

Result<Dossier> dossier_from_marks(const std::filesystem::path& folder) {
  std::vector<std::string> unread;
  std::vector<Marked> documents = marked_in(folder, unread);
  // It may be one of the dossier's, which then would be lost without a word.
  if (!unread.empty()) return Error{"restore.unreadable", {folder.string(), 0, {}, {}}, {{"names", listed(unread)}}};
  if (const Status one = check_one_dossier(folder, documents); !one) return one.error();
  std::sort(documents.begin(), documents.end(),
            [](const Marked& one, const Marked& other) { return one.role < other.role; });
  Dossier dossier;
  dossier.folder = folder;
  dossier.id = property_of(documents.front().text, kDossierProperty);
  dossier.profile.language = language_of(documents.front().text, Language::kDutch);
  std::map<std::string, std::vector<Placement>> placements;
  std::vector<NamedSource> sources;
  for (const Marked& one : documents) {
    take_choices(one.text, dossier.profile);
    const auto& placed = placements[one.file] = read_placements(one.text, nullptr);
    sources.push_back({one.file, std::string(role_id(one.role)), &one.text, &placed, dossier.profile.language});
    dossier.documents.push_back({one.role, one.file, {}, made_before_clauses(one.text, placed)});
  }
  const auto places = find_named_values(sources, nullptr, nullptr);
  take_fields(places, dossier.profile);
  take_answers(places, dossier);
  return dossier;
}

}  // namespace bestek
