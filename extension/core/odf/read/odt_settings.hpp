// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/xml.hpp"

namespace bestek {

/// Whether the document is a protected form: an office lets people fill in its fields and change nothing else.
/// `settings` is settings.xml.
[[nodiscard]] bool protects_form(xmlDoc* settings);

}  // namespace bestek
