// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "core/base/result.hpp"
#include "core/base/xml.hpp"
#include "core/dossier/tender_state.hpp"

namespace bestek {

inline constexpr const char* kDossierNamespace = "urn:bestek:dossier:1";

/// Whether the tree below <dossier> holds only what the reader reads: what it does not know would be lost when
/// dossier.xml is written again. Comments are nobody's data. Errors: dossier.unknown-part (element, attribute, text or
/// a second one of what there is one of; with its line).
[[nodiscard]] Status check_dossier_shape(const xmlNode* root, const std::string& file);

/// dossier.invalid, with the line of the element: `what` is wrong, with what stands there.
[[nodiscard]] Error invalid_dossier(const std::string& file, const xmlNode* node, std::string what, std::string value);

/// Only publishing gives a document a digest, and taking it back to draft takes the digest away: one in a draft says
/// that somebody took the state out, and with it what keeps published documents as they are.
/// Error: dossier.digest-without-state.
[[nodiscard]] Status check_digests(const xmlNode* root, const std::string& file, TenderState state);

}  // namespace bestek
