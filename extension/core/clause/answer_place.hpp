// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/base/result.hpp"

namespace bestek {

/// The text of a paragraph before and after a fill-in, white space collapsed.
struct AnswerPlace {
  std::string before;
  std::string after;
};
[[nodiscard]] AnswerPlace answer_place(std::string_view before, std::string_view after);

/// An answer without what the sentences say already in which it will stand: the stop ("diensten.." + ".", "gedeeld!" +
/// ","), the word before or after it ("de" + "De inschrijver", "10 dagen" + " dagen", a unit of time in other words
/// too), the currency or percent sign, and the capital of an article in the middle of a sentence. What stands in
/// several places is one answer: it is mended when one of them repeats it; the full stop of an abbreviation ("B.V.")
/// only when all have one. An answer never becomes empty.
[[nodiscard]] std::string mended_answer(std::string_view answer, std::span<const AnswerPlace> places);

/// Whether who reads the answer there sees two stops: "rechtbank Midden-Nederland." before ".".
[[nodiscard]] bool doubles_stop(std::string_view answer, const AnswerPlace& place);

/// The answer as it is written in one of its places: where a full stop follows, that of an abbreviation at its end is
/// the same one ("Bijlage 3 e.d" before ". Zij").
[[nodiscard]] std::string answer_in_place(std::string_view answer, const AnswerPlace& place);
/// The answer of which that is written there.
[[nodiscard]] std::string answer_from_place(std::string_view written, const AnswerPlace& place);

/// Error fill.unit-twice when the answer ends in a unit of time and a place says one right behind it, another or the
/// same: "10 dagen" before " werkdagen". What is only repeated mended_answer takes away.
[[nodiscard]] std::optional<Error> unit_clash(std::string_view name, std::string_view answer,
                                              std::span<const AnswerPlace> places);

/// The answer mended, or refused for such a clash.
[[nodiscard]] Result<std::string> fitting_answer(std::string_view name, std::string_view answer,
                                                 std::span<const AnswerPlace> places);

}  // namespace bestek
