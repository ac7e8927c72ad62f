// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>

#include "core/base/date.hpp"
#include "core/base/text_scanner.hpp"

namespace bestek {

/// A time that begins where the scanner stands, which goes behind it; a number without minutes needs its "uur" or "pm".
[[nodiscard]] std::optional<TimeOfDay> scan_time(TextScanner& scan);
/// Whose time it is: "(CET)", "Nederlandse tijd", "local time".
void scan_time_zone(TextScanner& scan) noexcept;

}  // namespace bestek
