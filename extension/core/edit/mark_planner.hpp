// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "core/document/document_text.hpp"
#include "core/edit/insertion_planner.hpp"
#include "core/library/library.hpp"

namespace bestek {

/// Which documents get which marks.
struct MarkPlan {
  struct Marked {
    const Clause* clause = nullptr;
    std::string placement, document;
  };
  std::map<std::string, PlannedDocument> documents;  ///< by file name; only documents that change
  std::vector<Marked> marked;
  std::size_t rows = 0;        ///< of derived tables
  std::size_t properties = 0;  ///< of documents, put back
  std::vector<Error> notes;    ///< of what stays as it is: mark.undecided, and for rows those of plan_row_marks
};

/// Clauses that stand in the documents without marks get them: range, witness and hint, and content controls where it
/// is certain which text fills which fill-in. A placement that the document tells of is taken up again. `document` (""
/// for every one) and `clauses` (none: all) narrow it down; where a text is that of several clauses they choose.
/// Errors: mark.not-found for a clause that stands nowhere without marks; document.protected for one that may not be
/// written; mark.undecided where it cannot be told which of several clauses stands there and a choice leaves that open.
[[nodiscard]] Result<MarkPlan> plan_marking(const std::map<std::string, DocumentText>& texts, const Library& library,
                                            std::string_view document, std::span<const std::string> clauses);

}  // namespace bestek
