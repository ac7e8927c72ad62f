// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/pattern.hpp"

namespace bestek {

/// A text that is searched by many patterns, with what is known of it once for all.
struct SearchedText {
  Utf8Text text;
  TextLetters letters;
  /// Nothing for what is no UTF-8.
  [[nodiscard]] static std::optional<SearchedText> of(std::string_view bytes) noexcept;
};

/// Regular expressions as the one that they make, "first|second|…". Each by itself knows by which characters it can
/// begin, all together know next to nothing: so a text is asked for each of them first, and nearly every text is done
/// with that. Immutable; any thread may use it.
class JoinedPattern {
 public:
  /// Nothing when they make none, with the reason in `fault`. `alternatives`: one at least, tried in this order.
  [[nodiscard]] static std::optional<JoinedPattern> compile(const std::vector<std::string>& alternatives,
                                                            std::string& fault);

  /// Calls `take` with every hit in the text and its place until it says false. However long the text, no pattern sees
  /// more of it at once than a window (text_windows.hpp).
  void for_each_hit(const SearchedText& searched,
                    const std::function<bool(std::string_view hit, std::size_t at)>& take) const;
  [[nodiscard]] bool matches(const SearchedText& searched) const;

  JoinedPattern(JoinedPattern&&) noexcept;
  JoinedPattern& operator=(JoinedPattern&&) noexcept;
  ~JoinedPattern();

 private:
  JoinedPattern();
  [[nodiscard]] std::size_t compiled_bytes() const;  ///< of the parts
  [[nodiscard]] bool make_parts(const std::vector<std::vector<std::string>>& parts);
  [[nodiscard]] bool stands_in(const Utf8Text& piece, std::size_t from, const TextLetters& letters,
                               const Pattern::Edges& edges) const;

  struct Whole;
  std::unique_ptr<Whole> whole_;
  /// What is asked by itself: one alternative, or those that have to be asked together.
  struct Part {
    Pattern pattern;
    std::vector<Pattern> members;  ///< of a part of several: what they need is known of each only
    [[nodiscard]] bool may_stand_among(const TextLetters& letters) const;
  };
  std::vector<Part> parts_;  ///< none where they cannot be asked one by one
};

}  // namespace bestek
