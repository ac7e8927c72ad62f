// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <regex>

#include "core/document/document_index.hpp"
#include "core/edit/table_planner.hpp"
#include "core/odf/edit/odt_editor.hpp"
#include "core/tender/document_reader.hpp"
#include "edited_programme.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

std::string made(const std::string& file, DocumentRole role) {
  return value_of(instantiate_template(
      value_of(read_file(source(("templates/open/" + file + ".nl.fodt").c_str()), kMaxTemplateBytes)),
      {laptop_profile(), shipped_library().taxonomy(), role, "id"}, "template"));
}

DerivedRow obligation(int number, const std::string& what) {
  DerivedRow row{{"aaaaaaaa", number, {}, false}, {}};
  for (const std::string& text : {std::string("Een bepaling"), what, std::string("Leverancier"),
                                  std::string("elk jaar"), std::string("een brief")})
    row.cells.push_back({text, {}, {}, {}});
  return row;
}

DerivedRow criterion(const std::string& placement) {
  return {{placement, 1, {}, false}, {{"Een criterium", {}, {}, {}}, {{}, "bestek.weight." + placement, "Weging", {}}}};
}

/// The change that makes the document's table say this.
EditPlan planned(const std::string& odt, const TableModel& model, const std::vector<DerivedRow>& rows) {
  const DocumentText text = value_of(read_document(odt, "test.odt"));
  const DocumentIndex index(text);
  EditPlan plan;
  plan.tables.push_back(
      value_of(plan_table_edit(value_of(read_table(index, model)), rows, [](const RowMark&) { return false; })));
  return plan;
}

/// The document with its table saying this; nothing is left to do then.
std::string written(const std::string& odt, const TableModel& model, const std::vector<DerivedRow>& rows) {
  const std::string after = edited(odt, planned(odt, model, rows));
  CHECK(planned(after, model, rows).tables.front().empty());
  return after;
}

std::string content_of(const std::string& odt) { return part_of(odt, "content.xml"); }

/// An agreement with two obligations in its annex.
const std::string& agreement() {
  static const std::string odt = written(made("agreement", DocumentRole::kAgreement), obligation_table(),
                                         {obligation(1, "Rapport een"), obligation(2, "Rapport twee")});
  return odt;
}

constexpr const char* kHeads =
    "<text:p text:style-name=\"Bestek_20_Tabelkop\">B<text:bookmark-start text:name=\"bestek_table_obligations\"/>";

}  // namespace

TEST_CASE("derived_rows_take_the_look_of_the_rows_that_are_there") {
  const std::string once = written(made("guide", DocumentRole::kGuide), award_table(), {criterion("aaaaaaaa")});
  const std::string content = content_of(once);
  CHECK(count_of(content, "bestek_row_aaaaaaaa_1") == 2);  // start and end of one mark
  CHECK(content.find("Prijs") < content.find("en criteriu"));
  CHECK(content.find("table:style-name=\"Bestek_20_Cel\" office:value-type=\"string\"><text:p "
                     "text:style-name=\"Bestek_20_Tabeltekst\">E<") != std::string::npos);
}

TEST_CASE("derived_rows_of_a_table_that_has_only_a_head_stand_in_the_text_style_of_tables") {
  // Other rows of the agreement begin with a head cell; without the fix the row did too, and not so in Writer.
  const std::string cell =
      "<table:table-cell table:style-name=\"Bestek_20_Cel\" office:value-type=\"string\"><text:p "
      "text:style-name=\"Bestek_20_Tabeltekst\">";
  CHECK(content_of(agreement()).find(cell + "E<text:bookmark-start text:name=\"bestek_row_aaaaaaaa_1\"/>en bepalin") !=
        std::string::npos);
  CHECK(content_of(agreement()).find(cell + "Rapport een</text:p>") != std::string::npos);
}

TEST_CASE("of_a_row_that_changes_only_the_cell_that_says_something_else_is_touched") {
  const std::string after =
      written(agreement(), obligation_table(), {obligation(1, "Rapport een"), obligation(2, "Verslag twee")});
  std::string before = content_of(agreement());
  const std::size_t at = before.find("Rapport twee");
  REQUIRE(at != std::string::npos);
  CHECK(content_of(after) == before.replace(at, 7, "Verslag"));
}

TEST_CASE("a_cell_that_holds_blanks_only_is_written_and_so_is_one_beside_a_table_of_a_persons_own") {
  const std::string inner =
      "<table:table><table:table-row><table:table-cell><text:p/></table:table-cell></table:table-row></table:table>";
  for (const std::string& content : {std::string("<text:s/>"), std::string("<text:s text:c=\"2\"/>")}) {
    const std::string odt = with_content(agreement(), "Rapport twee", content);
    const std::string after =
        content_of(written(odt, obligation_table(), {obligation(1, "Rapport een"), obligation(2, "Rapport twee")}));
    CHECK(after.find(">Rapport twee</text:p>") != std::string::npos);
  }
  std::string content = content_of(agreement());
  const std::size_t at = content.rfind("<text:p", content.find("Rapport twee"));
  content.insert(at, inner);
  content.erase(content.find("Rapport twee"), 12);
  const std::string odt = with_content(agreement(), content_of(agreement()), content);
  const std::string after =
      content_of(written(odt, obligation_table(), {obligation(1, "Rapport een"), obligation(2, "Rapport twee")}));
  CHECK(count_of(after, inner.substr(0, 60)) == 1);
}

TEST_CASE("notes_comments_and_looks_in_a_cell_stay_when_its_text_changes") {
  // Given a word in bold, a note and a comment in a cell that our text fills,
  const std::string note =
      "<text:note text:id=\"ftn9\" "
      "text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body><text:p>Mijn "
      "noot</text:p></text:note-body></text:note>";
  const std::string comment =
      "<office:annotation><dc:creator xmlns:dc=\"http://purl.org/dc/elements/1.1/\">Ik</dc:creator><text:p>Mijn "
      "opmerking</text:p></office:annotation>";
  const std::string noted =
      with_content(agreement(), "Rapport twee",
                   "Rap" + note + "port <text:span text:style-name=\"Strong_20_Emphasis\">twee</text:span>" + comment);
  // when the text changes all over, then they are there still, and so is the mark of a row whose title changes.
  auto row = obligation(2, "Iets heel anders");
  row.cells[0].text = "Andere naam";
  const std::string content = content_of(written(noted, obligation_table(), {obligation(1, "Rapport een"), row}));
  CHECK(count_of(content, note) == 1);
  CHECK(count_of(content, "Mijn opmerking") == 1);
  CHECK(count_of(content, "Strong_20_Emphasis\">") == count_of(content_of(noted), "Strong_20_Emphasis\">"));
  CHECK(content.find("A<text:bookmark-start text:name=\"bestek_row_aaaaaaaa_2\"/>ndere naa<text:bookmark-end "
                     "text:name=\"bestek_row_aaaaaaaa_2\"/>m") != std::string::npos);
}

TEST_CASE("rows_and_columns_of_people_stay_with_what_is_in_them") {
  // Given a column of a person's own before the others, filled in for one row, and a row of their own,
  std::string content = content_of(agreement());
  const std::string own = "<table:table-cell office:value-type=\"string\"><text:p>";
  const auto add = [&](const std::string& behind, const std::string& cells) {
    const std::size_t mark = content.find(behind);
    REQUIRE(mark != std::string::npos);
    content.insert(content.rfind("<table:table-cell", mark), cells);
  };
  add("bestek_table_obligations", own + "Nr</text:p></table:table-cell>");
  add("bestek_row_aaaaaaaa_1", own + "Mijn nummer</text:p></table:table-cell>");
  add("bestek_row_aaaaaaaa_2", own + "</text:p></table:table-cell>");
  std::string cells;
  for (int i = 0; i < 6; ++i) cells += own + "Eigen</text:p></table:table-cell>";
  const std::size_t second = content.rfind("<table:table-row", content.find("bestek_row_aaaaaaaa_2"));
  content.insert(second, "<table:table-row>" + cells + "</table:table-row>");
  const std::string odt = with_content(agreement(), content_of(agreement()), content);
  // when rows come, change and go, then all that stays as it was and new rows have an empty cell there.
  const std::string after =
      written(odt, obligation_table(), {obligation(1, "Rapport een"), obligation(3, "Rapport drie")});
  const DocumentText text = value_of(read_document(after, "test.odt"));
  const DocumentIndex index(text);
  const ReadTable table = value_of(read_table(index, obligation_table()));
  const auto read = index.table_cells(table.table);
  REQUIRE(read.size() == 4);
  const auto at = [&](std::size_t row, std::size_t column) { return text.blocks[read[row][column].front()].text; };
  CHECK(at(1, 0) == "Mijn nummer");
  CHECK(at(1, 2) == "Rapport een");
  CHECK(at(2, 0).empty());
  CHECK(at(2, 2) == "Rapport drie");
  CHECK(at(3, 0) == "Eigen");
  CHECK(at(3, 5) == "Eigen");
}

TEST_CASE("a_table_of_before_column_marks_gets_them_once") {
  std::string content = content_of(agreement());
  for (const TableColumn& column : obligation_table().columns) {
    const std::string mark = "\"" + obligation_table().column_mark(column) + "\"/>";
    for (const char* edge : {"<text:bookmark-start text:name=", "<text:bookmark-end text:name="}) {
      const std::size_t at = content.find(edge + mark);
      REQUIRE(at != std::string::npos);
      content.erase(at, (edge + mark).size());
    }
  }
  const std::string old = with_content(agreement(), content_of(agreement()), content);
  const std::string after =
      written(old, obligation_table(), {obligation(1, "Rapport een"), obligation(2, "Rapport twee")});
  CHECK(content_of(after).find("W<text:bookmark-start text:name=\"bestek_col_obligations_due\"/>anneer<") ==
        std::string::npos);
  CHECK(
      content_of(after).find("W<text:bookmark-start text:name=\"bestek_col_obligations_due\"/>annee<text:bookmark-end "
                             "text:name=\"bestek_col_obligations_due\"/>r") != std::string::npos);
  CHECK(count_of(content_of(after), "bestek_table_obligations") == 2);
  CHECK(content_of(after).find(kHeads) != std::string::npos);
}

TEST_CASE("a_new_row_fits_a_grid_that_a_split_cell_made_wider") {
  const std::string content = content_of(agreement());
  const std::size_t table = content.rfind("<table:table ", content.find("bestek_table_obligations"));
  const std::size_t end = content.find("</table:table>", table);
  std::string rows = content.substr(table, end - table);
  const std::string cell = "<table:table-cell ";
  for (std::size_t at = rows.find("</table:table-row>"); at != std::string::npos;
       at = rows.find("</table:table-row>", at + 60)) {
    rows.insert(at, "<table:covered-table-cell/>");
    rows.insert(rows.rfind(cell, at) + cell.size(), "table:number-columns-spanned=\"2\" ");
    at = rows.find("</table:table-row>", at);
  }
  const std::string odt = with_content(agreement(), content.substr(table, end - table), rows);
  const std::string after =
      content_of(written(odt, obligation_table(),
                         {obligation(1, "Rapport een"), obligation(2, "Rapport twee"), obligation(3, "Rapport drie")}));
  CHECK(count_of(after, "<table:covered-table-cell/>") == count_of(content_of(odt), "<table:covered-table-cell/>") + 1);
}

TEST_CASE("a_table_that_changed_since_it_was_read_or_is_protected_is_not_written") {
  const EditPlan plan = planned(agreement(), obligation_table(), {obligation(2, "Anders")});
  const auto code = [&](const std::string& from, const std::string& to) {
    return apply_edit(with_content(agreement(), from, to), plan, {}, "x.odt").error().code;
  };
  CHECK(code("Rapport twee", "Rapport drie") == "document.changed-meanwhile");
  CHECK(code("bookmark-start text:name=\"bestek_row_aaaaaaaa_1\"", "bookmark-start text:name=\"x\"") ==
        "document.changed-meanwhile");
  // A cell of a row that changes, and one of a row that goes.
  const std::string content = content_of(agreement());
  for (const std::string text : {"Rapport twee", "Rapport een"}) {
    INFO(text);
    const std::size_t at = content.rfind("<table:table-cell ", content.find(text));
    const std::string begin = content.substr(at, content.find(text) - at);
    CHECK(code(begin + text, "<table:table-cell table:protected=\"true\" " + begin.substr(18) + text) ==
          "document.protected");
  }
}

TEST_CASE("a_table_that_lost_all_its_marks_is_found_by_its_name_and_gets_them_again") {
  auto entries = value_of(read_package(agreement(), "test"));
  std::string& content = find_entry(entries, "content.xml")->bytes;
  content = std::regex_replace(
      content, std::regex("<text:bookmark[^>]*\"bestek_(table_obligations|col_obligations_|row_)[^>]*/>"), "");
  const std::string stripped = value_of(write_package(entries, "test"));
  const std::vector<DerivedRow> rows{obligation(1, "Rapport een"), obligation(2, "Rapport twee")};
  EditPlan plan = planned(stripped, obligation_table(), rows);
  CHECK(plan.tables.front().table.empty());
  const std::string after = content_of(written(stripped, obligation_table(), rows));
  for (const char* mark : {"bestek_table_obligations", "bestek_row_aaaaaaaa_1", "bestek_row_aaaaaaaa_2"})
    CHECK(count_of(after, std::string("bookmark-start text:name=\"") + mark + "\"") == 1);
  // Under another name, or with more rows or cells than the table has, nothing is written.
  const auto code = [&](void (*change)(TableEdit&)) {
    EditPlan other = plan;
    change(other.tables.front());
    return apply_edit(stripped, other, {}, "x.odt").error().code;
  };
  CHECK(code([](TableEdit& edit) { edit.named = "Weg"; }) == "document.no-table");
  CHECK(code([](TableEdit& edit) { ++edit.rows; }) == "document.changed-meanwhile");
  CHECK(code([](TableEdit& edit) { edit.head = edit.rows; }) == "document.changed-meanwhile");
  CHECK(code([](TableEdit& edit) { edit.marks.front().row = edit.rows; }) == "document.changed-meanwhile");
  CHECK(code([](TableEdit& edit) { edit.marks.front().cell = 9; }) == "document.changed-meanwhile");
  CHECK(code([](TableEdit& edit) { edit.marks.front().was = "Iets anders"; }) == "document.changed-meanwhile");
  CHECK(code([](TableEdit& edit) { edit.gone.push_back({edit.rows, "x"}); }) == "document.changed-meanwhile");
}

TEST_CASE("a_weight_that_somebody_deleted_comes_back_as_a_field_in_the_row_that_is_there") {
  const std::string placed = written(made("guide", DocumentRole::kGuide), award_table(), {criterion("aaaaaaaa")});
  auto entries = value_of(read_package(placed, "test"));
  std::string& content = find_entry(entries, "content.xml")->bytes;
  content = std::regex_replace(
      content, std::regex("<loext:content-control[^>]*bestek\\.weight\\.aaaaaaaa[^>]*>[^<]*</loext:content-control>"),
      "");
  REQUIRE(count_of(content, "bestek.weight.aaaaaaaa") == 0);
  const std::string after =
      content_of(written(value_of(write_package(entries, "test")), award_table(), {criterion("aaaaaaaa")}));
  CHECK(count_of(after, "bestek.weight.aaaaaaaa") == 1);
  CHECK(count_of(after, "bookmark-start text:name=\"bestek_row_aaaaaaaa_1\"") == 1);
}
