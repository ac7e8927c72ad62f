// SPDX-License-Identifier: EUPL-1.2
// Panel "Findings": what is still missing, by severity, and the way to the spot.
#pragma once

#include "writer/panel.hpp"

namespace bestek::writer {

class FindingsPanel final : public Panel {
 public:
  using Panel::Panel;
  const char* name() const override { return "findings"; }

 protected:
  const char* dialog_file() const override { return "findings_panel.xdl"; }
  std::vector<PanelRow> rows() const override;
  void fill() override;
};

}  // namespace bestek::writer
