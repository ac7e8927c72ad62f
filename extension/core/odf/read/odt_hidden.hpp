// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/xml.hpp"

namespace bestek {

// What an ODF document keeps from its readers by other means than a style, as the office last computed its conditions.

/// A section that is not shown.
[[nodiscard]] bool is_hidden_section(const xmlNode* section);

/// A frame or shape that is not shown.
[[nodiscard]] bool is_hidden_drawing(const xmlNode* drawing);

/// A paragraph with a field "hidden paragraph" whose condition holds.
[[nodiscard]] bool is_hidden_paragraph(const xmlNode* paragraph);

}  // namespace bestek
