// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/language.hpp"
#include "core/check/finding.hpp"

namespace bestek::cli {

/// One line on stdout: severity, rule, where, what.
void print_finding(const Finding& finding, Language language);

}  // namespace bestek::cli
