// SPDX-License-Identifier: EUPL-1.2
// A table as content.xml.
#pragma once

#include <com/sun/star/text/XTextTable.hpp>

#include "writer/live/content_output.hpp"
#include "writer/uno.hpp"

namespace bestek::writer {

/// With all that its cells say. Not known is a table that Writer keeps as rows within cells: it has no grid.
void write_table(ContentOutput& out, const Reference<css::text::XTextTable>& table, const SectionNames& around);

}  // namespace bestek::writer
