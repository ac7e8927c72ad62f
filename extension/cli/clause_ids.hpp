// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "core/base/result.hpp"

namespace bestek::cli {

/// The ids between commas, without the space around them. Errors: insert.nothing-named when there is none.
[[nodiscard]] Result<std::vector<std::string>> named_ids(const std::string& list);

}  // namespace bestek::cli
