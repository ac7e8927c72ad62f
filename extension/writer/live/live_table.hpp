// SPDX-License-Identifier: EUPL-1.2
// Derived rows (award, KPIs, obligations, plan) in a table of the live document that is found by its mark.
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <string>

#include "core/base/result.hpp"
#include "core/edit/edit_plan.hpp"
#include "writer/uno.hpp"

namespace bestek::writer {

/// The table whose first head cell holds the bookmark. Errors: document.no-table; writer.complex-table when cells were
/// split or merged; those of check_range.
Result<Reference<css::text::XTextTable>> find_table(const Reference<css::frame::XModel>& model,
                                                    const std::string& mark);

/// Takes the derived rows out when the edit replaces them and appends the new ones in the look of the last row.
/// `text_style` is the document's paragraph style for table text.
void edit_table(const Reference<css::frame::XModel>& model, const Reference<css::text::XTextTable>& table,
                const TableEdit& edit, const std::string& text_style);

}  // namespace bestek::writer
