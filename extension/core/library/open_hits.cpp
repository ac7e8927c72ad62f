// SPDX-License-Identifier: EUPL-1.2
#include "core/library/open_hits.hpp"

#include <algorithm>

namespace bestek {
namespace {

std::size_t length(const OpenHit& hit) noexcept { return hit.span.end - hit.span.begin; }

bool overlap(const TextSpan& a, const TextSpan& b) noexcept { return a.begin < b.end && b.begin < a.end; }

bool within(const TextSpan& inner, const TextSpan& outer) noexcept {
  return outer.begin <= inner.begin && inner.end <= outer.end;
}

}  // namespace

std::vector<OpenHit> open_places(std::vector<OpenHit> hits, const std::vector<TextSpan>& lawful) {
  std::erase_if(hits, [&](const OpenHit& hit) {
    return std::ranges::any_of(lawful, [&](const TextSpan& one) { return within(hit.span, one); });
  });
  std::ranges::stable_sort(hits, [](const OpenHit& a, const OpenHit& b) { return length(a) > length(b); });
  std::vector<OpenHit> places;
  for (const OpenHit& hit : hits) {
    const auto same = std::ranges::find_if(places, [&](const OpenHit& place) { return overlap(place.span, hit.span); });
    if (same == places.end()) {
      places.push_back(hit);
    } else {
      same->sure = same->sure || hit.sure;
    }
  }
  std::ranges::sort(places, {}, [](const OpenHit& place) { return place.span.begin; });
  return places;
}

}  // namespace bestek
