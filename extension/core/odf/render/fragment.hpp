// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string>

#include "core/base/result.hpp"
#include "core/edit/edit_plan.hpp"
#include "core/odf/render/renderer.hpp"

namespace bestek {

/// A zipped ODT of the clauses, headed so, for insertion into a live document: their paragraphs between two empty ones,
/// with definitions of the styles they name (the document's own win). Requirements stand in a list with the document's
/// own list id, so that Writer numbers them on. Error: document.unwritable.
[[nodiscard]] Result<std::string> make_fragment(std::span<const ClauseToPlace> clauses, const RenderContext& context,
                                                const ClauseHeading& heading);

}  // namespace bestek
