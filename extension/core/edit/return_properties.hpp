// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "core/document/document_text.hpp"
#include "core/dossier/dossier.hpp"
#include "core/edit/mark_planner.hpp"
#include "core/library/library.hpp"

namespace bestek {

/// Adds to the plan what documents no longer say of themselves and the dossier (may be null) still knows, then what
/// they no longer say of clauses that stand in them. `document`: only this file; "" for every one.
void return_properties(const std::map<std::string, DocumentText>& texts, const Library& library, const Dossier* dossier,
                       std::string_view document, MarkPlan& plan);

}  // namespace bestek
