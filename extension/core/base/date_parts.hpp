// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>

#include "core/base/date.hpp"
#include "core/base/text_scanner.hpp"

namespace bestek {

/// 1 to 12 for a month's name or abbreviation, with its full stop; 0 for what is none.
[[nodiscard]] unsigned int scan_month(TextScanner& scan) noexcept;

struct DayAndMonth {
  unsigned int day = 0, month = 0;
};
/// "1 maart", "1st of March", "de vijftiende dag van mei".
[[nodiscard]] std::optional<DayAndMonth> scan_day_and_month(TextScanner& scan);
/// "March 1", "Mar. the 1st".
[[nodiscard]] std::optional<DayAndMonth> scan_month_and_day(TextScanner& scan);

/// Goes over what may stand between a date and its time.
void scan_date_joints(TextScanner& scan);
/// The time behind a date that the scanner has read, and the date's end behind it.
void scan_time_behind(TextScanner& scan, FoundDate& found);

}  // namespace bestek
