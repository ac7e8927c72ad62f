// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/read/odt_space.hpp"

namespace bestek {

std::string OdfSpace::collapsed(std::string_view characters) {
  const auto is_space = [&](std::size_t at) {
    const char c = characters[at];
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  };
  std::string seen;
  seen.reserve(characters.size());
  for (std::size_t at = 0; at < characters.size();) {
    const std::size_t word = at;
    while (at < characters.size() && !is_space(at)) ++at;
    if (at > word) {
      seen.append(characters, word, at - word);
      after_space_ = false;
      continue;
    }
    if (!after_space_) seen += ' ';
    after_space_ = true;
    ++at;
  }
  return seen;
}

}  // namespace bestek
