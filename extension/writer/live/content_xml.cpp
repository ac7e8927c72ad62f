// SPDX-License-Identifier: EUPL-1.2
#include "writer/live/content_xml.hpp"

#include <algorithm>
#include <array>

namespace bestek::writer {
namespace {

constexpr std::string_view kDigits = "0123456789abcdef";

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

std::string StylePart::key() const {
  std::string key;
  for (const auto& [name, value] : attributes) key.append(name.view()).append(1, '\0').append(value).append(1, '\0');
  return key;
}

ContentXml::ContentXml() {
  xml_.declaration();
  xml_.open("office:document-content");
  xml_.attribute("xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0");
  xml_.attribute("xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0");
  xml_.attribute("xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0");
  xml_.attribute("xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0");
  xml_.attribute("xmlns:draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0");
  xml_.attribute("xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0");
  xml_.attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/");
  xml_.attribute("xmlns:svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0");
  xml_.attribute("xmlns:loext", "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0");
  xml_.open("office:body");
  xml_.open("office:text");
}

void ContentXml::leaf(XmlLiteral element, const OUString& content) {
  if (!content.isEmpty()) xml_.leaf(element, to_utf8(content));
}

void ContentXml::words(const OUString& text, bool& spaced) {
  const std::string all = to_utf8(text);
  std::size_t written = 0;
  const auto write_to = [&](std::size_t end) { xml_.text(std::string_view(all).substr(written, end - written)); };
  for (std::size_t at = 0; at < all.size(); ++at) {
    const char one = all[at];
    const bool blank = one == ' ';
    if (one == '\t' || one == '\n' || (blank && spaced)) {
      write_to(at);
      xml_.open(blank ? XmlLiteral("text:s") : one == '\t' ? XmlLiteral("text:tab") : XmlLiteral("text:line-break"));
      xml_.close();
      written = at + 1;
    }
    spaced = blank || one == '\t' || one == '\n';
  }
  write_to(all.size());
}

std::string ContentXml::style(XmlLiteral family, std::vector<StylePart> says, std::string parent) {
  std::string key(family.view());
  key.append(1, '\0').append(parent);
  for (const auto& one : says) key.append(1, '\0').append(one.element.view()).append(1, '\0').append(one.key());
  const auto known = styles_.find(key);
  if (known != styles_.end()) return known->second.name;
  Style made{"a" + std::to_string(styles_.size() + 1), family, std::move(says), std::move(parent)};
  return styles_.emplace(std::move(key), std::move(made)).first->second.name;
}

std::string ContentXml::take() {
  xml_.close();
  xml_.close();
  xml_.open("office:automatic-styles");
  for (const auto& [key, style] : styles_) {
    xml_.open("style:style");
    xml_.attribute("style:name", style.name);
    xml_.attribute("style:family", style.family.view());
    xml_.attribute("style:parent-style-name", style.parent);
    for (const auto& part : style.says) {
      xml_.open(part.element);
      for (const auto& [name, value] : part.attributes) xml_.attribute(name, value);
      xml_.close();
    }
    xml_.close();
  }
  xml_.close();
  xml_.close();
  styles_.clear();
  return xml_.take();
}

}  // namespace bestek::writer
