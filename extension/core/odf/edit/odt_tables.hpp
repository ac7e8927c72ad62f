// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <string>

#include "core/base/xml.hpp"
#include "core/edit/edit_plan.hpp"
#include "core/odf/edit/odt_slots.hpp"
#include "core/odf/render/style_roles.hpp"

namespace bestek {

/// Puts rendered text into the document at that place.
using PutXml = std::function<void(const InsertionPoint&, std::string)>;

/// Carries the edit out: cells are changed where they stand, new rows have the look of the row that the edit names, in
/// a table with a head row only that of another table's body rows whose head looks the same. On an error nothing was
/// changed: document.no-table, document.protected, document.changed-meanwhile.
[[nodiscard]] Status edit_table(xmlDoc* content, const TableEdit& edit, const StyleRoles& styles,
                                const std::string& name, const PutXml& put);

}  // namespace bestek
