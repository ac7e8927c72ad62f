// SPDX-License-Identifier: EUPL-1.2
#include "core/library/basis_lint.hpp"

#include "core/base/words.hpp"

namespace bestek {

void lint_basis(const Basis& basis, const ToldFault& tell) {
  if (!basis.review_by) tell("lint.no-review-date", 0, {});
  for (const Source& source : basis.sources) {
    if (!source.checked) tell("lint.source-date", source.line, {{"source", source.text}});
    if (!is_web_address(source.address)) tell("lint.source-address", source.line, {{"address", source.address}});
  }
}

void lint_basis_on(const Basis& basis, const Date& now, const ToldFault& tell) {
  if (basis.review_by && *basis.review_by < now) tell("lint.review-past", 0, on_day(*basis.review_by));
  if (basis.valid_until && *basis.valid_until < now) tell("lint.expired", 0, on_day(*basis.valid_until));
  for (const Source& source : basis.sources)
    if (source.checked && *source.checked > now) tell("lint.source-date", source.line, {{"source", source.text}});
}

}  // namespace bestek
