// SPDX-License-Identifier: EUPL-1.2
#include "core/edit/fill_edits.hpp"

#include <algorithm>

#include "core/base/text.hpp"
#include "core/document/answer_places.hpp"
#include "core/document/placement_reader.hpp"

namespace bestek {

Status add_fills(const DocumentText& document, const std::vector<ControlPlace>& places, const std::string& answer,
                 std::vector<FillEdit>& fills) {
  for (const ControlPlace& place : places) {
    const ControlSpan& control = control_of(document, place);
    const std::string value = answer_in_place(answer, answer_place(block_of(document, place), control));
    const auto same = std::find_if(fills.begin(), fills.end(), [&](const FillEdit& other) {
      return other.tag == place.tag && other.occurrence == place.occurrence;
    });
    const PlacedFillIn says = read_control(block_of(document, place), control);
    if (says.value == canonical_text(value)) {
      if (same != fills.end()) fills.erase(same);
      continue;
    }
    if (control.locked || is_hidden(control)) {
      const std::string& name = says.label.empty() ? control.tag : says.label;
      const char* code = control.locked ? error_of_lock(control.linked) : "document.hidden";
      return Error{code, {document.name, 0, {}, name}, {{"slot", name}}};
    }
    if (same == fills.end()) {
      fills.push_back({place.tag, place.occurrence, place.total, value});
    } else {
      same->value = value;
    }
  }
  return Done{};
}

}  // namespace bestek
