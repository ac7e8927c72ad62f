// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>

#include "core/base/result.hpp"

namespace bestek {

/// Nothing is derived while a clause that has rows stands there without marks.
inline constexpr const char* kUnmarkedError = "plan.unmarked";

/// A table whose derived rows are not what the clauses say now, or cannot be compared with that. The plan knows which
/// they are, the check reports them.
struct StaleTable {
  std::string document;  ///< file name
  std::string mark;      ///< "bestek_table_kpi"; "" where none can be made
  std::optional<Error> unreadable = std::nullopt;
  bool only_marks = false;                      ///< its rows say what the clauses say, and lost their marks
  std::optional<Error> doubled = std::nullopt;  ///< what stands there twice, and is renewed only once
};

}  // namespace bestek
