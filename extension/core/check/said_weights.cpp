// SPDX-License-Identifier: EUPL-1.2
#include "core/check/said_weights.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "core/base/number.hpp"
#include "core/base/number_words.hpp"
#include "core/base/text.hpp"
#include "core/base/text_scanner.hpp"
#include "core/check/chapter_facts.hpp"
#include "core/clause/fill_value.hpp"
#include "core/library/value_sentences.hpp"

namespace bestek {
namespace {

constexpr double kWhole = 100;
constexpr double kExact = 0.0005;    // how far two weights are apart that are not one
constexpr double kRounded = 0.5;     // the same of a percentage of points
constexpr std::size_t kMost = 600;   // bytes of a sentence that is looked through
constexpr std::size_t kDigits = 12;  // of a number

// What a criterion's name holds that is the price, folded.
constexpr std::array<std::string_view, 5> kPriceWords{"prijs", "price", "kosten", "cost", "tco"};
// What a text calls the price, and all else together.
constexpr std::array<std::string_view, 4> kPriceSubjects{"prijscriterium", "prijs", "price criterion", "price"};
constexpr std::array<std::string_view, 5> kQualitySubjects{"kwaliteitscriteria", "kwaliteit", "quality criteria",
                                                           "quality", "kwalitatieve criteria"};
// How words begin with which a sentence is about weighing,
constexpr std::array<std::string_view, 11> kWeighing{"weging",  "weeg",  "wegen",  "gewicht",  "telt", "tellen",
                                                     "verhoud", "ratio", "weight", "weighing", "count"};
constexpr std::array<std::string_view, 2> kWeighs{"weigh", "weegfactor"};
// and about something else: who scores what, and how prices change.
constexpr std::array<std::string_view, 33> kElse{
    "korting",  "discount", "index",  "verhog", "verlag", "stijg", "daal",   "daling", "btw",    "vat",    "bonus",
    "malus",    "boete",    "opslag", "marge",  "margin", "lager", "hoger",  "lower",  "higher", "minste", "least",
    "minimaal", "minimum",  "meer",   "minder", "more",   "less",  "behaal", "scoor",  "score",  "afwijk", "deviat"};
// All that stands round criteria and their weights where nothing else is said.
constexpr std::array<std::string_view, 18> kBetween{"en",   "and",       "is",        "voor", "for", "de",
                                                    "het",  "the",       "of",        "een",  "is",  "are",
                                                    "zijn", "criterium", "criterion", "per",  "max", "maximaal"};

struct Unit {
  std::string_view text;
  bool percent = true;
};
constexpr std::array<Unit, 8> kUnits{
    {{"%"}, {"procent"}, {"per cent"}, {"percent"}, {"pct"}, {"punten", false}, {"points", false}, {"punt", false}}};

struct Subject {
  enum class Kind : unsigned char { kPrice, kQuality, kCriterion };
  Kind kind = Kind::kCriterion;
  std::string_view name;  ///< of the text
  const CriterionWeight* criterion = nullptr;
};

struct Amount {
  std::string value;
  double number = 0;
  bool percent = true;
};

template <std::size_t Size>
bool begins_one_of(std::string_view word, const std::array<std::string_view, Size>& beginnings) {
  return std::ranges::any_of(beginnings, [&](std::string_view one) { return word.starts_with(one); });
}

/// A sentence taken apart: its criteria and weights in their order, and what its other words say.
class Reading {
 public:
  Reading(std::string_view folded_sentence, const AwardWeights& weights, Language language)
      : text_(folded_sentence), weights_(weights), language_(language) {
    for (std::size_t at = 0; at < text_.size();) at = step(at);
  }

  [[nodiscard]] bool is_about_weights() const noexcept { return !other_thing_ && (weighs_ || plain_); }
  [[nodiscard]] const std::vector<Subject>& subjects() const noexcept { return subjects_; }
  [[nodiscard]] const std::vector<Amount>& amounts() const noexcept { return amounts_; }

 private:
  /// Reads what begins there; where to go on.
  std::size_t step(std::size_t at) {
    const TextScanner here(text_, at);
    if (!here.at_beginning()) return at + 1;
    if (const auto end = take_subject(at)) return *end;
    if (const auto end = take_amount(at)) return *end;
    TextScanner scan(text_, at);
    const std::string_view word = scan.word();
    if (word.empty()) return at + 1;
    weighs_ = weighs_ || begins_one_of(word, kWeighing) || begins_one_of(word, kWeighs);
    other_thing_ = other_thing_ || begins_one_of(word, kElse);
    plain_ = plain_ && std::ranges::find(kBetween, word) != kBetween.end();
    return scan.at();
  }

  [[nodiscard]] bool is_word(std::size_t at, std::string_view word) const {
    if (!text_.substr(at).starts_with(word)) return false;
    const std::string_view behind = text_.substr(at + word.size());
    if (behind.empty()) return true;
    if (is_word_character(behind.front())) return false;
    return behind.front() != '-' || behind.size() < 2 || !is_word_character(behind[1]);  // "prijs-kwaliteitverhouding"
  }

  std::optional<std::size_t> take_subject(std::size_t at) {
    Subject best;
    const auto offer = [&](std::string_view name, Subject::Kind kind, const CriterionWeight* criterion) {
      if (name.size() > best.name.size() && is_word(at, name)) best = {kind, text_.substr(at, name.size()), criterion};
    };
    for (const std::string_view name : kPriceSubjects) offer(name, Subject::Kind::kPrice, nullptr);
    for (const std::string_view name : kQualitySubjects) offer(name, Subject::Kind::kQuality, nullptr);
    for (const CriterionWeight& one : weights_.criteria) offer(one.name, Subject::Kind::kCriterion, &one);
    if (best.name.empty()) return std::nullopt;
    subjects_.push_back(best);
    return at + best.name.size();
  }

  /// "60 %", "62,5 procent", "zestig procent", "maximaal 600 punten".
  std::optional<std::size_t> take_amount(std::size_t at) {
    TextScanner scan(text_, at);
    const std::size_t digits = std::min({text_.find_first_not_of("0123456789.,", at), text_.size(), at + kDigits});
    if (digits > at)
      scan.go_to(digits);
    else
      scan.word();
    const std::string_view written = text_.substr(at, scan.at() - at);
    scan.blanks();
    const auto* unit = std::ranges::find_if(kUnits, [&](const Unit& one) { return scan.take(one.text); });
    if (unit == kUnits.end()) return digits > at ? std::optional(take_ratio(at, digits)) : std::nullopt;
    const auto number = digits > at ? number_of(written) : number_in_words(written);
    if (!number) return std::nullopt;
    amounts_.push_back({canonical_text(text_.substr(at, scan.at() - at)), *number, unit->percent});
    return scan.at();
  }

  [[nodiscard]] std::optional<double> number_of(std::string_view digits) const {
    const auto read = parse_number(digits, NumberKind::kDecimal, language_);
    return read ? std::optional(read->value) : std::nullopt;
  }

  /// "60/40", "60 - 40": both of a hundred. "40 tot 60 %" is a range.
  std::size_t take_ratio(std::size_t at, std::size_t end) {
    TextScanner scan(text_, end);
    const auto first = number_of(text_.substr(at, end - at));
    scan.blanks();
    TextScanner range(scan);
    if (range.take_any({"tot en met ", "tot ", "t/m ", "to ", "- ", "-", "\u2013"}) && range.digits(1, 3)) {
      range.blanks();
      const bool counted = std::ranges::any_of(kUnits, [&](const Unit& one) { return range.take(one.text); });
      other_thing_ = other_thing_ || counted;
    }
    if (!first || !scan.take_any({"/", "-", ":", "\u2013"})) return end;
    scan.blanks();
    const auto other = scan.digits(1, 2);
    if (!other || std::fabs(*first + *other - kWhole) > kExact) return end;
    amounts_.push_back({std::string(text_.substr(at, end - at)) + " %", *first, true});
    amounts_.push_back({std::to_string(*other) + " %", static_cast<double>(*other), true});
    return scan.at();
  }

  std::string_view text_;
  const AwardWeights& weights_;
  Language language_;
  std::vector<Subject> subjects_;
  std::vector<Amount> amounts_;
  bool weighs_ = false, other_thing_ = false, plain_ = true;
};

/// What the table says of it; nothing where it does not say.
std::optional<double> known_weight(const Subject& subject, const AwardWeights& weights) {
  if (subject.kind == Subject::Kind::kCriterion) return subject.criterion->weight;
  double price = 0;
  double all = 0;
  bool has_price = false;
  for (const CriterionWeight& one : weights.criteria) {
    all += one.weight;
    if (one.price) price += one.weight;
    has_price = has_price || one.price;
  }
  if (!has_price || !weights.complete) return std::nullopt;
  return subject.kind == Subject::Kind::kPrice ? price : all - price;
}

std::optional<SaidWeight> other_weight(const Subject& subject, const Amount& amount, const AwardWeights& weights) {
  auto known = known_weight(subject, weights);
  if (!known || (!amount.percent && weights.percent)) return std::nullopt;
  double apart = kExact;
  if (amount.percent && !weights.percent) {
    double all = 0;
    for (const CriterionWeight& one : weights.criteria) all += one.weight;
    if (!weights.complete || all <= 0) return std::nullopt;
    *known *= kWhole / all;
    apart = kRounded;
  }
  if (std::fabs(*known - amount.number) <= apart) return std::nullopt;
  return SaidWeight{std::string(subject.name), amount.value, amount.number, *known};
}

/// Most texts name nothing in which weights are counted, and need no closer look.
bool may_say_weight(std::string_view text) {
  constexpr std::array<std::string_view, 7> kSigns{"%", "rocent", "ercent", "er cent", "unten", "oints", "/"};
  return std::ranges::any_of(kSigns, [&](std::string_view one) { return text.find(one) != std::string_view::npos; });
}

/// The cells of the block's row as one sentence, from its first cell on; the paragraph itself outside tables.
std::string line_of(const std::vector<Block>& blocks, std::size_t at) {
  const Block& here = blocks[at];
  if (here.table < 0) return here.text;
  const auto in_row = [&](const Block& block) { return block.table == here.table && block.row == here.row; };
  if (at > 0 && in_row(blocks[at - 1])) return {};
  std::string line;
  for (std::size_t i = at; i < blocks.size() && in_row(blocks[i]); ++i)
    if (!blocks[i].text.empty()) line += (line.empty() ? "" : " : ") + blocks[i].text;
  return line;
}

}  // namespace

bool is_price_name(std::string_view folded_name) noexcept {
  return std::ranges::any_of(kPriceWords,
                             [&](std::string_view word) { return folded_name.find(word) != std::string_view::npos; });
}

std::vector<SaidWeight> find_other_weights(std::string_view text, const AwardWeights& weights, Language language) {
  std::vector<SaidWeight> found;
  if (!may_say_weight(text)) return found;
  for (const PlainSentence& sentence : plain_sentences(text)) {
    if (sentence.folded.size() > kMost) continue;
    const Reading reading(sentence.folded, weights, language);
    const std::size_t count = reading.subjects().size();
    if (count == 0 || count != reading.amounts().size() || !reading.is_about_weights()) continue;
    for (std::size_t i = 0; i < count; ++i)
      if (auto other = other_weight(reading.subjects()[i], reading.amounts()[i], weights))
        found.push_back(std::move(*other));
  }
  return found;
}

void write_said_weights(const ReadDocument& document, const AwardWeights& weights, const CheckSubject& subject,
                        Language language, XmlWriter& writer) {
  if (weights.criteria.empty()) return;
  const std::vector<Block>& blocks = document.text->blocks;
  std::vector<BlockPlace> places;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].table >= 0 && blocks[i].table == weights.table) continue;
    const std::vector<SaidWeight> said = find_other_weights(line_of(blocks, i), weights, language);
    if (said.empty()) continue;
    if (places.empty()) places = block_places(document, *subject.citations);
    const BlockPlace& place = places[i];
    if (place.in_clause || place.of_other_contract || place.area == TextArea::kBidder ||
        place.area == TextArea::kDerived)
      continue;
    for (const SaidWeight& one : said) {
      const XmlElement element(writer, "said-weight");
      writer.attribute("label", one.subject);
      writer.attribute("value", one.value);
      writer.attribute("answer", number_text(one.known, language) + (weights.percent ? " %" : ""));
      writer.attribute("position", heading_text(document.index, i));
      writer.attribute("start", excerpt(blocks[i].text));
    }
  }
}

}  // namespace bestek
