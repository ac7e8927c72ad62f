// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "core/law/law_tables.hpp"

namespace bestek {

inline const LawTables& shipped_law() {
  static const LawTables law = load_law(std::string(BESTEK_SOURCE_DIR "/clauses/") + kLawFile).value();
  return law;
}

inline Date day(const char* text) { return parse_date(text).value(); }

}  // namespace bestek
