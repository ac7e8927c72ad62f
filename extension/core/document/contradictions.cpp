// SPDX-License-Identifier: EUPL-1.2
#include "core/document/contradictions.hpp"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "core/base/text.hpp"
#include "core/document/document_claim.hpp"
#include "core/document/protocol.hpp"
#include "core/document/template_fields.hpp"
#include "core/dossier/edit_guard.hpp"
#include "core/dossier/profile_choices.hpp"
#include "core/dossier/role.hpp"

namespace bestek {
namespace {

using DocumentProperties = std::map<std::string, std::string, std::less<>>;

bool is_told(const ReadChoices& choices, std::string_view choice) {
  return std::ranges::any_of(choices.others, [&](const OtherChoice& other) { return other.choice == choice; });
}

bool has_property(const DocumentText& document, std::string_view prefix) noexcept {
  const auto first = document.properties.lower_bound(prefix);
  return first != document.properties.end() && first->first.starts_with(prefix);
}

/// What the dossier remembers; null where it remembers nothing of the document.
const DocumentProperties* made_properties(std::string_view file, const Dossier& dossier) noexcept {
  const DossierDocument* known = dossier.document_named(file);
  return known == nullptr || known->made.properties.empty() ? nullptr : &known->made.properties;
}

/// Another document of the dossier under this one's name: nothing that the dossier knows of this one is said of it.
bool is_another(const DocumentText& document, std::string_view file, const Dossier& dossier) {
  return says_it_is(claim_of(document, std::string(file)), dossier) != nullptr;
}

using Properties = std::vector<std::pair<std::string, std::string>>;

/// What a document that an earlier Bestek made had to say, as far as it or the dossier still tells.
Properties usual_properties(const DocumentText& document, std::string_view file, const Dossier& dossier) {
  if (!dossier.role_of(file) || !has_properties(document)) return {};
  const std::string made_in = kept_choice(property_of(document, kMadeForProperty), kLanguageChoice);
  const std::string_view dossiers = language_code(dossier.profile.language);
  Properties usual;
  for (const std::string_view name : {kFormatProperty, kDossierProperty, kRoleProperty}) usual.emplace_back(name, "");
  usual.emplace_back(kLanguageProperty, made_in.empty() ? std::string(dossiers) : made_in);
  if (!dossier.profile.general_terms.empty()) usual.emplace_back(kTermsProperty, dossier.profile.general_terms);
  if (has_property(document, kFieldPropertyPrefix)) usual.emplace_back(kMadeForProperty, "");
  return usual;
}

/// What the property says of such a document in this dossier now: who edits dossier.xml cannot make a document
/// another's.
std::string what_it_says(const std::string& property, const std::string& made, std::string_view file,
                         const Dossier& dossier) {
  const auto role = dossier.role_of(file);
  if (property == kDossierProperty) return dossier.id;
  if (property == kRoleProperty && role) return std::string(role_id(*role));
  if (property == kFormatProperty) return std::to_string(kDocumentFormat);
  return made;
}

}  // namespace

std::vector<Contradiction> contradictions(const DocumentText& document, std::string_view file, const Dossier& dossier) {
  std::vector<Contradiction> found;
  if (is_another(document, file, dossier)) return found;
  const DocumentProperties* made = made_properties(file, dossier);
  const auto remembers = [&](std::string_view property, std::string_view value) {
    const auto known = made == nullptr ? DocumentProperties::const_iterator() : made->find(property);
    return made != nullptr && known != made->end() && known->second == value;
  };
  const auto compare = [&](std::string_view property, std::string_view expected) {
    std::string says = property_of(document, property);
    if (const std::string said = canonical_text(says); !said.empty() && said != expected)
      found.push_back({std::string(property), std::move(says), std::string(expected), remembers(property, expected)});
  };
  const std::string kept = property_of(document, kMadeForProperty);
  const ReadChoices choices = read_choices(kept, dossier.profile);
  if (const auto role = dossier.role_of(file)) compare(kRoleProperty, role_id(*role));
  if (!is_told(choices, kTermsChoice)) compare(kTermsProperty, dossier.profile.general_terms);
  if (!kept_choice(kept, kLanguageChoice).empty() && !is_told(choices, kLanguageChoice))
    compare(kLanguageProperty, language_code(dossier.profile.language));
  if (made == nullptr) return found;
  for (const auto& [name, value] : *made)
    if (name == kMadeForProperty || name.starts_with(kTypePropertyPrefix)) compare(name, value);
  return found;
}

std::vector<LostProperty> lost_properties(const DocumentText& document, std::string_view file, const Dossier& dossier) {
  if (is_another(document, file, dossier)) return {};
  const DocumentProperties* made = made_properties(file, dossier);
  const Properties had =
      made == nullptr ? usual_properties(document, file, dossier) : Properties(made->begin(), made->end());
  std::vector<LostProperty> lost;
  for (const auto& [name, value] : had)
    // Of clauses that are gone it is told which (remembered_placements.hpp).
    if (name.starts_with(kTagPrefix) && !name.starts_with(kPlacementPropertyPrefix) &&
        canonical_text(property_of(document, name)).empty())
      lost.push_back({name, what_it_says(name, value, file, dossier)});
  return lost;
}

std::vector<std::pair<std::string, std::string>> returned_properties(const DocumentText& document,
                                                                     std::string_view file, const Dossier& dossier) {
  std::vector<std::pair<std::string, std::string>> returned;
  if (is_another(document, file, dossier)) return returned;
  for (LostProperty& one : lost_properties(document, file, dossier))
    if (!one.value.empty()) returned.emplace_back(std::move(one.property), std::move(one.value));
  for (Contradiction& one : contradictions(document, file, dossier))
    if (one.changed) returned.emplace_back(std::move(one.property), std::move(one.dossier));
  if (const DossierDocument* known = dossier.document_named(file); known != nullptr)
    for (const MadeField& field : known->made.fields) {
      auto property = field_property(field);
      if (field.tag.starts_with(kTagPrefix) && property_of(document, property.first).empty())
        returned.push_back(std::move(property));
    }
  return returned;
}

bool has_properties(const DocumentText& document) noexcept {
  return std::ranges::any_of(document.properties, [](const auto& one) {
    return one.first.starts_with(kTagPrefix) && !one.first.starts_with(kPlacementPropertyPrefix) &&
           !one.first.starts_with(kReasonPropertyPrefix);
  });
}

Status check_has_properties(const DocumentText& document, std::string_view file, const Dossier& dossier) {
  if (made_properties(file, dossier) == nullptr) return Done{};
  const auto lost = lost_properties(document, file, dossier);
  if (lost.empty()) return Done{};
  return Error{"document.lost-property", {std::string(file), 0, {}, {}}, {{"property", lost.front().property}}};
}

}  // namespace bestek
