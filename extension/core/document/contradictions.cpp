// SPDX-License-Identifier: EUPL-1.2
#include "core/document/contradictions.hpp"

#include <algorithm>
#include <utility>

#include "core/document/protocol.hpp"
#include "core/dossier/profile_choices.hpp"
#include "core/dossier/role.hpp"

namespace bestek {
namespace {

bool is_told(const ReadChoices& choices, std::string_view choice) {
  return std::ranges::any_of(choices.others, [&](const OtherChoice& other) { return other.choice == choice; });
}

}  // namespace

std::vector<Contradiction> contradictions(const DocumentText& document, std::string_view file, const Dossier& dossier) {
  std::vector<Contradiction> found;
  const auto compare = [&](std::string_view property, std::string_view expected) {
    std::string says = property_of(document, property);
    if (!says.empty() && says != expected) found.push_back({property, std::move(says), std::string(expected)});
  };
  const std::string kept = property_of(document, kMadeForProperty);
  const ReadChoices choices = read_choices(kept, dossier.profile);
  if (const auto role = dossier.role_of(file)) compare(kRoleProperty, role_id(*role));
  if (!is_told(choices, kTermsChoice)) compare(kTermsProperty, dossier.profile.general_terms);
  if (!kept_choice(kept, kLanguageChoice).empty() && !is_told(choices, kLanguageChoice))
    compare(kLanguageProperty, language_code(dossier.profile.language));
  return found;
}

bool has_lost_properties(const DocumentText& document, bool made) noexcept {
  const auto first = document.properties.lower_bound(kTagPrefix);
  return made && (first == document.properties.end() || !first->first.starts_with(kTagPrefix));
}

}  // namespace bestek
