// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "core/base/text.hpp"
#include "core/base/text_scanner.hpp"

namespace bestek {

/// Whether the test holds for a word of the text; it gets them folded, one after the other.
template <class Test>
[[nodiscard]] bool any_word(std::string_view text, const Test& test) {
  const std::string plain = folded(text);
  for (TextScanner scan(plain, 0); !scan.at_end();) {
    const std::string_view word = scan.word();
    if (word.empty())
      scan.go_to(scan.at() + 1);
    else if (test(word))
      return true;
  }
  return false;
}

}  // namespace bestek
