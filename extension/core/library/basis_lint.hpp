// SPDX-License-Identifier: EUPL-1.2
// What makes the sources and dates of a clause or part wrong: the same for every file of a library.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/date.hpp"
#include "core/clause/clause.hpp"

namespace bestek {

/// What a file says of where it comes from and how long it holds.
struct Basis {
  const std::vector<Source>& sources;
  const std::optional<Date>& review_by;
  std::optional<Date> valid_until = std::nullopt;
};

[[nodiscard]] inline Basis basis_of(const Clause& clause) {
  return {clause.sources, clause.review_by, clause.valid_until};
}

/// Is told of an error: its code, line (0: of the whole file) and arguments.
using ToldFault = std::function<void(const char*, int, std::vector<std::pair<std::string, std::string>>)>;

/// Whatever the day is: no date of review, a source without a date or with an address that nobody can open.
void lint_basis(const Basis& basis, const ToldFault& tell);
/// On this day: a date of review that is past, a term that has ended, a source that was checked in the future.
void lint_basis_on(const Basis& basis, const Date& now, const ToldFault& tell);

}  // namespace bestek
