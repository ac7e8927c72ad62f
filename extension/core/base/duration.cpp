// SPDX-License-Identifier: EUPL-1.2
#include "core/base/duration.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "core/base/number.hpp"
#include "core/base/text.hpp"

namespace bestek {
namespace {

struct NumberName {
  int value;
  Bilingual name;
};

constexpr std::array<NumberName, 32> kNumbers{{
    {1, {"een", "one"}},
    {2, {"twee", "two"}},
    {3, {"drie", "three"}},
    {4, {"vier", "four"}},
    {5, {"vijf", "five"}},
    {6, {"zes", "six"}},
    {7, {"zeven", "seven"}},
    {8, {"acht", "eight"}},
    {9, {"negen", "nine"}},
    {10, {"tien", "ten"}},
    {11, {"elf", "eleven"}},
    {12, {"twaalf", "twelve"}},
    {13, {"dertien", "thirteen"}},
    {14, {"veertien", "fourteen"}},
    {15, {"vijftien", "fifteen"}},
    {16, {"zestien", "sixteen"}},
    {17, {"zeventien", "seventeen"}},
    {18, {"achttien", "eighteen"}},
    {19, {"negentien", "nineteen"}},
    {20, {"twintig", "twenty"}},
    {21, {"eenentwintig", "twenty-one"}},
    {24, {"vierentwintig", "twenty-four"}},
    {30, {"dertig", "thirty"}},
    {36, {"zesendertig", "thirty-six"}},
    {40, {"veertig", "forty"}},
    {45, {"vijfenveertig", "forty-five"}},
    {48, {"achtenveertig", "forty-eight"}},
    {50, {"vijftig", "fifty"}},
    {60, {"zestig", "sixty"}},
    {80, {"tachtig", "eighty"}},
    {90, {"negentig", "ninety"}},
    {100, {"honderd", "hundred"}},
}};

struct UnitName {
  std::string_view name;  ///< folded
  Duration one;
};

constexpr double kDaysPerWeek = 7;
constexpr double kMonthsPerYear = 12;

constexpr std::array<UnitName, 26> kUnits{{
    {"uur", {1, TimeUnit::kHour}},
    {"uren", {1, TimeUnit::kHour}},
    {"hour", {1, TimeUnit::kHour}},
    {"hours", {1, TimeUnit::kHour}},
    {"werkdag", {1, TimeUnit::kWorkingDay}},
    {"werkdagen", {1, TimeUnit::kWorkingDay}},
    {"working day", {1, TimeUnit::kWorkingDay}},
    {"working days", {1, TimeUnit::kWorkingDay}},
    {"business days", {1, TimeUnit::kWorkingDay}},
    {"dag", {1, TimeUnit::kDay}},
    {"dagen", {1, TimeUnit::kDay}},
    {"day", {1, TimeUnit::kDay}},
    {"days", {1, TimeUnit::kDay}},
    {"kalenderdagen", {1, TimeUnit::kDay}},
    {"calendar days", {1, TimeUnit::kDay}},
    {"week", {kDaysPerWeek, TimeUnit::kDay}},
    {"weken", {kDaysPerWeek, TimeUnit::kDay}},
    {"weeks", {kDaysPerWeek, TimeUnit::kDay}},
    {"maand", {1, TimeUnit::kMonth}},
    {"maanden", {1, TimeUnit::kMonth}},
    {"month", {1, TimeUnit::kMonth}},
    {"months", {1, TimeUnit::kMonth}},
    {"jaar", {kMonthsPerYear, TimeUnit::kMonth}},
    {"jaren", {kMonthsPerYear, TimeUnit::kMonth}},
    {"year", {kMonthsPerYear, TimeUnit::kMonth}},
    {"years", {kMonthsPerYear, TimeUnit::kMonth}},
}};

/// A word without the signs around it, folded: "(10)" is "10".
struct Word {
  std::size_t begin = 0, end = 0;
  std::string text;
};

std::vector<Word> words_of(std::string_view text) {
  constexpr std::string_view kAround = "()[],.;:\"'\n\t\x01";
  constexpr std::string_view kPossessive = "\u2019";
  constexpr std::string_view kNoBreak = "\u00a0";
  std::vector<Word> words;
  const auto add = [&](std::size_t begin, std::size_t end) {
    while (begin < end && kAround.find(text[begin]) != std::string_view::npos) ++begin;
    while (end > begin && kAround.find(text[end - 1]) != std::string_view::npos) --end;
    // "five working days’ notice"
    if (text.substr(begin, end - begin).ends_with(kPossessive)) end -= kPossessive.size();
    if (begin < end) words.push_back({begin, end, folded(text.substr(begin, end - begin))});
  };
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const bool wide = text.substr(i).starts_with(kNoBreak);
    if (i < text.size() && text[i] != ' ' && text[i] != '\n' && text[i] != '\t' && !wide) continue;
    add(begin, i);
    if (wide) i += kNoBreak.size() - 1;
    begin = i + 1;
  }
  return words;
}

std::optional<double> number_of(const std::string& word, Language language) {
  if (const auto named = named_number(word)) return *named;
  const auto typed = parse_number(word, NumberKind::kAmount, language);
  return typed && !typed->negative ? std::optional(typed->value) : std::nullopt;
}

/// The period that begins with this word, and the word behind it.
std::optional<std::pair<Duration, std::size_t>> period_at(const std::vector<Word>& words, std::size_t first,
                                                          Language language) {
  const auto number = number_of(words[first].text, language);
  if (!number) return std::nullopt;
  std::size_t at = first + 1;
  // "tien (10) werkdagen": the same number again, in digits.
  if (at < words.size() && number_of(words[at].text, language) == number) ++at;
  if (at == words.size()) return std::nullopt;
  if (at + 1 < words.size()) {
    if (const auto unit = named_unit(words[at].text + " " + words[at + 1].text))
      return std::pair(Duration{*number * unit->amount, unit->unit}, at + 2);
  }
  const auto unit = named_unit(words[at].text);
  return unit ? std::optional(std::pair(Duration{*number * unit->amount, unit->unit}, at + 1)) : std::nullopt;
}

}  // namespace

std::optional<int> named_number(std::string_view word) noexcept {
  const auto* found = std::ranges::find_if(
      kNumbers, [&](const NumberName& one) { return one.name.dutch == word || one.name.english == word; });
  return found == kNumbers.end() ? std::nullopt : std::optional(found->value);
}

std::optional<Duration> named_unit(std::string_view word) noexcept {
  const auto* found = std::ranges::find_if(kUnits, [&](const UnitName& one) { return one.name == word; });
  return found == kUnits.end() ? std::nullopt : std::optional(found->one);
}

std::optional<Duration> parse_duration(std::string_view text, Language language, std::optional<TimeUnit> otherwise) {
  const std::vector<Word> words = words_of(text);
  if (words.empty()) return std::nullopt;
  if (const auto period = period_at(words, 0, language)) return period->first;
  const auto number = words.size() == 1 && otherwise ? number_of(words.front().text, language) : std::nullopt;
  return number ? std::optional(Duration{*number, *otherwise}) : std::nullopt;
}

std::vector<FoundPeriod> find_periods(std::string_view text, Language language) {
  const std::vector<Word> words = words_of(text);
  std::vector<FoundPeriod> found;
  for (std::size_t i = 0; i < words.size();) {
    const auto period = period_at(words, i, language);
    if (period) found.push_back({words[i].begin, words[period->second - 1].end, period->first});
    i = period ? period->second : i + 1;
  }
  return found;
}

}  // namespace bestek
