// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string_view>

#include "core/base/date_names.hpp"
#include "core/base/text_scanner.hpp"

namespace bestek {

/// The day of the week that begins where the scanner of this text stands, which goes behind it ("maandag", "Mon.,",
/// "ma de"). An abbreviation only where a day may be expected: "zo" and "sun" are words as well.
[[nodiscard]] std::optional<NamedWeekday> scan_weekday(std::string_view text, TextScanner& scan);

}  // namespace bestek
