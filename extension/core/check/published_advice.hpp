// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "core/check/finding.hpp"
#include "core/dossier/dossier.hpp"

namespace bestek {

/// What was published is not mended by what mends a draft: there the findings offer no fix that would be refused, and
/// say what can be done instead. "adopt" stays: the rules offer it where the dossier can follow the document.
void leave_published(std::vector<Finding>& findings, const Dossier& dossier);

}  // namespace bestek
