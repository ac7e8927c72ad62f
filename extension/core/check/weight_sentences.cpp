// SPDX-License-Identifier: EUPL-1.2
#include "core/check/weight_sentences.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "core/base/any_word.hpp"
#include "core/base/number.hpp"
#include "core/base/number_words.hpp"
#include "core/base/text.hpp"
#include "core/base/text_scanner.hpp"
#include "core/check/lot_words.hpp"
#include "core/check/weight_words.hpp"
#include "core/library/value_sentences.hpp"

namespace bestek {
namespace {

constexpr double kWhole = 100;
constexpr double kExact = 0.0005;    // how far two weights are apart that are not one
constexpr double kRounded = 0.5;     // the same of a percentage of points
constexpr double kShown = 10;        // a percentage of points is shown in tenths
constexpr std::size_t kMost = 600;   // bytes of a sentence that is looked through
constexpr std::size_t kDigits = 12;  // of a number

// What a text calls the price, all else together, and both.
constexpr std::array<std::string_view, 4> kPriceNames{"prijscriterium", "prijs", "price criterion", "price"};
constexpr std::array<std::string_view, 5> kQualityNames{"kwaliteitscriteria", "kwaliteit", "quality criteria",
                                                        "quality", "kwalitatieve criteria"};
constexpr std::array<std::string_view, 6> kBothNames{"prijs-kwaliteitverhouding", "prijs-kwaliteitsverhouding",
                                                     "prijs/kwaliteitverhouding", "prijs-kwaliteit",
                                                     "price-quality ratio",       "price-quality"};

struct Unit {
  std::string_view text;
  bool percent = true;
};
constexpr std::array<Unit, 8> kUnits{
    {{"%"}, {"procent"}, {"per cent"}, {"percent"}, {"pct"}, {"punten", false}, {"points", false}, {"punt", false}}};

struct Subject {
  enum class Kind : unsigned char { kPrice, kQuality, kBoth, kCriterion };
  Kind kind = Kind::kCriterion;
  std::string_view name;  ///< of the text
  const CriterionWeight* criterion = nullptr;
};

struct Amount {
  std::string value;
  double number = 0;
  bool percent = true;
};

/// A sentence taken apart: its criteria and weights in their order, and what its other words say.
class Reading {
 public:
  Reading(std::string_view folded_sentence, const AwardWeights& weights, Language language)
      : text_(folded_sentence), weights_(weights), language_(language) {
    for (std::size_t at = 0; at < text_.size();) at = step(at);
    // "De verhouding prijs-kwaliteit is 60/40."
    if (subjects_.size() == 1 && subjects_[0].kind == Subject::Kind::kBoth && amounts_.size() == 2) {
      subjects_ = {{Subject::Kind::kPrice, "prijs", nullptr}, {Subject::Kind::kQuality, "kwaliteit", nullptr}};
      any_order_ = true;
    }
    std::erase_if(subjects_, [](const Subject& one) { return one.kind == Subject::Kind::kBoth; });
  }

  [[nodiscard]] bool weighs() const noexcept { return weighs_; }
  [[nodiscard]] bool is_other_thing() const noexcept { return other_thing_; }
  /// Nothing but criteria and weights.
  [[nodiscard]] bool is_plain() const noexcept { return plain_; }
  /// Many write the larger number first, whatever the words before them say.
  [[nodiscard]] bool in_any_order() const noexcept { return any_order_; }
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
    weighs_ = weighs_ || is_weighing_word(word);
    const bool between = is_between_weights(word);
    plain_ = plain_ && between;
    other_thing_ = other_thing_ || !(between || is_beside_weights(word) || is_weighing_word(word));
    return scan.at();
  }

  [[nodiscard]] bool is_word(std::size_t at, std::string_view word) const {
    if (!text_.substr(at).starts_with(word)) return false;
    const std::string_view behind = text_.substr(at + word.size());
    if (behind.empty()) return true;
    if (is_word_character(behind.front())) return false;
    return behind.front() != '-' || behind.size() < 2 || !is_word_character(behind[1]);  // a part of another word
  }

  std::optional<std::size_t> take_subject(std::size_t at) {
    Subject best;
    const auto offer = [&](std::string_view name, Subject::Kind kind, const CriterionWeight* criterion) {
      if (name.size() > best.name.size() && is_word(at, name)) best = {kind, text_.substr(at, name.size()), criterion};
    };
    // A criterion of just this name before what the text may call several of them.
    for (const CriterionWeight& one : weights_.criteria) offer(one.name, Subject::Kind::kCriterion, &one);
    for (const std::string_view name : kPriceNames) offer(name, Subject::Kind::kPrice, nullptr);
    for (const std::string_view name : kQualityNames) offer(name, Subject::Kind::kQuality, nullptr);
    for (const std::string_view name : kBothNames) offer(name, Subject::Kind::kBoth, nullptr);
    if (best.name.empty()) return std::nullopt;
    subjects_.push_back(best);
    weighs_ = weighs_ || best.kind == Subject::Kind::kBoth;
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
    const auto* unit = take_unit(scan);
    if (unit == nullptr) return digits > at ? std::optional(take_ratio(at, digits)) : std::nullopt;
    const auto number = digits > at ? number_of(written) : number_in_words(written);
    if (!number) return std::nullopt;
    amounts_.push_back({canonical_text(text_.substr(at, scan.at() - at)), *number, unit->percent});
    return scan.at();
  }

  static const Unit* take_unit(TextScanner& scan) {
    const auto* unit = std::ranges::find_if(kUnits, [&](const Unit& one) { return scan.take(one.text); });
    return unit == kUnits.end() ? nullptr : unit;
  }

  [[nodiscard]] std::optional<double> number_of(std::string_view digits) const {
    const auto read = parse_number(digits, NumberKind::kDecimal, language_);
    return read ? std::optional(read->value) : std::nullopt;
  }

  /// "60/40", "60 - 40 %": both of a hundred. Any other two numbers with a unit behind them are a range.
  std::size_t take_ratio(std::size_t at, std::size_t end) {
    TextScanner scan(text_, end);
    const auto first = number_of(text_.substr(at, end - at));
    scan.blanks();
    const bool ratio = scan.take_any({"/", "-", ":", "\u2013"});
    if (!ratio && !scan.take_any({"tot en met ", "tot ", "t/m ", "to "})) return end;
    scan.blanks();
    const auto other = scan.digits(1, 3);
    if (!first || !other) return end;
    const std::size_t behind = scan.at();
    scan.blanks();
    if (ratio && std::fabs(*first + *other - kWhole) <= kExact) {
      amounts_.push_back({std::string(text_.substr(at, end - at)) + " %", *first, true});
      amounts_.push_back({std::to_string(*other) + " %", static_cast<double>(*other), true});
      return take_unit(scan) == nullptr ? behind : scan.at();
    }
    other_thing_ = other_thing_ || take_unit(scan) != nullptr;
    return end;
  }

  std::string_view text_;
  const AwardWeights& weights_;
  Language language_;
  std::vector<Subject> subjects_;
  std::vector<Amount> amounts_;
  bool weighs_ = false, other_thing_ = false, plain_ = true, any_order_ = false;
};

/// Whether the word may mean a part of what the table calls so: "kwaliteit" beside "kwaliteit van de dienstverlening".
template <std::size_t Size>
bool is_part_of_one(const AwardWeights& weights, const std::array<std::string_view, Size>& names) {
  return std::ranges::any_of(weights.criteria, [&](const CriterionWeight& one) {
    return !one.price && std::ranges::any_of(names, [&](std::string_view name) { return one.name.starts_with(name); });
  });
}

/// What the table says of it; nothing where it does not say.
std::optional<double> known_weight(const Subject& subject, const AwardWeights& weights) {
  if (subject.kind == Subject::Kind::kCriterion) return subject.criterion->weight;
  double price = 0;
  double all = 0;
  for (const CriterionWeight& one : weights.criteria) {
    all += one.weight;
    if (one.price) price += one.weight;
  }
  const auto prices = std::ranges::count(weights.criteria, true, &CriterionWeight::price);
  if (prices == 0 || !weights.complete) return std::nullopt;
  if (subject.kind == Subject::Kind::kPrice) return prices == 1 ? std::optional(price) : std::nullopt;
  return is_part_of_one(weights, kQualityNames) ? std::nullopt : std::optional(all - price);
}

std::optional<SaidWeight> other_weight(const Subject& subject, const Amount& amount, const AwardWeights& weights) {
  auto known = known_weight(subject, weights);
  if (!known || (!amount.percent && !weights.points)) return std::nullopt;
  double apart = kExact;
  if (amount.percent && !weights.percent) {
    double all = 0;
    for (const CriterionWeight& one : weights.criteria) all += one.weight;
    if (!weights.complete || all <= 0) return std::nullopt;
    known = std::round(*known * kWhole / all * kShown) / kShown;
    apart = kRounded;
  }
  if (std::fabs(*known - amount.number) <= apart) return std::nullopt;
  return SaidWeight{std::string(subject.name), amount.value, *known, amount.percent};
}

/// Most texts name nothing in which weights are counted, and need no closer look.
bool may_say_weight(std::string_view text) {
  constexpr std::array<std::string_view, 9> kSigns{"%",     "rocent", "ercent", "er cent", "unten",
                                                   "oints", "pct",    "erhoud", "ratio"};
  return std::ranges::any_of(kSigns, [&](std::string_view one) { return text.find(one) != std::string_view::npos; });
}

}  // namespace

bool is_price_name(std::string_view folded_name) {
  constexpr std::array<std::string_view, 4> kParts{"prijs", "price", "kosten", "cost"};
  return std::ranges::any_of(kParts,
                             [&](std::string_view part) { return folded_name.find(part) != std::string_view::npos; }) ||
         any_word(folded_name, [](std::string_view word) { return word == "tco"; });
}

bool is_about_weights(std::string_view head) {
  return any_word(head, [](std::string_view word) { return is_weighing_word(word); });
}

bool is_about_other_numbers(std::string_view head) { return names_lot(head) || any_word(head, is_of_other_numbers); }

std::vector<SaidWeight> find_other_weights(std::string_view text, const AwardWeights& weights, Language language) {
  std::vector<SaidWeight> found;
  if (!may_say_weight(text)) return found;
  for (const PlainSentence& sentence : plain_sentences(text)) {
    if (sentence.folded.size() > kMost || names_lot(sentence.folded)) continue;
    const Reading reading(sentence.folded, weights, language);
    const std::size_t count = reading.subjects().size();
    const bool meant = reading.weighs() || reading.is_plain();
    if (count == 0 || count != reading.amounts().size() || !meant || reading.is_other_thing()) continue;
    if (reading.in_any_order() && !other_weight(reading.subjects()[0], reading.amounts()[1], weights) &&
        !other_weight(reading.subjects()[1], reading.amounts()[0], weights))
      continue;
    for (std::size_t i = 0; i < count; ++i)
      if (auto other = other_weight(reading.subjects()[i], reading.amounts()[i], weights))
        found.push_back(std::move(*other));
  }
  return found;
}

}  // namespace bestek
