// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "core/base/xml.hpp"
#include "core/odf/render/style_roles.hpp"

namespace bestek {

/// The list that a document's requirements are numbered in, before new ones come in.
struct RequirementNumbering {
  xmlNode* first = nullptr;  ///< null when the document has no requirement yet
  std::string id;            ///< its xml:id
};

/// Makes the numbering independent of what stands between: "go on with the list before" means another list as soon as a
/// bulleted list comes in between, so each list that says so now names the list that it goes on with. The numbers stay.
[[nodiscard]] RequirementNumbering anchor_requirement_lists(xmlDoc* content, const StyleRoles& roles);

/// A new list that stands before the first one has taken over its id: the old first goes on with the new.
void continue_new_first(const RequirementNumbering& numbering);

}  // namespace bestek
