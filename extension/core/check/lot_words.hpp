// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

namespace bestek {

/// Whether it is about one lot among several.
[[nodiscard]] bool names_lot(std::string_view text);

}  // namespace bestek
