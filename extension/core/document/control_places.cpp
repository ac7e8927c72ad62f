// SPDX-License-Identifier: EUPL-1.2
#include "core/document/control_places.hpp"

#include <algorithm>
#include <iterator>
#include <unordered_map>

#include "core/document/marks.hpp"
#include "core/document/placement_reader.hpp"

namespace bestek {
namespace {

template <typename Is>
std::vector<ControlPlace> those(const std::vector<ControlPlace>& places, const Is& is) {
  std::vector<ControlPlace> found;
  std::copy_if(places.begin(), places.end(), std::back_inserter(found), is);
  return found;
}

}  // namespace

bool is_inside_another(const Block& block, std::size_t span) noexcept {
  const ControlSpan& control = block.controls[span];
  const auto own = block.controls.begin() + static_cast<std::ptrdiff_t>(span);
  return std::any_of(block.controls.begin(), own, [&](const ControlSpan& other) {
    return other.tag.starts_with(kTagPrefix) && control.begin < other.end && control.end <= other.end;
  });
}

std::vector<int> placement_of_blocks(const DocumentText& document, const std::vector<Placement>& placements) {
  std::vector<int> placed(document.blocks.size(), -1);
  for (std::size_t i = 0; i < placements.size(); ++i) {
    for (std::size_t at = placements[i].first_block; at < placed.size() && placements[i].covers(at); ++at) {
      placed[at] = static_cast<int>(i);
    }
  }
  return placed;
}

ControlPlaces::ControlPlaces(const DocumentText& document, const std::vector<Placement>& placements) {
  add(document.blocks, false, placement_of_blocks(document, placements));
  add(document.beside, true, std::vector<int>(document.beside.size(), -1));
  std::unordered_map<std::string_view, std::size_t> count;
  for (ControlPlace& place : places_) {
    place.occurrence = count[place.tag]++;
  }
  for (ControlPlace& place : places_) {
    place.total = count[place.tag];
  }
  // It counts all the same.
  std::erase_if(places_,
                [&](const ControlPlace& place) { return is_inside_another(block_of(document, place), place.span); });
}

void ControlPlaces::add(const std::vector<Block>& blocks, bool beside, const std::vector<int>& placed) {
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    for (std::size_t at = 0; at < blocks[i].controls.size(); ++at) {
      const std::string& tag = blocks[i].controls[at].tag;
      if (tag.starts_with(kTagPrefix)) {
        places_.push_back({tag, 0, 0, beside, i, at, placed[i]});
      }
    }
  }
}

std::vector<ControlPlace> ControlPlaces::tagged(std::string_view tag) const {
  return those(places_, [&](const ControlPlace& place) { return place.tag == tag; });
}

std::vector<ControlPlace> ControlPlaces::in_clause(const Placement& placement, std::string_view tag) const {
  return those(places_, [&](const ControlPlace& place) {
    return !place.beside && place.tag == tag && placement.covers(place.block);
  });
}

std::vector<ControlPlace> ControlPlaces::outside_clauses(std::string_view tag) const {
  return those(places_, [&](const ControlPlace& place) { return place.placement < 0 && place.tag == tag; });
}

std::optional<ControlPlace> find_control(const DocumentText& document, const std::vector<Placement>& placements,
                                         std::string_view tag, std::string_view placement, std::string_view value) {
  const ControlPlaces controls(document, placements);
  std::vector<ControlPlace> found = placement.empty() ? controls.outside_clauses(tag) : std::vector<ControlPlace>();
  for (const Placement& one : placements) {
    if (!placement.empty() && one.id == placement && found.empty()) {
      found = controls.in_clause(one, tag);
    }
  }
  if (found.empty()) {
    return std::nullopt;
  }
  const auto exact = std::find_if(found.begin(), found.end(), [&](const ControlPlace& place) {
    return read_control(block_of(document, place), control_of(document, place)).value == value;
  });
  return exact == found.end() || value.empty() ? found.front() : *exact;
}

bool is_hidden(const ControlSpan& control) noexcept { return control.hidden && control.begin == control.end; }

const Block& block_of(const DocumentText& document, const ControlPlace& place) noexcept {
  return (place.beside ? document.beside : document.blocks)[place.block];
}

const ControlSpan& control_of(const DocumentText& document, const ControlPlace& place) noexcept {
  return block_of(document, place).controls[place.span];
}

}  // namespace bestek
