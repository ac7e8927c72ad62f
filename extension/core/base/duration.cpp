// SPDX-License-Identifier: EUPL-1.2
#include "core/base/duration.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "core/base/number.hpp"
#include "core/base/number_words.hpp"
#include "core/base/text.hpp"

namespace bestek {
namespace {

struct UnitName {
  std::string_view name;  ///< folded
  Duration one;
};

constexpr double kDaysPerWeek = 7;
constexpr double kMonthsPerYear = 12;
constexpr double kHalf = 0.5;

constexpr double kMonthsPerQuarter = 3;

constexpr std::array<UnitName, 64> kUnits{{
    {"uur", {1, TimeUnit::kHour}},
    {"uren", {1, TimeUnit::kHour}},
    {"hour", {1, TimeUnit::kHour}},
    {"hours", {1, TimeUnit::kHour}},
    {"hrs", {1, TimeUnit::kHour}},
    {"klokuren", {1, TimeUnit::kHour}},
    {"werkdag", {1, TimeUnit::kWorkingDay}},
    {"werkdagen", {1, TimeUnit::kWorkingDay}},
    {"wd", {1, TimeUnit::kWorkingDay}},
    {"werkbare dagen", {1, TimeUnit::kWorkingDay}},
    {"working day", {1, TimeUnit::kWorkingDay}},
    {"working days", {1, TimeUnit::kWorkingDay}},
    {"business day", {1, TimeUnit::kWorkingDay}},
    {"business days", {1, TimeUnit::kWorkingDay}},
    {"workdays", {1, TimeUnit::kWorkingDay}},
    {"dag", {1, TimeUnit::kDay}},
    {"dagen", {1, TimeUnit::kDay}},
    {"dgn", {1, TimeUnit::kDay}},
    {"day", {1, TimeUnit::kDay}},
    {"days", {1, TimeUnit::kDay}},
    {"kalenderdag", {1, TimeUnit::kDay}},
    {"kalenderdagen", {1, TimeUnit::kDay}},
    {"calendar day", {1, TimeUnit::kDay}},
    {"calendar days", {1, TimeUnit::kDay}},
    {"week", {kDaysPerWeek, TimeUnit::kDay}},
    {"weken", {kDaysPerWeek, TimeUnit::kDay}},
    {"weeks", {kDaysPerWeek, TimeUnit::kDay}},
    {"wk", {kDaysPerWeek, TimeUnit::kDay}},
    {"wkn", {kDaysPerWeek, TimeUnit::kDay}},
    {"wks", {kDaysPerWeek, TimeUnit::kDay}},
    {"kalenderweken", {kDaysPerWeek, TimeUnit::kDay}},
    {"calendar weeks", {kDaysPerWeek, TimeUnit::kDay}},
    {"fortnight", {2 * kDaysPerWeek, TimeUnit::kDay}},
    {"fortnights", {2 * kDaysPerWeek, TimeUnit::kDay}},
    {"maand", {1, TimeUnit::kMonth}},
    {"maanden", {1, TimeUnit::kMonth}},
    {"mnd", {1, TimeUnit::kMonth}},
    {"mnden", {1, TimeUnit::kMonth}},
    {"mnds", {1, TimeUnit::kMonth}},
    {"month", {1, TimeUnit::kMonth}},
    {"months", {1, TimeUnit::kMonth}},
    {"mth", {1, TimeUnit::kMonth}},
    {"mths", {1, TimeUnit::kMonth}},
    {"kalendermaand", {1, TimeUnit::kMonth}},
    {"kalendermaanden", {1, TimeUnit::kMonth}},
    {"calendar month", {1, TimeUnit::kMonth}},
    {"calendar months", {1, TimeUnit::kMonth}},
    {"kwartaal", {kMonthsPerQuarter, TimeUnit::kMonth}},
    {"kwartalen", {kMonthsPerQuarter, TimeUnit::kMonth}},
    {"quarter", {kMonthsPerQuarter, TimeUnit::kMonth}},
    {"quarters", {kMonthsPerQuarter, TimeUnit::kMonth}},
    {"jaar", {kMonthsPerYear, TimeUnit::kMonth}},
    {"jaren", {kMonthsPerYear, TimeUnit::kMonth}},
    {"jr", {kMonthsPerYear, TimeUnit::kMonth}},
    {"year", {kMonthsPerYear, TimeUnit::kMonth}},
    {"years", {kMonthsPerYear, TimeUnit::kMonth}},
    {"yr", {kMonthsPerYear, TimeUnit::kMonth}},
    {"yrs", {kMonthsPerYear, TimeUnit::kMonth}},
    {"kalenderjaar", {kMonthsPerYear, TimeUnit::kMonth}},
    {"kalenderjaren", {kMonthsPerYear, TimeUnit::kMonth}},
    {"calendar year", {kMonthsPerYear, TimeUnit::kMonth}},
    {"calendar years", {kMonthsPerYear, TimeUnit::kMonth}},
    {"jarig", {kMonthsPerYear, TimeUnit::kMonth}},
    {"jarige", {kMonthsPerYear, TimeUnit::kMonth}},
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

constexpr std::size_t kMaxNumberWords = 5;                         // "one hundred and eighty five"
constexpr std::size_t kMaxBeforeUnit = 2 * (kMaxNumberWords + 3);  // the number twice, each "and a half"

std::optional<double> number_of(const std::string& word, Language language) {
  if (const auto named = number_in_words(word)) return named;
  const auto typed = parse_number(word, NumberKind::kAmount, language);
  return typed && !typed->negative ? std::optional(typed->value) : std::nullopt;
}

/// A number and the word behind it.
using Counted = std::pair<double, std::size_t>;

/// "48", "forty eight", "anderhalf", "een half", "drie en een half"; as many words as say one number.
std::optional<Counted> count_at(const std::vector<Word>& words, std::size_t first, Language language) {
  const auto says = [&](std::size_t at, std::string_view text) { return at < words.size() && words[at].text == text; };
  if (says(first, "anderhalf") || says(first, "anderhalve")) return Counted{1.5, first + 1};
  const std::size_t article = says(first, "een") || says(first, "a") || says(first, "one") ? first + 1 : first;
  if (says(article, "half") || says(article, "halve"))
    return Counted{kHalf, article + 1 + (says(article + 1, "a") ? 1 : 0)};
  for (std::size_t size = std::min(kMaxNumberWords, words.size() - first); size > 0; --size) {
    std::string text = words[first].text;
    for (std::size_t i = 1; i < size; ++i) text += " " + words[first + i].text;
    const auto number = size == 1 ? number_of(text, language) : number_in_words(text);
    if (!number) continue;
    const std::size_t next = first + size;
    const bool dutch_half =
        says(next, "en") && says(next + 1, "een") && (says(next + 2, "half") || says(next + 2, "halve"));
    const bool english_half = says(next, "and") && says(next + 1, "a") && says(next + 2, "half");
    if (dutch_half || english_half) return Counted{*number + kHalf, next + 3};
    return Counted{*number, next};
  }
  return says(first, "a") ? std::optional(Counted{1, first + 1}) : std::nullopt;
}

/// "maanden", "working days" at the word, and the word behind it.
std::optional<std::pair<Duration, std::size_t>> unit_at(const std::vector<Word>& words, std::size_t at) {
  if (at + 1 < words.size()) {
    if (const auto unit = named_unit(words[at].text + " " + words[at + 1].text)) return std::pair(*unit, at + 2);
  }
  const auto unit = at < words.size() ? named_unit(words[at].text) : std::nullopt;
  return unit ? std::optional(std::pair(*unit, at + 1)) : std::nullopt;
}

/// A period of one unit.
struct SinglePeriod {
  Duration period;
  std::size_t next = 0;  ///< the word behind it
  double unit = 1;       ///< how many of the period's own unit are one of its words: a year is 12 months
};

/// "vierjarige", "4-jarig": a number and its unit in one word.
std::optional<SinglePeriod> joined_period(const std::string& word, std::size_t next, Language language) {
  for (const std::string_view unit : {"jarige", "jarig", "maands", "maandse", "weekse"}) {
    if (!word.ends_with(unit) || word.size() == unit.size()) continue;
    std::string number = word.substr(0, word.size() - unit.size());
    if (number.ends_with('-')) number.pop_back();
    const auto count = number_of(number, language);
    const auto one = named_unit(unit.starts_with('m') ? "maand" : unit.starts_with('w') ? "week" : "jaar");
    if (count) return SinglePeriod{{*count * one->amount, one->unit}, next, one->amount};
  }
  return std::nullopt;
}

/// The period of one unit that begins with this word.
std::optional<SinglePeriod> single_period_at(const std::vector<Word>& words, std::size_t first, Language language) {
  if (const auto joined = joined_period(words[first].text, first + 1, language)) return joined;
  const auto count = count_at(words, first, language);
  if (!count) return std::nullopt;
  std::size_t at = count->second;
  // "tien (10) werkdagen": the same number again, in digits or words.
  if (at < words.size()) {
    const auto again = count_at(words, at, language);
    if (again && again->first == count->first) at = again->second;
  }
  const auto unit = unit_at(words, at);
  if (!unit) return std::nullopt;
  double amount = count->first;
  at = unit->second;
  // "a year and a half"
  if (at + 2 < words.size() && words[at].text == "and" && words[at + 1].text == "a" && words[at + 2].text == "half") {
    amount += kHalf;
    at += 3;
  }
  return SinglePeriod{{amount * unit->first.amount, unit->first.unit}, at, unit->first.amount};
}

/// What begins with a word: a period, or several of which nobody knows whether they are one.
struct PeriodHere {
  std::optional<Duration> period;
  std::size_t next = 0;        ///< the word behind it
  bool others_follow = false;  ///< periods of another kind, joined to it
};

/// "1 jaar en 6 maanden" is one period of 18 months. "3 jaar en 1 jaar" may be four or three with an extension.
std::optional<PeriodHere> period_at(const std::vector<Word>& words, std::size_t first, Language language) {
  const auto period = single_period_at(words, first, language);
  if (!period) return std::nullopt;
  constexpr std::array<std::string_view, 5> kJoints{"en", "and", "plus", "+", "&"};
  const std::size_t joint = period->next;
  const PeriodHere alone{period->period, joint, false};
  if (joint + 1 >= words.size() || std::ranges::find(kJoints, words[joint].text) == kJoints.end()) return alone;
  const auto more = single_period_at(words, joint + 1, language);
  if (!more) return alone;
  if (more->period.unit != period->period.unit) return PeriodHere{period->period, joint, true};
  if (more->unit >= period->unit) return PeriodHere{std::nullopt, more->next, false};
  return PeriodHere{Duration{period->period.amount + more->period.amount, more->period.unit}, more->next, false};
}

}  // namespace

std::optional<Duration> named_unit(std::string_view word) noexcept {
  const auto* found = std::ranges::find_if(kUnits, [&](const UnitName& one) { return one.name == word; });
  return found == kUnits.end() ? std::nullopt : std::optional(found->one);
}

std::optional<Duration> parse_duration(std::string_view text, Language language, std::optional<TimeUnit> otherwise) {
  const std::vector<Word> words = words_of(text);
  if (words.empty()) return std::nullopt;
  if (const auto here = period_at(words, 0, language)) return here->others_follow ? std::nullopt : here->period;
  if (!otherwise) return std::nullopt;
  auto number = count_at(words, 0, language);
  if (number && number->second < words.size()) {  // "vier (4)"
    const auto again = count_at(words, number->second, language);
    if (again && again->first == number->first) number->second = again->second;
  }
  return number && number->second == words.size() ? std::optional(Duration{number->first, *otherwise}) : std::nullopt;
}

std::vector<FoundPeriod> find_periods(std::string_view text, Language language) {
  const std::vector<Word> words = words_of(text);
  // By word where the next unit of time begins: nearly no word has one near enough to be the number before it.
  std::vector<std::size_t> unit_from(words.size() + 1, words.size() + kMaxBeforeUnit + 1);
  for (std::size_t i = words.size(); i-- > 0;) unit_from[i] = unit_at(words, i) ? i : unit_from[i + 1];
  std::vector<FoundPeriod> found;
  for (std::size_t i = 0; i < words.size();) {
    if (unit_from[i] > i + kMaxBeforeUnit && !joined_period(words[i].text, i + 1, language)) {
      ++i;
      continue;
    }
    const auto here = period_at(words, i, language);
    if (here && here->period) found.push_back({words[i].begin, words[here->next - 1].end, *here->period});
    i = here ? here->next : i + 1;
  }
  return found;
}

}  // namespace bestek
