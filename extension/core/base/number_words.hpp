// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string_view>

namespace bestek {

/// A number written in words, Dutch or English, below a thousand billion: "veertien", "achtenveertig",
/// "tweehonderdvijftigduizend", "vier miljoen", "one hundred and eighty", "forty-eight". Nothing for what holds any
/// other word.
[[nodiscard]] std::optional<double> number_in_words(std::string_view text);

/// The same for a rank: "eerste", "twintigste", "first", "twenty-first".
[[nodiscard]] std::optional<double> rank_in_words(std::string_view text);

/// How much a word behind a number makes of it: "miljoen", "mln", "million" a million, "duizend" and "k" a thousand;
/// in any case of letters, with or without a full stop.
[[nodiscard]] std::optional<double> scale_of(std::string_view word);

}  // namespace bestek
