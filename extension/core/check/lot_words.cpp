// SPDX-License-Identifier: EUPL-1.2
#include "core/check/lot_words.hpp"

#include "core/base/any_word.hpp"

namespace bestek {

bool names_lot(std::string_view text) {
  return any_word(text, [](std::string_view word) {
    return word.starts_with("perceel") || word.starts_with("percelen") || word == "lot" || word == "lots";
  });
}

}  // namespace bestek
