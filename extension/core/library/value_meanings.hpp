// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bestek {

/// What a text says of a value that can be only one of a few, by its words: "openbaar" is the European or the national
/// open procedure. Everything is folded.
struct ValueMeaning {
  std::vector<std::string> ids;                 ///< of which it is one; their names count nowhere else
  std::vector<std::vector<std::string>> words;  ///< each is one of several beginnings of a word
  std::vector<std::string> without;             ///< beginnings of words with which it says something else
};

/// Where a word begins so in the folded text; npos when none does.
[[nodiscard]] std::size_t find_word(std::string_view text, const std::vector<std::string>& beginnings);

/// Whether both texts can mean the same one of them, in whatever words: nothing when the words of one of them say
/// nothing of it. Years count too: "ARIV-2016" is another one than "ARIV 2018".
[[nodiscard]] std::optional<bool> can_mean_same(const std::vector<ValueMeaning>& meanings, std::string_view one,
                                                std::string_view other);

/// The ids that the text leaves possible; nothing when its words say nothing of it.
[[nodiscard]] std::optional<std::vector<std::string>> meanings_of(const std::vector<ValueMeaning>& meanings,
                                                                  std::string_view text);

}  // namespace bestek
