// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/document/control_places.hpp"
#include "core/document/document_text.hpp"
#include "core/edit/edit_plan.hpp"

namespace bestek {

/// Plans a value for these controls of a document; of several values for one control the last counts. One that says
/// the value already is left alone. Errors: document.protected or document.linked for one that may not be written,
/// document.hidden for one that no reader sees.
[[nodiscard]] Status add_fills(const DocumentText& document, const std::vector<ControlPlace>& places,
                               const std::string& value, std::vector<FillEdit>& fills);

}  // namespace bestek
