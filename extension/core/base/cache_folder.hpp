// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>

namespace bestek {

/// Where Bestek may keep what it can make again: bestek/ in $XDG_CACHE_HOME, else in ~/.cache. "" when the person has
/// no such place. It need not exist.
[[nodiscard]] std::filesystem::path cache_folder();

}  // namespace bestek
