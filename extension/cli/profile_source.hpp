// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "core/base/result.hpp"
#include "core/dossier/profile.hpp"

namespace bestek::cli {

/// The profile in a JSON file. Errors: those of read_file and parse_profile.
[[nodiscard]] Result<TenderProfile> read_profile(const std::string& path);

}  // namespace bestek::cli
