// SPDX-License-Identifier: EUPL-1.2
#include "core/document/placement_extents.hpp"

#include <catch2/catch_test_macros.hpp>

#include "document_fixture.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

constexpr const char* kA = "bestek_aaaaaaaa_2222222222";
constexpr const char* kB = "bestek_bbbbbbbb_3333333333";

std::string start(const std::string& name) { return "<text:bookmark-start text:name=\"" + name + "\"/>"; }
std::string end(const std::string& name) { return "<text:bookmark-end text:name=\"" + name + "\"/>"; }
std::string point(const std::string& name) { return "<text:bookmark text:name=\"" + name + "\"/>"; }
std::string p(const std::string& content) { return "<text:p>" + content + "</text:p>"; }
std::string h(int level, const std::string& content) {
  return "<text:h text:outline-level=\"" + std::to_string(level) + "\">" + content + "</text:h>";
}
std::string cell(const std::string& content) { return "<table:table-cell>" + content + "</table:table-cell>"; }
std::string row(const std::string& content) { return "<table:table-row>" + content + "</table:table-row>"; }

std::vector<PlacementExtent> extents(const std::string& body) {
  const DocumentText document = read(flat_odf(body));
  return find_placements(DocumentIndex(document));
}

void check(const PlacementExtent& extent, MarkState state, std::size_t first, std::size_t last) {
  CHECK(mark_state_id(extent.state) == mark_state_id(state));
  CHECK(extent.first_block == first);
  CHECK(extent.last_block == last);
}

}  // namespace

TEST_CASE("an_extent_is_the_whole_paragraphs_that_the_range_touches") {
  const auto found =
      extents(p("voor") + h(3, "T" + start(kA) + "itel") + p("midden") + p("slot" + end(kA) + ".") + p("na"));
  REQUIRE(found.size() == 1);
  check(found[0], MarkState::kWhole, 1, 3);
  CHECK(found[0].placement == "aaaaaaaa");
  CHECK(found[0].release_hash == "2222222222");
}

TEST_CASE("an_extent_ends_where_the_next_clause_starts") {
  const auto slid = extents(h(3, "T" + start(kA) + "itel") + p("tekst") + h(3, end(kA) + "V" + start(kB) + "olgende") +
                            p("tekst" + end(kB) + "."));
  REQUIRE(slid.size() == 2);
  check(slid[0], MarkState::kWhole, 0, 1);
  check(slid[1], MarkState::kWhole, 2, 3);
  const auto nested = extents(h(3, "T" + start(kA) + "itel") + p("tekst") + h(3, "I" + start(kB) + "n") +
                              p("in" + end(kB) + ".") + p("slot" + end(kA) + "."));
  REQUIRE(nested.size() == 2);
  check(nested[0], MarkState::kWhole, 0, 1);
  check(nested[1], MarkState::kWhole, 2, 3);
}

TEST_CASE("two_clauses_that_begin_in_one_paragraph_both_keep_it") {
  const auto found =
      extents(p("T" + start(kA) + "itel" + start(kB) + "in een") + p("a" + end(kA) + "b" + end(kB) + "."));
  REQUIRE(found.size() == 2);
  check(found[0], MarkState::kWhole, 0, 0);
  check(found[1], MarkState::kWhole, 0, 1);
}

TEST_CASE("a_range_that_slid_onto_the_next_chapter_does_not_hold_its_heading") {
  const auto chapter = extents(h(3, "T" + start(kA) + "itel") + p("tekst") + h(2, end(kA) + "Hoofdstuk") + p("na"));
  check(chapter.at(0), MarkState::kWhole, 0, 1);
  const auto sibling = extents(h(3, "T" + start(kA) + "itel") + p("tekst") + h(3, end(kA) + "Volgende") + p("na"));
  check(sibling.at(0), MarkState::kWhole, 0, 1);
  const auto below = extents(h(3, "T" + start(kA) + "itel") + p("tekst") + h(4, end(kA) + "Deel van de clausule"));
  check(below.at(0), MarkState::kWhole, 0, 2);
  const auto table = extents(h(3, "T" + start(kA) + "itel") + p("tekst") + "<table:table>" +
                             row(cell(p(end(kA) + "cel"))) + "</table:table>");
  check(table.at(0), MarkState::kWhole, 0, 1);
  // A last paragraph that was retyped whole also has the end before its first character, and stays.
  const auto retyped = extents(h(3, "T" + start(kA) + "itel") + p(end(kA) + "opnieuw") + h(2, "Hoofdstuk"));
  check(retyped.at(0), MarkState::kWhole, 0, 1);
}

TEST_CASE("two_marks_with_one_placement_are_copies") {
  const std::string clause = p("T" + start(kA) + "itel" + end(kA) + ".");
  const auto renamed =
      extents(clause + p("T" + start(std::string(kA) + " Copy 1") + "i" + end(std::string(kA) + " Copy 1") + "."));
  REQUIRE(renamed.size() == 2);
  check(renamed[0], MarkState::kCopied, 0, 0);
  check(renamed[1], MarkState::kCopied, 1, 1);
  const auto same = extents(clause + clause);
  REQUIRE(same.size() == 2);
  check(same[0], MarkState::kCopied, 0, 0);
  check(same[1], MarkState::kCopied, 1, 1);
  // Pasted where the original is not: still a copy by its name.
  const std::string name = std::string(kA) + " Kopie 1";
  check(extents(p("T" + start(name) + "i" + end(name) + ".")).at(0), MarkState::kCopied, 0, 0);
}

TEST_CASE("the_only_mark_of_a_clause_that_the_document_tells_of_is_no_copy") {
  // Writer stores a tracked deletion and gives the mark in it another name; then the deletion is rejected.
  const std::string name = std::string(kA) + " Copy 1";
  DocumentParts parts;
  parts.properties =
      "<meta:user-defined meta:name=\"bestek.p.aaaaaaaa\">test.lifespan@1.1.0;nl;0123456789abcdef"
      "</meta:user-defined>";
  const DocumentText document = read(flat_odf(p("T" + start(name) + "i" + end(name) + "."), parts));
  check(find_placements(DocumentIndex(document)).at(0), MarkState::kWhole, 0, 0);
}

TEST_CASE("a_range_without_text_or_without_one_end_is_damaged") {
  const std::string witness = point("bestek_e_aaaaaaaa");
  check(extents(p("voor") + p("T" + point(kA) + "itel")).at(0), MarkState::kDamaged, 1, 1);
  check(extents(p("T" + start(kA) + end(kA) + "itel") + p("t") + p("slot" + witness + ".")).at(0), MarkState::kDamaged,
        0, 2);
  check(extents(p("T" + start(kA) + "itel") + p("slot" + witness + ".") + p("na")).at(0), MarkState::kDamaged, 0, 1);
  check(extents(p("T" + start(kA) + "itel") + p("slot")).at(0), MarkState::kDamaged, 0, 0);
  check(extents(p("titel") + p("slot" + end(kA) + ".")).at(0), MarkState::kDamaged, 1, 1);
}

TEST_CASE("a_witness_alone_is_a_damaged_clause") {
  const auto found = extents(p("nieuw") + p("getypt" + point("bestek_e_aaaaaaaa") + "."));
  REQUIRE(found.size() == 1);
  check(found[0], MarkState::kDamaged, 1, 1);
  CHECK(found[0].placement == "aaaaaaaa");
  CHECK(found[0].release_hash.empty());
}

TEST_CASE("in_a_table_a_clause_is_its_row_or_its_paragraphs_in_one_cell") {
  const std::string head = row(cell(p("Nr")) + cell(p("Eis")));
  const auto in_row =
      extents("<table:table>" + head + row(cell(p("1")) + cell(p("E" + start(kA) + "is" + end(kA) + "."))) +
              row(cell(p("2")) + cell(p("E" + start(kB) + "is" + end(kB) + "."))) + "</table:table>");
  REQUIRE(in_row.size() == 2);
  check(in_row[0], MarkState::kWhole, 2, 3);
  check(in_row[1], MarkState::kWhole, 4, 5);
  CHECK(in_row[0].base_table == 0);
  const auto in_cell =
      extents("<table:table>" +
              row(cell(p("1")) + cell(p("voor") + p("T" + start(kA) + "itel") + p("slot" + end(kA) + ".") + p("na"))) +
              "</table:table>");
  check(in_cell.at(0), MarkState::kWhole, 2, 3);
  CHECK(in_cell.at(0).base_table == 0);
}

TEST_CASE("a_clause_with_a_table_inside_is_not_taken_for_a_row") {
  const auto found = extents(p("T" + start(kA) + "itel") + "<table:table>" + row(cell(p("a")) + cell(p("b"))) +
                             "</table:table>" + p("slot" + end(kA) + "."));
  check(found.at(0), MarkState::kWhole, 0, 3);
  CHECK(found.at(0).base_table == -1);
}
