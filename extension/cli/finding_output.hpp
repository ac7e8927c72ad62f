// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/language.hpp"
#include "core/check/finding.hpp"

namespace bestek::cli {

/// On stdout: severity, rule, where, what; below it how somebody explained it.
void print_finding(const Finding& finding, Language language);

/// The same of a line of the publication check, with the key by which it can be answered, or “–”.
void print_line(const Finding& finding, Language language);

}  // namespace bestek::cli
