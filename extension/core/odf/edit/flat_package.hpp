// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "core/base/result.hpp"
#include "core/base/xml.hpp"

namespace bestek {

/// A zipped ODT of a flat ODF document. Errors: document.unwritable.
[[nodiscard]] Result<std::string> flat_package(xmlDoc* flat, const std::string& name);

}  // namespace bestek
