// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/document/document_text.hpp"
#include "core/dossier/dossier.hpp"

namespace bestek {

/// A property of a document that says something else than its dossier says of it: both as they are written there.
struct Contradiction {
  std::string_view property;  ///< bestek.role, bestek.terms or bestek.language
  std::string says, dossier;
};

/// The document's role, general terms and language against the dossier's. A property that is not there says nothing;
/// another choice than the one that the document was made for is told as that (other_choices). A document in another
/// language than the dossier's is none, unless it says itself that it was made in the dossier's.
[[nodiscard]] std::vector<Contradiction> contradictions(const DocumentText& document, std::string_view file,
                                                        const Dossier& dossier);

/// A property that a document of a dossier was made with and that is gone.
struct LostProperty {
  std::string_view property;
  std::string value;  ///< what it has to say again; "" where only an earlier version of the document knows
};

/// Of a document that the dossier lists: which of format, dossier, role, language, general terms and the choices that
/// it was made for are gone while others are still there. Without them contradictions cannot be found. One that
/// remembers no fields comes from an earlier Bestek, which did not record choices.
[[nodiscard]] std::vector<LostProperty> lost_properties(const DocumentText& document, std::string_view file,
                                                        const Dossier& dossier);

/// Whether all that Bestek keeps in a document's properties is gone. `made`: what only Bestek puts into a document (a
/// clause, a field, a derived row) stands there.
[[nodiscard]] bool has_lost_properties(const DocumentText& document, bool made) noexcept;

}  // namespace bestek
