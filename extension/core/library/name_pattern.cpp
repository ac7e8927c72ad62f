// SPDX-License-Identifier: EUPL-1.2
#include "core/library/name_pattern.hpp"

#include <algorithm>
#include <cctype>
#include <map>
#include <string_view>

namespace bestek {
namespace {

std::string escaped(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (std::string_view("\\^$.|?*+()[]{}").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

/// The name's first letter where it is one of ASCII: "[aA]" or "A"; "" for others, whose cases are the library's work.
std::string first_letter(const CitedName& name) {
  const auto first = static_cast<unsigned char>(name.text.empty() ? '\0' : name.text.front());
  if (first >= 0x80U || std::isalpha(first) == 0) return {};
  if (!name.any_case) return {static_cast<char>(first)};
  return {'[', static_cast<char>(std::tolower(first)), static_cast<char>(std::toupper(first)), ']'};
}

void add_alternative(std::string& alternatives, const std::string& one) {
  alternatives += (alternatives.empty() ? "" : "|") + one;
}

}  // namespace

std::string name_pattern(const CitedName& name) {
  return name.any_case ? "(?i:" + escaped(name.text) + ")" : escaped(name.text);
}

std::string names_pattern(const std::vector<CitedName>& names) {
  std::map<std::string, std::string> by_letter;
  for (const CitedName& name : names) {
    const std::string letter = first_letter(name);
    add_alternative(by_letter[letter], name_pattern({letter.empty() ? name.text : name.text.substr(1), name.any_case}));
  }
  std::string all;
  for (const auto& [letter, rests] : by_letter)
    add_alternative(all, letter.empty() ? rests : std::string(letter).append("(?:").append(rests).append(")"));
  return "(?<![\\w])(?:" + all + ")(?![\\w])";
}

}  // namespace bestek
