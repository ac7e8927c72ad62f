// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/clause/clause.hpp"

namespace bestek {

/// Characters of a placement's random id.
inline constexpr std::size_t kPlacementIdLength = 8;
/// Word and Writer take no longer content-control tag.
inline constexpr std::size_t kMaxTagLength = 64;

inline constexpr std::string_view kClauseMarkPrefix = "bestek_";
inline constexpr std::string_view kEndMarkPrefix = "bestek_e_";
inline constexpr std::string_view kSlotMarkPrefix = "bestek_slot_";
inline constexpr std::string_view kPartMarkPrefix = "bestek_part_";
inline constexpr std::string_view kTableMarkPrefix = "bestek_table_";
inline constexpr std::string_view kRowMarkPrefix = "bestek_row_";
inline constexpr std::string_view kColumnMarkPrefix = "bestek_col_";
/// Of a document: the dossier that it was made for, the format that it is written in, its role.
inline constexpr std::string_view kDossierProperty = "bestek.dossier";
inline constexpr std::string_view kFormatProperty = "bestek.format";
inline constexpr std::string_view kRoleProperty = "bestek.role";
inline constexpr std::string_view kPlacementPropertyPrefix = "bestek.p.";
/// bestek.type.<name>: a property that says of which type the template's own fill-in is.
inline constexpr std::string_view kTypePropertyPrefix = "bestek.type.";
inline constexpr std::string_view kStylePropertyPrefix = "bestek.style.";
inline constexpr std::string_view kTagPrefix = "bestek.";
inline constexpr std::string_view kProfileTagPrefix = "bestek.profile.";
inline constexpr std::string_view kTermTagPrefix = "bestek.term.";
inline constexpr std::string_view kWeightTagPrefix = "bestek.weight.";

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
[[nodiscard]] std::optional<RowMark> parse_row_mark(std::string_view name);

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
inline constexpr std::size_t kHintDigestLength = 16;
/// "laptop.battery@1.0.0;nl;0123456789abcdef" and back; nothing when the text has another form.
[[nodiscard]] std::string format_hint(const PlacementHint& hint);
[[nodiscard]] std::optional<PlacementHint> parse_hint(std::string_view text);

}  // namespace bestek
