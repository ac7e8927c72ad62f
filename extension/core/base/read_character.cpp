// SPDX-License-Identifier: EUPL-1.2
#include "core/base/read_character.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/ascii.hpp"

namespace bestek {
namespace {

using enum CharacterKind;
using Ranges = std::pair<char32_t, char32_t>;

const utf8proc_property_t& property(char32_t code) noexcept {
  return *utf8proc_get_property(static_cast<utf8proc_int32_t>(code));
}
utf8proc_propval_t category(char32_t code) noexcept { return property(code).category; }

template <std::size_t N>
bool is_in(char32_t code, const std::array<Ranges, N>& ranges) noexcept {
  return std::ranges::any_of(ranges, [&](const Ranges& one) { return one.first <= code && code <= one.second; });
}

// From Arabic to the scripts of South-East Asia, and what was added to them.
constexpr std::array<Ranges, 8> kJoining{{{0x600, 0xDFF},
                                          {0xF00, 0x109F},
                                          {0x1780, 0x18AF},
                                          {0x1900, 0x1CFF},
                                          {0xA800, 0xABFF},
                                          {0xFB50, 0xFDFF},
                                          {0xFE70, 0xFEFC},
                                          {0x10A00, 0x11FFF}}};
// Hebrew, Arabic and their like.
constexpr std::array<Ranges, 5> kLeftward{
    {{0x590, 0x8FF}, {0xFB1D, 0xFDFF}, {0xFE70, 0xFEFC}, {0x10800, 0x10FFF}, {0x1E800, 0x1EFFF}}};

}  // namespace

bool may_be_odd(std::string_view text) noexcept {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  for (std::size_t i = 0; i < text.size();) {
    const unsigned first = byte(i);
    const unsigned second = byte(i + 1);
    if (first < 0x80) {
      if ((first < 0x20 && first != '\t' && first != '\n' && first != '\r') || first == 0x7F) return true;
      ++i;
    } else if (first >= 0xC2 && first <= 0xCB) {  // up to U+02FF
      if (first == 0xC2 && (second < 0xA0 || second == 0xAD || second == 0xB8)) return true;
      if (first == 0xCB) return true;  // signs that modify
      i += 2;
    } else if (first == 0xE2 && ((second == 0x80 && byte(i + 2) >= 0x90 && byte(i + 2) <= 0xA6 && byte(i + 2) != 0x9A &&
                                  byte(i + 2) != 0xA4) ||
                                 second == 0x82)) {
      i += 3;  // dashes, quotation marks; the euro
    } else {
      return true;
    }
  }
  return false;
}

ReadCharacter read_character(std::string_view text, std::size_t at) noexcept {
  utf8proc_int32_t code = 0;
  const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at,
                                       static_cast<utf8proc_ssize_t>(text.size() - at), &code);
  if (length <= 0) return {at, at + 1, 0xFFFD, kPlain};
  const auto character = static_cast<char32_t>(code);
  return {at, at + static_cast<std::size_t>(length), character, kind_of(character)};
}

bool ReadCharacter::is_seen() const noexcept {
  switch (kind) {
    case kPlain:
    case kPrivate:
    case kDigit:
    case kLookAlike:
    case kOverlay:
    case kNumeral:
    case kSign:
    case kCyrillic:
      return true;
    default:
      return false;
  }
}

bool ReadCharacter::is_space() const noexcept {
  return code == ' ' || code == '\t' || code == '\n' || code == '\r' || category(code) == UTF8PROC_CATEGORY_ZS;
}

bool ReadCharacter::is_letter() const noexcept {
  if (code < 0x80) return bestek::is_letter(static_cast<char>(code));
  if (!is_seen()) return false;
  const auto is = category(code);
  return is >= UTF8PROC_CATEGORY_LU && is <= UTF8PROC_CATEGORY_ME;
}

bool ReadCharacter::is_latin() const noexcept {
  constexpr char32_t kLastLatin = 0x24F;
  return code <= kLastLatin && is_letter() && code != 0xB5;  // the micro sign
}

bool ReadCharacter::is_caseless_letter() const noexcept {
  return code >= 0x300 && category(code) == UTF8PROC_CATEGORY_LO;
}

bool ReadCharacter::is_mark() const noexcept {
  if (code < 0x300 || !is_seen()) return false;
  const auto is = category(code);
  return is == UTF8PROC_CATEGORY_MN || is == UTF8PROC_CATEGORY_ME || is == UTF8PROC_CATEGORY_MC;
}

bool ReadCharacter::is_capital() const noexcept { return category(code) == UTF8PROC_CATEGORY_LU; }

bool ReadCharacter::is_sign() const noexcept {
  const auto is = category(code);
  return is == UTF8PROC_CATEGORY_SM || is == UTF8PROC_CATEGORY_SO || is_picture() || is_skin_tone();
}

bool ReadCharacter::is_picture() const noexcept {
  return property(code).boundclass == UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC;
}

bool ReadCharacter::is_skin_tone() const noexcept { return code >= 0x1F3FB && code <= 0x1F3FF; }

bool ReadCharacter::joins() const noexcept { return is_letter() && is_in(code, kJoining); }

bool ReadCharacter::runs_leftward() const noexcept { return code >= 0x590 && is_in(code, kLeftward) && is_letter(); }

bool ReadCharacter::is_greek_sign() const noexcept {
  constexpr char32_t kAlpha = 0x3B1, kOmicron = 0x3BF, kOmega = 0x3C9;
  return code >= kAlpha && code <= kOmega && code != kOmicron;
}

}  // namespace bestek
