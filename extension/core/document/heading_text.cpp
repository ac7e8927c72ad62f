// SPDX-License-Identifier: EUPL-1.2
#include "core/document/heading_text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "core/base/ascii.hpp"
#include "core/base/text.hpp"

namespace bestek {
namespace {

constexpr std::array<std::string_view, 10> kCounted{"artikel",   "article",   "art.",      "eis", "requirement",
                                                    "paragraaf", "paragraph", "hoofdstuk", "§",   "section"};

bool starts_with_word(std::string_view text, std::string_view word) noexcept {
  return text.size() > word.size() && text[word.size()] == ' ' &&
         std::equal(word.begin(), word.end(), text.begin(), [](char a, char b) { return a == lower(b); });
}

std::string_view without_blanks(std::string_view text) noexcept {
  return text.substr(std::min(text.find_first_not_of(' '), text.size()));
}

}  // namespace

std::string_view behind_typed_number(std::string_view heading) noexcept {
  std::string_view rest = heading;
  for (const std::string_view word : kCounted)
    if (starts_with_word(rest, word)) {
      rest = without_blanks(rest.substr(word.size()));
      break;
    }
  const bool lettered =
      rest.size() > 2 && is_letter(rest[0]) && (rest[1] == '.' || rest[1] == ')' || is_digit(rest[1]));
  std::size_t end = lettered ? 1 : 0;
  while (end < rest.size() && (is_digit(rest[end]) || (rest[end] == '.' && end > 0))) ++end;
  if (end == 0) return heading;
  if (end < rest.size() && (rest[end] == ')' || rest[end] == ':')) ++end;
  // "24-uurs service" begins with no number of its own.
  if (end >= rest.size() || rest[end] != ' ') return heading;
  rest = without_blanks(rest.substr(end));
  constexpr std::array<std::string_view, 4> kDashes{"- ", "– ", "— ", ": "};
  for (const std::string_view dash : kDashes)
    if (rest.starts_with(dash)) return without_blanks(rest.substr(dash.size()));
  return rest.empty() ? heading : rest;
}

std::uint64_t heading_hash(std::string_view heading) noexcept {
  constexpr std::uint64_t kBegin = 14695981039346656037U;  // FNV-1a
  constexpr std::uint64_t kPrime = 1099511628211U;
  std::uint64_t hash = kBegin;
  for (const char c : heading)
    if (is_letter(c) || is_digit(c)) hash = (hash ^ static_cast<unsigned char>(lower(c))) * kPrime;
  return hash;
}

bool is_heading_of(std::string_view paragraph, std::string_view title) {
  if (paragraph == title) return true;
  const std::string wanted = spelled(title);
  return spelled(paragraph) == wanted || spelled(behind_typed_number(paragraph)) == wanted;
}

}  // namespace bestek
