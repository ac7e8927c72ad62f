// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/read/odt_labels.hpp"

#include <string>
#include <string_view>

#include "core/base/ascii.hpp"
#include "core/base/xml.hpp"

namespace bestek {
namespace {

/// "%1%.%2%)" with a number in the place of each level (ODF 1.4, loext:num-list-format).
std::string label_of_format(std::string_view format) {
  std::string label;
  for (std::size_t at = 0; at < format.size(); ++at) {
    const std::size_t end = format[at] == '%' ? format.find('%', at + 1) : std::string_view::npos;
    if (end == std::string_view::npos || end == at + 1 || !is_digit(format[at + 1])) {
      label += format[at];
    } else {
      label += '1';
      at = end;
    }
  }
  return label;
}

void read_level(const xmlNode* level, DocumentText& document) {
  const std::string format = attribute(level, "num-list-format");
  const std::string prefix = attribute(level, "num-prefix");
  const std::string suffix = attribute(level, "num-suffix");
  if (!format.empty()) add_label(document, label_of_format(format));
  if (!prefix.empty() || !suffix.empty()) add_label(document, prefix + "1" + suffix);
}

}  // namespace

void read_labels(const xmlDoc* part, DocumentText& document) {
  const xmlNode* root = part == nullptr ? nullptr : xmlDocGetRootElement(part);
  for (const char* group : {"styles", "automatic-styles"}) {
    for (const xmlNode* list = first_child(first_child(root, group)); list != nullptr; list = next_sibling(list)) {
      if (local_name(list) != "list-style" && local_name(list) != "outline-style") continue;
      for (const xmlNode* level = first_child(list); level != nullptr; level = next_sibling(level))
        if (local_name(level) != "list-level-style-bullet") read_level(level, document);
    }
  }
}

}  // namespace bestek
