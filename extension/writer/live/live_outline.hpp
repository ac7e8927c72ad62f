// SPDX-License-Identifier: EUPL-1.2
// The headings around a place in the live document, for the core to decide how clauses there are headed.
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <string>

#include "core/document/clause_heading.hpp"
#include "writer/live/live_insertion.hpp"
#include "writer/uno.hpp"

namespace bestek::writer {

/// `slot`: the one that the gap was found for; "" for a gap at the cursor.
OutlinePlace outline_around(const Reference<css::frame::XModel>& model, const Gap& gap, const std::string& slot);

}  // namespace bestek::writer
