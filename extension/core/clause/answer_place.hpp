// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace bestek {

/// The text of a paragraph before and after a fill-in, white space collapsed.
struct AnswerPlace {
  std::string before;
  std::string after;
};
[[nodiscard]] AnswerPlace answer_place(std::string_view before, std::string_view after);

/// An answer without what the sentences say already in which it will stand: the stop ("diensten.." + ".", "gedeeld!" +
/// ","), the word before or after it ("de" + "De inschrijver", "10 dagen" + " dagen"), the currency or percent sign,
/// and the capital of an article in the middle of a sentence. What stands in several places is one answer: it is mended
/// when one of them repeats it; the full stop of an abbreviation ("B.V.") only when all have one. An answer never
/// becomes empty.
[[nodiscard]] std::string mended_answer(std::string_view answer, std::span<const AnswerPlace> places);

}  // namespace bestek
