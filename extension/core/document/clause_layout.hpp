// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>
#include <vector>

#include "core/base/language.hpp"
#include "core/clause/clause.hpp"
#include "core/document/protocol.hpp"
#include "core/library/taxonomy.hpp"

namespace bestek {

/// The six roles that a paragraph style plays; each document says which of its styles plays which role.
enum class StyleRole { kHeading, kText, kRequirement, kBullet, kTableText, kEvidence };
inline constexpr std::size_t kStyleRoles = kStyleRoleWords.size();
/// "heading", "text", "requirement", "bullet", "table-text", "evidence": the end of the property bestek.style.<role>.
[[nodiscard]] std::string_view style_role_id(StyleRole role) noexcept;

/// Where a paragraph stands in one of the clause's lists.
struct ListPlace {
  int list = -1;         ///< 0-based number of the outer list in the clause; -1 outside lists
  int item = 0;          ///< 0-based item of the outer list
  int level = 0;         ///< 1 or 2 in a list
  bool ordered = false;  ///< of the list at `level`
};

/// Where a paragraph stands in one of the clause's tables.
struct TablePlace {
  int table = -1;  ///< 0-based number of the table in the clause; -1 outside tables
  int row = 0;     ///< row 0 is the head row
  int column = 0;
};

/// One paragraph as a clause is written into a document: `lead` as it stands, then `runs`. Refers to the clause.
struct LayoutParagraph {
  StyleRole role = StyleRole::kText;
  ListPlace list;
  TablePlace table;
  std::string_view lead;       ///< the title, or the label "Bewijs: "; empty for none
  bool strong_lead = false;    ///< labels are strong, the title is as its style says
  const Runs* runs = nullptr;  ///< null when the paragraph is its lead only
};

/// The paragraphs of a clause in the order in which they are rendered: title, body, scoring, evidence. The renderer
/// writes exactly these and the canonical text of a release is made of exactly these, so that the two cannot differ.
[[nodiscard]] std::vector<LayoutParagraph> rendered_paragraphs(ClauseKind kind, const ClauseText& text);

/// What the term is called; "" when the set does not know it in this language.
[[nodiscard]] std::string_view term_name(const TermSet& terms, std::string_view term, Language language) noexcept;

}  // namespace bestek
