// SPDX-License-Identifier: EUPL-1.2
#include "core/base/number.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "core/base/text.hpp"

namespace bestek {
namespace {

constexpr std::size_t kGroup = 3;
constexpr std::size_t kMaxDigits = 30;
constexpr std::size_t kMaxAmountDecimals = 2;

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
bool in_number(char c) noexcept { return is_digit(c) || c == '.' || c == ','; }

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

std::optional<double> number_within(std::string_view text, Language language) {
  const std::string plain = canonical_text(text);
  const auto begin = std::find_if(plain.begin(), plain.end(), is_digit);
  auto end = std::find_if_not(begin, plain.end(), in_number);
  const bool negative = begin != plain.begin() && *(begin - 1) == '-';
  if (negative || std::any_of(end, plain.end(), is_digit)) return std::nullopt;
  while (end != begin && !is_digit(*(end - 1))) --end;  // "€ 500,-" and the full stop of a sentence
  const auto number = parse_number(std::string(begin, end), NumberKind::kDecimal, language);
  return number ? std::optional(number->value) : std::nullopt;
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
