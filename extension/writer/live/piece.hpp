// SPDX-License-Identifier: EUPL-1.2
// What is read a piece at a time is told how long a piece may take.
#pragma once

#include <chrono>

namespace bestek::writer {

/// Longer than anything takes: goes on to the end.
inline constexpr std::chrono::milliseconds kToTheEnd = std::chrono::hours(1);

}  // namespace bestek::writer
