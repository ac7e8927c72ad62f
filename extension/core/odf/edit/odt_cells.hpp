// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/xml.hpp"

namespace bestek {

// Rows and cells of a table in content.xml, counted as the reader counts them.

/// The table's own rows in order; those of tables inside it left out.
[[nodiscard]] std::vector<xmlNode*> rows_of(const xmlNode* table);
/// The row's own cells in order; those that others cover left out.
[[nodiscard]] std::vector<xmlNode*> cells_of(const xmlNode* row);
/// Whether a mark of that name starts or stands in the row.
[[nodiscard]] bool holds_mark(const xmlNode* row, std::string_view name);

/// The paragraph of the cell that says `was` and no more; an empty cell's first. Null when there is none.
[[nodiscard]] xmlNode* find_paragraph(const xmlNode* cell, const std::string& was);
/// Lets it say `becomes`. Notes, comments, bookmarks and looks in it stay.
void change_text(xmlNode* paragraph, const std::string& was, const std::string& becomes);
/// Puts the range bookmark round its text, one character in on both sides where there are enough; one of that name
/// that stands in it goes.
void mark_text(xmlNode* paragraph, const std::string& name);

}  // namespace bestek
