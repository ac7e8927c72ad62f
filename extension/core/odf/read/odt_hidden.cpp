// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/read/odt_hidden.hpp"

#include <string_view>

#include "core/odf/read/odf_dom.hpp"

namespace bestek {

bool is_hidden_section(const xmlNode* section) {
  const std::string display = attribute(section, "display");
  return display == "none" || (display == "condition" && attribute(section, "is-hidden") == "true");
}

bool is_hidden_drawing(const xmlNode* drawing) { return attribute(drawing, "display") == "none"; }

bool is_hidden_paragraph(const xmlNode* paragraph) {
  for (const xmlNode* node = first_child(paragraph); node != nullptr;) {
    const std::string_view name = local_name(node);
    if (name == "hidden-paragraph" && attribute(node, "is-hidden") == "true") {
      return true;
    }
    // What hangs on the paragraph has fields of its own.
    const bool inside = name == "span" || name == "a" || name == "meta" || name == "content-control" ||
                        name == "ruby" || name == "ruby-base";
    node = next_element(node, paragraph, inside);
  }
  return false;
}

}  // namespace bestek
