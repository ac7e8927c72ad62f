// SPDX-License-Identifier: EUPL-1.2
#include "core/law/law_tables.hpp"

#include <algorithm>

namespace bestek {

const ThresholdAmount* ThresholdPeriod::amount(std::string_view contract, std::string_view authority) const noexcept {
  const auto fits = [&](const ThresholdAmount& one) {
    return (one.authority.empty() || one.authority == authority) &&
           std::ranges::find(one.contracts, contract) != one.contracts.end();
  };
  const auto found = std::ranges::find_if(amounts, fits);
  return found == amounts.end() ? nullptr : &*found;
}

const ThresholdPeriod* LawTables::period_on(const Date& date) const noexcept {
  const auto found =
      std::ranges::find_if(periods, [&](const ThresholdPeriod& one) { return one.from <= date && date <= one.until; });
  return found == periods.end() ? nullptr : &*found;
}

const LawTerm* LawTables::term(std::string_view id, std::string_view procedure) const noexcept {
  const auto found = std::ranges::find_if(terms, [&](const LawTerm& one) {
    return one.id == id && std::ranges::find(one.procedures, procedure) != one.procedures.end();
  });
  return found == terms.end() ? nullptr : &*found;
}

}  // namespace bestek
