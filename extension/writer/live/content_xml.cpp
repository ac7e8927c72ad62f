// SPDX-License-Identifier: EUPL-1.2
#include "writer/live/content_xml.hpp"

#include <algorithm>
#include <array>

#include "core/base/text.hpp"

namespace bestek::writer {
namespace {

constexpr std::string_view kHead =
    R"(<?xml version="1.0" encoding="UTF-8"?><office:document-content)"
    R"( xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0")"
    R"( xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0")"
    R"( xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0")"
    R"( xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0")"
    R"( xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0")"
    R"( xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0")"
    R"( xmlns:dc="http://purl.org/dc/elements/1.1/")"
    R"( xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0")"
    R"( xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0">)"
    R"(<office:automatic-styles>)";
constexpr std::string_view kBody = "</office:automatic-styles><office:body><office:text>";
constexpr std::string_view kEnd = "</office:text></office:body></office:document-content>";

constexpr std::string_view kDigits = "0123456789abcdef";

void add_escaped(std::string& out, char character) {
  switch (character) {
    case '<':
      out += "&lt;";
      break;
    case '>':
      out += "&gt;";
      break;
    case '&':
      out += "&amp;";
      break;
    case '"':
      out += "&quot;";
      break;
    // A parser would take them for blanks in an attribute.
    case '\t':
      out += "&#9;";
      break;
    case '\n':
      out += "&#10;";
      break;
    default:
      out += character;
  }
}

struct CharacterRange {
  sal_Unicode first, last;
};
template <std::size_t kCount>
bool is_in(const std::array<CharacterRange, kCount>& ranges, sal_Unicode character) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [&](const auto& one) { return character >= one.first && character <= one.last; });
}

/// Stand for themselves: letters of Latin, Greek and Cyrillic. After the first character digits and few signs do too.
constexpr std::array<CharacterRange, 8> kLetters{{{'A', 'Z'},
                                                  {'a', 'z'},
                                                  {0xc0, 0xd6},
                                                  {0xd8, 0xf6},
                                                  {0xf8, 0x24f},
                                                  {0x388, 0x38a},
                                                  {0x38e, 0x3a1},
                                                  {0x3a3, 0x481}}};
constexpr std::array<CharacterRange, 4> kLaterSigns{{{'0', '9'}, {'-', '-'}, {'.', '.'}, {0xb7, 0xb7}}};
/// Never do: signs of ASCII and Latin-1, and those of typography.
constexpr std::array<CharacterRange, 3> kSigns{{{0, 0xff}, {0x2000, 0x203e}, {0x20a0, 0x20bf}}};

std::string hexadecimal(unsigned number, int digits) {
  std::string text;
  for (int at = digits - 1; at >= 0; --at) text += kDigits[(number >> (4 * at)) & 0xfU];
  return text;
}

}  // namespace

std::string escaped(const OUString& text) {
  std::string out;
  for (const char one : xml_text(to_utf8(text))) add_escaped(out, one);
  return out;
}

std::string attribute(std::string_view name, std::string_view value) {
  std::string out(1, ' ');
  out.append(name).append("=\"").append(value);
  return out += '"';
}

std::string attribute(std::string_view name, const OUString& value) { return attribute(name, escaped(value)); }

std::string colour_text(sal_Int32 colour) { return '#' + hexadecimal(static_cast<unsigned>(colour), 6); }

std::optional<std::string> encoded_name(const OUString& name) {
  std::string out;
  for (sal_Int32 at = 0; at < name.getLength(); ++at) {
    const sal_Unicode one = name[at];
    if (is_in(kLetters, one) || (at > 0 && is_in(kLaterSigns, one))) {
      out += to_utf8(OUString(one));
    } else if (is_in(kSigns, one)) {
      const int digits = one > 0xfff ? 4 : one > 0xff ? 3 : one > 0xf ? 2 : 1;
      out += '_' + hexadecimal(one, digits) + '_';
    } else {
      return std::nullopt;
    }
  }
  return out;
}

void ContentXml::blank(std::size_t begin, std::size_t end) {
  std::fill(body_.begin() + static_cast<std::ptrdiff_t>(begin), body_.begin() + static_cast<std::ptrdiff_t>(end), ' ');
}

void ContentXml::add_words(std::string_view text, bool& spaced) {
  for (const char one : xml_text(text)) {
    if (one == '\t' || one == '\n') {
      body_ += one == '\t' ? "<text:tab/>" : "<text:line-break/>";
      spaced = true;
    } else if (one == ' ') {
      if (spaced) {
        body_ += "<text:s/>";
      } else {
        body_ += ' ';
      }
      spaced = true;
    } else {
      add_escaped(body_, one);
      spaced = false;
    }
  }
}

std::string ContentXml::style(std::string_view family, const std::string& says, const std::string& parent) {
  std::string key(family);
  key.append(1, '\0').append(parent).append(1, '\0').append(says);
  const auto [at, added] = names_.try_emplace(std::move(key));
  if (added) {
    at->second = "a" + std::to_string(names_.size());
    styles_ += "<style:style" + attribute("style:name", at->second) + attribute("style:family", family);
    if (!parent.empty()) styles_ += attribute("style:parent-style-name", parent);
    styles_ += '>' + says + "</style:style>";
  }
  return at->second;
}

std::string ContentXml::take() {
  std::string all;
  all.reserve(kHead.size() + styles_.size() + kBody.size() + body_.size() + kEnd.size());
  all.append(kHead).append(styles_).append(kBody).append(body_).append(kEnd);
  body_.clear();
  styles_.clear();
  names_.clear();
  return all;
}

}  // namespace bestek::writer
