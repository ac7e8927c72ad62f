// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "core/library/library.hpp"
#include "core/library/library_check.hpp"

namespace bestek {

/// Fill-ins that are called like a field of the profile (lint.profile-name, an error): one name would mean two values,
/// and whoever answers it by its name would answer both.
[[nodiscard]] std::vector<LibraryFinding> check_fill_names(const Library& library);

}  // namespace bestek
