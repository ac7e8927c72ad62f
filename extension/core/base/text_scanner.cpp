// SPDX-License-Identifier: EUPL-1.2
#include "core/base/text_scanner.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/base/ascii.hpp"
#include "core/base/utf8_text.hpp"

namespace bestek {
namespace {

// No-break space, thin space, narrow no-break space.
constexpr std::array<std::string_view, 3> kWideBlanks{"\u00a0", "\u2009", "\u202f"};

/// Bytes of the letter that begins the text; 0 where none does.
std::size_t letter_size(std::string_view text) noexcept {
  if (text.empty()) return 0;
  if (is_letter(text.front())) return 1;
  // Latin letters with accents stand in two bytes from U+00C0 on.
  const auto lead = static_cast<unsigned char>(text.front());
  return lead >= 0xC3U && lead <= 0xC5U && text.size() > 1 ? 2 : 0;
}

// Lead bytes of U+00A0 to U+00BF and of U+2000 to U+2FFF: blanks, dashes, quotation marks, bullets, currencies.
constexpr unsigned char kLatinSigns = 0xC2, kGeneralSigns = 0xE2;

/// Whether what the text ends with goes on in the letter or digit behind it.
bool ends_in_word(std::string_view text) noexcept {
  const auto last = static_cast<unsigned char>(text.back());
  if (last < 0x80U) return is_digit(text.back()) || is_letter(text.back());
  std::size_t lead = text.size() - 1;
  while (lead > 0 && is_continuation(text[lead])) --lead;
  const auto first = static_cast<unsigned char>(text[lead]);
  return first != kLatinSigns && first != kGeneralSigns;
}

}  // namespace

bool same_letters(std::string_view one, std::string_view other) noexcept {
  return std::ranges::equal(one, other, {}, lower, lower);
}

bool TextScanner::at_beginning() const noexcept {
  if (at_ == 0 || at_ >= text_.size()) return at_ == 0;
  if (is_continuation(text_[at_]) || ends_in_word(text_.substr(0, at_))) return false;
  const char before = text_[at_ - 1];
  // "12.1-3-2027" and "2014/24/…" go on.
  const bool joined = std::string_view(".,-/").find(before) != std::string_view::npos;
  return !(joined && at_ > 1 && is_digit(text_[at_ - 2]) && is_digit(text_[at_]));
}

int TextScanner::blanks() noexcept {
  int count = 0;
  for (;; ++count) {
    if (take(" ")) continue;
    if (std::ranges::none_of(kWideBlanks, [&](std::string_view blank) { return take(blank); })) return count;
  }
}

bool TextScanner::take(std::string_view sign) noexcept {
  if (!rest().starts_with(sign)) return false;
  at_ += sign.size();
  return true;
}

bool TextScanner::take_any(std::initializer_list<std::string_view> signs) noexcept {
  return std::ranges::any_of(signs, [&](std::string_view sign) { return take(sign); });
}

std::string_view TextScanner::word() noexcept {
  const std::size_t begin = at_;
  while (at_ < text_.size()) {
    const std::size_t size = letter_size(rest());
    if (size == 0) break;
    at_ += size;
  }
  return text_.substr(begin, at_ - begin);
}

bool TextScanner::take_word(std::initializer_list<std::string_view> words) noexcept {
  const std::size_t begin = at_;
  const std::string_view found = word();
  if (!found.empty() && std::ranges::any_of(words, [&](std::string_view one) { return same_letters(one, found); }))
    return true;
  at_ = begin;
  return false;
}

std::optional<int> TextScanner::digits(std::size_t least, std::size_t most) noexcept {
  std::size_t end = at_;
  while (end < text_.size() && is_digit(text_[end])) ++end;
  const std::size_t size = end - at_;
  int value = 0;
  if (size < least || size > most) return std::nullopt;
  (void)std::from_chars(text_.data() + at_, text_.data() + end, value);
  at_ = end;
  return value;
}

}  // namespace bestek
