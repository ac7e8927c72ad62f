// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/clause/clause.hpp"
#include "core/document/document_text.hpp"
#include "core/dossier/profile.hpp"
#include "core/library/taxonomy.hpp"

namespace bestek {

/// What the document declares of one of its template's own fields, as a property bestek.type.<name> whose value is a
/// type of the clause format (money, integer, duration, time …); nothing where it declares none. Counts and durations
/// are at least 1, other numbers at least 0. `label` is what the document calls the field.
[[nodiscard]] std::optional<FillIn> declared_field(const DocumentText& document, const std::string& name,
                                                   const std::string& label);

/// What a control bestek.profile.<field> or bestek.term.<term> says in a document of this role: the profile's own
/// words, in the profile's language. "" for what the profile leaves open and for every other tag.
[[nodiscard]] std::string template_value(std::string_view tag, const TenderProfile& profile, std::string_view role,
                                         const Taxonomy& taxonomy);

}  // namespace bestek
