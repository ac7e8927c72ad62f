// SPDX-License-Identifier: EUPL-1.2
#include "core/document/unknown_names.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/base/ascii.hpp"
#include "core/base/nearest_word.hpp"
#include "core/document/marks.hpp"
#include "core/dossier/profile_fields.hpp"

namespace bestek {
namespace {

// What the profile says of its lots, which are no field.
constexpr std::array<std::string_view, 3> kOfLots{"lots", "lot-values", "lot-maxima"};

/// What may follow our prefix: who fills a value in, or what else it is of.
std::vector<std::string> tag_kinds() {
  std::vector<std::string> kinds;
  for (const FilledBy by : {FilledBy::kBuyer, FilledBy::kBidder, FilledBy::kSigning, FilledBy::kManager})
    kinds.emplace_back(filled_by_id(by));
  for (std::string_view prefix : {kProfileTagPrefix, kTermTagPrefix, kWeightTagPrefix}) {
    prefix.remove_prefix(kTagPrefix.size());
    kinds.emplace_back(prefix.substr(0, prefix.find('.')));
  }
  return kinds;
}

/// The tags whose names are all known: those of profile, terms and weights.
std::vector<std::string> known_tags(const DocumentIndex& index, const std::vector<Placement>& placements,
                                    const std::set<std::string>& placed, const Taxonomy& taxonomy) {
  std::vector<std::string> tags{std::string(kPriceWeightTag)};
  for (const std::string_view field : kOfLots) tags.push_back(std::string(kProfileTagPrefix).append(field));
  const auto add_weight = [&](const std::string& placement) {
    tags.push_back(std::string(kWeightTagPrefix) + placement);
  };
  for (const ProfileField& field : profile_fields()) tags.push_back(std::string(kProfileTagPrefix).append(field.name));
  for (const TermSet& terms : taxonomy.term_sets)
    for (const auto& [term, name] : terms.names) tags.push_back(std::string(kTermTagPrefix) + term);
  for (const Placement& placement : placements) add_weight(placement.id);
  std::ranges::for_each(placed, add_weight);
  for (const DocumentMark* mark : index.with_prefix(kRowMarkPrefix))
    if (const auto row = parse_row_mark(mark->name)) add_weight(row->placement);
  std::ranges::sort(tags);
  tags.erase(std::unique(tags.begin(), tags.end()), tags.end());
  return tags;
}

bool is_known(const std::string& tag, const std::vector<std::string>& tags) {
  if (parse_fill_tag(tag)) return true;
  return std::ranges::binary_search(tags, tag);
}

/// The nearest of the known tags, all without our prefix; "" when none is.
std::string nearest_tag(const std::string& name, std::vector<std::string> tags) {
  for (std::string& known : tags) known.erase(0, kTagPrefix.size());
  const std::string nearest = nearest_word(name, tags);
  // The id of a placement is drawn: nobody meant one that has few letters in common with what was written.
  const std::string last = nearest.substr(nearest.rfind('.') + 1);
  if (is_placement_id(last) && nearest_word(name.substr(name.rfind('.') + 1), {last}).empty()) return {};
  return nearest.empty() ? nearest : std::string(kTagPrefix) + nearest;
}

std::string meant_by(const std::string& tag, const std::vector<std::string>& tags) {
  const std::string name = tag.substr(kTagPrefix.size());
  const std::size_t dot = name.find('.');
  const std::vector<std::string> kinds = tag_kinds();
  if (dot == std::string::npos || std::ranges::find(kinds, name.substr(0, dot)) != kinds.end())
    return nearest_tag(name, tags);
  // Whose value it is was mistyped; what may be known then must be known.
  const std::string kind = nearest_word(name.substr(0, dot), kinds);
  std::string other = std::string(kTagPrefix) + kind + name.substr(dot);
  if (!kind.empty() && is_known(other, tags)) return other;
  return nearest_tag(kind.empty() ? name : kind + name.substr(dot), tags);
}

/// As all our tags are.
std::string in_small_letters(const std::string& tag) {
  std::string ours = tag;
  std::ranges::transform(ours, ours.begin(), lower);
  return ours;
}

/// Controls that have our prefix but for its capitals: to everybody else here they are nobody's.
std::vector<ControlPlace> other_capitals(const DocumentText& document) {
  std::vector<ControlPlace> found;
  for (const bool beside : {false, true}) {
    const std::vector<Block>& blocks = beside ? document.beside : document.blocks;
    for (std::size_t i = 0; i < blocks.size(); ++i)
      for (std::size_t span = 0; span < blocks[i].controls.size(); ++span)
        if (const std::string& tag = blocks[i].controls[span].tag;
            !tag.starts_with(kTagPrefix) && in_small_letters(tag).starts_with(kTagPrefix))
          found.push_back({tag, 0, 1, beside, i, span, -1});
  }
  return found;
}

}  // namespace

std::vector<UnknownName> unknown_names(const DocumentIndex& index, const std::vector<Placement>& placements,
                                       const std::set<std::string>& placed, const Taxonomy& taxonomy) {
  const DocumentText& document = index.document();
  const std::vector<std::string> tags = known_tags(index, placements, placed, taxonomy);
  const ControlPlaces places(document, placements);
  std::vector<UnknownName> unknown;
  for (const ControlPlace& place : places.all()) {
    if (is_known(place.tag, tags) || is_hidden(control_of(document, place))) continue;
    unknown.push_back({place, meant_by(place.tag, tags)});
  }
  for (ControlPlace& place : other_capitals(document)) {
    if (is_hidden(control_of(document, place))) continue;
    std::string meant = in_small_letters(place.tag);
    if (!is_known(meant, tags)) meant = meant_by(meant, tags);
    unknown.push_back({std::move(place), std::move(meant)});
  }
  return unknown;
}

}  // namespace bestek
