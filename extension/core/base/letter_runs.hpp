// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/base/ascii.hpp"

namespace bestek {

/// Up to three bytes in a row, letters of ASCII as small ones, as a number below kLetterRuns. Others may have the same.
using LetterRun = std::uint16_t;
inline constexpr std::uint32_t kLetterRuns = 8192;

namespace letter_runs_detail {
/// The upper 13 of 32 bits of what mixes the bytes.
[[nodiscard]] constexpr LetterRun numbered(std::uint32_t bytes) noexcept {
  return static_cast<LetterRun>((bytes * 0x9E3779B1U) >> 19U);
}
[[nodiscard]] constexpr std::uint32_t with_next(std::uint32_t bytes, char c) noexcept {
  return bytes << 8U | static_cast<unsigned char>(lower(c));
}
}  // namespace letter_runs_detail

[[nodiscard]] constexpr LetterRun letter_run(std::string_view one_to_three) noexcept {
  std::uint32_t bytes = 0;
  for (const char c : one_to_three) bytes = letter_runs_detail::with_next(bytes, c);
  return letter_runs_detail::numbered(bytes);
}

/// Which runs of one, two and three bytes are in a text.
class LetterRuns {
 public:
  [[nodiscard]] static LetterRuns of(std::string_view text) noexcept {
    LetterRuns runs;
    std::uint32_t bytes = 0;  // none before the first, so that no run is found there that a pattern could ask for
    for (const char c : text) {
      bytes = letter_runs_detail::with_next(bytes, c);
      runs.add(letter_runs_detail::numbered(bytes & 0xFFU));
      runs.add(letter_runs_detail::numbered(bytes & 0xFFFFU));
      runs.add(letter_runs_detail::numbered(bytes & 0xFFFFFFU));
    }
    // Small letters to who ignores case, but no letters of ASCII: the Kelvin sign and the long s.
    if (text.find("\xE2\x84\xAA") != std::string_view::npos || text.find("\xC5\xBF") != std::string_view::npos)
      runs.words_.fill(~std::uint64_t{0});
    return runs;
  }
  /// False is certain: it does not stand there in any case of its letters.
  [[nodiscard]] bool may_have(LetterRun one) const noexcept { return ((words_[one >> 6U] >> (one & 63U)) & 1U) != 0; }

 private:
  void add(LetterRun one) noexcept { words_[one >> 6U] |= std::uint64_t{1} << (one & 63U); }
  std::array<std::uint64_t, kLetterRuns / 64U> words_{};
};

}  // namespace bestek
