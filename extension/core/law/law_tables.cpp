// SPDX-License-Identifier: EUPL-1.2
#include "core/law/law_tables.hpp"

#include <algorithm>

namespace bestek {

const LawTerm* LawTables::term(std::string_view id, std::string_view procedure) const noexcept {
  const auto found = std::ranges::find_if(terms, [&](const LawTerm& one) {
    return one.id == id && std::ranges::find(one.procedures, procedure) != one.procedures.end();
  });
  return found == terms.end() ? nullptr : &*found;
}

}  // namespace bestek
