// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/xml.hpp"

namespace bestek {

/// Takes the references to a page out of the links in the entries of indexes below `root`, and puts white space or a
/// tab between a link and the reference after it; where there is none, the entry goes without its link: the reference
/// leads to the same heading. Words and their order stay. Whether anything was changed.
///
/// Why: Writer stores a reference that stands in a link, or follows on it at once, as a field inside the hyperlink of
/// DOCX. In the last entry of an index the field of the index ends in the same place; Writer's reader takes the two
/// ends for each other, leaves half a field behind, and ends itself when the index is renewed (measured in 25.2).
bool part_pages_from_links(xmlNode* root);

}  // namespace bestek
