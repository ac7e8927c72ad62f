// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/edit/requirement_numbering.hpp"

#include "core/odf/read/odf_dom.hpp"

namespace bestek {

RequirementNumbering anchor_requirement_lists(xmlDoc* content, const StyleRoles& roles) {
  RequirementNumbering numbering{nullptr, std::string(kRequirementListId)};
  std::string current;
  int unnamed = 0;
  for (xmlNode* list : requirement_lists(content, roles)) {
    const bool goes_on = attribute(list, "continue-numbering", kTextNs) == "true";
    if (!current.empty() && goes_on) {
      remove_attribute(list, "continue-numbering", kTextNs);
      set_attribute(list, kTextNs, "text", "continue-list", current);
    }
    if (!current.empty() && (goes_on || has_attribute(list, "continue-list", kTextNs))) {
      continue;
    }
    current = attribute(list, "id", kXmlNs);
    if (current.empty()) {
      current = std::string(kRequirementListId) + (unnamed == 0 ? "" : "-" + std::to_string(unnamed));
      set_attribute(list, kXmlNs, "xml", "id", current);
      ++unnamed;
    }
    if (numbering.first == nullptr) {
      numbering = {list, current};
    }
  }
  return numbering;
}

void continue_new_first(const RequirementNumbering& numbering) {
  remove_attribute(numbering.first, "id", kXmlNs);
  set_attribute(numbering.first, kTextNs, "text", "continue-list", numbering.id);
}

}  // namespace bestek
