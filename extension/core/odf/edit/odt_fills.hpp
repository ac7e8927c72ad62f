// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string>

#include "core/base/xml.hpp"
#include "core/edit/edit_plan.hpp"

namespace bestek {

/// Writes one value into a content control: the flag of the placeholder goes, marks inside it stay. "" shows the
/// control's title in brackets again.
void set_control_text(xmlNode* control, const std::string& value);

/// Writes every value into the controls that it is for. Errors: document.no-fill-in when one has none,
/// document.protected when one is locked or stands in a protected place.
[[nodiscard]] Status apply_fills(xmlDoc* content, std::span<const FillEdit> fills, const std::string& name);

}  // namespace bestek
