// SPDX-License-Identifier: EUPL-1.2
#include "core/check/sentence_words.hpp"

#include <algorithm>

#include "core/base/ascii.hpp"

namespace bestek {
namespace {

/// Whether the text may begin with the word, which is folded; what an accent hides is left to the closer look.
bool may_begin(std::string_view text, const std::string& word) noexcept {
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (i >= text.size()) return false;
    if (static_cast<unsigned char>(text[i]) >= 0x80U) return true;
    if (lower(text[i]) != word[i]) return false;
  }
  return true;
}

}  // namespace

SentenceWords::SentenceWords(const std::vector<std::span<const ValueSentence>>& values, Language language) {
  for (std::size_t value = 0; value < values.size(); ++value) {
    for (const ValueSentence& sentence : values[value]) {
      if (sentence.language != language) continue;
      Wanted wanted{value, {}};
      for (const auto& words : sentence.words) {
        // What begins with another letter is left to the closer look.
        if (!std::ranges::all_of(words, [](const std::string& word) { return !word.empty() && is_letter(word[0]); }))
          continue;
        wanted.numbers.push_back(numbers_);
        for (const std::string& word : words)
          by_letter_.at(static_cast<std::size_t>(word[0] - 'a')).push_back({word.substr(0, word.find(' ')), numbers_});
        ++numbers_;
      }
      wanted_.push_back(std::move(wanted));
    }
  }
}

std::vector<std::size_t> SentenceWords::named_in(std::string_view text) const {
  std::vector<bool> found(numbers_);
  char before = ' ';
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = lower(text[i]);
    if (is_letter(c) && !is_letter(before)) {
      for (const Beginning& one : by_letter_.at(static_cast<std::size_t>(c - 'a')))
        if (may_begin(text.substr(i), one.word)) found[one.number] = true;
    }
    before = c;
  }
  std::vector<std::size_t> named;
  for (const Wanted& wanted : wanted_) {
    const bool all = std::ranges::all_of(wanted.numbers, [&](std::size_t number) { return found[number]; });
    if (all && (named.empty() || named.back() != wanted.value)) named.push_back(wanted.value);
  }
  return named;
}

}  // namespace bestek
