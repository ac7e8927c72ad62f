// SPDX-License-Identifier: EUPL-1.2
#include "writer/findings_panel.hpp"

namespace bestek::writer {

std::vector<PanelRow> FindingsPanel::rows() const {
  return {{{"summary"}}, {{"findings"}, 3}, {{"detail"}, 2}, {{"refresh", "go"}}, {{"message"}, 0, 2}};
}

void FindingsPanel::fill() {
  set_label("refresh", word("findings.refresh"));
  set_label("go", word("findings.go"));
}

}  // namespace bestek::writer
