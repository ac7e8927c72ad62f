// SPDX-License-Identifier: EUPL-1.2
#include "core/check/lot_words.hpp"

#include <string>

#include "core/base/text.hpp"
#include "core/base/text_scanner.hpp"

namespace bestek {

bool names_lot(std::string_view text) {
  const std::string plain = folded(text);
  for (TextScanner scan(plain, 0); !scan.at_end();) {
    const std::string_view word = scan.word();
    if (word.empty()) scan.go_to(scan.at() + 1);
    if (word.starts_with("perceel") || word.starts_with("percelen") || word == "lot" || word == "lots") return true;
  }
  return false;
}

}  // namespace bestek
