// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace bestek {

/// Which bytes are in something.
class ByteSet {
 public:
  [[nodiscard]] static ByteSet of(std::string_view text) noexcept {
    ByteSet set;
    for (const char c : text) set.add(static_cast<unsigned char>(c));
    return set;
  }
  void add(unsigned char byte) noexcept { words_[byte >> 6U] |= std::uint64_t{1} << (byte & 63U); }
  [[nodiscard]] bool has(unsigned char byte) const noexcept { return ((words_[byte >> 6U] >> (byte & 63U)) & 1U) != 0; }
  /// Whether any byte is in both.
  [[nodiscard]] bool meets(const ByteSet& other) const noexcept {
    std::uint64_t both = 0;
    for (std::size_t i = 0; i < words_.size(); ++i) both |= words_[i] & other.words_[i];
    return both != 0;
  }

 private:
  std::array<std::uint64_t, 4> words_{};
};

}  // namespace bestek
