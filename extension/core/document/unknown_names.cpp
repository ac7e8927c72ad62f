// SPDX-License-Identifier: EUPL-1.2
#include "core/document/unknown_names.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/base/nearest_word.hpp"
#include "core/document/marks.hpp"
#include "core/dossier/profile_fields.hpp"

namespace bestek {
namespace {

// What follows our prefix.
constexpr std::array<std::string_view, 7> kKinds{"buyer", "bidder", "signing", "manager", "profile", "term", "weight"};
constexpr std::string_view kLots = "lots";  // the profile has them, and no field of this name

/// The tags whose names are all known: those of profile and terms.
std::vector<std::string> known_tags(const Taxonomy& taxonomy) {
  std::vector<std::string> tags{std::string(kProfileTagPrefix).append(kLots)};
  for (const ProfileField& field : profile_fields()) tags.push_back(std::string(kProfileTagPrefix).append(field.name));
  for (const TermSet& terms : taxonomy.term_sets)
    for (const auto& [term, name] : terms.names) tags.push_back(std::string(kTermTagPrefix) + term);
  std::ranges::sort(tags);
  tags.erase(std::unique(tags.begin(), tags.end()), tags.end());
  return tags;
}

bool is_known(const std::string& tag, const std::vector<std::string>& tags) {
  if (parse_fill_tag(tag)) return true;
  if (tag.starts_with(kWeightTagPrefix)) return tag.size() > kWeightTagPrefix.size();
  return std::ranges::binary_search(tags, tag);
}

/// The nearest of the known tags, all without our prefix; "" when none is.
std::string nearest_tag(const std::string& name, std::vector<std::string> tags) {
  for (std::string& known : tags) known.erase(0, kTagPrefix.size());
  const std::string nearest = nearest_word(name, tags);
  return nearest.empty() ? nearest : std::string(kTagPrefix) + nearest;
}

std::string meant_by(const std::string& tag, const std::vector<std::string>& tags) {
  const std::string name = tag.substr(kTagPrefix.size());
  const std::size_t dot = name.find('.');
  if (dot == std::string::npos || std::ranges::find(kKinds, name.substr(0, dot)) != kKinds.end())
    return nearest_tag(name, tags);
  // Whose value it is was mistyped; what may be known then must be known.
  const std::string kind = nearest_word(name.substr(0, dot), {kKinds.begin(), kKinds.end()});
  std::string other = std::string(kTagPrefix) + kind + name.substr(dot);
  if (!kind.empty() && is_known(other, tags)) return other;
  return nearest_tag(kind.empty() ? name : kind + name.substr(dot), tags);
}

}  // namespace

std::vector<UnknownName> unknown_names(const DocumentText& document, const std::vector<Placement>& placements,
                                       const Taxonomy& taxonomy) {
  const std::vector<std::string> tags = known_tags(taxonomy);
  const ControlPlaces places(document, placements);
  std::vector<UnknownName> unknown;
  for (const ControlPlace& place : places.all()) {
    if (is_known(place.tag, tags) || is_hidden(control_of(document, place))) continue;
    unknown.push_back({place, meant_by(place.tag, tags)});
  }
  return unknown;
}

}  // namespace bestek
