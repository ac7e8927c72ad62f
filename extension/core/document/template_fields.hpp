// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/clause/clause.hpp"
#include "core/document/document_text.hpp"
#include "core/dossier/placement.hpp"
#include "core/dossier/profile.hpp"
#include "core/library/taxonomy.hpp"

namespace bestek {

/// What the document declares of one of its template's own fields, as a property bestek.type.<name>; nothing where it
/// declares none, or one that is not understood. The value is a type of the clause format (money, integer, duration,
/// time …) and after it, with blanks between, "min=NUMBER" and "max=NUMBER" for types that are numbers: "integer min=1
/// max=24". Where they are not said counts and durations are at least 1, other numbers at least 0, percentages at most
/// 100.
[[nodiscard]] std::optional<FillIn> declared_field(const DocumentText& document, const PlacedFillIn& field);

/// What nobody declares: the choice that its control offers, else a text.
[[nodiscard]] FillIn plain_fill_in(const PlacedFillIn& field);

/// A field that the template put into the document, outside every clause.
struct MadeField {
  std::string tag;
  std::string label;  ///< what the template calls it
};

/// The property by which a document remembers that it was made with the field.
[[nodiscard]] std::pair<std::string, std::string> field_property(const MadeField& field);

/// The fields that the document was made with and that stand nowhere in it any more, one for each tag. Nobody knows
/// that of a document which an earlier Bestek made, or whose properties are gone: none.
[[nodiscard]] std::vector<MadeField> lost_fields(const DocumentText& document,
                                                 const std::vector<Placement>& placements);

/// What a control bestek.profile.<field> or bestek.term.<term> says in a document of this role: the profile's own
/// words, in the profile's language. "" for what the profile leaves open and for every other tag.
[[nodiscard]] std::string template_value(std::string_view tag, const TenderProfile& profile, std::string_view role,
                                         const Taxonomy& taxonomy);

}  // namespace bestek
