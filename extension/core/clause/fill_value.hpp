// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/language.hpp"
#include "core/base/result.hpp"
#include "core/clause/clause.hpp"

namespace bestek {

/// The longest answer that a text fill-in takes, in characters.
inline constexpr std::size_t kMaxFillCharacters = 500;

/// The number in the language's notation, whatever the process's locale: "0,5", "800".
[[nodiscard]] std::string number_text(double value, Language language);

/// What the clause suggests as a person types and reads it: "10,9" in Dutch, a choice by its label; "" for nothing.
[[nodiscard]] std::string suggested_text(const FillIn& fill, Language language);

/// "24 maanden; 36 maanden": what a choice may be, for people.
[[nodiscard]] std::string choice_labels(const FillIn& fill, Language language);

/// The choice of that id or with that label in either language; null when there is none.
[[nodiscard]] const FillChoice* find_choice(const FillIn& fill, std::string_view answer);

/// The choice with that label in either language, whatever its hyphens: what a document shows is no id; null when there
/// is none.
[[nodiscard]] const FillChoice* find_label(const FillIn& fill, std::string_view shown);

/// The answer without what the clause's own text says round it: "60 %" is "60", "7 jaar" is "7".
[[nodiscard]] std::string without_signs(const FillIn& fill, std::string text);

/// Checks an answer against the fill-in's type, range and choices and gives it as it will stand in the document:
/// integers and decimals in the language's notation, dates written out, a choice by its label. Percentages and money
/// stand without their sign: the clause's text has it. Accepts both "0,5" and "0.5" with the decimals as
/// typed, numbers with thousands ("2.500.000"; money and counts stand in groups), dates as YYYY-MM-DD or
/// day-month-year, times as "9.30" or "09:30"; a sign or unit that the clause's text has may stand with the number
/// ("60 %", "€ 500,-", "7 jaar", "9.30 uur"). A refusal calls the fill-in by its label. Of a number that two notations
/// read differently ("1.125") the notation of `typed` decides, which is `language` where not given. Errors:
/// fill.not-a-number, fill.not-whole, fill.too-precise, fill.out-of-range, fill.too-low, fill.too-high,
/// fill.not-a-date, fill.not-a-time, fill.not-a-choice, fill.empty, fill.too-long; those of check_given.
[[nodiscard]] Result<std::string> fill_text(const FillIn& fill, std::string_view answer, Language language,
                                            std::optional<Language> typed = std::nullopt);

/// The same for the weight of an award criterion, a percentage that the buyer decides. `name`: what a refusal calls it.
[[nodiscard]] Result<std::string> weight_text(std::string name, std::string_view answer, Language language,
                                              std::optional<Language> typed = std::nullopt);

/// Why what a document shows in the fill-in cannot be its value; nothing when it can. As fill_text, but a choice shows
/// its label and never its id.
[[nodiscard]] std::optional<Error> misfit(const FillIn& fill, std::string_view shown, Language language);

}  // namespace bestek
