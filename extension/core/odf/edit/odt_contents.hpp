// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/xml.hpp"

namespace bestek {

/// Begins the names of the marks that a table of contents refers to; Writer knows them as its own and shows them to
/// nobody.
inline constexpr const char* kHeadingMarkPrefix = "__RefHeading___Toc";

/// Writes each table of contents anew, as its own source and entry templates say: the headings with the numbers of the
/// outline and the page as a reference, which whatever lays the document out computes. `styles` may be `content`
/// itself (a flat document). Left as it is: a table that takes its entries from something else than the outline, or
/// with templates or heading numbers that are not understood here. Whether anything was written.
bool renew_contents(xmlDoc* content, xmlDoc* styles);

/// The deepest level of headings that one of the tables of contents lists; 0 when there is none to renew.
[[nodiscard]] int contents_depth(xmlDoc* content);

}  // namespace bestek
