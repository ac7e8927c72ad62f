// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "core/base/result.hpp"
#include "core/document/document_index.hpp"
#include "core/edit/derived_tables.hpp"

namespace bestek {

/// What stands in a document beside a derived table and looks like it or part of it, by a mark of ours (as an office
/// renames it, too) or by its words: nothing renews that, so it goes on saying what was. table.second-table,
/// table.second-column and table.second-row, in that order.
[[nodiscard]] std::vector<Error> doubled_parts(const DocumentIndex& index, const TableModel& model);

}  // namespace bestek
