// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace bestek {

/// What changes between two texts: bytes of the old one, and what stands there in the new one.
struct TextChange {
  std::size_t begin = 0, end = 0;
  std::string with;
};

/// The smallest change, at whole characters: what people hung on the rest stays where it is, and a tracked change shows
/// no more than that.
[[nodiscard]] TextChange smallest_change(std::string_view was, std::string_view becomes);

/// Bytes of a text.
struct TextPart {
  std::size_t begin = 0, end = 0;
};

/// What of a cell's text its mark stands round: one character in on both sides, so that who types at an end types
/// outside it; all of a text of less than three.
[[nodiscard]] TextPart marked_part(std::string_view text) noexcept;

}  // namespace bestek
