// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/check/finding.hpp"
#include "core/document/document_text.hpp"
#include "core/dossier/dossier.hpp"
#include "core/library/taxonomy.hpp"

namespace bestek {

/// What was published is not mended by what mends a draft: there the findings offer no fix that would be refused, and
/// say what can be done instead. "adopt" stays: the rules offer it where the dossier can follow the document.
void leave_published(std::vector<Finding>& findings, const Dossier& dossier);

/// Where nothing of the tender may be changed (edit_guard.hpp), no fix is offered but "restore"; nor is one in a Word
/// file on disk, which nobody writes, but for "adopt". The last thing that is done to findings.
void leave_refused(std::vector<Finding>& findings, const Dossier* dossier,
                   const std::map<std::string, DocumentText>& texts, const Taxonomy& taxonomy);

}  // namespace bestek
