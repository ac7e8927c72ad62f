// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/language.hpp"

namespace bestek {

/// What is counted decides how many decimals there may be and, where no language does, how a single separator with
/// three digits behind it is read.
enum class NumberKind {
  kAmount,   ///< counts and money: "1.500" is fifteen hundred; at most two decimals
  kDecimal,  ///< measures and percentages: "1.500" is one and a half
};

/// A number as somebody typed it, in Dutch or English notation.
struct TypedNumber {
  double value = 0;
  bool negative = false;
  std::string whole;     ///< digits without separators and without leading zeros; at least one
  std::string decimals;  ///< as typed: "0,0" has "0"
};

/// Reads "900000", "900.000", "900,000", "900.000,50", "0.5", "0,5"; nothing for whatever could mean something else or
/// is no number. `language`: of who typed it, where that is known; "1.125" is then thousands in Dutch and decimals in
/// English. JSON's own numbers never need this.
[[nodiscard]] std::optional<TypedNumber> parse_number(std::string_view text, NumberKind kind,
                                                      std::optional<Language> language = std::nullopt);

/// An amount of money as somebody typed it: a number with its currency before or behind it ("€ 900.000,-"), in millions
/// ("2,5 miljoen euro", "2,5 mln"), in groups that blanks part, or in words ("vier miljoen").
[[nodiscard]] std::optional<TypedNumber> parse_money(std::string_view text, Language language);

/// The one number in what somebody wrote round it: "€ 1.600.000,00", "0,60", "30 %", "€ 500,-", "4 miljoen", "€ 4 mln",
/// "4 000 000", "vier miljoen euro"; said twice it is one ("4.000.000 (4 miljoen)"). The language tells thousands from
/// decimals where both are possible ("1.600"). Nothing when there is no number, several, or a negative one.
[[nodiscard]] std::optional<double> number_within(std::string_view text, Language language);

/// A number that a text begins with, in digits or words, with what makes it larger: "4 miljoen", "vier miljoen".
struct LeadingNumber {
  double value = 0;
  std::size_t end = 0;  ///< byte offset behind it
};
/// Nothing where the canonical text begins with no number, or with a word that has one in it ("4x"). `money`: "4M" is
/// four million.
[[nodiscard]] std::optional<LeadingNumber> leading_number(const std::string& text, Language language, bool money);

/// With a point, without exponent or needless zeros, as files and XPath want it; "" for what takes 40 characters or
/// more.
[[nodiscard]] std::string plain_number(double value);

/// The number in the language's notation with the decimals that it has. `group_from`: from this many digits on the
/// whole part is in groups of three (0: never).
[[nodiscard]] std::string written_number(const TypedNumber& number, Language language, std::size_t group_from);

}  // namespace bestek
