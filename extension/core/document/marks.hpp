// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/clause/clause.hpp"
#include "core/document/protocol.hpp"

namespace bestek {

/// "bestek_abcdefgh_234567abcd": the range inside the clause.
[[nodiscard]] std::string clause_mark(std::string_view placement, std::string_view release_hash);
/// "bestek_e_abcdefgh": the point before the clause's last character.
[[nodiscard]] std::string end_mark(std::string_view placement);

/// A clause mark taken apart. `copy`: the office gave a copied mark another name ("… Copy 1", "… Kopie 1", "…_Copy_1").
struct ClauseMark {
  std::string_view placement;
  std::string_view release_hash;  ///< "" for an end mark
  bool copy = false;
};

/// Views into `name`; nothing for any other bookmark.
[[nodiscard]] std::optional<ClauseMark> parse_clause_mark(std::string_view name) noexcept;
[[nodiscard]] std::optional<ClauseMark> parse_end_mark(std::string_view name) noexcept;

/// From which clause a row was derived, and the how manyth of its rows it is. `lot`: of a tender in lots, "" for all.
struct RowMark {
  std::string placement;
  int number = 1;
  std::string lot;
  bool copy = false;  ///< as of ClauseMark
  [[nodiscard]] bool same_row(const RowMark& other) const noexcept {
    return placement == other.placement && number == other.number && lot == other.lot;
  }
};
/// "bestek_row_abcdefgh_1", with a lot "bestek_row_abcdefgh_1_lot2", and back; nothing for any other bookmark.
[[nodiscard]] std::string row_mark(const RowMark& row);
/// Whether it can be a placement's random id.
[[nodiscard]] bool is_placement_id(std::string_view text) noexcept;
[[nodiscard]] std::optional<RowMark> parse_row_mark(std::string_view name);

/// What the mark is called by itself: "bestek_slot_kpi" of "bestek_slot_kpi Copy 1 Copy 1" and
/// "bestek_slot_kpi_Kopie_1". Ours have small letters, digits and "_" alone; an office counts its copies.
[[nodiscard]] std::string_view without_copy(std::string_view name) noexcept;
/// Whether the name is `mark`, or what an office makes of that when it is copied.
[[nodiscard]] bool is_mark_or_copy(std::string_view name, std::string_view mark) noexcept;

/// "bestek.buyer.cycles".
[[nodiscard]] std::string fill_tag(FilledBy by, std::string_view name);

struct FillTag {
  FilledBy by = FilledBy::kBuyer;
  std::string_view name;
};
/// Nothing for a tag that is no fill-in's (bestek.profile.…, bestek.weight.…, or not ours).
[[nodiscard]] std::optional<FillTag> parse_fill_tag(std::string_view tag) noexcept;

/// "[Aantal laadcycli]": what an open content control shows.
[[nodiscard]] std::string placeholder_text(std::string_view label);

/// What the property bestek.p.<placement> says of a placement.
struct PlacementHint {
  std::string clause_id;
  std::string version;
  std::optional<Language> language;
  std::string digest;  ///< the first kHintDigestLength characters of the canonical digest at insertion
};
/// "laptop.battery@1.0.0;nl;0123456789abcdef" and back; nothing when the text has another form.
[[nodiscard]] std::string format_hint(const PlacementHint& hint);
[[nodiscard]] std::optional<PlacementHint> parse_hint(std::string_view text);

}  // namespace bestek
