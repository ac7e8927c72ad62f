// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace bestek {

/// A byte that goes on with a character, so that no character begins there.
[[nodiscard]] constexpr bool is_continuation(char c) noexcept {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// The character in UTF-8; U+FFFD for a number that is none.
[[nodiscard]] std::string utf8_of(char32_t character);

/// A text that is UTF-8 for sure, looked at once: who works on it many times need not ask again. A view, no copy.
class Utf8Text {
 public:
  /// Nothing for other bytes.
  [[nodiscard]] static std::optional<Utf8Text> of(std::string_view text) noexcept;

  [[nodiscard]] std::string_view view() const noexcept { return text_; }
  /// From one place to another, where characters begin.
  [[nodiscard]] Utf8Text piece(std::size_t begin, std::size_t end) const noexcept {
    return Utf8Text(text_.substr(begin, end - begin));
  }
  /// Where the character behind the one at `at` begins.
  [[nodiscard]] std::size_t next(std::size_t at) const noexcept;

 private:
  explicit Utf8Text(std::string_view text) noexcept : text_(text) {}
  std::string_view text_;
};

}  // namespace bestek
