// SPDX-License-Identifier: EUPL-1.2
#include "writer/tender_panel.hpp"

namespace bestek::writer {

std::vector<PanelRow> TenderPanel::rows() const {
  return {{{"placements_label"}}, {{"placements"}, 3}, {{"state"}, 0, 2}, {{"refresh"}}, {{"fields_label"}},
          {{"fields"}, 2}, {{"field_help"}, 0, 2}, {{"value", "fill"}}, {{"message"}, 0, 2}};
}

void TenderPanel::fill() {
  set_label("placements_label", word("tender.placements"));
  set_label("refresh", word("tender.refresh"));
  set_label("fields_label", word("tender.fields"));
  set_label("fill", word("tender.fill"));
}

}  // namespace bestek::writer
