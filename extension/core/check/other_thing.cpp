// SPDX-License-Identifier: EUPL-1.2
#include "core/check/other_thing.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/currency.hpp"
#include "core/base/date.hpp"
#include "core/base/duration.hpp"
#include "core/base/filler.hpp"
#include "core/base/number.hpp"
#include "core/base/number_words.hpp"
#include "core/base/text.hpp"
#include "core/clause/amount_manner.hpp"

namespace bestek {
namespace {

using Words = std::vector<std::string>;

// What leads from a value to what it is of, by language.
constexpr std::array<std::array<std::string_view, 4>, kLanguageCount> kOf{
    {{"voor", "van", "ter", "om"}, {"for", "of", "to", "on"}}};
constexpr std::size_t kMostWords = 10;   // of a name of a court, an authority or a subject that is said in a line
constexpr std::size_t kLeastOfCode = 3;  // characters
constexpr std::size_t kWordInACode = 4;  // small letters together: then it is a word

bool has(const Words& words, std::string_view word) { return std::ranges::find(words, word) != words.end(); }

/// Folded, without the signs around them.
Words words_in(std::string_view text) {
  constexpr std::string_view kSigns = "()[]\"'.:;,!?*";
  Words words = split(folded(canonical_text(text)), ' ');
  for (std::string& word : words) {
    word.erase(0, std::min(word.find_first_not_of(kSigns), word.size()));
    word.erase(word.find_last_not_of(kSigns) + 1);
  }
  std::erase_if(words, [](const std::string& word) { return word.empty(); });
  return words;
}

/// Of a folded word; every sign beyond ASCII counts as one.
bool is_of_word(char c) noexcept { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80U; }

/// The words of the labels that say what the value is of: "vragen" of "uiterste datum voor vragen".
Words label_words(const ValueLabels& labels, Language language) {
  Words words;
  for (const ValueLabels::Label& label : labels.labels) {
    if (label.language != language) continue;
    for (std::string& word : words_in(label.text)) words.push_back(std::move(word));
  }
  return words;
}

/// A value as it was found in its part of a sentence.
struct Found {
  std::string_view behind;  ///< what follows it
  bool with_unit = true;    ///< it says in what it counts
};

/// Nothing where nobody can tell where the value ends.
std::optional<Found> find_value(const std::string& sentence, const FillIn& fill, Language language) {
  const std::string_view text = sentence;
  if (fill.type == FillType::kDate) {
    const auto date = find_date(text);
    return date ? std::optional(Found{text.substr(date->end)}) : std::nullopt;
  }
  if (fill.type == FillType::kDuration) {
    const auto periods = find_periods(text, language);
    return periods.empty() ? std::nullopt : std::optional(Found{text.substr(periods.front().end)});
  }
  if (fill.type != FillType::kMoney) return std::nullopt;
  const std::string value(behind_filler(text));
  const auto number = leading_number(value, language, names_euro(text));
  if (!number) return std::nullopt;
  const std::string before = canonical_text(text.substr(0, text.size() - value.size()));
  Found found{text.substr(text.size() - value.size() + number->end), euro_at_end(before) > 0};
  while (found.behind.starts_with(' ')) found.behind.remove_prefix(1);
  if (const std::size_t euro = euro_at_begin(found.behind); euro > 0) {
    found.behind.remove_prefix(euro);
    found.with_unit = true;
  }
  return found;
}

class Behind {
 public:
  Behind(const ValueWords& words, const ValueLabels& labels, std::string_view behind, Language language)
      : all_(words), labels_(labels), own_(label_words(labels, language)), language_(language) {
    // What comes behind a comma or with a number of its own is something else that is said.
    words_ = words_in(behind.substr(0, behind.find_first_of(",;0123456789")));
    const auto joint =
        std::ranges::find_if(words_, [](const std::string& word) { return word == "en" || word == "and"; });
    words_.erase(joint, words_.end());
  }

  [[nodiscard]] bool empty() const noexcept { return words_.empty(); }

  /// "2.600 laptops", of a number that says no unit.
  [[nodiscard]] bool counts_things() const {
    return !empty() && is_of_word(words_.front().front()) && !has(all_.leads, words_.front());
  }

  [[nodiscard]] bool is_percentage() const { return !empty() && words_.front().starts_with('%'); }

  /// "per overleg"; "per 1 mei" is when it begins.
  [[nodiscard]] bool is_for_each() const { return words_.size() > 1 && words_.front() == "per"; }

  /// "voor het stellen van vragen", of what no label of this value names; "(vragen)", which another's label does.
  [[nodiscard]] bool is_of_another() const {
    if (empty()) return false;
    if (is_anothers(words_.front())) return true;
    const auto& of = kOf.at(static_cast<std::size_t>(language_));
    if (std::ranges::find(of, words_.front()) == of.end()) return false;
    return std::any_of(words_.begin() + 1, words_.end(), [&](const std::string& word) { return !is_around(word); });
  }

 private:
  [[nodiscard]] bool is_around(const std::string& word) const {
    return has(own_, word) || has(all_.around, word) || has(all_.articles, word) || named_unit(word) ||
           number_in_words(word);
  }

  [[nodiscard]] bool is_anothers(const std::string& word) const {
    if (is_around(word)) return false;
    return std::ranges::any_of(all_.labels, [&](const ValueLabels& other) {
      return &other != &labels_ && other.type == labels_.type && has(label_words(other, language_), word);
    });
  }

  const ValueWords& all_;
  const ValueLabels& labels_;
  Words own_, words_;
  Language language_;
};

/// "HV-2027-014" and no "één opdracht", "16 GB" or "5-jarige garantie".
bool is_code(std::string_view text) {
  const std::string_view code = text.substr(0, text.find(' '));
  const bool only_digits = code.find_first_not_of("0123456789") == std::string_view::npos;
  if (code.size() < kLeastOfCode || (only_digits && code.size() < text.size())) return false;
  std::size_t small = 0;
  bool digit = false;
  bool capital = false;
  for (const char c : code) {
    small = is_of_word(c) ? small + 1 : 0;
    if (small >= kWordInACode) return false;
    digit = digit || (c >= '0' && c <= '9');
    capital = capital || (c >= 'A' && c <= 'Z');
  }
  return digit || (capital && code.find_first_of("-/_.") != std::string_view::npos);
}

/// "De voorwaarden van bijlage 4": nothing but where the value stands.
bool only_points(const ValueWords& words, const ValueLabels& labels, const Words& said, Language language) {
  const Words own = label_words(labels, language);
  const auto points = [&](const std::string& word) { return has(words.pointers, word); };
  return std::ranges::any_of(said, points) && std::ranges::all_of(said, [&](const std::string& word) {
           const bool number = word.size() <= 2 || word.find_first_not_of("0123456789.-") == std::string::npos;
           return number || points(word) || has(words.articles, word) || has(words.around, word) || has(own, word);
         });
}

bool is_other_text(const ValueWords& words, const ValueLabels& labels, const std::string& value, Language language) {
  const Words said = words_in(value);
  if (said.empty() || only_points(words, labels, said, language)) return true;
  // "niet openbaar" is one of the few, "zie hoofdstuk 2" none.
  if (!labels.meanings.empty()) return !meanings_of(labels.meanings, value);
  if (has(words.pointers, said.front())) return true;
  return said.size() > kMostWords || (labels.is_code && !is_code(value));
}

/// A period in hours is none of a value that counts in months.
bool is_far_shorter(const FillIn& fill, const std::string& sentence, Language language) {
  const auto asked = named_unit(folded(fill.unit.in(language)));
  const auto periods = find_periods(sentence, language);
  return asked && asked->unit == TimeUnit::kMonth && !periods.empty() && periods.front().period.unit == TimeUnit::kHour;
}

}  // namespace

bool is_apart(const ValueWords& words, std::string_view text) {
  return find_word(folded(text), words.apart) != std::string::npos;
}

bool is_for_each(std::string_view text) { return amount_manner(text).find("each") != std::string::npos; }

bool is_other_thing(const ValueWords& words, const ValueLabels& labels, const FillIn& fill, const LabelledValue& said,
                    bool each, Language language) {
  if (fill.type == FillType::kText || fill.type == FillType::kChoice)
    return is_other_text(words, labels, said.value, language);
  const auto value = find_value(said.sentence, fill, language);
  if (!value) return false;
  const Behind behind(words, labels, value->behind, language);
  switch (fill.type) {
    case FillType::kMoney:
      if (behind.is_percentage() || (!value->with_unit && behind.counts_things())) return true;
      if (!each && is_for_each(said.sentence.substr(0, said.sentence.find(", ")))) return true;
      break;
    case FillType::kDuration:
      if (behind.is_for_each() || is_apart(words, value->behind) || is_far_shorter(fill, said.sentence, language))
        return true;
      break;
    default:
      break;
  }
  return behind.is_of_another();
}

}  // namespace bestek
