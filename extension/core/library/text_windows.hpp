// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace bestek {

/// A pattern never sees more of a text at once than this. What a pattern matches is shorter than the overlap.
inline constexpr std::size_t kWindowBytes = 4096;
inline constexpr std::size_t kWindowOverlap = 1024;

/// A piece of a text. A hit that begins at or after `own_end` is the next window's.
struct TextWindow {
  std::size_t begin = 0, end = 0, own_end = 0;
};

/// Overlapping pieces that together are the text, cut before a word where there is one, never inside a character. One
/// window for a short text, none for an empty one.
[[nodiscard]] std::vector<TextWindow> text_windows(std::string_view text);

}  // namespace bestek
