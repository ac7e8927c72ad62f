// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

namespace bestek {

/// What a row of the award table is by its name, when it is no criterion: the table's total, or one of some rows.
enum class TotalRow { kNone, kTotal, kOfSome };

/// "Totaal", "Total (100 %)", "Σ punten" are the table's total, "Totaal kwaliteit" may be one of some rows;
/// "Totaalprijs" is a criterion. The name is folded.
[[nodiscard]] TotalRow total_row(const std::string& low_name);

}  // namespace bestek
