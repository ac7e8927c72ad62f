// SPDX-License-Identifier: EUPL-1.2
#include "core/base/text.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <optional>
#include <utility>

#include "core/base/ascii.hpp"
#include "core/base/odd_characters.hpp"
#include "core/base/utf8_text.hpp"

namespace bestek {
namespace {

struct Free {
  void operator()(utf8proc_uint8_t* memory) const noexcept { std::free(memory); }
};

/// Nothing for what is no UTF-8.
std::optional<std::string> mapped(std::string_view text, int options) {
  utf8proc_uint8_t* out = nullptr;
  const auto size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                   &out, static_cast<utf8proc_option_t>(options));
  const std::unique_ptr<utf8proc_uint8_t, Free> owner(out);
  if (size < 0) return std::nullopt;
  return std::string(reinterpret_cast<const char*>(out), static_cast<std::size_t>(size));
}

bool is_ascii(char c) noexcept { return static_cast<unsigned char>(c) < 0x80; }
bool is_all_ascii(std::string_view text) noexcept { return std::ranges::all_of(text, is_ascii); }

bool is_visible_ascii(char c) noexcept { return c > ' ' && static_cast<unsigned char>(c) < 0x7F; }

/// Length in bytes of the white space that starts here: ASCII, U+00A0, U+2002..U+200A, U+202F, U+3000; 0 when it is
/// none.
std::size_t space_at(std::string_view text, std::size_t at) noexcept {
  const auto byte = [&](std::size_t i) { return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U; };
  const unsigned int first = byte(0);
  if (first == ' ' || (first >= 9 && first <= 13)) return 1;
  if (first == 0xC2 && byte(1) == 0xA0) return 2;
  if (first == 0xE2 && byte(1) == 0x80 && ((byte(2) >= 0x80 && byte(2) <= 0x8A) || byte(2) == 0xAF)) return 3;
  if (first == 0xE3 && byte(1) == 0x80 && byte(2) == 0x80) return 3;
  return 0;
}

/// Length in bytes of Unicode's Bidi_Control that starts here: U+061C, U+200E, U+200F, U+202A..U+202E, U+2066..U+2069;
/// 0 when it is none.
std::size_t direction_at(std::string_view text, std::size_t at) noexcept {
  const auto byte = [&](std::size_t i) { return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U; };
  if (byte(0) == 0xD8) return byte(1) == 0x9C ? 2 : 0;
  if (byte(0) != 0xE2) return 0;
  const bool mark = byte(1) == 0x80 && (byte(2) == 0x8E || byte(2) == 0x8F || (byte(2) >= 0xAA && byte(2) <= 0xAE));
  return mark || (byte(1) == 0x81 && byte(2) >= 0xA6 && byte(2) <= 0xA9) ? 3 : 0;
}

/// Length in bytes of a character that no reader sees: those of direction_at, U+00AD, U+034F, U+200B..U+200D,
/// U+2060..U+2064, U+FE00..U+FE0F, U+FEFF; 0 when it is none.
std::size_t invisible_at(std::string_view text, std::size_t at) noexcept {
  const auto byte = [&](std::size_t i) { return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U; };
  switch (byte(0)) {
    case 0xC2:
      return byte(1) == 0xAD ? 2 : 0;
    case 0xCD:
      return byte(1) == 0x8F ? 2 : 0;
    case 0xE2:
      if (byte(1) == 0x80 && byte(2) >= 0x8B && byte(2) <= 0x8D) return 3;
      if (byte(1) == 0x81 && byte(2) >= 0xA0 && byte(2) <= 0xA4) return 3;
      return direction_at(text, at);
    case 0xEF:
      return (byte(1) == 0xBB && byte(2) == 0xBF) || (byte(1) == 0xB8 && byte(2) >= 0x80 && byte(2) <= 0x8F) ? 3 : 0;
    default:
      return direction_at(text, at);
  }
}

/// Length in bytes of a character that XML 1.0 forbids: control characters but tab, line feed and carriage return,
/// U+FFFE and U+FFFF; 0 when it is none. Half a surrogate pair is no UTF-8 and never gets here.
std::size_t forbidden_at(std::string_view text, std::size_t at) noexcept {
  const auto byte = [&](std::size_t i) { return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U; };
  const unsigned int first = byte(0);
  if (first < 0x20) return first == '\t' || first == '\n' || first == '\r' ? 0 : 1;
  return first == 0xEF && byte(1) == 0xBF && (byte(2) == 0xBE || byte(2) == 0xBF) ? 3 : 0;
}

/// Length in bytes of what canonical text has not; 0 for what stays.
std::size_t dropped_at(std::string_view text, std::size_t at) {
  const std::size_t length = std::max(invisible_at(text, at), forbidden_at(text, at));
  return length > 0 && shapes_what_is_read(text, at) ? 0 : length;
}

/// Every byte that is no UTF-8 becomes U+FFFD.
std::string valid_utf8(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    utf8proc_int32_t character = 0;
    const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + i,
                                         static_cast<utf8proc_ssize_t>(text.size() - i), &character);
    if (length > 0) {
      out.append(text, i, static_cast<std::size_t>(length));
      i += static_cast<std::size_t>(length);
    } else {
      out += "\uFFFD";
      ++i;
    }
  }
  return out;
}

/// Bytes from `at` on that are one valid character which NFC leaves alone wherever it stands, 0 when it may not be: up
/// to U+02FF nothing combines with what stands before it, nor do U+2002..U+203F and U+2080..U+20BF (dashes, quotation
/// marks, the euro).
std::size_t composed_at(std::string_view text, std::size_t at) noexcept {
  const auto byte = [&](std::size_t i) { return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U; };
  const auto continues = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  const unsigned int first = byte(0);
  if (first < 0x80) return 1;
  if (first >= 0xC2 && first <= 0xCB) return continues(1) ? 2 : 0;
  if (first != 0xE2 || !continues(2)) return 0;
  return (byte(1) == 0x80 && byte(2) >= 0x82) || byte(1) == 0x82 ? 3 : 0;
}

/// Whether the text is its own composed form for sure; most are, and composing costs more than all else of a text.
bool is_composed(std::string_view text) noexcept {
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t length = composed_at(text, i);
    if (length == 0) return false;
    i += length;
  }
  return true;
}

// Hyphens and dashes, the minus sign; single and double quotation marks; the ellipsis.
constexpr std::array<std::pair<std::string_view, std::string_view>, 14> kTypedSigns{{{"\u2010", "-"},
                                                                                     {"\u2011", "-"},
                                                                                     {"\u2012", "-"},
                                                                                     {"\u2013", "-"},
                                                                                     {"\u2014", "-"},
                                                                                     {"\u2015", "-"},
                                                                                     {"\u2212", "-"},
                                                                                     {"\u2018", "'"},
                                                                                     {"\u2019", "'"},
                                                                                     {"\u201a", "'"},
                                                                                     {"\u201c", "\""},
                                                                                     {"\u201d", "\""},
                                                                                     {"\u201e", "\""},
                                                                                     {"\u2026", "..."}}};

}  // namespace

bool is_xml_text(std::string_view text) noexcept {
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t length = forbidden_at(text, i) > 0 ? 0 : composed_at(text, i);
    if (length == 0) return false;
    i += length;
  }
  return true;
}

std::string xml_text(std::string_view text) {
  const std::string valid = is_all_ascii(text) ? std::string(text) : valid_utf8(text);
  std::string out;
  out.reserve(valid.size());
  for (std::size_t i = 0; i < valid.size();) {
    if (const std::size_t forbidden = forbidden_at(valid, i); forbidden > 0) {
      i += forbidden;
    } else {
      out += valid[i++];
    }
  }
  return out;
}

std::string canonical_text(std::string_view text) {
  std::string made;
  std::string_view composed = text;
  if (!is_composed(text)) {
    made = valid_utf8(text);
    if (auto whole = mapped(made, UTF8PROC_STABLE | UTF8PROC_COMPOSE)) made = std::move(*whole);
    composed = made;
  }
  std::string out;
  out.reserve(composed.size());
  bool pending_space = false;
  for (std::size_t i = 0; i < composed.size();) {
    const bool plain = is_visible_ascii(composed[i]);  // as nearly every byte is
    if (const std::size_t space = plain ? 0 : space_at(composed, i); space > 0) {
      pending_space = true;
      i += space;
    } else if (const std::size_t unseen = plain ? 0 : dropped_at(composed, i); unseen > 0) {
      i += unseen;
    } else {
      if (pending_space && !out.empty()) out += ' ';
      pending_space = false;
      std::size_t end = i + 1;
      while (plain && end < composed.size() && is_visible_ascii(composed[end])) ++end;  // a word at once
      out.append(composed, i, end - i);
      i = end;
    }
  }
  return out;
}

std::string seen_text(std::string_view text) {
  std::string out;
  std::size_t from = 0;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t unseen = static_cast<unsigned char>(text[i]) < 0x80 ? 0 : invisible_at(text, i);
    if (unseen == 0) {
      ++i;
      continue;
    }
    out.append(text, from, i - from);
    from = i += unseen;
  }
  return out.append(text, from);
}

std::string folded(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (auto at = text.begin(); at != text.end();) {
    // Since marks go, every character is folded by itself; nearly all are ASCII.
    for (; at != text.end() && is_ascii(*at); ++at) out += lower(*at);
    const auto end = std::find_if(at, text.end(), is_ascii);
    if (at == end) break;
    const auto others =
        mapped({at, end}, UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK);
    if (!others) return std::string(text);
    out += *others;
    at = end;
  }
  return out;
}

std::string typed_signs(std::string_view text) {
  std::string plain(text);
  if (is_all_ascii(text)) return plain;
  for (const auto& [typographic, typed] : kTypedSigns)
    for (std::size_t at = plain.find(typographic); at != std::string::npos; at = plain.find(typographic, at))
      plain.replace(at, typographic.size(), typed);
  return plain;
}

std::string spelled(std::string_view text) { return folded(typed_signs(canonical_text(text))); }

bool holds_as_words(std::string_view longer, std::string_view shorter) noexcept {
  const auto edge = [&](std::size_t i) { return i >= longer.size() || !is_word_character(longer[i]); };
  for (std::size_t at = longer.find(shorter); at != std::string_view::npos; at = longer.find(shorter, at + 1))
    if ((at == 0 || edge(at - 1)) && edge(at + shorter.size())) return true;
  return false;
}

std::size_t code_points(std::string_view text) noexcept {
  return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return !is_continuation(c); }));
}

std::size_t after_first_code_point(std::string_view text) noexcept {
  if (text.empty()) return 0;
  std::size_t i = 1;
  while (i < text.size() && is_continuation(text[i])) ++i;
  return i;
}

std::string first_code_points(std::string text, std::size_t most) {
  if (text.size() <= most || code_points(text) <= most) return text;
  std::size_t end = 0;
  for (std::size_t count = 0; count < most; ++count) end += after_first_code_point(std::string_view(text).substr(end));
  return text.substr(0, end) + "…";
}

std::size_t before_last_code_point(std::string_view text) noexcept {
  if (text.empty()) return 0;
  std::size_t i = text.size() - 1;
  while (i > 0 && is_continuation(text[i])) --i;
  return i;
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  std::size_t start = 0;
  while (start <= text.size()) {
    const std::size_t end = std::min(text.find(separator, start), text.size());
    if (end > start) parts.emplace_back(text.substr(start, end - start));
    start = end + 1;
  }
  return parts;
}

}  // namespace bestek
