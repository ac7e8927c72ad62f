// SPDX-License-Identifier: EUPL-1.2
// Derived rows (award, KPIs, obligations, plan) in a table of the live document that is found by its mark or, without
// any, by its name.
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/edit/edit_plan.hpp"
#include "writer/uno.hpp"

namespace bestek::writer {

/// A table with the paragraphs that an edit changes, in the edit's order.
struct PendingTable {
  Reference<css::text::XTextTable> table;
  std::vector<Reference<css::text::XTextContent>> marked;
  std::vector<Reference<css::text::XTextContent>> cells;
};

/// Finds the table, its cells and rows, and looks whether they may be changed. Nothing is changed. Errors:
/// document.no-table; document.changed-meanwhile when they are not there as they were read; those of check_range;
/// writer.no-cursor when rows go while changes are recorded, which the office does at the person's cursor only.
Result<PendingTable> find_table(const Reference<css::frame::XModel>& model, const TableEdit& edit);

/// Carries the edit out. While changes are recorded, rows that go are recorded too. `text_style` is the document's
/// paragraph style for table text.
void edit_table(const Context& context, const Reference<css::frame::XModel>& model, const PendingTable& pending,
                const TableEdit& edit, const std::string& text_style);

}  // namespace bestek::writer
