// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/xml.hpp"
#include "core/document/clause_heading.hpp"
#include "core/document/clause_layout.hpp"
#include "core/odf/read/odt_styles.hpp"

namespace bestek {

/// What the six roles are called in one document, and which list the requirements' numbers go on in.
struct StyleRoles {
  std::array<StyleName, kStyleRoles> paragraph;
  StyleName requirement_list;
  StyleName bullet_list;
  /// On the levels (from 1 on) that the heading's own style is not for: the style in which the document's chapters of
  /// that level stand, else Heading N; nothing where the document has neither.
  std::array<StyleName, kDeepestLevel> headings;
  /// xml:id of the list that numbers the requirements; it is the same list in Writer. "" when there is none yet.
  std::string requirement_list_id;

  [[nodiscard]] const StyleName& of(StyleRole role) const noexcept { return paragraph[static_cast<std::size_t>(role)]; }
  /// The style of a clause's heading on this level.
  [[nodiscard]] const StyleName& heading(int level) const noexcept {
    const StyleName& own = headings[static_cast<std::size_t>(level - 1)];
    return own.name.empty() ? of(StyleRole::kHeading) : own;
  }
};

/// The id of the requirements' list where a document does not have one yet.
inline constexpr std::string_view kRequirementListId = "bestek-requirements";

/// The styles of our own templates.
[[nodiscard]] const StyleRoles& default_style_roles();

/// The document's own styles for the six roles: what bestek.style.<role> names if that style exists, else our
/// template's style, else the office's usual style for it (Heading 3, Text body, Table Contents), else our template's
/// style, which is then to be added. The list style is the one in which paragraphs of the role really stand (WWNum2
/// after Word). `properties` are the user-defined document properties.
[[nodiscard]] StyleRoles resolve_style_roles(xmlDoc* styles, xmlDoc* content,
                                             const std::map<std::string, std::string, std::less<>>& properties);

/// The outermost lists of the body whose list style is the requirements', in reading order.
[[nodiscard]] std::vector<xmlNode*> requirement_lists(xmlDoc* content, const StyleRoles& roles);

}  // namespace bestek
