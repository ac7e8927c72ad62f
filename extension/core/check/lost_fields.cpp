// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "core/base/listed.hpp"
#include "core/check/model_facts.hpp"
#include "core/document/template_fields.hpp"

namespace bestek {

void write_lost_fields(const ReadDocument& document, XmlWriter& writer) {
  const auto lost = lost_fields(*document.text, document.placements);
  if (lost.empty()) return;
  const XmlElement all(writer, "lost-fields");
  std::vector<std::string> names;  // five owners of risks are all called "Owner"
  for (const MadeField& field : lost)
    if (std::find(names.begin(), names.end(), field.label) == names.end()) names.push_back(field.label);
  writer.attribute("names", listed(names));
  writer.attribute("count", std::to_string(lost.size()));
  for (const MadeField& field : lost) {
    const XmlElement one(writer, "lost-field");
    writer.attribute("tag", field.tag);
  }
}

}  // namespace bestek
