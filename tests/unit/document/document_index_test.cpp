// SPDX-License-Identifier: EUPL-1.2
#include "core/document/document_index.hpp"

#include <catch2/catch_test_macros.hpp>

#include "core/document/marks.hpp"
#include "document_fixture.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

const DocumentText& document() {
  static const DocumentText text = read(
      flat_odf("<text:p>voor</text:p><text:h text:outline-level=\"1\">E<text:bookmark-start "
               "text:name=\"bestek_slot_requirement\"/>ise"
               "<text:bookmark-end text:name=\"bestek_slot_requirement\"/>n</text:h><text:p>tekst</text:p><text:h "
               "text:outline-level=\"3\">Clausule</text:h><text:p>tekst</text:p><text:h "
               "text:outline-level=\"1\">Gunning</text:h>"
               "<table:table><table:table-row><table:table-cell><text:p>G<text:bookmark-start "
               "text:name=\"bestek_table_award\"/>un"
               "<text:bookmark-end "
               "text:name=\"bestek_table_award\"/></text:p></table:table-cell><table:table-cell><text:p>Weging</text:p>"
               "<text:p>(%)</text:p></table:table-cell></table:table-row></table:table>"));
  return text;
}

}  // namespace

TEST_CASE("slots_and_tables_are_found_by_their_marks") {
  const DocumentIndex index(document());
  const auto slots = index.with_prefix(kSlotMarkPrefix);
  REQUIRE(slots.size() == 1);
  CHECK(slots[0]->name == "bestek_slot_requirement");
  CHECK(slots[0]->start.block == 1);
  CHECK(index.table_with_mark("bestek_table_award") == 0);
  CHECK_FALSE(index.table_with_mark("bestek_slot_requirement"));
  CHECK_FALSE(index.table_with_mark("bestek_table_kpi"));
  const auto cells = index.table_cells(0);
  REQUIRE(cells.size() == 1);
  REQUIRE(cells[0].size() == 2);
  CHECK(cells[0][1] == std::vector<std::size_t>{7, 8});
}

TEST_CASE("a_mark_that_was_renamed_to_a_copy_is_found_by_its_own_name_while_it_is_the_only_one") {
  const auto headed = [](const std::vector<std::string>& names) {
    std::string body;
    for (const std::string& name : names)
      body += "<text:h text:outline-level=\"1\">E<text:bookmark-start text:name=\"" + name +
              "\"/>ise<text:bookmark-end text:name=\"" + name + "\"/>n</text:h>";
    return read(flat_odf(body));
  };
  const std::string slot = "bestek_slot_requirement";
  for (const std::string& name : {slot + " Copy 1 Copy 1", slot + "_Kopie_1"}) {
    INFO(name);
    const DocumentText one = headed({"bestek_part_award", name, slot + "_laptop"});
    const DocumentIndex index(one);
    REQUIRE(index.find(slot) != nullptr);
    CHECK(index.find(slot)->name == name);
    CHECK(index.find(slot)->start.block == 1);
    CHECK(index.find(name) == index.find(slot));
    CHECK(index.find(slot)->is_own);
    CHECK(index.undecided(slot).empty());
  }
  const DocumentText beside = headed({slot + " Copy 1", slot, slot + " Copy 2"});
  const DocumentIndex plain(beside);
  REQUIRE(plain.find(slot) != nullptr);
  CHECK(plain.find(slot)->start.block == 1);
  CHECK_FALSE(plain.marks()[0].is_own);
  CHECK(plain.undecided(slot).empty());
  const DocumentText copies = headed({slot + " Copy 1", slot + " Copy 2"});
  const DocumentIndex several(copies);
  CHECK(several.find(slot) == nullptr);
  CHECK(several.undecided(slot).size() == 2);
}

TEST_CASE("headings_know_the_chapter_above_them") {
  const DocumentIndex index(document());
  CHECK_FALSE(index.enclosing_heading(0));
  CHECK_FALSE(index.enclosing_heading(1));
  CHECK(index.enclosing_heading(2) == 1);
  CHECK(index.enclosing_heading(3) == 1);
  CHECK(index.enclosing_heading(4) == 3);
  CHECK_FALSE(index.enclosing_heading(5));
  CHECK(heading_text(index, 6) == "Gunning");
  CHECK(heading_text(index, 0).empty());
  CHECK(index.chapter_end(1) == 5);
  CHECK(index.chapter_end(3) == 5);
  CHECK(index.chapter_end(5) == 9);
}

TEST_CASE("of_several_marks_of_one_name_the_first_is_meant") {
  const std::string mark = "<text:p>a<text:bookmark text:name=\"bestek_slot_requirement\"/></text:p>";
  const DocumentText text = read(flat_odf("<text:p>voor</text:p>" + mark + mark));
  const DocumentIndex index(text);
  REQUIRE(index.find("bestek_slot_requirement") != nullptr);
  CHECK(index.find("bestek_slot_requirement")->start.block == 1);
}

TEST_CASE("no_heading_stands_below_a_clauses_heading_and_no_chapter_ends_at_one") {
  const DocumentText text = read(
      flat_odf("<text:h text:outline-level=\"1\">Eisen</text:h><text:h text:outline-level=\"2\">T<text:bookmark-start "
               "text:name=\"bestek_aaaaaaaa_2222222222\"/>itel</text:h><text:p>tekst<text:bookmark-end "
               "text:name=\"bestek_aaaaaaaa_2222222222\"/>.</text:p><text:h text:outline-level=\"3\">Eigen kop</text:h>"
               "<text:h text:outline-level=\"1\">K<text:bookmark-start text:name=\"bestek_bbbbbbbb_2222222222\"/>op"
               "<text:bookmark-end text:name=\"bestek_bbbbbbbb_2222222222\"/></text:h><text:p>einde</text:p>"));
  const DocumentIndex index(text);
  CHECK(index.enclosing_heading(2) == 1);
  CHECK(index.enclosing_heading(3) == 0);
  CHECK(index.chapter_end(0) == text.blocks.size());
}
