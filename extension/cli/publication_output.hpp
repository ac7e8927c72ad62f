// SPDX-License-Identifier: EUPL-1.2
// `bestek check --publication`: the list before documents leave the house.
#pragma once

#include <string>
#include <vector>

#include "cli/output.hpp"
#include "cli/target.hpp"
#include "core/check/finding.hpp"
#include "core/library/library.hpp"

namespace bestek::cli {

/// Why somebody goes on with lines open, and in which role.
struct GoingOn {
  std::string reason, role;
  [[nodiscard]] bool asked() const noexcept { return !reason.empty(); }
};

/// Prints the lines that the findings make with the open questions, records that somebody goes on where that is asked
/// (the target then has its lock), and gives the exit status: kExitFindings while lines stand open with which nobody
/// goes on.
int report_publication(const Target& target, const Library& library, const std::string& rules,
                       std::vector<Finding> findings, const GoingOn& going_on, const Settings& settings);

}  // namespace bestek::cli
