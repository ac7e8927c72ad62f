// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "core/library/joined_pattern.hpp"

namespace bestek {

/// What a phrase names with a number.
enum class PhraseValue { kNone, kMoney, kPeriod };

/// Something that a sentence may say, for rules to ask: that a turnover is demanded, that liability has no limit.
struct Phrase {
  std::string id;
  PhraseValue value = PhraseValue::kNone;
  bool each = false;                     ///< said as often as it stands there, not once
  bool once = false;                     ///< in the same words once in a document
  std::vector<std::string> beginnings;   ///< of which a word of the text has one; folded
  std::optional<JoinedPattern> pattern;  ///< says it
  std::optional<JoinedPattern> unless;   ///< a sentence with this says something else
};

/// A phrase in a sentence.
struct SaidPhrase {
  const Phrase* phrase = nullptr;
  std::size_t at = 0;  ///< byte offset in the sentence
  std::string words;   ///< with which it is said
};

/// The phrases of a library's rules/phrases.xml. Immutable, copies share them; any thread may use it.
class Phrases {
 public:
  /// Errors: those of read_library_part; phrases.invalid (no phrase, one without id, words or pattern, an id that is
  /// there twice, a pattern that is none or that may not be run on a stranger's text).
  [[nodiscard]] static Result<Phrases> load(const std::filesystem::path& file);

  /// Which of them a text may say, by one look at its words: most say none, and need no closer look.
  [[nodiscard]] std::vector<const Phrase*> named_in(std::string_view text) const;
  /// What the sentence says of `some`: each once, where it says it first, but for those that count each time.
  [[nodiscard]] static std::vector<SaidPhrase> said_in(const std::string& sentence,
                                                       const std::vector<const Phrase*>& some);
  [[nodiscard]] bool knows(std::string_view id) const noexcept;
  /// Words of the file that nobody knows.
  [[nodiscard]] const std::vector<Error>& problems() const noexcept { return problems_; }

 private:
  static constexpr std::size_t kLetters = 26;
  struct Beginning {
    std::string word;
    std::size_t phrase = 0;
  };
  struct Content {
    std::vector<Phrase> list;
    std::array<std::vector<Beginning>, kLetters> by_letter;
  };
  [[nodiscard]] static Result<Phrases> read(const std::filesystem::path& file);
  std::shared_ptr<const Content> content_ = std::make_shared<Content>();
  std::vector<Error> problems_;
};

}  // namespace bestek
