// SPDX-License-Identifier: EUPL-1.2
// The protocol: every name that Bestek writes into a document and finds there again. docs/protocol.md says what each
// means; tests/layering/check_protocol.py compares the two, and finds a name that is written anywhere else.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace bestek {

/// Characters of a placement's random id.
inline constexpr std::size_t kPlacementIdLength = 8;
/// Characters of the digest that a placement's property holds.
inline constexpr std::size_t kHintDigestLength = 16;
/// Word and Writer take no longer content-control tag.
inline constexpr std::size_t kMaxTagLength = 64;

// Bookmarks.
inline constexpr std::string_view kClauseMarkPrefix = "bestek_";
inline constexpr std::string_view kEndMarkPrefix = "bestek_e_";
inline constexpr std::string_view kSlotMarkPrefix = "bestek_slot_";
inline constexpr std::string_view kPartMarkPrefix = "bestek_part_";
inline constexpr std::string_view kTableMarkPrefix = "bestek_table_";
inline constexpr std::string_view kRowMarkPrefix = "bestek_row_";
inline constexpr std::string_view kColumnMarkPrefix = "bestek_col_";

// Content controls, by their tags.
inline constexpr std::string_view kTagPrefix = "bestek.";
inline constexpr std::string_view kBuyerTagPrefix = "bestek.buyer.";
inline constexpr std::string_view kBidderTagPrefix = "bestek.bidder.";
inline constexpr std::string_view kSigningTagPrefix = "bestek.signing.";
inline constexpr std::string_view kManagerTagPrefix = "bestek.manager.";
inline constexpr std::string_view kProfileTagPrefix = "bestek.profile.";
inline constexpr std::string_view kTermTagPrefix = "bestek.term.";
inline constexpr std::string_view kWeightTagPrefix = "bestek.weight.";
/// The weight of the row that no clause brought.
inline constexpr std::string_view kPriceWeightTag = "bestek.weight.price";

// Document properties.
inline constexpr std::string_view kFormatProperty = "bestek.format";
inline constexpr std::string_view kDossierProperty = "bestek.dossier";
inline constexpr std::string_view kRoleProperty = "bestek.role";
inline constexpr std::string_view kLanguageProperty = "bestek.language";
inline constexpr std::string_view kMadeForProperty = "bestek.made-for";
inline constexpr std::string_view kTermsProperty = "bestek.terms";
inline constexpr std::string_view kPlacementPropertyPrefix = "bestek.p.";
inline constexpr std::string_view kReasonPropertyPrefix = "bestek.reason.";
inline constexpr std::string_view kFieldPropertyPrefix = "bestek.field.";
inline constexpr std::string_view kTypePropertyPrefix = "bestek.type.";
inline constexpr std::string_view kStylePropertyPrefix = "bestek.style.";
/// What our templates call the style of the role "table-text".
inline constexpr std::string_view kTableStyleProperty = "bestek.style.table";

// Sections of a template, by their names.
inline constexpr std::string_view kKeepIfSection = "bestek-if-";
inline constexpr std::string_view kKeepIfNotSection = "bestek-ifnot-";

/// The roles that a paragraph style plays, in the order of StyleRole.
inline constexpr std::array<std::string_view, 6> kStyleRoleWords{"heading", "text",       "requirement",
                                                                 "bullet",  "table-text", "evidence"};

}  // namespace bestek
