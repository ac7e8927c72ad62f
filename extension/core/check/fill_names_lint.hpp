// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "core/library/library.hpp"
#include "core/library/library_check.hpp"

namespace bestek {

/// Fill-ins of the buyer that are called like a field of the profile (lint.profile-name, an error): by that name only
/// one of the two could be answered, and the dossier would forget the clause's answer.
[[nodiscard]] std::vector<LibraryFinding> check_fill_names(const Library& library);

}  // namespace bestek
