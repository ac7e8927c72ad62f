// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/utf8_text.hpp"

struct pcre2_real_code_8;

namespace bestek {

/// A regular expression (PCRE2) over UTF-8 text. Immutable; any thread may use it.
class Pattern {
 public:
  /// Nothing when it is none, with the reason in `fault`.
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

 private:
  struct Free {
    void operator()(pcre2_real_code_8* code) const noexcept;
  };
  explicit Pattern(pcre2_real_code_8* code) noexcept : code_(code) {}
  std::unique_ptr<pcre2_real_code_8, Free> code_;
};

/// The version of the library that matches.
[[nodiscard]] std::string pattern_library();

}  // namespace bestek
