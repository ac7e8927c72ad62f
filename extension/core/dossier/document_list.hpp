// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "core/base/xml.hpp"
#include "core/base/xml_writer.hpp"
#include "core/dossier/dossier.hpp"

namespace bestek {

/// Reads the children of <documents> (may be null) into the dossier. Errors: dossier.invalid (also for a role or a file
/// that is named twice), dossier.path-outside; those of read_made_with.
[[nodiscard]] Status read_documents(const xmlNode* node, const std::string& file, Dossier& dossier);
void write_documents(XmlWriter& out, const std::vector<DossierDocument>& documents);

}  // namespace bestek
