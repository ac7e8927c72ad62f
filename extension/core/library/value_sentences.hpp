// SPDX-License-Identifier: EUPL-1.2
// Sentences that say a value without its label: "Inschrijvingen worden uiterlijk 1 maart 2027 ingediend."
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/duration.hpp"
#include "core/base/language.hpp"
#include "core/clause/clause.hpp"

namespace bestek {

/// Words that stand together in a sentence about a value, in any order.
struct ValueSentence {
  Language language;
  std::vector<std::vector<std::string>> words;  ///< all of these, each one of several beginnings of a word; folded
  std::vector<std::string> without;             ///< none of these: the sentence is about something else; folded
  std::string named;  ///< of a text: the word with which the value begins, a name follows ("rechtbank"); folded
};

/// A sentence, or a part of one between semicolons.
struct PlainSentence {
  std::string text, folded;
};
/// A text ready to be asked about many values.
[[nodiscard]] std::vector<PlainSentence> plain_sentences(std::string_view text);

/// The period in `folded` that such a sentence is about; nothing for another sentence.
[[nodiscard]] std::optional<FoundPeriod> period_in_sentence(const ValueSentence& words, const PlainSentence& sentence);

/// The value as the sentence writes it: its date, with or without its year, of several the one right behind the last
/// word; the period that is nearest to the last word; of a text its word with the name behind or before it. Nothing
/// when it says none, and for a type that is none of the three.
[[nodiscard]] std::optional<std::string> said_in_sentence(const ValueSentence& words, FillType type,
                                                          const PlainSentence& sentence);
/// Of which types it reads one.
[[nodiscard]] bool can_be_said_in_sentence(FillType type) noexcept;

}  // namespace bestek
