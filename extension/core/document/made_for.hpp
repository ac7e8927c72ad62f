// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/document/document_text.hpp"
#include "core/document/named_values.hpp"
#include "core/dossier/profile_choices.hpp"

namespace bestek {

/// The choices for which the document's passages were made and that are others in the profile now; nothing when it
/// cannot be told.
[[nodiscard]] std::optional<std::vector<OtherChoice>> other_choices(const DocumentText& document,
                                                                    const TenderProfile& profile);

/// The first choice that a change of the profile takes away from under the document: its passages were made for what
/// the profile said `before`, or nobody can tell for what. Going back to what they were made for takes nothing away.
[[nodiscard]] std::optional<OtherChoice> choice_taken_away(const DocumentText& document, const TenderProfile& before,
                                                           const TenderProfile& after);

/// Whether the document was made from a template, so that choices decided what stands in it.
[[nodiscard]] bool is_made_from_template(const DocumentText& document) noexcept;

/// Whether the value at a place of the document follows from a choice for which the document was not, or not knowably,
/// made: then that value alone may not become what the dossier says.
[[nodiscard]] bool is_of_other_passages(const DocumentText& document, const NamedPlace& place,
                                        const TenderProfile& profile);

/// Whether the place's value follows from that choice.
[[nodiscard]] bool follows_from(const NamedPlace& place, std::string_view choice) noexcept;

}  // namespace bestek
