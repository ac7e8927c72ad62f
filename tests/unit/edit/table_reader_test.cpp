// SPDX-License-Identifier: EUPL-1.2
#include "core/edit/table_reader.hpp"

#include <algorithm>

#include "table_fixture.hpp"

using namespace bestek;
using namespace bestek::test;

TEST_CASE("columns_are_found_by_their_marks_wherever_people_moved_them") {
  // Given columns in another order under other words, and one of a person's own,
  const Table table(row(col("Door wie", "who"), cell("Opmerking"), col("Bepaling", "clause"), col("Taak", "what"),
                        col("Bewijs", "evidence"), col("Wanneer", "due")) +
                    row(cell("Leverancier"), cell("let op"), cell(marked("Titel", "bestek_row_aaaaaaaa_1")),
                        cell("rapport"), cell("een brief"), cell("elk jaar")));
  // when an obligation changes, then only its cell does.
  const auto edit = table.plan({wanted(1, "verslag")});
  REQUIRE(edit.ok());
  REQUIRE(edit->cells.size() == 1);
  CHECK(edit->cells[0].row == 1);
  CHECK(edit->cells[0].cell == 3);
  CHECK(edit->cells[0].was == "rapport");
  CHECK(edit->cells[0].becomes.text == "verslag");
  CHECK(edit->added.empty());
  CHECK(edit->gone.empty());
  CHECK(table.plan({wanted(1)})->empty());
}

TEST_CASE("a_column_that_was_deleted_is_an_error_with_its_name") {
  const auto four = [](const std::string& gone) {
    std::string cells;
    for (const auto& [text, id] : {std::pair{"Bepaling", "clause"},
                                   {"Verplichting", "what"},
                                   {"Wie", "who"},
                                   {"Wanneer", "due"},
                                   {"Bewijs", "evidence"}})
      if (id != gone) cells += col(text, id);
    return row(cells) + row(cell(marked("Titel", "bestek_row_aaaaaaaa_1")), cell("a"), cell("b"), cell("c"));
  };
  // Also of the first, whose head carries the table's own mark.
  for (const auto& [id, name] : {std::pair{"who", "Who"}, {"clause", "Provision"}, {"evidence", "Evidence"}}) {
    const auto edit = Table(four(id)).plan({wanted(1)});
    REQUIRE(code_of(edit) == "table.no-column");
    CHECK(says(edit.error(), std::string("\"") + name + "\""));
    CHECK(says(edit.error(), std::string("bestek_col_obligations_") + id));
    CHECK(says(edit.error(), "the table of obligations"));
  }
}

TEST_CASE("a_column_that_the_model_does_not_know_is_an_error_with_its_name") {
  const std::string more = cell(marked("Risico", "bestek_col_obligations_risk"));
  const auto edit =
      Table(replaced(head(), "</table:table-row>", more + "</table:table-row>") + entry(1)).plan({wanted(1)});
  REQUIRE(code_of(edit) == "table.unknown-column");
  CHECK(says(edit.error(), "bestek_col_obligations_risk"));
}

TEST_CASE("a_copied_column_is_a_persons_own") {
  const std::string more = cell(marked("Bewijs", "bestek_col_obligations_evidence Copy 1"));
  const Table table(replaced(head(), "</table:table-row>", more + "</table:table-row>"));
  const auto edit = table.plan({wanted(1)});
  REQUIRE(edit.ok());
  REQUIRE(edit->added.size() == 1);
  CHECK(edit->added[0].cells.size() == 5);
  CHECK(edit->added[0].cells[4].cell == 4);
}

TEST_CASE("a_table_without_column_marks_is_recognised_by_its_shipped_heads_and_marked") {
  const auto edit = Table(bare_head() + entry(1)).plan({wanted(1)});
  REQUIRE(edit.ok());
  CHECK_FALSE(edit->changes_rows());
  REQUIRE(edit->marks.size() == 5);
  CHECK(edit->marks[3].cell == 3);
  CHECK(edit->marks[3].name == "bestek_col_obligations_due");
  // in the other language and beside a person's column too,
  const Table english(row(cell(marked("Provision", "bestek_table_obligations")), cell("Remark"), cell("Obligation"),
                          cell("Who"), cell("When"), cell("Evidence")));
  CHECK(english.plan({})->marks[1].cell == 2);
  // but not when the heads are others, when two say the same, or when languages are mixed.
  for (const char* other : {"Taak", "Wie", "Obligation"}) {
    const auto refused = Table(replaced(bare_head(), "Verplichting", other) + entry(1)).plan({wanted(1)});
    REQUIRE(code_of(refused) == "table.other-heads");
    CHECK(says(refused.error(), std::string("Bepaling, ") + other + ", Wie"));
    CHECK(says(refused.error(), "Bepaling, Verplichting, Wie, Wanneer, Bewijs"));
  }
}

TEST_CASE("column_marks_are_short_enough_for_word_and_differ_in_one_document") {
  std::vector<std::string> names;
  for (const TableModel* model : derived_tables())
    for (const TableColumn& column : model->columns) names.push_back(model->column_mark(column));
  for (const std::string& name : names) CHECK(name.size() <= 40);
  std::sort(names.begin(), names.end());
  CHECK(std::adjacent_find(names.begin(), names.end()) == names.end());
}
