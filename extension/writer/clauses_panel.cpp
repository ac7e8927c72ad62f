// SPDX-License-Identifier: EUPL-1.2
#include "writer/clauses_panel.hpp"

namespace bestek::writer {

std::vector<PanelRow> ClausesPanel::rows() const {
  return {{{"search_label"}}, {{"search"}}, {{"group"}}, {{"kind", "level"}}, {{"list"}, 3},
          {{"count"}}, {{"preview"}, 3}, {{"insert_home", "insert_cursor"}}, {{"insert_proposal"}}, {{"message"}, 0, 2}};
}

void ClausesPanel::fill() {
  set_label("search_label", word("clauses.search"));
  set_label("insert_cursor", word("clauses.insert_cursor"));
  set_label("insert_home", word("clauses.insert_home"));
  set_label("insert_proposal", word("clauses.insert_proposal"));
}

}  // namespace bestek::writer
