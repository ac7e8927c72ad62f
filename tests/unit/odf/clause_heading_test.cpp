// SPDX-License-Identifier: EUPL-1.2
#include "core/document/clause_heading.hpp"

#include <vector>

#include "core/document/document_index.hpp"
#include "core/document/placement_reader.hpp"
#include "core/edit/edit_plan.hpp"
#include "core/odf/edit/odt_editor.hpp"
#include "core/odf/edit/template_document.hpp"
#include "document_fixture.hpp"
#include "writing_support.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

constexpr OutlineHeading kClause3{3, true};

OutlineHeading chapter(int level) { return {level, false}; }

std::string odt_of(const std::string& body) {
  const std::string styles =
      "<style:style style:name=\"Heading_20_1\" style:display-name=\"Heading 1\" style:family=\"paragraph\" "
      "style:default-outline-level=\"1\"/>"
      "<style:style style:name=\"Heading_20_2\" style:display-name=\"Heading 2\" style:family=\"paragraph\" "
      "style:default-outline-level=\"2\"/>"
      "<style:style style:name=\"Huiskop\" style:family=\"paragraph\" style:default-outline-level=\"4\"/>";
  return value_of(instantiate_template(
      flat_odf(body, {.automatic_styles = {}, .styles = styles, .properties = {}, .pages = {}, .others = {}}),
      {laptop_profile(), shipped_library().taxonomy(), DocumentRole::kProgramme, "dossierid"}, "test"));
}

std::string heading(int level, const std::string& text, const std::string& style) {
  return "<text:h text:style-name=\"" + style + "\" text:outline-level=\"" + std::to_string(level) + "\">" + text +
         "</text:h>";
}

std::string slot(int level, const std::string& style) {
  return heading(level,
                 "E<text:bookmark-start text:name=\"bestek_slot_requirement\"/>ise<text:bookmark-end "
                 "text:name=\"bestek_slot_requirement\"/>n",
                 style);
}

const Clause& requirement() {
  static const Clause clause =
      clause_of("requirement", "", "<title>Titel van de eis</title><body><p>De tekst van de eis.</p></body>");
  return clause;
}

std::string inserted(const std::string& odt, const std::string& where, const std::string& placement) {
  EditPlan plan;
  plan.fragments.push_back({where, {{&requirement(), placement}}});
  return value_of(apply_edit(odt, plan, RenderContext{}, "test.odt"));
}

/// "level style" of each heading, in reading order.
std::vector<std::string> outline(const std::string& odt) {
  std::vector<std::string> found;
  for (const Block& block : read(odt).blocks)
    if (block.outline_level > 0) found.push_back(std::to_string(block.outline_level) + " " + block.style);
  return found;
}

using Outline = std::vector<std::string>;

}  // namespace

TEST_CASE("a_clause_comes_one_level_below_the_chapter_above_it", "[heading]") {
  for (int level = 1; level <= 9; ++level) CHECK(clause_heading({{chapter(level)}, {}}).level == level + 1);
  CHECK(clause_heading({{chapter(10)}, {}}).level == 10);
  CHECK(clause_heading({{chapter(1), chapter(2), kClause3}, {}}).level == 3);
  CHECK(clause_heading({{chapter(2), {3, true}, {2, true}}, {}}).level == 3);
  CHECK(clause_heading({{}, {}}).level == 1);
  CHECK(clause_heading({{kClause3}, {}}).level == 1);
}

TEST_CASE("a_clause_takes_no_number_where_that_would_move_a_chapters", "[heading]") {
  // At the document's start, before a chapter of its own level, before a deeper one that would count under it.
  CHECK_FALSE(clause_heading({{}, {chapter(1), chapter(2)}}).numbered);
  CHECK_FALSE(clause_heading({{chapter(1)}, {chapter(2)}}).numbered);
  CHECK_FALSE(clause_heading({{chapter(1)}, {kClause3, chapter(2)}}).numbered);
  CHECK_FALSE(clause_heading({{chapter(1)}, {chapter(3)}}).numbered);
  // Where the next chapter counts anew, or only clauses follow, nothing of the document moves.
  CHECK(clause_heading({{chapter(1), chapter(2)}, {chapter(2)}}).numbered);
  CHECK(clause_heading({{chapter(1)}, {chapter(1), chapter(2)}}).numbered);
  CHECK(clause_heading({{chapter(1)}, {{2, true}}}).numbered);
  CHECK(clause_heading({{}, {}}).numbered);
}

TEST_CASE("clauses_of_a_slot_stand_below_its_chapter_and_read_back_the_same", "[heading]") {
  for (int level = 1; level <= 10; ++level) {
    const std::string style = level == 2 ? "Heading_20_2" : "Heading_20_1";
    const std::string odt = odt_of(slot(level, style) + "<text:p>tekst</text:p>" + heading(1, "Slot", "Heading_20_1"));
    const std::string twice =
        inserted(inserted(odt, "bestek_slot_requirement", "aaaaaaaa"), "bestek_slot_requirement", "bbbbbbbb");
    const DocumentText text = read(twice);
    const DocumentIndex index(text);
    const auto placements = read_placements(index, nullptr);
    REQUIRE(placements.size() == 2);
    const int expected = level == 10 ? 10 : level + 1;
    for (const Placement& placement : placements) {
      CHECK(text.blocks[placement.first_block].outline_level == expected);
      CHECK(placement.last_block == placement.first_block + 1);
      CHECK(placement.marks == MarkState::kWhole);
    }
    CHECK(text.blocks.back().text == "Slot");
    CHECK(placements.front().id == "aaaaaaaa");
    CHECK(index.chapter_end(0) == text.blocks.size() - 1);
  }
}

TEST_CASE("a_clause_at_the_documents_end_comes_below_the_last_chapter", "[heading]") {
  const std::string odt = odt_of(heading(1, "Een", "Heading_20_1") + heading(2, "Twee", "Heading_20_2"));
  CHECK(outline(inserted(odt, "", "aaaaaaaa")) == Outline{"1 Heading 1", "2 Heading 2", "3 Bestek Clausulekop"});
}

TEST_CASE("a_clause_wears_the_documents_own_style_of_its_level", "[heading]") {
  CHECK(outline(inserted(odt_of(slot(1, "Heading_20_1")), "bestek_slot_requirement", "aaaaaaaa")) ==
        Outline{"1 Heading 1", "2 Heading 2"});
  const std::string house = odt_of(slot(3, "Heading_20_1") + heading(4, "Huis", "Huiskop"));
  CHECK(outline(inserted(house, "bestek_slot_requirement", "aaaaaaaa")) ==
        Outline{"3 Heading 1", "4 Huiskop", "4 Huiskop"});
}

TEST_CASE("a_clauses_heading_of_the_slots_own_level_does_not_end_the_slot", "[heading]") {
  // As documents have it whose clauses all came on level 3.
  const std::string once = inserted(odt_of(slot(2, "Heading_20_2")), "bestek_slot_requirement", "aaaaaaaa");
  auto entries = value_of(read_package(once, "test"));
  std::string& content = find_entry(entries, "content.xml")->bytes;
  content = replaced(content, "text:outline-level=\"3\"", "text:outline-level=\"2\"");
  const std::string twice = inserted(value_of(write_package(entries, "test")), "bestek_slot_requirement", "bbbbbbbb");
  const auto placements = read_placements(read(twice), nullptr);
  REQUIRE(placements.size() == 2);
  CHECK(placements.front().id == "aaaaaaaa");
}

TEST_CASE("a_sibling_chapter_is_not_taken_into_a_clause_that_lost_its_last_paragraph", "[heading]") {
  // The mark of a clause whose last paragraph was deleted ends before the first character of what follows.
  const DocumentText text = read(flat_odf(
      "<text:h text:outline-level=\"2\">T<text:bookmark-start text:name=\"bestek_aaaaaaaa_234567abcd\"/>itel</text:h>"
      "<text:h text:outline-level=\"2\"><text:bookmark-end text:name=\"bestek_aaaaaaaa_234567abcd\"/>Eigen kop"
      "</text:h>"));
  const auto placements = read_placements(text, nullptr);
  REQUIRE(placements.size() == 1);
  CHECK(placements.front().last_block == 0);
}

TEST_CASE("a_heading_in_a_table_does_not_end_the_slot", "[heading]") {
  const std::string table = "<table:table><table:table-row><table:table-cell>" +
                            heading(1, "Kop in een cel", "Heading_20_1") +
                            "</table:table-cell></table:table-row></table:table>";
  const DocumentText text = read(inserted(
      odt_of(slot(1, "Heading_20_1") + table + "<text:p>na de tabel</text:p>" + heading(1, "Slot", "Heading_20_1")),
      "bestek_slot_requirement", "aaaaaaaa"));
  const auto placements = read_placements(text, nullptr);
  REQUIRE(placements.size() == 1);
  REQUIRE(placements.front().first_block > 0);
  CHECK(text.blocks[placements.front().first_block - 1].text == "na de tabel");
}

TEST_CASE("a_chapter_that_ends_inside_a_section_ends_before_that_section", "[heading]") {
  const std::string content =
      part_of(inserted(odt_of(slot(1, "Heading_20_1") + "<text:p>tekst</text:p><text:section text:name=\"bijlage\">" +
                              heading(1, "Bijlage", "Heading_20_1") + "<text:p>x</text:p></text:section>"),
                       "bestek_slot_requirement", "aaaaaaaa"),
              "content.xml");
  REQUIRE(content.find("bestek_e_aaaaaaaa") != std::string::npos);
  CHECK(content.find("bestek_e_aaaaaaaa") < content.find("<text:section"));
}
