// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "core/base/xml.hpp"
#include "core/edit/edit_plan.hpp"
#include "core/odf/render/style_roles.hpp"

namespace bestek {

/// Rendered rows and where they go: before `before`, or at the end of `parent` when that is null.
struct RenderedRows {
  xmlNode* parent = nullptr;
  xmlNode* before = nullptr;
  std::string xml;
};

/// Takes the table's derived rows out when the edit replaces them, and renders the new ones in the look of the rows
/// that are or were there; in a table with a head row only, in the look of another table's body rows whose head looks
/// the same. Errors: document.no-table, document.protected.
[[nodiscard]] Result<RenderedRows> edit_table(xmlDoc* content, const TableEdit& edit, const StyleRoles& styles,
                                              const std::string& name);

}  // namespace bestek
