// SPDX-License-Identifier: EUPL-1.2
#include "core/base/visible_text.hpp"

#include <utf8proc.h>

#include <algorithm>

#include "core/base/odd_characters.hpp"
#include "core/base/read_character.hpp"

namespace bestek {
namespace {

using enum CharacterKind;

bool is_no_character(const ReadCharacter& one) { return one.code == 0xFFFD && one.end - one.begin == 1; }

/// What a terminal obeys, or what turns or hides the text behind it.
bool is_obeyed(const ReadCharacter& one) noexcept {
  return one.code == '\r' || one.kind == kControl || one.kind == kTurn || one.kind == kTag || one.kind == kNoncharacter;
}

bool is_unseen_in_name(const ReadCharacter& one) noexcept {
  return one.code == '\n' || one.code == '\t' || is_obeyed(one) || !one.is_seen();
}

std::string name_of(std::string_view text, const ReadCharacter& one) {
  if (!is_no_character(one)) return "‹" + code_point_name(one.code) + "›";
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(text[one.begin]);
  return std::string("‹") + kDigits[byte >> 4U] + kDigits[byte & 0xFU] + "›";
}

std::string unit_of_json(char32_t unit) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text = "\\u";
  for (const unsigned shift : {12U, 8U, 4U, 0U}) text += kDigits[(unit >> shift) & 0xFU];
  return text;
}

std::string in_json(char32_t code) {
  constexpr char32_t kFirstOfTwo = 0x10000;
  if (code < kFirstOfTwo) return unit_of_json(code);
  return unit_of_json(0xD800 + ((code - kFirstOfTwo) >> 10U)) + unit_of_json(0xDC00 + ((code - kFirstOfTwo) & 0x3FFU));
}

/// `named`: gives what stands for a character that is not shown as it is; "" for one that is.
template <class Named>
std::string shown(std::string_view text, const Named& named) {
  if (!may_be_odd(text) && text.find_first_of("\n\t\r") == std::string_view::npos) return std::string(text);
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const ReadCharacter one = read_character(text, at);
    const std::string name = named(one);
    out += name.empty() ? text.substr(one.begin, one.end - one.begin) : std::string_view(name);
    at = one.end;
  }
  return out;
}

}  // namespace

std::string visible_name(std::string_view name) {
  const bool whole = utf8proc_decompose(reinterpret_cast<const utf8proc_uint8_t*>(name.data()),
                                        static_cast<utf8proc_ssize_t>(name.size()), nullptr, 0,
                                        static_cast<utf8proc_option_t>(0)) >= 0;
  const auto odd = whole ? odd_characters(name) : std::vector<OddCharacter>();
  return shown(name, [&](const ReadCharacter& one) {
    const bool told = std::ranges::binary_search(odd, one.begin, {}, &OddCharacter::begin);
    return told || is_unseen_in_name(one) || is_no_character(one) ? name_of(name, one) : std::string();
  });
}

std::string visible_line(std::string_view text) {
  return shown(text, [text](const ReadCharacter& one) {
    return one.code == '\n' || is_obeyed(one) || is_no_character(one) ? name_of(text, one) : std::string();
  });
}

std::string visible_lines(std::string_view text) {
  return shown(text, [text](const ReadCharacter& one) {
    return is_obeyed(one) || is_no_character(one) ? name_of(text, one) : std::string();
  });
}

std::string escaped_json(std::string_view json) {
  return shown(json, [](const ReadCharacter& one) { return is_obeyed(one) ? in_json(one.code) : std::string(); });
}

}  // namespace bestek
