// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <string>

namespace bestek {

/// "nl, en": what `text_of` says of each element, one after the other.
template <class Range, class TextOf = std::identity>
[[nodiscard]] std::string listed(const Range& range, TextOf text_of = {}) {
  std::string all;
  for (const auto& one : range) all.append(all.empty() ? "" : ", ").append(std::invoke(text_of, one));
  return all;
}

}  // namespace bestek
