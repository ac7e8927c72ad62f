// SPDX-License-Identifier: EUPL-1.2
#include "core/library/value_meanings.hpp"

#include <algorithm>
#include <cctype>

#include "core/base/ascii.hpp"
#include "core/base/text.hpp"

namespace bestek {
namespace {

/// The years that stand in the text by themselves or behind a name ("ARIV2018").
std::vector<std::string_view> years_in(std::string_view text) {
  constexpr std::size_t kDigits = 4;
  std::vector<std::string_view> years;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    while (end < text.size() && is_digit(text[end])) ++end;
    const std::string_view number = text.substr(i, end - i);
    if (number.size() == kDigits && (number.starts_with("19") || number.starts_with("20"))) years.push_back(number);
    i = std::max(end, i + 1);
  }
  return years;
}

bool says(const ValueMeaning& meaning, std::string_view text) {
  const auto found = [&](const std::vector<std::string>& word) {
    return find_word(text, word) != std::string_view::npos;
  };
  return std::ranges::all_of(meaning.words, found) && !found(meaning.without);
}

std::optional<std::vector<std::string>> possible(const std::vector<ValueMeaning>& meanings, std::string_view text) {
  std::optional<std::vector<std::string>> left;
  for (const ValueMeaning& meaning : meanings) {
    if (!says(meaning, text)) continue;
    if (!left) {
      left = meaning.ids;
    } else {
      std::erase_if(*left,
                    [&](const std::string& id) { return std::ranges::find(meaning.ids, id) == meaning.ids.end(); });
    }
  }
  return left;
}

}  // namespace

std::size_t find_word(std::string_view text, const std::vector<std::string>& beginnings) {
  std::size_t first = std::string_view::npos;
  for (const std::string& beginning : beginnings) {
    std::size_t at = text.find(beginning);
    while (at != std::string_view::npos && at > 0 && std::isalnum(static_cast<unsigned char>(text[at - 1])) != 0)
      at = text.find(beginning, at + 1);
    first = std::min(first, at);
  }
  return first;
}

std::optional<std::vector<std::string>> meanings_of(const std::vector<ValueMeaning>& meanings, std::string_view text) {
  return possible(meanings, spelled(text));
}

std::optional<bool> can_mean_same(const std::vector<ValueMeaning>& meanings, std::string_view one,
                                  std::string_view other) {
  const auto here = meanings_of(meanings, one);
  const auto there = meanings_of(meanings, other);
  if (!here || !there) return std::nullopt;
  const auto here_years = years_in(one);
  const auto there_years = years_in(other);
  if (!here_years.empty() && !there_years.empty() &&
      std::ranges::find_first_of(here_years, there_years) == here_years.end())
    return false;
  return std::ranges::find_first_of(*here, *there) != here->end();
}

}  // namespace bestek
