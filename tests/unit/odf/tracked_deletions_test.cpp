// SPDX-License-Identifier: EUPL-1.2
// Writer's exporter leaves tracked deletions in the text when it is asked for the document on the screen, and outside
// it when it stores one. The pairs here are what 25.2 makes of one document; both read alike.
#include "core/odf/read/tracked_deletions.hpp"

#include <catch2/catch_test_macros.hpp>
#include <sstream>
#include <string>

#include "core/document/answer.hpp"
#include "document_fixture.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

const std::string kDeletions =
    "<text:tracked-changes>"
    "<text:changed-region text:id=\"d1\"><text:deletion/></text:changed-region>"
    "<text:changed-region text:id=\"d2\"><text:deletion/><text:insertion/></text:changed-region>"
    "<text:changed-region text:id=\"i1\"><text:insertion/></text:changed-region></text:tracked-changes>";

std::string start(const std::string& id) { return "<text:change-start text:change-id=\"" + id + "\"/>"; }
std::string end(const std::string& id) { return "<text:change-end text:change-id=\"" + id + "\"/>"; }
std::string control(const std::string& text) {
  return "<loext:content-control loext:tag=\"bestek.buyer.uren\" loext:alias=\"uren\">" + text +
         "</loext:content-control>";
}
std::string heading(const std::string& text) { return "<text:h text:outline-level=\"2\">" + text + "</text:h>"; }
std::string mark_start(const std::string& name) { return "<text:bookmark-start text:name=\"" + name + "\"/>"; }
std::string mark_end(const std::string& name) { return "<text:bookmark-end text:name=\"" + name + "\"/>"; }
std::string point(const std::string& name) { return "<text:bookmark text:name=\"" + name + "\"/>"; }

/// Everything that the reader says of a body, as lines.
std::string reading(const std::string& body) {
  const DocumentText document = read(flat_odf(kDeletions + body));
  std::ostringstream out;
  for (const Block& block : document.blocks) {
    out << block.outline_level << (block.in_list ? "l" : "") << " t" << block.table << " '" << block.text << "'";
    for (const ControlSpan& one : block.controls) {
      out << " {" << one.tag << " " << one.begin << "-" << one.end << "}";
    }
    for (const BookmarkEdge& edge : block.bookmarks) {
      out << " " << edge.name << "@" << edge.offset << "/" << static_cast<int>(edge.kind);
    }
    out << "\n";
  }
  out << document.tables.size() << " tables, " << document.tracked_changes << " changes\n";
  return out.str();
}

}  // namespace

TEST_CASE("a_deleted_word_is_not_read_and_an_inserted_one_is") {
  CHECK(reading("<text:p>Eerste " + start("d1") + "alinea " + end("d1") + start("i1") + "zin " + end("i1") +
                "hier.</text:p>") == reading("<text:p>Eerste <text:change text:change-id=\"d1\"/>zin hier.</text:p>"));
}

TEST_CASE("what_was_inserted_and_then_deleted_is_not_read") {
  CHECK(reading("<text:p>een" + start("d2") + " twee" + end("d2") + " drie</text:p>") ==
        reading("<text:p>een drie</text:p>"));
}

TEST_CASE("spaces_around_a_deleted_word_both_stay") {
  CHECK(reading("<text:p>een " + start("d1") + "<text:s/>twee" + end("d1") + " drie</text:p>") ==
        reading("<text:p>een <text:s/>drie</text:p>"));
}

TEST_CASE("paragraphs_with_a_deleted_break_are_one_and_look_as_the_first") {
  CHECK(reading("<text:p>Derde" + start("d1") + " alinea hier.</text:p>" + heading(end("d1") + "Vierde alinea.") +
                "<text:p>Vijfde</text:p>") == reading("<text:p>DerdeVierde alinea.</text:p><text:p>Vijfde</text:p>"));
  CHECK(reading(heading("Kop " + start("d1") + "een") + "<text:p>" + end("d1") + start("d2") + "Eer" + end("d2") +
                "ste</text:p>") == reading(heading("Kop ste")));
}

TEST_CASE("of_a_paragraph_that_is_deleted_as_a_whole_nothing_stays") {
  const std::string after = heading("Tweede kop") + "<text:p>slot</text:p>";
  CHECK(reading("<text:p>voor</text:p><text:p>" + point("P") + start("d1") + "Eer" + mark_start("B") + "ste" +
                mark_end("B") + " alinea.</text:p>" + heading(end("d1") + "Tweede kop") + "<text:p>slot</text:p>") ==
        reading("<text:p>voor</text:p>" + after));
  CHECK(reading("<text:list><text:list-item><text:p>" + start("d1") +
                "Eerste</text:p></text:list-item><text:list-item><text:p>Tweede</text:p></text:list-item></text:list>" +
                heading(end("d1") + "Tweede kop") + "<text:p>slot</text:p>") == reading(after));
}

TEST_CASE("the_last_paragraph_goes_with_the_break_before_it") {
  CHECK(reading("<text:p>Derde." + start("d1") + "</text:p><text:p>Vierde." + end("d1") + "</text:p>") ==
        reading("<text:p>Derde.</text:p>"));
}

TEST_CASE("a_deleted_paragraph_without_break_leaves_an_empty_one") {
  CHECK(reading("<text:p>" + start("d1") + "Eerste" + end("d1") + "</text:p>" + heading("Kop")) ==
        reading("<text:p/>" + heading("Kop")));
}

TEST_CASE("bookmarks_go_with_their_text_and_are_cut_off_where_they_reach_out_of_a_deletion") {
  CHECK(reading("<text:p>a" + mark_start("A") + "b" + start("d1") + "c" + mark_start("B") + "d" + mark_end("A") +
                mark_start("C") + point("P") + "e" + mark_end("C") + end("d1") + "f" + mark_end("B") + "</text:p>") ==
        reading("<text:p>a" + mark_start("A") + "b" + mark_end("A") + mark_start("B") + "f" + mark_end("B") +
                "</text:p>"));
  // Two deletions that touch are one for the bookmark that begins in one and ends in the other.
  CHECK(reading("<text:p>a" + start("d1") + "b" + mark_start("B") + "c" + end("d1") + start("d2") + "d" +
                mark_end("B") + end("d2") + "e</text:p>") == reading("<text:p>ae</text:p>"));
}

TEST_CASE("a_control_says_what_is_left_in_it_and_goes_when_it_is_deleted_itself") {
  CHECK(reading("<text:p>Minimaal " + control(start("i1") + "60" + end("i1") + start("d1") + "50" + end("d1")) +
                " uur</text:p>") == reading("<text:p>Minimaal " + control("60") + " uur</text:p>"));
  CHECK(reading("<text:p>Minimaal " + control(start("d1") + "50" + end("d1")) + " uur</text:p>") ==
        reading("<text:p>Minimaal " + control("") + "<text:s/>uur</text:p>"));
  CHECK(reading("<text:p>Mini" + start("d1") + "maal " + control("50") + end("d1") + " uur</text:p>") ==
        reading("<text:p>Mini uur</text:p>"));
}

TEST_CASE("a_control_is_gone_with_deletions_before_in_and_after_it_as_word_stores_them") {
  const auto change = [](const std::string& id) { return "<text:change text:change-id=\"" + id + "\"/>"; };
  const auto deleted = [](const std::string& id, const std::string& text) { return start(id) + text + end(id); };
  const std::string emptied = control(deleted("d2", "50"));
  CHECK(reading("<text:p>Mini" + deleted("d1", "maal ") + emptied + deleted("d1", "uur") + " per dag</text:p>") ==
        reading("<text:p>Mini per dag</text:p>"));
  CHECK(reading("<text:p>Mini" + change("d1") + control(change("d2")) + change("d1") + " per dag</text:p>") ==
        reading("<text:p>Mini per dag</text:p>"));
  CHECK(reading("<text:p>Mini" + change("d1") + control(change("d2") + change("d1")) + " per dag</text:p>") ==
        reading("<text:p>Mini per dag</text:p>"));
  CHECK(reading("<text:p>Mini" + control(change("d2") + change("d1")) + " per dag</text:p>") ==
        reading("<text:p>Mini" + control("") + " per dag</text:p>"));
  CHECK(reading("<text:p>" + emptied + deleted("d1", "uur") + "</text:p>") == reading("<text:p/>"));
  CHECK(reading("<text:p>Mini" + change("i1") + control(change("d2")) + change("d1") + " per dag</text:p>") ==
        reading("<text:p>Mini" + control("") + " per dag</text:p>"));
  CHECK(reading("<text:p>" + emptied + "</text:p>") == reading("<text:p>" + control("") + "</text:p>"));
}

TEST_CASE("deleted_text_in_cells_leaves_the_cells_and_a_deleted_table_leaves_nothing") {
  const auto table = [](const std::string& one, const std::string& other) {
    return "<table:table><table:table-row><table:table-cell>" + one + "</table:table-cell><table:table-cell>" + other +
           "</table:table-cell></table:table-row></table:table>";
  };
  CHECK(reading(table("<text:p>" + start("d1") + "Cel " + end("d1") + "een</text:p>",
                      "<text:p>" + start("d2") + "twee" + end("d2") + "</text:p>")) ==
        reading(table("<text:p>een</text:p>", "<text:p/>")));
  CHECK(reading("<text:p>voor" + start("d1") + "bij</text:p>" + table("<text:p>een</text:p>", "<text:p>twee</text:p>") +
                "<text:p>na" + end("d1") + "der</text:p>") == reading("<text:p>voorder</text:p>"));
  CHECK(reading("<text:p>voor</text:p>" + start("d1") + table("<text:p>een</text:p>", "<text:p>twee</text:p>") +
                end("d1") + "<text:p>na</text:p>") == reading("<text:p>voor</text:p><text:p>na</text:p>"));
}

TEST_CASE("what_hangs_on_deleted_text_goes_and_other_text_boxes_follow_the_joined_paragraph") {
  const auto box = [](const std::string& text) {
    return "<draw:frame><draw:text-box><text:p>" + text + "</text:p></draw:text-box></draw:frame>";
  };
  CHECK(reading("<text:p>een" + box("blijft") + start("d1") + "twee" + box("weg") + "</text:p><text:p>" + end("d1") +
                "drie</text:p>") == reading("<text:p>eendrie" + box("blijft") + "</text:p>"));
}

TEST_CASE("a_deletion_that_does_not_end_hides_nothing") {
  CHECK(reading("<text:p>een" + start("d1") + " twee</text:p><text:p>drie</text:p>") ==
        reading("<text:p>een twee</text:p><text:p>drie</text:p>"));
  CHECK(reading("<text:p>een" + end("d1") + " twee" + start("d1") + " drie</text:p>") ==
        reading("<text:p>een twee drie</text:p>"));
}

TEST_CASE("an_answer_is_told_from_a_label_without_its_mark") {
  const auto answer = [](const std::string& text, const std::string& alias) {
    Block block;
    block.text = text;
    return answer_of(block, {"bestek.buyer.uren", alias, 0, text.size(), false});
  };
  CHECK(answer("60", "uren") == "60");
  CHECK(answer("[uren]", "uren").empty());
  CHECK(answer("[dagen]", "uren") == "[dagen]");
  CHECK(answer("", "uren").empty());
  const std::string title(64, 'u');
  CHECK(answer("[" + title + " per week]", title).empty());
}
