// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/clause/clause.hpp"
#include "core/document/document_text.hpp"
#include "core/dossier/made_with.hpp"
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

/// The property by which a document remembers that it was made with the field.
[[nodiscard]] std::pair<std::string, std::string> field_property(const MadeField& field);

/// A field that stands in fewer places than the document was made with; where it is hidden it does not stand.
struct LostField {
  MadeField made;
  std::size_t stands = 0;  ///< in how many places it does stand

  /// Nobody said that it went on purpose.
  [[nodiscard]] bool is_untold() const noexcept { return stands < made.expected(); }
  /// It was taken out on purpose, and stands there again.
  [[nodiscard]] bool is_back() const noexcept { return made.removed > 0 && stands > made.expected(); }
};

/// The fields that stand in fewer places than what the dossier remembers that the document was made with, also where it
/// says that they were taken out on purpose, and those of which it says that and that are back. Of a field that it does
/// not remember (`made` is empty for a document on its own) the document's own properties say that it was there,
/// without a number: it is lost where it stands nowhere. Nobody knows that of a document which an early Bestek made.
[[nodiscard]] std::vector<LostField> lost_fields(const DocumentText& document, const std::vector<Placement>& placements,
                                                 const MadeWith& made);

/// What a document that was just made was made with: its properties but for those of styles, which people may choose
/// anew, and its fields outside clauses but for weights, which the award table has with and without a field.
[[nodiscard]] MadeWith made_with(const DocumentText& document);

/// What a control bestek.profile.<field> or bestek.term.<term> says in a document of this role: the profile's own
/// words, in the profile's language. "" for what the profile leaves open and for every other tag.
[[nodiscard]] std::string template_value(std::string_view tag, const TenderProfile& profile, std::string_view role,
                                         const Taxonomy& taxonomy);

}  // namespace bestek
