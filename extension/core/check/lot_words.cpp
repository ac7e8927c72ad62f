// SPDX-License-Identifier: EUPL-1.2
#include "core/check/lot_words.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "core/base/text.hpp"

namespace bestek {

bool names_lot(std::string_view text) {
  const std::vector<std::string> words = split(folded(text), ' ');
  return std::ranges::any_of(words, [](const std::string& word) {
    return word.starts_with("perceel") || word.starts_with("percelen") || word == "lot" || word == "lots";
  });
}

}  // namespace bestek
