// SPDX-License-Identifier: EUPL-1.2
// What a due rule says against the words beside it: annex and plan print the rule, the agreement prints the words.
#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "core/base/duration.hpp"
#include "core/base/text.hpp"
#include "core/base/text_scanner.hpp"
#include "core/base/words.hpp"
#include "core/clause/plain_text.hpp"
#include "core/clause/unit_text.hpp"
#include "core/library/event_words.hpp"
#include "core/library/lint.hpp"
#include "core/library/value_sentences.hpp"

namespace bestek {
namespace {

constexpr double kDaysInMonth = 30;
constexpr double kWorkingDaysInMonth = 21;

/// Over how long a value is measured. `fixed`: a year of the contract or the calendar, and no stretch that may end on
/// any day.
struct MeasuredOver {
  int months = 0;
  bool fixed = false;
  std::string_view words;
};

// The longest first: what is measured per month of a contract year is measured over that year.
constexpr std::array<MeasuredOver, 40> kMeasuredOver{{
    {12, true, "contractjaar"},   {12, true, "kalenderjaar"},    {12, true, "boekjaar"},
    {12, true, "contract year"},  {12, true, "calendar year"},   {12, true, "financial year"},
    {12, false, "per jaar"},      {12, false, "in het jaar"},    {12, false, "in een jaar"},
    {12, false, "over het jaar"}, {12, false, "over een jaar"},  {12, false, "elk jaar"},
    {12, false, "dat jaar"},      {12, false, "twaalf maanden"}, {12, false, "12 maanden"},
    {12, false, "per year"},      {12, false, "in the year"},    {12, false, "over the year"},
    {12, false, "over a year"},   {12, false, "each year"},      {12, false, "that year"},
    {12, false, "twelve months"}, {12, false, "12 months"},      {6, true, "halfjaar"},
    {6, true, "half jaar"},       {6, false, "zes maanden"},     {6, true, "half-year"},
    {6, false, "six months"},     {3, true, "kwartaal"},         {3, false, "drie maanden"},
    {3, true, "quarter"},         {3, false, "three months"},    {1, true, "in de maand"},
    {1, true, "per maand"},       {1, true, "elke maand"},       {1, true, "maandgemiddelde"},
    {1, true, "in the month"},    {1, true, "per month"},        {1, true, "each month"},
    {1, true, "monthly average"},
}};

std::optional<MeasuredOver> measured_over(const std::string& text) {
  const auto* found = std::find_if(kMeasuredOver.begin(), kMeasuredOver.end(),
                                   [&](const MeasuredOver& one) { return text.find(one.words) != std::string::npos; });
  return found == kMeasuredOver.end() ? std::nullopt : std::optional(*found);
}

std::optional<Duration> term_of(const std::string& value, const std::string& unit) {
  return parse_duration(value + " " + unit_text(unit, value, Language::kEnglish), Language::kEnglish);
}

std::optional<double> months_of(const std::string& value, const std::string& unit) {
  const auto term = term_of(value, unit);
  if (!term || term->unit == TimeUnit::kHour) return std::nullopt;
  if (term->unit == TimeUnit::kMonth) return term->amount;
  return term->amount / (term->unit == TimeUnit::kDay ? kDaysInMonth : kWorkingDaysInMonth);
}

/// The sentences of the clause's text that become part of a document, folded.
std::vector<PlainSentence> sentences_of(const ClauseText& text) {
  std::vector<PlainSentence> all;
  for_each_runs(text.body, [&](const Runs& runs) {
    for (PlainSentence& one : plain_sentences(plain_text(runs))) all.push_back(std::move(one));
  });
  return all;
}

/// The period of a KPI as its row says it, or else as the sentence with its target does.
std::optional<MeasuredOver> measured_over(const Clause& clause, const Kpi& kpi) {
  std::string row;
  for (const Language language : kLanguages)
    row += folded(kpi.label.in(language) + "\n" + kpi.formula.in(language)) + "\n";
  if (const auto found = measured_over(row)) return found;
  if (!named_fill(kpi.target)) return std::nullopt;
  for (const ClauseText& text : clause.texts) {
    for (const PlainSentence& one : sentences_of(text)) {
      if (one.text.find(kpi.target) == std::string::npos) continue;
      if (const auto found = measured_over(one.folded)) return found;
    }
  }
  return std::nullopt;
}

/// A duty has such a period only where its row names a year of the contract or the calendar.
std::optional<MeasuredOver> measured_over(const Obligation& duty) {
  std::string row;
  for (const Language language : kLanguages)
    row += folded(duty.what.in(language) + "\n" + duty.evidence.in(language)) + "\n";
  const auto found = measured_over(row);
  return found && found->fixed && found->months > 3 ? found : std::nullopt;
}

/// Nobody knows a value before its period is over.
void lint_measured(const DueRule& due, const std::string& name, const std::optional<MeasuredOver>& over,
                   LintReport& report) {
  constexpr std::array<std::string_view, 4> kBeginnings{"signing", "start", "first-delivery", "acceptance"};
  if (!over || due.before || std::ranges::find(kBeginnings, due.anchor) == kBeginnings.end()) return;
  const auto within = months_of(due.within, due.unit);
  const auto every = months_of(due.every, due.unit);
  const bool early = within && *within <= over->months;
  const bool often = over->fixed && every && *every < over->months;
  if (!early && !often) return;
  WordArguments args = in_each_language("over", [&](Language language) {
    const std::string count = std::to_string(over->months);
    return count + " " + unit_text("months", count, language);
  });
  args.emplace_back("name", name);
  report.error("lint.due-before-measured", due.line, std::move(args));
}

/// Right behind the due rule's term in `sentence`: "tien werkdagen| na de aanzegging". npos where it does not stand.
std::size_t behind_term(const DueRule& due, const PlainSentence& sentence, Language language) {
  const std::string& value = due.within.empty() ? due.lasts : due.within;
  if (const auto name = named_fill(value)) {
    const std::size_t at = sentence.folded.find(folded(value));
    if (at == std::string::npos) return at;
    TextScanner scan(sentence.folded, at + folded(value).size());
    scan.blanks();
    const std::size_t unit = scan.at();
    const auto said = named_unit(scan.word());
    return said || unit == scan.at() ? scan.at() : std::string::npos;
  }
  const auto term = term_of(value, due.unit);
  if (!term) return std::string::npos;
  for (const FoundPeriod& found : find_periods(sentence.folded, language))
    if (found.period == *term) return found.end;
  return std::string::npos;
}

/// Whether one of the events is that from which the rule counts; so it is where none is named.
bool one_fits(const std::vector<std::string_view>& events, const DueRule& due,
              bool (*fits)(std::string_view event, std::string_view anchor)) {
  return events.empty() || std::ranges::any_of(events, [&](std::string_view one) { return fits(one, due.anchor); });
}

/// Nobody can be in time before what happens unannounced.
bool comes_unannounced(const DueRule& due) {
  constexpr std::array<std::string_view, 5> kUnannounced{"request", "report", "order", "knowledge", "notice"};
  return due.before && std::ranges::find(kUnannounced, due.anchor) != kUnannounced.end();
}

/// The rows are what annex and plan print beside the rule.
void lint_anchor(const Clause& clause, const DueRule& due, const std::string& name,
                 const std::vector<const LocalText*>& rows, LintReport& report) {
  if (comes_unannounced(due)) {
    report.error("lint.before-unannounced", due.line, {{"name", name}, {"anchor", due.anchor}});
    return;
  }
  for (const Language language : kLanguages) {
    std::vector<std::string_view> in_row;
    for (const LocalText* row : rows)
      if (const auto event = event_in(folded(row->in(language)), language, due.before)) in_row.push_back(*event);
    std::vector<std::string_view> in_text;
    const ClauseText* text = clause.text(language);
    for (const PlainSentence& one : text == nullptr ? std::vector<PlainSentence>() : sentences_of(*text)) {
      const std::size_t behind = behind_term(due, one, language);
      if (behind == std::string::npos) continue;
      auto event = event_after(std::string_view(one.folded).substr(behind), language, due.before);
      if (!event) event = event_after(one.folded, language, due.before);  // "After the notice period …"
      if (event) in_text.push_back(*event);
    }
    for (const auto* events : {&in_row, &in_text}) {
      if (one_fits(*events, due, counts_from)) continue;
      LintReport::Args args{{"name", name}, {"anchor", due.anchor}, {"words", std::string(events->front())}};
      if (one_fits(*events, due, counted_formerly))
        report.warning("lint.anchor-differs", due.line, std::move(args));
      else
        report.error("lint.anchor-differs", due.line, std::move(args));
      return;
    }
  }
}

/// "Without delay" is a term without a number.
void lint_delay(const Clause& clause, const DueRule& due, const std::string& name, LintReport& report) {
  if (due.within != "0" || due.anchor != "knowledge") return;
  for (const ClauseText& text : clause.texts) {
    for (const PlainSentence& one : sentences_of(text)) {
      for (const char* words : {"onverwijld", "without delay", "without undue delay"}) {
        if (one.folded.find(words) == std::string::npos) continue;
        report.error("lint.delay-as-number", due.line, {{"name", name}, {"words", words}});
        return;
      }
    }
  }
}

}  // namespace

void lint_due_words(const Clause& clause, LintReport& report) {
  for (const Obligation& duty : clause.obligations) {
    lint_measured(duty.due, duty.name, measured_over(duty), report);
    lint_anchor(clause, duty.due, duty.name, {&duty.what, &duty.evidence}, report);
    lint_delay(clause, duty.due, duty.name, report);
  }
  for (const Kpi& kpi : clause.kpis) {
    lint_measured(kpi.due, kpi.name, measured_over(clause, kpi), report);
    lint_anchor(clause, kpi.due, kpi.name, {}, report);  // its row says what is measured, not when it is due
  }
}

}  // namespace bestek
