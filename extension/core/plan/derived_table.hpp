// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/document/document_index.hpp"
#include "core/edit/edit_plan.hpp"

namespace bestek {

/// The derived rows of the table with this mark, as they stand in the document now. Empty when there is no such table.
[[nodiscard]] std::vector<DerivedRow> read_derived_rows(const DocumentIndex& index, std::string_view table_mark);

/// Whether both say the same to a reader: marks, text, tags and values. Labels of filled content controls play no part.
[[nodiscard]] bool same_rows(const std::vector<DerivedRow>& a, const std::vector<DerivedRow>& b);

}  // namespace bestek
