// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/byte_set.hpp"
#include "core/base/letter_runs.hpp"
#include "core/base/utf8_text.hpp"

namespace bestek {

/// What is quickly known of a text, and tells of most patterns that they cannot match in it.
struct TextLetters {
  ByteSet bytes;
  LetterRuns runs;
  [[nodiscard]] static TextLetters of(std::string_view text) noexcept {
    return {ByteSet::of(text), LetterRuns::of(text)};
  }
};

/// Of one pattern: its links are of two bytes, as Debian builds the library.
inline constexpr std::size_t kMaxCompiledBytes = 65'535;

/// A regular expression (PCRE2) over UTF-8 text. Immutable; any thread may use it.
class Pattern {
 public:
  /// Nothing when it is none, with the reason in `fault`. What makes matching fast is made with the first text.
  [[nodiscard]] static std::optional<Pattern> compile(const std::string& pattern, std::string& fault);

  struct Hit {
    std::size_t at = 0;
    std::size_t length = 0;
  };
  /// Where the text begins or ends, for "^" and "$": a piece of a longer text does neither.
  struct Edges {
    bool begins = true;
    bool ends = true;
  };
  /// The first hit at or after `from`, where a character begins. A pattern that takes too many steps on this text gives
  /// none: a check must not end over what a stranger typed.
  [[nodiscard]] std::optional<Hit> find(const Utf8Text& text, std::size_t from, const Edges& edges) const;
  /// Whether it can match at all in a text of these letters; false is certain. Most texts lack the bracket with which a
  /// pattern begins, the digit that it must have or the word that it asks for.
  [[nodiscard]] bool may_stand_among(const TextLetters& letters) const noexcept;
  /// Whether it asks what one of its groups matched, or whether it did.
  [[nodiscard]] bool refers_back() const noexcept;
  /// Bytes that it takes compiled, before it is made fast; PCRE2 has a bound on that, kMaxCompiledBytes.
  [[nodiscard]] std::size_t compiled_bytes() const noexcept;

  Pattern(Pattern&&) noexcept;
  Pattern& operator=(Pattern&&) noexcept;
  ~Pattern();

 private:
  struct Code;
  explicit Pattern(std::unique_ptr<Code> code) noexcept;
  std::unique_ptr<Code> code_;
};

/// The version of the library that matches.
[[nodiscard]] std::string pattern_library();

}  // namespace bestek
