// SPDX-License-Identifier: EUPL-1.2
// Panel "This tender": placements with their state, and the buyer's open fill-ins to fill right there.
#pragma once

#include "writer/panel.hpp"

namespace bestek::writer {

class TenderPanel final : public Panel {
 public:
  using Panel::Panel;

 protected:
  const char* dialog_file() const override { return "tender_panel.xdl"; }
  std::vector<PanelRow> rows() const override;
  void fill() override;
};

}  // namespace bestek::writer
