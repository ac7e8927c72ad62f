// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "core/base/xml.hpp"
#include "core/document/clause_heading.hpp"

namespace bestek {

/// A place for new paragraphs: before `before`, or at the end of `parent` when that is null.
struct InsertionPoint {
  xmlNode* parent = nullptr;
  xmlNode* before = nullptr;
};

/// The end of the slot's chapter: before the next heading of the same or a higher level that is not a clause's own. ""
/// gives the end of the document. `name` is the document's, for errors: document.no-slot, document.protected,
/// document.linked. A list that holds the slot's heading and that next one is parted there; its second half counts on.
[[nodiscard]] Result<InsertionPoint> find_insertion_point(xmlDoc* content, const std::string& slot,
                                                          const std::string& name);

/// How clauses at this point are headed; `slot` is the one that the point was found for.
[[nodiscard]] ClauseHeading heading_at(xmlDoc* content, const InsertionPoint& point, const std::string& slot);

}  // namespace bestek
