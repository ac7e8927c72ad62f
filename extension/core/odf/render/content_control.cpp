// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/render/content_control.hpp"

#include "core/base/text.hpp"
#include "core/document/marks.hpp"

namespace bestek {
namespace {

/// Word takes no longer title than this either.
std::string_view title_of(std::string_view label) {
  while (code_points(label) > kMaxTagLength) {
    label = label.substr(0, before_last_code_point(label));
  }
  return label;
}

}  // namespace

void append_content_control(std::string& out, std::string_view tag, std::string_view label, std::string_view value,
                            const std::vector<FillChoice>* choices, Language language) {
  out += "<loext:content-control";
  out += value.empty() ? " loext:showing-place-holder=\"true\"" : "";
  out += choices == nullptr ? " loext:plain-text=\"true\"" : " loext:dropdown=\"true\"";
  out += " loext:alias=\"";
  append_xml_escaped(out, title_of(label));
  out += "\" loext:tag=\"";
  append_xml_escaped(out, tag);
  out += "\">";
  if (choices != nullptr) {
    for (const FillChoice& choice : *choices) {
      out += "<loext:list-item loext:display-text=\"";
      append_xml_escaped(out, choice.label.has(language) ? choice.label.in(language) : choice.value);
      out += "\" loext:value=\"";
      append_xml_escaped(out, choice.value);
      out += "\"/>";
    }
  }
  append_xml_escaped(out, value.empty() ? placeholder_text(label) : std::string(value));
  out += "</loext:content-control>";
}

}  // namespace bestek
