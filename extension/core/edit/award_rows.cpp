// SPDX-License-Identifier: EUPL-1.2
#include "core/edit/award_rows.hpp"

#include <utility>

#include "core/document/marks.hpp"

namespace bestek {
namespace {

constexpr Bilingual kWeightLabel{"Weging", "Weight"};

void note_no_row(const char* code, const std::string& file, std::span<const NewCriterion> criteria,
                 std::vector<Error>& notes) {
  for (const NewCriterion& criterion : criteria)
    notes.push_back(Error{code, {file, 0, criterion.clause_id, {}}, {{"id", criterion.clause_id}}});
}

}  // namespace

DerivedRow award_row(const std::string& placement, const std::string& title, Language language) {
  return {{placement, 1, {}, false},
          {{title, {}, {}, {}},
           {{}, std::string(kWeightTagPrefix) + placement, std::string(kWeightLabel.in(language)), {}}}};
}

Status add_award_rows(const DocumentIndex& index, std::span<const NewCriterion> criteria, EditPlan& plan,
                      std::vector<Error>& notes) {
  const auto table = read_table(index, award_table());
  if (!table && table.error().code == kNoTable) {
    note_no_row("insert.no-award-table", index.document().name, criteria, notes);
    return Done{};
  }
  if (!table && table.error().code == "table.other-heads") {
    notes.push_back(table.error());
    return Done{};
  }
  if (!table) return table.error();
  std::vector<DerivedRow> rows;
  for (const NewCriterion& criterion : criteria) rows.push_back(criterion.row);
  auto edit = plan_table_edit(*table, rows, [](const RowMark&) { return true; });
  if (!edit && edit.error().code == "table.merged-row") {
    note_no_row("insert.no-award-row", index.document().name, criteria, notes);
    return Done{};
  }
  if (!edit) return edit.error();
  plan.tables.push_back(std::move(*edit));
  add_format(index.document(), plan);
  return Done{};
}

}  // namespace bestek
