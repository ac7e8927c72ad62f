// SPDX-License-Identifier: EUPL-1.2
#include "core/document/made_for.hpp"

#include <algorithm>

#include "core/document/protocol.hpp"

namespace bestek {
namespace {

/// The field of the profile that decides what parties are called.
constexpr std::string_view kTermsField = "general-terms";

}  // namespace

std::optional<std::vector<OtherChoice>> other_choices(const DocumentText& document, const TenderProfile& profile) {
  return other_choices(property_of(document, kMadeForProperty), profile);
}

std::optional<OtherChoice> choice_taken_away(const DocumentText& document, const TenderProfile& before,
                                             const TenderProfile& after) {
  const std::string kept = property_of(document, kMadeForProperty);
  for (OtherChoice& changed : changed_choices(before, after)) {
    const std::string made_for = kept_choice(kept, changed.choice);
    // A choice that the document did not keep has no passage in it, unless it kept nothing at all.
    if (kept.empty() || (!made_for.empty() && made_for != changed.now)) return std::move(changed);
  }
  return std::nullopt;
}

bool is_made_from_template(const DocumentText& document) noexcept {
  return document.properties.contains(kFormatProperty) && document.properties.contains(kDossierProperty);
}

bool follows_from(const NamedPlace& place, std::string_view choice) noexcept {
  if (!is_of_profile(place.tag)) return false;
  return decides(place.tag.starts_with(kProfileTagPrefix) ? std::string_view(place.name) : kTermsField, choice);
}

bool is_of_other_passages(const DocumentText& document, const NamedPlace& place, const TenderProfile& profile) {
  const auto others = other_choices(document, profile);
  if (!others) return is_chosen_before(place);
  return std::ranges::any_of(*others, [&](const OtherChoice& other) { return follows_from(place, other.choice); });
}

}  // namespace bestek
