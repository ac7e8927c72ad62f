// SPDX-License-Identifier: EUPL-1.2
#include "core/library/value_sentences.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "core/base/ascii.hpp"
#include "core/base/date.hpp"
#include "core/base/day_text.hpp"
#include "core/base/text.hpp"
#include "core/base/text_scanner.hpp"
#include "core/library/value_meanings.hpp"

namespace bestek {
namespace {

constexpr std::size_t kNear = 60;         // bytes between the last word of a sentence and its period
constexpr std::size_t kRightBehind = 32;  // bytes from the beginning of a word to the date that it is about

/// Whether another part of the sentence begins between the two: "controleert binnen tien dagen en betaalt binnen …".
bool is_parted(std::string_view sentence, std::size_t from, std::size_t to) {
  constexpr std::array<std::string_view, 12> kJoints{" en ", " of ",  ", ",     " maar ",    " waarna ", " and ",
                                                     " or ", " but ", " then ", " terwijl ", " while ",  " dan "};
  const std::string_view between = from < to ? sentence.substr(from, to - from) : std::string_view();
  return std::ranges::any_of(kJoints,
                             [&](std::string_view one) { return between.find(one) != std::string_view::npos; });
}

/// The period of the sentence that stands nearest to the word at `at`: one in its own part of the sentence before one
/// that another part has.
std::optional<FoundPeriod> nearest_period(const std::string& sentence, std::size_t at, Language language) {
  std::optional<FoundPeriod> nearest;
  std::size_t distance = 2 * kNear;
  // Only what is near enough is read, and no half of a word.
  std::size_t begin = at > 2 * kNear ? sentence.find(' ', at - 2 * kNear) : 0;
  if (begin > at) begin = at;
  const std::size_t end = sentence.find(' ', at + 2 * kNear);
  for (FoundPeriod& found : find_periods(std::string_view(sentence).substr(begin, end - begin), language)) {
    found.begin += begin;
    found.end += begin;
    const bool follows = found.begin > at;
    std::size_t away = follows ? found.begin - at : at - std::min(at, found.end);
    if (away > kNear) continue;
    if (follows ? is_parted(sentence, at, found.begin) : is_parted(sentence, found.end, at)) away += kNear;
    if (away > distance) continue;
    distance = away;
    nearest = found;
  }
  return nearest;
}

/// The date of the sentence; of several the one right behind the word at `at`: "gaat in op 10 mei 2027 en eindigt op
/// …".
std::optional<std::string> date_of(const PlainSentence& sentence, std::size_t at) {
  const std::string& text = sentence.text;
  auto date = find_date(text);
  if (!date) {
    date = find_day(text, DayForm::kNamed);
    if (!date || find_day(std::string_view(text).substr(date->end), DayForm::kNamed)) return std::nullopt;
  } else if (find_date(text, date->end)) {
    // What folding makes longer or shorter has no place of its own.
    if (sentence.folded.size() != text.size()) return std::nullopt;
    date = find_date(text, at);
    if (!date || date->begin > at + kRightBehind) return std::nullopt;
  }
  return text.substr(date->begin, date->end - date->begin);
}

bool begins_a_name(std::string_view text) {
  constexpr std::array<std::string_view, 3> kSmall{"'s-", "\u2019s-", "\u2018s-"};  // 's-Hertogenbosch
  if (text.empty()) return false;
  if (std::ranges::any_of(kSmall, [&](std::string_view one) { return text.starts_with(one); })) return true;
  const auto first = static_cast<unsigned char>(text.front());
  return (first >= 'A' && first <= 'Z') || first >= 0xC3U;
}

/// "rechtbank Midden-Nederland", "rechtbank te Den Haag".
std::optional<std::string> name_behind(const std::string& sentence, const std::string& word) {
  for (std::size_t at = 0; at + word.size() <= sentence.size(); ++at) {
    if (!TextScanner(sentence, at).at_beginning() || !begins_with_letters(std::string_view(sentence).substr(at), word))
      continue;
    TextScanner scan(sentence, at + word.size());
    if (scan.blanks() == 0) continue;
    if (scan.take_word({"te", "in", "van", "of", "at"})) scan.blanks();
    std::size_t end = at;
    while (begins_a_name(scan.rest())) {
      end = std::min(sentence.find_first_of(" \u00a0,;:()", scan.at()), sentence.size());
      scan.go_to(end);
      scan.blanks();
    }
    if (end == at) continue;
    std::string name = sentence.substr(at, end - at);
    while (!name.empty() && (name.back() == '.' || name.back() == '"')) name.pop_back();
    return name;
  }
  return std::nullopt;
}

/// "The Hague District Court", as English says it: the word with the names before it, where it is a name itself.
std::optional<std::string> name_before(const std::string& sentence, const std::string& word) {
  constexpr std::array<std::string_view, 20> kNoNames{
      "the",   "a",  "an", "any", "each",     "no",        "such",  "this",       "that",  "only",
      "every", "if", "in", "by",  "district", "competent", "civil", "commercial", "dutch", "local"};
  for (std::size_t at = 1; at + word.size() <= sentence.size(); ++at) {
    const TextScanner here(sentence, at);
    if (!here.at_beginning() || !begins_a_name(here.rest()) || !begins_with_letters(here.rest(), word)) continue;
    if (here.rest().size() > word.size() && is_word_character(here.rest()[word.size()])) continue;
    std::size_t begin = at;
    bool named = false;
    while (begin > 1 && sentence[begin - 1] == ' ') {
      const std::size_t blank = sentence.rfind(' ', begin - 2);
      const std::size_t from = blank == std::string::npos ? 0 : blank + 1;
      const std::string_view name = std::string_view(sentence).substr(from, begin - 1 - from);
      if (!begins_a_name(name) || name.find_first_of(",;:()") != std::string_view::npos) break;
      named = named || std::ranges::none_of(kNoNames, [&](std::string_view one) { return same_letters(one, name); });
      begin = from;
    }
    if (named) return sentence.substr(begin, at + word.size() - begin);
  }
  return std::nullopt;
}

/// Whether the words of such a sentence are in it: where the last of them stands in `folded`.
std::optional<std::size_t> place_of_words(const ValueSentence& words, const PlainSentence& sentence) {
  std::size_t last = std::string::npos;
  for (const auto& word : words.words) {
    last = find_word(sentence.folded, word);
    if (last == std::string::npos) return std::nullopt;
  }
  if (!words.without.empty() && find_word(sentence.folded, words.without) != std::string::npos) return std::nullopt;
  return last;
}

}  // namespace

std::vector<PlainSentence> plain_sentences(std::string_view text) {
  std::vector<PlainSentence> sentences;
  const auto add = [&](std::string_view one) {
    if (one.empty()) return;
    PlainSentence sentence{canonical_text(one), {}};
    sentence.folded = folded(sentence.text);
    sentences.push_back(std::move(sentence));
  };
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool stop =
        std::string_view(".;?!").find(text[i]) != std::string_view::npos && i + 1 < text.size() && text[i + 1] == ' ';
    if (!stop && text[i] != '\n') continue;
    add(text.substr(begin, i - begin));
    begin = i + 1;
  }
  add(text.substr(begin));
  return sentences;
}

std::optional<FoundPeriod> period_in_sentence(const ValueSentence& words, const PlainSentence& sentence) {
  const auto place = place_of_words(words, sentence);
  return place ? nearest_period(sentence.folded, *place, words.language) : std::nullopt;
}

std::optional<std::string> said_in_sentence(const ValueSentence& words, FillType type, const PlainSentence& sentence) {
  if (type == FillType::kDuration) {
    const auto period = period_in_sentence(words, sentence);
    if (!period) return std::nullopt;
    return sentence.folded.substr(period->begin, period->end - period->begin);
  }
  const auto place = place_of_words(words, sentence);
  if (!place) return std::nullopt;
  switch (type) {
    case FillType::kDate:
      return date_of(sentence, *place);
    case FillType::kText: {
      auto name = name_behind(sentence.text, words.named);
      if (name || words.language != Language::kEnglish) return name;
      return name_before(sentence.text, words.named);
    }
    default:
      return std::nullopt;
  }
}

bool can_be_said_in_sentence(FillType type) noexcept {
  return type == FillType::kDate || type == FillType::kDuration || type == FillType::kText;
}

}  // namespace bestek
