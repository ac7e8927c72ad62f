// SPDX-License-Identifier: EUPL-1.2
#include "core/check/label_facts.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <vector>

#include "core/base/ascii.hpp"
#include "core/base/currency.hpp"
#include "core/base/date.hpp"
#include "core/base/day_text.hpp"
#include "core/base/duration.hpp"
#include "core/base/text.hpp"
#include "core/base/text_scanner.hpp"
#include "core/check/said_value.hpp"
#include "core/clause/value_identity.hpp"

namespace bestek {
namespace {

constexpr std::size_t kReach = 90;       // bytes behind a label in which its value stands
constexpr std::size_t kJointReach = 36;  // "is gelijk aan of hoger dan …" says no value at once

constexpr std::size_t kTitle = 120;  // bytes of a title or of what stands on a page's edge, at most
constexpr std::array<std::string_view, 4> kTitleDashes{" - ", " \u2013 ", " \u2014 ", " \u00b7 "};
constexpr std::size_t kLeastCode = 6;  // characters, and digits among them, of a code that no colon announces
constexpr std::ptrdiff_t kLeastDigits = 3;

std::string_view without_space(std::string_view text) noexcept {
  constexpr std::string_view kNoBreak = "\u00a0";
  for (;;) {
    if (!text.empty() && text.front() == ' ') {
      text.remove_prefix(1);
    } else if (text.starts_with(kNoBreak)) {
      text.remove_prefix(kNoBreak.size());
    } else {
      return text;
    }
  }
}

/// Goes behind the colon and the tabs between a label and its value.
std::string_view behind_gap(std::string_view text) noexcept {
  while (!text.empty() && std::string_view(":=\t").find(text.front()) != std::string_view::npos)
    text = without_space(text.substr(1));
  return text;
}

/// Goes behind a number or bullet that somebody typed: "2.1 ", "a) ", "\u2022 ".
std::size_t behind_bullet(std::string_view text, std::size_t at) {
  TextScanner scan(text, at);
  for (;;) {
    const std::size_t before = scan.at();
    scan.blanks();
    if (scan.take_any({"\u2022", "\u00b7", "\u25aa", "\u2013", "- ", "* ", "\"", "\u201c", "**"})) continue;
    const std::size_t number = scan.at();
    const bool numbered = scan.digits(1, 2).has_value();
    while (numbered && scan.take(".") && scan.digits(1, 2)) {
    }
    const bool lettered = !numbered && scan.word().size() == 1 && scan.take_any({")", "."});
    if ((numbered && (scan.take(")") || scan.blanks() > 0)) || (lettered && scan.blanks() > 0)) continue;
    scan.go_to(number);
    if (scan.at() == before) return before;
  }
}

/// A place in a text where a label may stand.
struct Beginning {
  std::size_t at = 0;
  bool line = false;   ///< of a text, line or column, and no part of a sentence
  bool title = false;  ///< behind a dash in a title or on a page's edge
};

/// "Hogeschool Voorbeeld – kenmerk HV-2027-014", where the text is no sentence.
bool behind_dash(std::string_view text, std::size_t at) {
  if (text.size() > kTitle || text.ends_with('.')) return false;
  const std::string_view before = text.substr(0, at);
  return std::ranges::any_of(kTitleDashes, [&](std::string_view dash) { return before.ends_with(dash); });
}

/// "Let op: de sluitingsdatum is …": a colon behind other words begins nothing.
bool ends_with_call(std::string_view text) {
  constexpr std::array<std::string_view, 7> kCalls{"let op", "nb",        "n.b.",       "attentie",
                                                   "note",   "attention", "please note"};
  const std::string before = folded(text);
  return std::ranges::any_of(kCalls, [&](std::string_view call) { return before == call; });
}

/// Where a sentence, line or cell begins, or a part of one; each once.
std::vector<Beginning> beginnings(std::string_view text) {
  std::vector<Beginning> all{{behind_bullet(text, 0), true}};
  for (std::size_t i = 1; i < text.size(); ++i) {
    const char before = text[i - 1];
    const bool line = before == '\n' || before == '\t' || before == '|';
    const bool stop = before == ' ' && i > 1 && std::string_view(".;,!?").find(text[i - 2]) != std::string_view::npos;
    const bool call = before == ' ' && i > 1 && text[i - 2] == ':' && ends_with_call(text.substr(0, i - 2));
    const bool title = before == ' ' && behind_dash(text, i);
    if (!line && !stop && !call && !title && before != '(') continue;
    const std::size_t at = behind_bullet(text, i);
    if (at > all.back().at) all.push_back({at, line, title});
  }
  return all;
}

/// Whether the text begins with these words and goes on behind them.
bool begins_with_word(std::string_view text, std::string_view words) noexcept {
  return begins_with_letters(text, words) && text.size() > words.size() && !is_word_character(text[words.size()]);
}

// What may stand in brackets behind a label, besides a unit.
constexpr std::array<std::string_view, 20> kRemarks{
    "in",  "uiterlijk", "uiterste", "datum",     "dag", "excl", "btw", "exclusief", "tijd",    "en",
    "max", "maximaal",  "date",     "excluding", "vat", "time", "and", "initieel",  "initial", "verplicht"};

/// What leads from a label to its value.
struct BehindLabel {
  std::string_view text;
  std::string unit;       ///< "Looptijd (jaren): 4"
  bool adjacent = false;  ///< nothing leads there but a blank
  std::size_t reach = kReach;
};

/// Reads brackets that say no more than the unit; false for those that make it another label.
bool take_remark(std::string_view& rest, std::string& unit) {
  if (!rest.starts_with('(')) return true;
  const std::size_t close = rest.find(')');
  if (close == std::string_view::npos) return false;
  for (std::string word : split(folded(canonical_text(rest.substr(1, close - 1))), ' ')) {
    std::erase_if(word, [](char c) { return c == '.' || c == ','; });
    if (named_unit(word))
      unit = word;
    else if (std::ranges::find(kRemarks, word) == kRemarks.end() && euro_at_begin(word) != word.size())
      return false;
  }
  rest = without_space(rest.substr(close + 1));
  return true;
}

/// The line below a label that is all of its own line; one with a label of its own says nothing of this one.
std::optional<BehindLabel> behind_break(std::string_view rest) {
  BehindLabel behind;
  behind.text = without_space(rest.substr(1));
  const std::string_view line = behind.text.substr(0, behind.text.find('\n'));
  const std::size_t colon = line.find(": ");
  return line.empty() || line.ends_with(':') || colon != std::string_view::npos ? std::nullopt : std::optional(behind);
}

/// What stands behind the label in its own sentence; nothing when nothing leads to it.
std::optional<BehindLabel> behind_label(std::string_view rest, const std::vector<std::string>& joints,
                                        std::string_view next) {
  constexpr std::array<std::string_view, 4> kDashes{"- ", "\u2013", "\u2014", "\u2192"};
  BehindLabel behind;
  const bool blank = without_space(rest).size() < rest.size();
  rest = without_space(rest);
  if (rest.starts_with('"') || rest.starts_with("**")) rest = without_space(rest.substr(rest.front() == '"' ? 1 : 2));
  if (!take_remark(rest, behind.unit)) return std::nullopt;
  behind.text = rest;
  if (rest.starts_with('\n')) return behind_break(rest);
  if (rest.empty()) {
    behind.text = behind_gap(next);
    return next.empty() ? std::nullopt : std::optional(behind);
  }
  if (rest.front() == ':' || rest.front() == '\t' || rest.front() == '=') {
    behind.text = behind_gap(rest);
    if (behind.text.starts_with("**")) behind.text.remove_prefix(2);
    if (behind.text.starts_with('\n')) return behind_break(behind.text);
    if (behind.text.empty()) behind.text = next;
    return behind;
  }
  for (const std::string_view dash : kDashes) {
    if (!rest.starts_with(dash) || (dash == kDashes.front() && !blank)) continue;
    behind.text = without_space(rest.substr(dash.size()));
    return behind;
  }
  for (const std::string& joint : joints) {
    if (!begins_with_word(rest, joint)) continue;
    behind.text = without_space(rest.substr(joint.size()));
    behind.reach = kJointReach;
    return behind;
  }
  behind.adjacent = true;
  return behind;
}

/// The number or mark with which the text begins: "HV-2026-099" and no "is", "12" or "A4".
std::string leading_code(std::string_view text) {
  while (text.starts_with(':') || text.starts_with(' ')) text.remove_prefix(1);
  std::string code(text.substr(0, text.find_first_of(" \t\n|;,()")));
  while (!code.empty() && (code.back() == '.' || code.back() == ':')) code.pop_back();
  const auto digits = std::ranges::count_if(code, [](char c) { return c >= '0' && c <= '9'; });
  return code.size() >= kLeastCode && digits >= kLeastDigits ? code : std::string();
}

/// The text up to the end of its part of the sentence or line, or to a control. "March 1, 2027" has a comma inside, and
/// "1 mrt. 2027" a full stop: a sentence ends before a capital.
std::string_view sentence_of(std::string_view text, FillType type) {
  const bool date = type == FillType::kDate;
  const std::string_view stops = date ? ".;" : ".;,";
  std::size_t end = text.size();
  if (end > kReach) end = std::min(text.rfind(' ', kReach), kReach);  // no half a word
  for (std::size_t i = 0; i < end; ++i) {
    const bool last = i + 1 == text.size() || text[i + 1] == ' ';
    const bool goes_on = date && text[i] == '.' && i + 2 < text.size() && !(text[i + 2] >= 'A' && text[i + 2] <= 'Z');
    const bool stop = last && !goes_on && stops.find(text[i]) != std::string_view::npos;
    if (stop || text[i] == '\n' || text[i] == '\t' || text[i] == kControlSign) end = i;
  }
  return text.substr(0, end);
}

/// Whether the text is the date without its year. Of "3/1" nobody knows which of the two is the month.
bool is_same_day(const std::string& text, const std::string& value) {
  const auto date = read_date(value);
  const auto day = date ? find_day(text, DayForm::kNumbered, date->date.year()) : std::nullopt;
  if (!day || (day->time && date->time && *day->time != *date->time)) return false;
  const auto number = [](auto part) { return static_cast<unsigned int>(part); };
  return day->date == date->date || (day->slashed && number(day->date.day()) == number(date->date.month()) &&
                                     number(day->date.month()) == number(date->date.day()));
}

/// Where the control stands with which this part of the text begins; nothing where it begins with something else, or is
/// a part of another text.
std::optional<std::size_t> control_behind(std::string_view text, std::string_view part) noexcept {
  if (!part.starts_with(kControlSign)) return std::nullopt;
  const std::less<const char*> before;
  if (before(part.data(), text.data()) || !before(part.data(), text.data() + text.size())) return std::nullopt;
  return static_cast<std::size_t>(part.data() - text.data());
}

}  // namespace

LabelledText::LabelledText(const ValueWords& words, std::string_view text) : text_(text) {
  for (const auto& [at, line, title] : beginnings(text)) {
    std::string_view from = without_space(text.substr(at));
    for (const std::string& article : words.articles)
      if (begins_with_word(from, article)) from = without_space(from.substr(article.size()));
    places_.push_back({from, places_.empty(), line, title});
    if (!from.empty()) begins_.add(static_cast<unsigned char>(lower(from.front())));
  }
}

std::vector<LabelledValue> find_labelled(const ValueWords& words, const ValueLabels& labels, const FillIn& fill,
                                         const LabelledText& text, std::string_view next) {
  std::vector<LabelledValue> found;
  // "De referentie is vereist" says no reference number: texts need a colon.
  const bool in_words = fill.type != FillType::kText && fill.type != FillType::kChoice;
  static const std::vector<std::string> none;
  const std::vector<std::string>& joints = in_words || labels.is_code ? words.joints : none;
  for (const auto& [from, first, line, title] : text.places()) {
    if (title && !labels.is_code) continue;
    for (const ValueLabels::Label& label : labels.labels) {
      const std::size_t size = label.text.size();
      if (!begins_with_letters(from, label.text)) continue;
      const Language language = label.language;
      if (from.size() > size && is_word_character(from[size])) continue;
      const auto behind = behind_label(from.substr(size), joints, next);
      const bool bare_code =
          behind && labels.is_code && (behind->adjacent ? line || title : behind->reach == kJointReach);
      if (!behind || (behind->adjacent && !in_words && !bare_code)) continue;
      // "De levertijd wordt binnen twee weken bevestigd" says when that is done.
      const bool joined = behind->reach == kJointReach;
      if (joined && (begins_with_word(behind->text, "binnen") || begins_with_word(behind->text, "within"))) continue;
      const auto label_at = static_cast<std::size_t>(from.data() - text.text().data());
      if (const auto control = control_behind(text.text(), behind->text)) {
        found.push_back({std::string(from.substr(0, size)), {}, {}, {}, {}, label_at, language, control});
        break;
      }
      const std::string_view sentence = sentence_of(behind->text, fill.type);
      std::string value = bare_code           ? leading_code(sentence)
                          : !behind->adjacent ? leading_value(sentence.substr(0, behind->reach), fill, language)
                          : first             ? adjacent_value(sentence, fill, language)
                                              : std::string();
      if (value.empty()) continue;
      std::string plain = value;
      if (!behind->unit.empty() && !parse_duration(value, language)) plain += " " + behind->unit;
      found.push_back({std::string(from.substr(0, size)), std::move(value), std::move(plain), canonical_text(sentence),
                       std::string(behind->text), label_at, language});
      break;
    }
  }
  return found;
}

bool says_value(const LabelledValue& said, const ValueLabels& labels, const FillIn& fill, const std::string& value,
                Language language) {
  if (fill.type == FillType::kDate && is_same_day(said.plain, value)) return true;
  if (same_value(fill, {said.plain, said.language}, {value, language})) return true;
  if (fill.type != FillType::kText && fill.type != FillType::kChoice) return false;
  if (const auto same = can_mean_same(labels.meanings, said.value, value)) return *same;
  if (is_part_of_name(said.value, value)) return true;
  const std::string here = spelled(labels.is_list ? said.rest : said.value);
  const std::string there = spelled(value);
  return here.size() > there.size() ? holds_as_words(here, there) : holds_as_words(there, here);
}

}  // namespace bestek
