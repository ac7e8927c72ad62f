// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/duration.hpp"
#include "core/base/language.hpp"
#include "core/clause/clause.hpp"

namespace bestek {

/// What a text says as a value of the fill-in's type: two texts of equal value have one identity, whatever notation and
/// language they are written in ("1 maart 2027" and "Mon 2027-03-01", "€ 1,6 miljoen" and "1600000", "3 jaar" and "36"
/// of a fill-in in months, a choice by its id or its label). What cannot be read as the type is the text in
/// any spelling: capitals and kinds of hyphen make no other value. "" for an empty text.
[[nodiscard]] std::string value_identity(const FillIn& fill, std::string_view text, Language language);

/// A text with the language that it is written in.
struct WrittenValue {
  std::string_view text;
  Language language = Language::kDutch;
};

/// Whether both say one value. A date without a time says nothing else than the same date with one.
[[nodiscard]] bool same_value(const FillIn& fill, const WrittenValue& one, const WrittenValue& other);

/// Whether all words of one are words of the other, in whatever order: "court of The Hague" and "The Hague District
/// Court". False for one word and for what has digits.
[[nodiscard]] bool is_part_of_name(std::string_view one, std::string_view other);

/// The stretch of time in which the fill-in counts: its own unit, or what its name ends with ("validity-days").
[[nodiscard]] std::optional<Duration> counted_in(const FillIn& fill);

}  // namespace bestek
