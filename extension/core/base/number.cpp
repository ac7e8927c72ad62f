// SPDX-License-Identifier: EUPL-1.2
#include "core/base/number.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <vector>

#include "core/base/ascii.hpp"
#include "core/base/currency.hpp"
#include "core/base/number_words.hpp"
#include "core/base/text.hpp"

namespace bestek {
namespace {

constexpr std::size_t kGroup = 3;
constexpr std::size_t kMaxDigits = 30;
constexpr std::size_t kMaxAmountDecimals = 2;

bool in_number(char c) noexcept { return is_digit(c) || c == '.' || c == ','; }

constexpr std::string_view kDigitSigns = "0123456789";
constexpr std::size_t kMaxWordsOfNumber = 12;  // "vier miljoen tweehonderd duizend en een"
// What stands round a number in words besides a currency, folded.
constexpr std::array<std::string_view, 8> kNumberSigns{"%",    "procent", "percent", "per",
                                                       "cent", "zegge",   "st",      "stuks"};

/// The words without those that only say what is counted: "vier miljoen euro" is "vier miljoen".
std::string without_signs(const std::string& text) {
  std::string words;
  for (std::string word : split(folded(text), ' ')) {
    while (!word.empty() && std::string_view("().,:;-").find(word.back()) != std::string_view::npos) word.pop_back();
    while (!word.empty() && std::string_view("(").find(word.front()) != std::string_view::npos) word.erase(0, 1);
    const bool sign = euro_at_begin(word) == word.size() && !word.empty();
    if (!sign && std::ranges::find(kNumberSigns, word) == kNumberSigns.end())
      words += (words.empty() ? "" : " ") + word;
  }
  return words;
}

/// What parts two groups: a blank, or an apostrophe as the Swiss write it; "" for anything else.
std::string_view group_sign(std::string_view text) noexcept {
  constexpr std::array<std::string_view, 4> kSigns{" ", "'", "\u2019", "\u2018"};
  const auto* found = std::ranges::find_if(kSigns, [&](std::string_view sign) { return text.starts_with(sign); });
  return found == kSigns.end() ? std::string_view() : *found;
}

/// Groups of three that blanks or apostrophes part, "4 000 000" and "4'000'000", as one; `end` goes behind them.
std::string grouped_digits(const std::string& text, std::size_t at, std::size_t& end) {
  std::string digits = text.substr(at, end - at);
  if (digits.size() > kGroup || digits.find_first_not_of(kDigitSigns) != std::string::npos) return digits;
  const std::string_view sign = group_sign(std::string_view(text).substr(end));
  while (!sign.empty() && std::string_view(text).substr(end).starts_with(sign)) {
    const std::size_t group = end + sign.size();
    const std::size_t next = std::min(text.find_first_not_of(kDigitSigns, group), text.size());
    if (next - std::min(group, next) != kGroup) break;
    digits += text.substr(group, kGroup);
    end = next;
  }
  const bool mark = end + 1 < text.size() && (text[end] == ',' || (text[end] == '.' && sign != " "));
  if (digits.size() > kGroup && mark && is_digit(text[end + 1])) {
    const std::size_t decimals = end;
    end = std::min(text.find_first_not_of(kDigitSigns, end + 1), text.size());
    digits += text.substr(decimals, end - decimals);
  }
  return digits;
}

/// What a word behind the number makes of it, which `at` then goes behind: "4 miljoen", "4 (vier) mln". Of "m" and "k"
/// only money tells what they mean.
double scale_behind(const std::string& text, std::size_t& at, bool money) {
  std::size_t from = text.find_first_not_of(' ', at);
  if (from != std::string::npos && text[from] == '(') {
    const std::size_t close = text.find(')', from);
    const bool again = close != std::string::npos && number_in_words(text.substr(from + 1, close - from - 1));
    from = again ? text.find_first_not_of(' ', close + 1) : std::string::npos;
  }
  if (from == std::string::npos) return 1;
  const std::size_t end = std::min(text.find_first_of(" ,;()/", from), text.size());
  const std::string word = text.substr(from, end - from);
  const auto scale = word.size() > 2 || money ? scale_of(word) : std::nullopt;
  if (!scale) return 1;
  at = end;
  return *scale;
}

/// The number whose first digit stands at `at`, which then goes behind it.
std::optional<double> number_at(const std::string& text, std::size_t& at, Language language, bool money) {
  std::size_t end = at;
  while (end < text.size() && in_number(text[end])) ++end;
  while (end > at && !is_digit(text[end - 1])) --end;  // "€ 500,-" and the full stop of a sentence
  const std::string digits = grouped_digits(text, at, end);
  at = end;
  const auto number = parse_number(digits, NumberKind::kDecimal, language);
  if (!number) return std::nullopt;
  const std::size_t bare = at;
  const double scale = scale_behind(text, at, money);
  // "4x", "3.200k" of what is no money, "12e".
  if (at == bare && at < text.size() && is_letter(text[at]) && euro_at_begin(text.substr(at)) == 0) return std::nullopt;
  // "2,3 miljoen" is 2300000, and no fraction less.
  return scale > 1 ? std::round(number->value * scale) : number->value;
}

/// The text cut at its separators: groups of digits and what stood between them.
struct Groups {
  std::vector<std::string> digits;
  std::string separators;
};

std::optional<Groups> cut(std::string_view text) {
  Groups groups{{std::string()}, {}};
  for (const char c : text) {
    if (is_digit(c)) {
      groups.digits.back() += c;
    } else if (c == '.' || c == ',') {
      groups.separators += c;
      groups.digits.emplace_back();
    } else {
      return std::nullopt;
    }
  }
  const bool complete =
      std::none_of(groups.digits.begin(), groups.digits.end(), [](const std::string& part) { return part.empty(); });
  return complete && text.size() <= kMaxDigits ? std::optional(std::move(groups)) : std::nullopt;
}

char decimal_sign(Language language) noexcept { return language == Language::kDutch ? ',' : '.'; }

/// One to three digits that are not all nothing, then three each time.
bool are_thousands(const std::vector<std::string>& groups) {
  if (groups.size() < 2) return true;
  return groups.front().size() <= kGroup && groups.front().front() != '0' &&
         std::all_of(groups.begin() + 1, groups.end(), [](const std::string& part) { return part.size() == kGroup; });
}

/// Whether the last group holds decimals; the separators before it are all of the other sign.
std::optional<bool> has_decimals(const Groups& groups, NumberKind kind, std::optional<Language> language) {
  const std::string& signs = groups.separators;
  if (signs.empty()) return false;
  const bool one_sign = signs.find_first_not_of(signs.front()) == std::string::npos;
  if (!one_sign) {
    // "1.234,50": only the last one may differ.
    const bool last_differs = signs.find_first_not_of(signs.front()) == signs.size() - 1;
    return last_differs ? std::optional(true) : std::nullopt;
  }
  if (signs.size() > 1) return false;
  if (!are_thousands(groups.digits)) return true;
  return language ? signs.front() == decimal_sign(*language) : kind == NumberKind::kDecimal;
}

}  // namespace

std::optional<TypedNumber> parse_number(std::string_view text, NumberKind kind, std::optional<Language> language) {
  TypedNumber number;
  number.negative = text.starts_with('-');
  auto groups = cut(number.negative ? text.substr(1) : text);
  if (!groups) return std::nullopt;
  const auto decimals = has_decimals(*groups, kind, language);
  if (!decimals) return std::nullopt;
  if (*decimals) {
    number.decimals = std::move(groups->digits.back());
    groups->digits.pop_back();
    if (kind == NumberKind::kAmount && number.decimals.size() > kMaxAmountDecimals) return std::nullopt;
  }
  if (!are_thousands(groups->digits)) return std::nullopt;
  for (const std::string& part : groups->digits) number.whole += part;
  number.whole.erase(0, std::min(number.whole.find_first_not_of('0'), number.whole.size() - 1));
  const std::string plain = number.whole + "." + number.decimals + "0";
  (void)std::from_chars(plain.data(), plain.data() + plain.size(), number.value);
  if (number.negative) number.value = -number.value;
  return number;
}

std::optional<TypedNumber> parse_money(std::string_view text, Language language) {
  std::string bare = canonical_text(text);
  if (const std::size_t sign = euro_at_begin(bare); sign > 0) bare = canonical_text(bare.substr(sign));
  if (const std::size_t sign = euro_at_end(bare); sign > 0) bare = canonical_text(bare.substr(0, bare.size() - sign));
  for (const std::string_view sign : {",--", ",-"})
    if (bare.ends_with(sign)) bare.resize(bare.size() - sign.size());
  auto number = parse_number(bare, NumberKind::kAmount, language);
  if (number || bare.find_first_not_of("0123456789.,-") == std::string::npos) return number;
  const auto said = leading_number(bare, language, true);
  if (!said || (said->end != bare.size() && bare.substr(said->end) != ".")) return std::nullopt;
  return parse_number(plain_number(said->value), NumberKind::kAmount, Language::kEnglish);
}

std::optional<double> number_within(std::string_view text, Language language) {
  const std::string plain = canonical_text(text);
  if (plain.find_first_of(kDigitSigns) == std::string::npos) return number_in_words(without_signs(plain));
  const bool money = names_euro(plain);
  std::optional<double> value;
  for (std::size_t at = plain.find_first_of(kDigitSigns); at != std::string::npos;
       at = plain.find_first_of(kDigitSigns, at)) {
    if (at > 0 && plain[at - 1] == '-' && (at == 1 || !is_digit(plain[at - 2]))) return std::nullopt;
    const auto number = number_at(plain, at, language, money);
    // "€ 4.000.000 (4 miljoen)" is one number, "10 tot 20" are two.
    if (!number || (value && *value != *number)) return std::nullopt;
    value = number;
  }
  return value;
}

std::optional<LeadingNumber> leading_number(const std::string& text, Language language, bool money) {
  if (!text.empty() && is_digit(text.front())) {
    std::size_t end = 0;
    const auto number = number_at(text, end, language, money);
    return number ? std::optional(LeadingNumber{*number, end}) : std::nullopt;
  }
  std::optional<LeadingNumber> said;
  std::size_t end = 0;
  for (std::size_t words = 0; words < kMaxWordsOfNumber && end != std::string::npos; ++words) {
    end = text.find_first_of(" .,;:()", words == 0 ? 0 : end + 1);
    const std::size_t size = std::min(end, text.size());
    if (const auto number = number_in_words(std::string_view(text).substr(0, size))) said = {*number, size};
  }
  return said;
}

std::string plain_number(double value) {
  std::array<char, 40> buffer{};
  const auto [end, error] =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed);
  return error == std::errc{} ? std::string(buffer.data(), end) : std::string();
}

std::string written_number(const TypedNumber& number, Language language, std::size_t group_from) {
  const bool dutch = language == Language::kDutch;
  std::string text = number.whole;
  if (group_from > 0 && text.size() >= group_from) {
    for (std::size_t at = text.size(); at > kGroup;) {
      at -= kGroup;
      text.insert(at, 1, dutch ? '.' : ',');
    }
  }
  if (!number.decimals.empty()) text.append(1, decimal_sign(language)).append(number.decimals);
  return (number.negative && number.value != 0 ? "-" : "") + text;
}

}  // namespace bestek
