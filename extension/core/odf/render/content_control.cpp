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

void write_content_control(XmlWriter& out, std::string_view tag, std::string_view label, std::string_view value,
                           const std::vector<FillChoice>* choices, Language language) {
  const XmlElement control(out, "loext:content-control");
  if (value.empty()) out.attribute("loext:showing-place-holder", "true");
  out.attribute(choices == nullptr ? XmlLiteral("loext:plain-text") : XmlLiteral("loext:dropdown"), "true");
  out.attribute("loext:alias", title_of(label));
  out.attribute("loext:tag", tag);
  if (choices != nullptr) {
    for (const FillChoice& choice : *choices) {
      const XmlElement item(out, "loext:list-item");
      out.attribute("loext:display-text", choice.label.has(language) ? choice.label.in(language) : choice.value);
      out.attribute("loext:value", choice.value);
    }
  }
  out.text(value.empty() ? placeholder_text(label) : std::string(value));
}

}  // namespace bestek
