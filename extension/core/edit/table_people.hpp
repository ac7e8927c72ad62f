// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "core/edit/table_cells.hpp"

namespace bestek {

/// What people put into a row of a derived table, that would go with the row without a word: footnotes, endnotes,
/// comments, pictures and frames that hang in it, bookmarks of their own, text in columns of their own and further
/// paragraphs in ours. As {what} of a message, in each language; empty where there is nothing of the kind.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> put_there_by_people(const ReadTable& table,
                                                                                   const TableCells& cells,
                                                                                   std::size_t row);

}  // namespace bestek
