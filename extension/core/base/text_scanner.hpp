// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string_view>

#include "core/base/ascii.hpp"

namespace bestek {

/// ASCII letters alike in any case.
[[nodiscard]] bool same_letters(std::string_view one, std::string_view other) noexcept;

/// Whether the text begins so, ASCII letters alike in any case. Nearly every text begins with another letter.
[[nodiscard]] inline bool begins_with_letters(std::string_view text, std::string_view beginning) noexcept {
  if (beginning.empty()) return true;
  if (text.size() < beginning.size() || lower(text.front()) != lower(beginning.front())) return false;
  return same_letters(text.substr(0, beginning.size()), beginning);
}

/// Reads a text from a place on, piece by piece. What does not fit leaves the place as it was.
class TextScanner {
 public:
  TextScanner(std::string_view text, std::size_t at) noexcept : text_(text), at_(at) {}

  [[nodiscard]] std::size_t at() const noexcept { return at_; }
  void go_to(std::size_t at) noexcept { at_ = at; }
  [[nodiscard]] bool at_end() const noexcept { return at_ >= text_.size(); }
  [[nodiscard]] std::string_view rest() const noexcept { return text_.substr(at_); }
  /// Whether a word or number begins here: none goes on from before.
  [[nodiscard]] bool at_beginning() const noexcept;

  /// Blanks, also those that do not break; the number of them.
  int blanks() noexcept;
  bool take(std::string_view sign) noexcept;
  bool take_any(std::initializer_list<std::string_view> signs) noexcept;
  /// Letters (also with accents); "" for none.
  std::string_view word() noexcept;
  /// The word when it is one of these, in any case.
  bool take_word(std::initializer_list<std::string_view> words) noexcept;
  /// Exactly `least` to `most` digits, with no other digit behind them.
  std::optional<int> digits(std::size_t least, std::size_t most) noexcept;

 private:
  std::string_view text_;
  std::size_t at_;
};

}  // namespace bestek
