// SPDX-License-Identifier: EUPL-1.2
// Panel "Clauses": search, filters, list, preview, insert.
#pragma once

#include "writer/panel.hpp"

namespace bestek::writer {

class ClausesPanel final : public Panel {
 public:
  using Panel::Panel;

 protected:
  const char* dialog_file() const override { return "clauses_panel.xdl"; }
  std::vector<PanelRow> rows() const override;
  void fill() override;
};

}  // namespace bestek::writer
