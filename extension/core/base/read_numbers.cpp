// SPDX-License-Identifier: EUPL-1.2
// What takes the place of a digit or a sign of a number, or stands on one.
#include "core/base/read_characters.hpp"

namespace bestek {
namespace {

using enum CharacterKind;

bool is_currency(char32_t code) noexcept { return std::u32string_view(U"€$£").find(code) != std::u32string_view::npos; }
bool is_share(char32_t code) noexcept { return std::u32string_view(U"%‰°").find(code) != std::u32string_view::npos; }
/// Another form of % or $.
bool looks_like_share(char32_t code) noexcept {
  return std::u32string_view(U"\u066A\u2052\uFE6A\uFF05").find(code) != std::u32string_view::npos;
}
bool looks_like_currency(char32_t code) noexcept { return code == 0xFE69 || code == 0xFF04; }

}  // namespace

bool ReadCharacters::is_digit_at(std::size_t at) const noexcept {
  return at != kNone &&
         (characters_[at].is_digit() || characters_[at].kind == kDigit || characters_[at].kind == kNumeral);
}

std::size_t ReadCharacters::over_space(std::size_t at, int step) const noexcept {
  const std::size_t next = beside(at, step);
  return next != kNone && characters_[next].is_space() ? beside(next, step) : next;
}

/// What is seen before it, over the marks that this has.
std::size_t ReadCharacters::before_marks(std::size_t at) const noexcept {
  std::size_t base = before_[at];
  for (std::size_t far = 0; base != kNone && far < kFarthest && characters_[base].is_mark(); ++far)
    base = before_[base];
  return base;
}

bool ReadCharacters::is_on_number(std::size_t mark) const noexcept {
  const std::size_t base = before_marks(mark);
  if (base == kNone) return false;
  const char32_t code = characters_[base].code;
  if (is_digit_at(base) || is_currency(code) || is_share(code)) return true;
  // Between two digits, whatever they have on them themselves.
  if (characters_[base].is_letter()) return false;
  return is_digit_at(before_marks(base)) && is_digit_at(after_[mark]);
}

bool ReadCharacters::is_keycap(std::size_t mark) const noexcept {
  constexpr char32_t kKeycap = 0x20E3;
  const std::size_t digit = before_[mark];
  if (characters_[mark].code != kKeycap || digit == kNone || !characters_[digit].is_digit()) return false;
  const std::size_t left = before_[digit];
  const std::size_t right = after_[mark];
  return (left == kNone || piece(left, -1) != Piece::kDigits) && (left == kNone || characters_[left].code != kKeycap) &&
         (right == kNone || piece(right, 1) != Piece::kDigits);
}

bool ReadCharacters::is_in_number(std::size_t numeral) const noexcept {
  const std::size_t left = before_[numeral];
  const std::size_t right = after_[numeral];
  if (left != kNone && piece(left, -1) == Piece::kDigits) return true;
  if (right != kNone && piece(right, 1) == Piece::kDigits) return true;
  const std::size_t before = over_space(numeral, -1);
  const std::size_t behind = over_space(numeral, 1);
  const auto is = [&](std::size_t at, auto test, auto alike) {
    return at != kNone && (test(characters_[at].code) || alike(characters_[at].code));
  };
  return is(before, is_currency, looks_like_currency) || is(behind, is_share, looks_like_share);
}

bool ReadCharacters::is_sign_of_number(std::size_t sign) const noexcept {
  const char32_t code = characters_[sign].code;
  const bool left = is_digit_at(before_[sign]);
  const bool right = is_digit_at(after_[sign]);
  if (characters_[sign].is_space()) return left || right;
  if (looks_like_share(code)) return is_digit_at(over_space(sign, -1));
  if (looks_like_currency(code)) return is_digit_at(over_space(sign, 1));
  return left && right;
}

}  // namespace bestek
