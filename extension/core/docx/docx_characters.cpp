// SPDX-License-Identifier: EUPL-1.2
#include "core/docx/docx_characters.hpp"

#include <array>
#include <charconv>

#include "core/base/utf8_text.hpp"

namespace bestek {
namespace {

/// Where fonts of symbols have their characters; Word may write them without it.
constexpr std::uint32_t kSymbols = 0xF000, kPlainEnd = 0x100;

/// w:sym: a number in a font, whatever font the text around it has.
WordCharacter symbol_of(const xmlNode* node) {
  constexpr int kHexadecimal = 16;
  constexpr std::uint32_t kSpace = 0x20, kLast = 0xFFFD;
  const std::string said = attribute(node, "char");
  std::uint32_t code = 0;
  const auto [end, problem] = std::from_chars(said.data(), said.data() + said.size(), code, kHexadecimal);
  if (problem != std::errc{} || code < kSpace) return {};
  TextLook look;
  look.symbols = is_symbol_font(attribute(node, "font"));
  if (*look.symbols && code < kPlainEnd) code += kSymbols;
  return {utf8_of(code > kLast ? kLast : static_cast<char32_t>(code)), look};
}

bool breaks_line(const xmlNode* node) {
  return !has_attribute(node, "type") || attribute(node, "type") == "textWrapping";
}

constexpr char32_t kRightwardEmbedding = 0x202A, kLeftwardEmbedding = 0x202B;
constexpr char32_t kRightwardOverride = 0x202D, kLeftwardOverride = 0x202E;

struct Element {
  std::string_view name, character;
};
constexpr std::array<Element, 5> kElements{
    {{"tab", "\t"}, {"ptab", "\t"}, {"cr", "\n"}, {"noBreakHyphen", "\u2011"}, {"softHyphen", "\u00ad"}}};

}  // namespace

WordCharacter character_of(const xmlNode* node) {
  const std::string_view name = local_name(node);
  if (name == "sym") return symbol_of(node);
  if (name == "br") return {breaks_line(node) ? "\n" : "", {}};
  for (const Element& one : kElements)
    if (name == one.name) return {std::string(one.character), {}};
  return {};
}

std::string turn_of(const xmlNode* node) {
  const std::string_view name = local_name(node);
  const bool override = name == "bdo";
  if (!override && name != "dir") return {};
  const std::string direction = attribute(node, "val");
  if (direction == "rtl") return utf8_of(override ? kLeftwardOverride : kLeftwardEmbedding);
  if (direction == "ltr") return utf8_of(override ? kRightwardOverride : kRightwardEmbedding);
  return {};
}

}  // namespace bestek
