// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/library/value_sentences.hpp"

namespace bestek {

/// Of which values a text may hold a sentence, by one look at its words: most paragraphs name none, and need no closer
/// look.
class SentenceWords {
 public:
  /// The sentences of each value. They outlive it.
  SentenceWords(const std::vector<std::span<const ValueSentence>>& values, Language language);
  /// Which of the values, in their order.
  [[nodiscard]] std::vector<std::size_t> named_in(std::string_view text) const;

 private:
  static constexpr std::size_t kLetters = 26;
  struct Beginning {
    std::string word;        ///< how a word of the text begins, in small letters
    std::size_t number = 0;  ///< of those that are looked for together: any of them will do
  };
  struct Wanted {
    std::size_t value = 0;
    std::vector<std::size_t> numbers;  ///< all of these
  };
  std::array<std::vector<Beginning>, kLetters> by_letter_;
  std::vector<Wanted> wanted_;
  std::size_t numbers_ = 0;
};

}  // namespace bestek
