// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

namespace bestek {

/// Whether a text that is UTF-8 is read in another order where it is laid out from right to left: "10 - 20 dagen" shows
/// as "dagen 20 - 10", and "-5" as "5-". False with letters that run that way themselves: it is their place. Words of
/// ours stay as they are there, and so do numbers behind them.
[[nodiscard]] bool is_reordered_leftward(std::string_view text);

}  // namespace bestek
