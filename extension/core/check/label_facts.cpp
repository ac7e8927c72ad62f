// SPDX-License-Identifier: EUPL-1.2
#include "core/check/label_facts.hpp"

#include <algorithm>
#include <cctype>
#include <vector>

#include "core/base/date.hpp"
#include "core/base/number.hpp"
#include "core/base/text.hpp"
#include "core/clause/value_identity.hpp"

namespace bestek {
namespace {

constexpr std::size_t kReach = 90;       // bytes behind a label in which its value stands
constexpr std::size_t kJointReach = 36;  // "is gelijk aan of hoger dan …" says no value at once

bool is_word_character(char c) noexcept {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

bool same_letters(std::string_view one, std::string_view other) noexcept {
  return std::ranges::equal(one, other, [](char a, char b) {
    return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b));
  });
}

bool begins_with(std::string_view text, std::string_view words) noexcept {
  return same_letters(text.substr(0, std::min(words.size(), text.size())), words);
}

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

/// Where a sentence, line or cell begins.
std::vector<std::size_t> beginnings(std::string_view text) {
  std::vector<std::size_t> at{0};
  for (std::size_t i = 1; i < text.size(); ++i) {
    const bool line = text[i - 1] == '\n' || text[i - 1] == '\t';
    const bool sentence =
        text[i - 1] == ' ' && i > 1 && std::string_view(".;,(").find(text[i - 2]) != std::string_view::npos;
    if (line || sentence) at.push_back(i);
  }
  return at;
}

/// Whether the text begins with these words and goes on behind them.
bool begins_with_word(std::string_view text, std::string_view words) noexcept {
  return begins_with(text, words) && text.size() > words.size() && !is_word_character(text[words.size()]);
}

/// What stands behind the label in its own sentence; nothing when no colon, tab or joint leads to it.
std::optional<std::string_view> behind_label(std::string_view rest, const std::vector<std::string>& joints,
                                             std::string_view cell) {
  rest = without_space(rest);
  if (rest.starts_with('(')) {  // "Looptijd (maanden): 36"
    const std::size_t close = rest.find(')');
    if (close == std::string_view::npos) return std::nullopt;
    rest = without_space(rest.substr(close + 1));
  }
  if (rest.empty()) return cell.empty() ? std::nullopt : std::optional(cell);
  if (rest.front() == ':' || rest.front() == '\t' || rest.front() == '=') {
    rest = without_space(rest.substr(1));
    return rest.empty() && !cell.empty() ? cell : rest;
  }
  for (const std::string& joint : joints)
    if (begins_with_word(rest, joint)) return without_space(rest.substr(joint.size())).substr(0, kJointReach);
  return std::nullopt;
}

/// The text up to the end of its part of the sentence or line, or to a control. "March 1, 2027" has a comma inside.
std::string_view sentence_of(std::string_view text, FillType type) {
  const std::string_view stops = type == FillType::kDate ? ".;" : ".;,";
  std::size_t end = std::min(text.size(), kReach);
  for (std::size_t i = 0; i < end; ++i) {
    const bool last = i + 1 == text.size() || text[i + 1] == ' ';
    const bool stop = last && stops.find(text[i]) != std::string_view::npos;
    if (stop || text[i] == '\n' || text[i] == '\t' || text[i] == kControlSign) end = i;
  }
  return text.substr(0, end);
}

/// The first piece of at most three words that reads as a date.
std::string first_date(std::string_view text, Language language) {
  const std::vector<std::string> words = split(canonical_text(text), ' ');
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::string piece;
    for (std::size_t j = i; j < std::min(i + 3, words.size()); ++j) {
      piece += (j > i ? " " : "") + words[j];
      std::string bare = piece;
      while (!bare.empty() && std::string_view(".,;:)").find(bare.back()) != std::string_view::npos) bare.pop_back();
      if (parse_typed_date(bare, language)) return bare;
    }
  }
  return {};
}

/// The first number with what belongs to it: "€ 1.600.000,00", "1,6 miljoen" is not one that can be compared.
std::string first_number(std::string_view text) {
  const std::size_t begin = text.find_first_of("0123456789");
  if (begin == std::string_view::npos) return {};
  std::size_t end = text.find_first_not_of("0123456789.,", begin);
  end = std::min(end, text.size());
  const std::string_view rest = without_space(text.substr(end));
  for (const std::string_view scale : {"miljoen", "mln", "miljard", "million", "duizend", "thousand"})
    if (begins_with(rest, scale)) return {};
  while (end > begin && std::isdigit(static_cast<unsigned char>(text[end - 1])) == 0) --end;
  return std::string(text.substr(begin, end - begin));
}

/// "12.00" or "23:59" as it is written.
std::string first_time(std::string_view text) {
  std::string number;
  for (std::size_t at = text.find_first_of("0123456789"); at != std::string_view::npos && number.size() < 5; ++at) {
    if (at >= text.size() || std::string_view("0123456789:.").find(text[at]) == std::string_view::npos) break;
    number += text[at];
  }
  return number.find_first_of(":.") == std::string::npos ? std::string() : number;
}

std::string value_in(std::string_view sentence, const FillIn& fill, Language language) {
  switch (fill.type) {
    case FillType::kDate:
      return first_date(sentence, language);
    case FillType::kTime:
      return first_time(sentence);
    case FillType::kDuration: {
      const auto periods = find_periods(sentence, language);
      return periods.empty() ? std::string()
                             : canonical_text(sentence.substr(periods[0].begin, periods[0].end - periods[0].begin));
    }
    case FillType::kInteger:
    case FillType::kDecimal:
    case FillType::kPercentage:
    case FillType::kMoney:
      return first_number(sentence);
    case FillType::kChoice:
    case FillType::kText:
      break;
  }
  return canonical_text(sentence);
}

}  // namespace

std::optional<LabelledValue> find_labelled(const ValueWords& words, const ValueLabels& labels, const FillIn& fill,
                                           std::string_view text, std::string_view cell, Language language) {
  // "De referentie is vereist" says no reference number: texts need a colon.
  const bool in_words = fill.type != FillType::kText && fill.type != FillType::kChoice;
  const std::vector<std::string> joints = in_words ? words.joints : std::vector<std::string>();
  for (const std::size_t at : beginnings(text)) {
    std::string_view from = without_space(text.substr(at));
    for (const std::string& article : words.articles)
      if (begins_with_word(from, article)) from = without_space(from.substr(article.size()));
    for (const ValueLabels::Label& label : labels.labels) {
      const std::size_t size = label.text.size();
      if (label.language != language || !begins_with(from, label.text)) continue;
      if (from.size() > size && is_word_character(from[size])) continue;
      const auto behind = behind_label(from.substr(size), joints, cell);
      if (!behind) continue;
      std::string value = value_in(sentence_of(*behind, fill.type), fill, language);
      if (value.empty()) continue;
      std::string identity = value_identity(fill, value, language);
      return LabelledValue{std::string(from.substr(0, size)), std::move(value), std::move(identity)};
    }
  }
  return std::nullopt;
}

bool says_value(const LabelledValue& said, const FillIn& fill, const std::string& value, Language language) {
  if (said.identity == value_identity(fill, value, language)) return true;
  if (fill.type != FillType::kText && fill.type != FillType::kChoice) return false;
  const std::string here = folded(said.value);
  const std::string there = folded(canonical_text(value));
  const std::string& longer = here.size() > there.size() ? here : there;
  const std::string& shorter = here.size() > there.size() ? there : here;
  const std::size_t at = longer.find(shorter);
  if (at == std::string::npos) return false;
  const auto edge = [&](std::size_t i) { return i >= longer.size() || !is_word_character(longer[i]); };
  return (at == 0 || edge(at - 1)) && edge(at + shorter.size());
}

}  // namespace bestek
