// SPDX-License-Identifier: EUPL-1.2
// Rows and tables that lost our marks.
#include "core/edit/table_planner.hpp"
#include "table_fixture.hpp"

using namespace bestek;
using namespace bestek::test;

TEST_CASE("a_row_without_its_mark_that_says_all_that_ours_says_is_marked_again") {
  const auto lost = [](const std::string& evidence) {
    return row(cell("Titel"), cell("rapport"), cell("Leverancier"), cell("elk jaar"), cell(evidence));
  };
  const std::vector<DerivedRow> rows{wanted(1)};
  const auto planned = [&](const std::string& heads, const std::string& body) {
    const DocumentText text = read(flat_odf("<table:table table:name=\"Plichten\">" + heads + body + "</table:table>"));
    const DocumentIndex index(text);
    const auto table = value_of(read_table(index, obligation_table()));
    return plan_table_edit(table, rows, [](const RowMark&) { return false; });
  };
  TableEdit edit = value_of(planned(head(), lost("een brief")));
  REQUIRE(edit.marks.size() == 1);
  CHECK(edit.marks[0].name == "bestek_row_aaaaaaaa_1");
  CHECK(edit.marks[0].row == 1);
  CHECK(edit.marks[0].was == "Titel");
  CHECK(edit.takes_up());
  CHECK_FALSE(edit.changes_rows());
  // Of two that say the same one is ours; a person's paragraph beside ours is no other text.
  CHECK(value_of(planned(head(), lost("een brief") + lost("een brief"))).marks.size() == 1);
  CHECK(value_of(planned(head(), lost("<text:p>een brief</text:p><text:p>tot slot</text:p>"))).marks.size() == 1);
  const auto other = planned(head(), lost("een mail"));
  REQUIRE_FALSE(other.ok());
  CHECK(other.error().code == "table.unmarked-row");
  // Without any mark the table is known by its heads and found by its name.
  const std::string plain = row(cell("Bepaling"), cell("Verplichting"), cell("Wie"), cell("Wanneer"), cell("Bewijs"));
  edit = value_of(planned(plain, lost("een brief")));
  CHECK(edit.table.empty());
  CHECK(edit.named == "Plichten");
  CHECK(edit.marks.size() == 7);
}

TEST_CASE("a_table_without_any_mark_is_known_only_where_one_has_its_heads") {
  const std::string plain = row(cell("Bepaling"), cell("Verplichting"), cell("Wie"), cell("Wanneer"), cell("Bewijs"));
  const auto table = [&](const std::string& name, const std::string& heads) {
    return "<table:table table:name=\"" + name + "\">" + heads + "</table:table>";
  };
  const auto code = [&](const std::string& body) {
    const DocumentText text = read(flat_odf(body));
    const DocumentIndex index(text);
    const auto found = read_table(index, obligation_table());
    if (!found) return found.error().code;
    const std::vector<DerivedRow> rows{wanted(1)};
    const auto edit = plan_table_edit(*found, rows, [](const RowMark&) { return false; });
    return edit ? std::string() : edit.error().code;
  };
  CHECK(code(table("A", plain)).empty());
  CHECK(code(table("A", plain) + table("B", plain)) == "table.none");
  CHECK(code(table("A", plain) + table("A", row(cell("x")))) == "table.nameless");
  CHECK(code(table("", plain)) == "table.nameless");
  CHECK(code(table("A", row(cell("Bepaling"), cell("Verplichting")))) == "table.none");
}

TEST_CASE("a_row_without_its_mark_in_which_another_number_stands_is_the_one_that_it_was") {
  const auto lost = [](const std::string& what, const std::string& due) {
    return row(cell("Titel"), cell(what), cell("Leverancier"), cell(due), cell("een brief"));
  };
  const auto planned = [&](const std::string& body, const std::vector<DerivedRow>& rows) {
    const DocumentText text =
        read(flat_odf("<table:table table:name=\"Plichten\">" + head() + body + "</table:table>"));
    const DocumentIndex index(text);
    const auto table = value_of(read_table(index, obligation_table()));
    return plan_table_edit(table, rows, [](const RowMark&) { return false; });
  };
  const auto due = [](DerivedRow one, const std::string& text) {
    one.cells[3].text = text;
    return one;
  };
  // Given a value that was filled in since, when the rows are made again, then the row is marked and says it.
  const TableEdit edit = value_of(planned(lost("rapport", "binnen 10 dagen"), {due(wanted(1), "binnen 12,5 dagen")}));
  REQUIRE(edit.marks.size() == 1);
  CHECK(edit.marks[0].name == "bestek_row_aaaaaaaa_1");
  REQUIRE(edit.cells.size() == 1);
  CHECK(edit.cells[0].was == "binnen 10 dagen");
  CHECK(edit.added.empty());
  // Where two rows or two clauses could be meant, and where another word stands there, nobody guesses.
  for (const auto& [body, rows] :
       {std::pair{lost("rapport", "binnen 10 dagen") + lost("rapport", "binnen 20 dagen"),
                  std::vector{due(wanted(1), "binnen 12 dagen")}},
        {lost("rapport", "binnen 10 dagen"), {due(wanted(1), "binnen 12 dagen"), due(wanted(2), "binnen 14 dagen")}},
        {lost("rapport", "binnen 10 weken"), {due(wanted(1), "binnen 12 dagen")}}}) {
    const auto refused = planned(body, rows);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == "table.unmarked-row");
  }
}
