// SPDX-License-Identifier: EUPL-1.2
#include "core/edit/table_planner.hpp"

#include "core/edit/award_rows.hpp"
#include "table_fixture.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

constexpr const char* kProtected = " table:protected=\"true\"";

/// The first row as an office copies it.
std::string copied_entry() {
  return replaced(replaced(entry(1), "-start text:name=\"bestek_row_aaaaaaaa_1\"",
                           "-start text:name=\"bestek_row_aaaaaaaa_1 Copy 1\""),
                  "-end text:name=\"bestek_row_aaaaaaaa_1\"", "-end text:name=\"bestek_row_aaaaaaaa_1 Copy 1\"");
}

/// The first row with a changed title.
DerivedRow retitled() {
  DerivedRow row = wanted(1);
  row.cells[0].text = "Andere titel";
  return row;
}

}  // namespace

TEST_CASE("a_table_that_says_what_the_clauses_say_is_left_alone") {
  const auto edit = Table(head() + entry(1) + entry(2)).plan({wanted(1), wanted(2)});
  REQUIRE(edit.ok());
  CHECK(edit->empty());
}

TEST_CASE("a_row_with_merged_or_split_cells_is_never_changed_and_keeps_no_other_from_it") {
  const std::string wide = " table:number-columns-spanned=\"2\"";
  const std::string own =
      row(cell("Van de inkoper", wide), "<table:covered-table-cell/>", cell("a"), cell("b"), cell("c"));
  // A person's own merged row stands in nobody's way;
  const auto edit = Table(head() + entry(1) + own + entry(2)).plan({wanted(1), wanted(2, "verslag")});
  REQUIRE(edit.ok());
  REQUIRE(edit->cells.size() == 1);
  CHECK(edit->cells[0].row == 3);
  // a derived one is named,
  const std::string merged = row(cell(marked("Ketenrapport", "bestek_row_aaaaaaaa_2"), wide),
                                 "<table:covered-table-cell/>", cell("a"), cell("b"), cell("c"));
  const auto refused = Table(head() + entry(1) + merged).plan({wanted(1), wanted(2)});
  REQUIRE(code_of(refused) == "table.merged-row");
  CHECK(says(refused.error(), "\"Ketenrapport\""));
  // and can go as a whole.
  CHECK(Table(head() + entry(1) + merged).plan({wanted(1)})->gone.size() == 1);
  // One that shares a cell with another row cannot.
  const std::string high = row(cell(marked("Boven", "bestek_row_aaaaaaaa_2")),
                               cell("a", " table:number-rows-spanned=\"2\""), cell("a"), cell("b"), cell("c"));
  const std::string low = row(cell(marked("Onder", "bestek_row_aaaaaaaa_3")), "<table:covered-table-cell/>", cell("a"),
                              cell("b"), cell("c"));
  const std::string table = head() + high + low;
  for (const int kept : {2, 3}) CHECK(code_of(Table(table).plan({wanted(kept)})) == "table.merged-row");
}

TEST_CASE("where_one_row_is_split_the_others_are_whole_still") {
  // Given a table whose grid has a column more, because a cell of a person's row was split,
  const std::string wide = " table:number-columns-spanned=\"2\"";
  const auto widened = [&](std::string one) {
    const std::size_t last = one.rfind("<table:table-cell>");
    one.insert(last + std::string("<table:table-cell").size(), wide);
    return one.insert(one.rfind("</table:table-row>"), "<table:covered-table-cell/>");
  };
  const std::string split = row(cell("a"), cell("b"), cell("c"), cell("d"), cell("e"), cell("f"));
  const Table table(widened(head()) + widened(entry(1)) + split);
  // when a row comes, then it comes before the split one and not after it: an office copies the cells of its neighbour.
  const auto edit = table.plan({wanted(1), wanted(2)});
  REQUIRE(code_of(edit).empty());
  REQUIRE(edit->added.size() == 1);
  CHECK(edit->added[0].before == 1);
  CHECK(edit->added[0].like == 1);
}

TEST_CASE("what_people_put_beside_our_text_stays_or_the_change_is_refused_with_the_cells_name") {
  // Given a second paragraph of a person's in a cell,
  const std::string shared = replaced(entry(1), paragraph("rapport"), paragraph("rapport") + paragraph("Let op!"));
  CHECK(Table(head() + shared).plan({wanted(1)})->empty());
  const auto refused = Table(head() + shared).plan({wanted(1, "verslag")});
  REQUIRE(code_of(refused) == "table.shared-cell");
  CHECK(says(refused.error(), "\"Obligation\""));
  CHECK(says(refused.error(), "\"Titel\""));
  // a control of a person's, which our text would take out,
  const std::string field = "<loext:content-control loext:tag=\"eigen\">rapport</loext:content-control>";
  CHECK(Table(head() + entry(1, field)).plan({wanted(1)})->empty());
  CHECK(code_of(Table(head() + entry(1, field)).plan({wanted(1, "verslag")})) == "table.shared-cell");
  // one in the first cell, where the row's mark tells ours apart,
  std::string first = entry(1);
  first.insert(first.find("<text:p>"), paragraph("Vooraf"));
  auto row = wanted(1);
  row.cells[0].text = "Andere titel";
  const auto edit = Table(head() + first).plan({row});
  REQUIRE(edit.ok());
  REQUIRE(edit->cells.size() == 1);
  CHECK(edit->cells[0].was == "Titel");
  CHECK(edit->cells[0].mark == "bestek_row_aaaaaaaa_1");
  // and a note, which is no text of the cell.
  const std::string noted =
      replaced(entry(1), "rapport",
               "rapport<text:note "
               "text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body><text:p>Noot</"
               "text:p></text:note-body></text:note>");
  CHECK(Table(head() + noted).plan({wanted(1)})->empty());
  CHECK(Table(head() + noted).plan({wanted(1, "verslag")})->cells.size() == 1);
}

TEST_CASE("new_rows_come_after_the_one_that_they_follow_and_rows_of_people_stay_where_they_are") {
  const std::string own = row(cell("Totaal"), cell("a"), cell("b"), cell("c"), cell("d"));
  const Table table(head() + own + entry(2) + entry(4) + own);
  const auto edit = table.plan({wanted(1), wanted(2), wanted(3), wanted(4), wanted(5)});
  REQUIRE(edit.ok());
  REQUIRE(edit->added.size() == 3);
  CHECK(edit->added[0].before == 2);  // before the first of ours, after the person's
  CHECK(edit->added[1].before == 3);
  CHECK(edit->added[1].like == 2);
  CHECK(edit->added[2].before == 4);
  CHECK(edit->gone.empty());
  // Without any of ours they come at the end, in the look of what stands there.
  CHECK(Table(head() + own).plan({wanted(1)})->added[0].before == 2);
  CHECK(Table(head() + own).plan({wanted(1)})->added[0].like == 1);
  CHECK_FALSE(Table(head()).plan({wanted(1)})->added[0].like);
}

TEST_CASE("rows_that_the_clauses_no_longer_bring_go_and_those_that_stay_are_not_touched") {
  const Table table(head() + entry(1) + entry(2));
  const auto edit = table.plan({wanted(2)});
  REQUIRE(edit->gone.size() == 1);
  CHECK(edit->gone[0].row == 1);
  CHECK(edit->gone[0].mark == "bestek_row_aaaaaaaa_1");
  CHECK(table.plan({}, true)->empty());
}

TEST_CASE("a_copied_row_is_a_persons_own_unless_the_office_renamed_the_only_one") {
  const std::string copy = copied_entry();
  CHECK(Table(head() + copy + entry(1)).plan({wanted(1)})->empty());
  const auto edit = Table(head() + copy + entry(1)).plan({wanted(1, "verslag")});
  REQUIRE(edit->cells.size() == 1);
  CHECK(edit->cells[0].row == 2);
  CHECK(Table(head() + copy).plan({wanted(1)})->empty());
}

TEST_CASE("a_copied_row_stays_when_its_clause_goes_and_then_at_the_next_plan") {
  // Given a row and a person's copy of it, when the clause is gone, then the row goes;
  const auto first = Table(head() + entry(1) + copied_entry()).plan({});
  REQUIRE(code_of(first).empty());
  REQUIRE(first->gone.size() == 1);
  CHECK(first->gone[0].mark == "bestek_row_aaaaaaaa_1");
  // and of what that leaves nothing does: without the fix the next plan took the copy.
  CHECK(Table(head() + copied_entry()).plan({})->empty());
}

TEST_CASE("a_cell_with_text_that_cannot_be_changed_in_part_is_named_when_it_has_to_change") {
  for (const char* content : {"rap<text:chapter>port</text:chapter>", "<text:date>rapport</text:date>",
                              "rapport<text:hidden-text text:is-hidden=\"true\" text:string-value=\"x\"/>"}) {
    INFO(content);
    CHECK(Table(head() + entry(1, content)).plan({wanted(1)})->empty());
    const auto refused = Table(head() + entry(1, content)).plan({wanted(1, "verslag")});
    REQUIRE(code_of(refused) == "table.shared-cell");
    CHECK(says(refused.error(), "\"Obligation\""));
  }
  // Nothing but hidden text is something too;
  const char* hidden = "<text:hidden-text text:is-hidden=\"true\" text:string-value=\"x\"/>";
  CHECK(code_of(Table(head() + entry(1, hidden)).plan({wanted(1)})) == "table.shared-cell");
  // a link is text as any other.
  CHECK(Table(head() + entry(1, "<text:a>rapport</text:a>")).plan({wanted(1, "verslag")})->cells.size() == 1);
}

TEST_CASE("a_paragraph_that_a_recorded_deletion_joins_is_named_when_it_has_to_change") {
  const std::string deletions =
      "<text:tracked-changes><text:changed-region text:id=\"d1\"><text:deletion/></text:changed-region>"
      "</text:tracked-changes>";
  const std::string joined = entry(1, paragraph("rap<text:change-start text:change-id=\"d1\"/>weg") +
                                          paragraph("ook<text:change-end text:change-id=\"d1\"/>port"));
  const auto plan = [&](const DerivedRow& row) {
    const DocumentText text =
        test::read(flat_odf(deletions + "<table:table table:name=\"T\">" + head() + joined + "</table:table>"));
    const DocumentIndex index(text);
    return plan_table_edit(value_of(read_table(index, obligation_table())), std::vector{row},
                           [](const RowMark&) { return false; });
  };
  CHECK(plan(wanted(1))->empty());
  CHECK(code_of(plan(wanted(1, "verslag"))) == "table.shared-cell");
}

TEST_CASE("a_cell_that_holds_a_blank_only_is_empty_and_found_by_it") {
  const auto edit = Table(head() + entry(1, "<text:s/>")).plan({wanted(1)});
  REQUIRE(code_of(edit).empty());
  REQUIRE(edit->cells.size() == 1);
  CHECK(edit->cells[0].was == " ");
}

TEST_CASE("a_title_that_a_person_broke_in_two_is_named_and_not_half_written_over") {
  // Given Enter in the middle of our first cell: the mark begins in one paragraph and ends in the other,
  const std::string broken = replaced(entry(1), "ite<text:bookmark-end", "i</text:p><text:p>te<text:bookmark-end");
  const auto refused = Table(head() + broken).plan({wanted(1)});
  REQUIRE(code_of(refused) == "table.shared-cell");
  CHECK(says(refused.error(), "\"Provision\""));
  // and at its end, where an empty paragraph gets the end of the mark.
  const std::string open = replaced(entry(1), "<text:bookmark-end text:name=\"bestek_row_aaaaaaaa_1\"/>l",
                                    "l</text:p><text:p><text:bookmark-end text:name=\"bestek_row_aaaaaaaa_1\"/>");
  CHECK(Table(head() + open).plan({wanted(1)})->empty());
  CHECK(code_of(Table(head() + open).plan({retitled()})) == "table.shared-cell");
}

TEST_CASE("only_what_is_changed_must_not_be_protected") {
  const std::string locked = replaced(entry(1), cell("rapport"), cell("rapport", kProtected));
  CHECK(Table(head() + locked).plan({wanted(1)})->empty());
  CHECK(code_of(Table(head() + locked).plan({wanted(1, "verslag")})) == "document.protected");
  CHECK(code_of(Table(head() + locked).plan({})) == "document.protected");
  CHECK(Table(head() + locked).plan({retitled()})->cells.size() == 1);
  CHECK(Table(head() + locked).plan({wanted(1), wanted(2)})->added.size() == 1);
  // A head that is protected is in the way of its own marks only,
  const std::string bare = replaced(bare_head(), cell("Wie"), cell("Wie", kProtected));
  CHECK(code_of(Table(bare + entry(1)).plan({wanted(1)})) == "document.protected");
  // and a table of which every cell is takes no new row.
  const auto section = [](const std::vector<DerivedRow>& rows) {
    const DocumentText text =
        test::read(flat_odf("<text:section text:name=\"S\" text:protected=\"true\"><table:table table:name=\"T\">" +
                            head() + entry(1) + "</table:table></text:section>"));
    const DocumentIndex index(text);
    return plan_table_edit(value_of(read_table(index, obligation_table())), rows, [](const RowMark&) { return false; });
  };
  CHECK(section({wanted(1)})->empty());
  const auto refused = section({wanted(1), wanted(2)});
  REQUIRE(code_of(refused) == "document.protected");
  CHECK(says(refused.error(), "\"the table of obligations\""));
}

TEST_CASE("a_criterion_without_a_place_for_its_row_comes_with_a_note") {
  // Given an award table that holds only its head and a person's merged row,
  const auto award = [](const std::string& text, const std::string& id) {
    return cell(marked(text, "bestek_col_award_" + id));
  };
  const Table table(row(award("Gunningscriterium", "criterion"), award("Weging", "weight")) +
                    row(cell("Van de inkoper", " table:number-columns-spanned=\"2\""), "<table:covered-table-cell/>"));
  EditPlan plan;
  std::vector<Error> notes;
  const std::vector<NewCriterion> criteria{{"x", award_row("aaaaaaaa", "Accu", Language::kDutch)}};
  // when a criterion comes in, then it is not refused.
  CHECK(add_award_rows(table.index, criteria, plan, notes).ok());
  CHECK(plan.empty());
  REQUIRE(notes.size() == 1);
  CHECK(notes[0].code == "insert.no-award-row");
}

TEST_CASE("the_answer_of_a_person_is_not_written_over_and_an_empty_cell_gets_its_control") {
  const auto plan = [](const std::string& owner) {
    const Table table(
        row(cell(marked("Bepaling", "bestek_table_plan")), cell("Verplichting of KPI"), cell("Wanneer"), cell("Bewijs"),
            cell("Eigenaar")) +
        row(cell(marked("Titel", "bestek_row_aaaaaaaa_1")), cell("a"), cell("b"), cell("c"), cell(owner)));
    const std::vector<DerivedRow> rows{{{"aaaaaaaa", 1, {}, false},
                                        {{"Titel", {}, {}, {}},
                                         {"a", {}, {}, {}},
                                         {"b", {}, {}, {}},
                                         {"c", {}, {}, {}},
                                         {{}, "bestek.manager.owner-aaaaaaaa-1", "Eigenaar", {}}}}};
    return value_of(plan_table_edit(value_of(table.read(plan_table())), rows, [](const RowMark&) { return false; }))
        .cells;
  };
  CHECK(plan("<loext:content-control loext:tag=\"bestek.manager.owner-aaaaaaaa-1\">J. de Vries</loext:content-control>")
            .empty());
  CHECK(plan("J. de Vries").empty());
  REQUIRE(plan("").size() == 1);
  CHECK(plan("")[0].becomes.control_tag == "bestek.manager.owner-aaaaaaaa-1");
}
