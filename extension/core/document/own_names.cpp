// SPDX-License-Identifier: EUPL-1.2
#include "core/document/own_names.hpp"

#include <algorithm>
#include <string_view>

#include "core/document/protocol.hpp"

namespace bestek {
namespace {

bool names_ours(const Block& block) {
  return std::ranges::any_of(block.controls, [](const ControlSpan& one) { return one.tag.starts_with(kTagPrefix); }) ||
         std::ranges::any_of(block.bookmarks,
                             [](const BookmarkEdge& one) { return one.name.starts_with(kClauseMarkPrefix); });
}

}  // namespace

bool has_own_names(const DocumentText& document) {
  const auto property = document.properties.lower_bound(kTagPrefix);
  return (property != document.properties.end() && property->first.starts_with(kTagPrefix)) ||
         std::ranges::any_of(document.blocks, names_ours) || std::ranges::any_of(document.beside, names_ours);
}

}  // namespace bestek
