// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/result.hpp"
#include "core/document/document_text.hpp"
#include "core/dossier/dossier.hpp"

namespace bestek {

/// A property of a document that says something else than its dossier says of it: both as they are written there.
struct Contradiction {
  std::string property;
  std::string says, dossier;
  bool changed = false;  ///< the dossier remembers that the document was made with what it says
};

/// The document's role, general terms and language against the dossier's, and what it says that it was made for and
/// which types its fields have against what the dossier remembers. A property that is not there says nothing; another
/// choice than the one that the document was made for is told as that (other_choices). A document in another language
/// than the dossier's is none, unless it says itself that it was made in the dossier's.
[[nodiscard]] std::vector<Contradiction> contradictions(const DocumentText& document, std::string_view file,
                                                        const Dossier& dossier);

/// A property that a document of a dossier was made with and that is gone.
struct LostProperty {
  std::string property;
  std::string value;  ///< what it has to say again; "" where only an earlier version of the document knows
};

/// Of a document that the dossier lists: which properties it was made with are gone. Without them contradictions cannot
/// be found. Where the dossier remembers none (an earlier Bestek made it) those are format, dossier, role, language,
/// general terms and, where the document knows its fields, the choices that it was made for.
[[nodiscard]] std::vector<LostProperty> lost_properties(const DocumentText& document, std::string_view file,
                                                        const Dossier& dossier);

/// What puts them and those that were changed since back, and with them what the document says of the fields that it
/// was made with, as far as the dossier knows.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> returned_properties(const DocumentText& document,
                                                                                   std::string_view file,
                                                                                   const Dossier& dossier);

/// Before values are written: without its properties a document does not say what kinds of values its fields have, and
/// in which language. Only where the dossier remembers them. Error: document.lost-property.
[[nodiscard]] Status check_has_properties(const DocumentText& document, std::string_view file, const Dossier& dossier);

/// Whether the document says anything of itself (not only of its clauses) in the properties that Bestek keeps.
[[nodiscard]] bool has_properties(const DocumentText& document) noexcept;

}  // namespace bestek
