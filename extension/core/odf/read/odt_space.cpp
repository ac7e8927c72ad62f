// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/read/odt_space.hpp"

namespace bestek {

std::string OdfSpace::collapsed(std::string_view characters) {
  std::string seen;
  for (const char c : characters) {
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!space) {
      seen += c;
    } else if (!after_space_) {
      seen += ' ';
    }
    after_space_ = space;
  }
  return seen;
}

}  // namespace bestek
