// SPDX-License-Identifier: EUPL-1.2
#include "core/document/control_places.hpp"

#include <catch2/catch_test_macros.hpp>

#include "core/document/placement_reader.hpp"
#include "document_fixture.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

constexpr const char* kA = "bestek_aaaaaaaa_2222222222";
constexpr const char* kB = "bestek_bbbbbbbb_3333333333";
constexpr const char* kTag = "bestek.buyer.n";

std::string start(const std::string& name) { return "<text:bookmark-start text:name=\"" + name + "\"/>"; }
std::string end(const std::string& name) { return "<text:bookmark-end text:name=\"" + name + "\"/>"; }
std::string p(const std::string& content) { return "<text:p>" + content + "</text:p>"; }
std::string cell(const std::string& content) { return "<table:table-cell>" + content + "</table:table-cell>"; }
std::string row(const std::string& content) { return "<table:table-row>" + content + "</table:table-row>"; }
std::string control(const std::string& content, const std::string& more = {}) {
  return "<loext:content-control loext:tag=\"bestek.buyer.n\"" + more + ">" + content + "</loext:content-control>";
}
std::string box(const std::string& content) {
  return "<draw:frame><draw:text-box>" + content + "</draw:text-box></draw:frame>";
}

std::string note(const std::string& content) {
  return "<text:note><text:note-body>" + content + "</text:note-body></text:note>";
}

/// What the controls of each clause say, and what those outside say: {"aaaaaaaa: 1 2", ": 3"}.
std::vector<std::string> owners(const DocumentText& document) {
  const auto placements = read_placements(document, nullptr);
  const ControlPlaces places(document, placements);
  const auto said = [&](std::string line, const std::vector<ControlPlace>& found) {
    for (const ControlPlace& place : found) {
      const ControlSpan& span = control_of(document, place);
      line += " " + block_of(document, place).text.substr(span.begin, span.end - span.begin);
    }
    return line;
  };
  std::vector<std::string> lines;
  lines.reserve(placements.size() + 1);
  for (const Placement& placement : placements) {
    lines.push_back(said(placement.id + ":", places.in_clause(placement, kTag)));
  }
  lines.push_back(said(":", places.outside_clauses(kTag)));
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a_control_belongs_to_the_clause_in_whose_extent_it_stands") {
  CHECK(owners(read(flat_odf(p(control("0")) + p("A" + start(kA) + control("1")) + p(control("2") + end(kA) + ".") +
                             p(control("3"))))) == Lines{"aaaaaaaa: 1 2", ": 0 3"});
}

TEST_CASE("an_extent_that_reaches_into_the_next_clause_ends_before_it") {
  CHECK(owners(read(flat_odf(p("A" + start(kA) + control("1")) + p("B" + start(kB) + control("2")) +
                             p(control("3") + end(kA) + end(kB) + ".")))) ==
        Lines{"aaaaaaaa: 1", "bbbbbbbb: 2 3", ":"});
}

TEST_CASE("a_clause_without_its_end_mark_still_has_the_controls_up_to_its_witness") {
  CHECK(owners(read(flat_odf(p("A" + start(kA) + "a") + p(control("1")) +
                             p("x<text:bookmark text:name=\"bestek_e_aaaaaaaa\"/>.") + p(control("2"))))) ==
        Lines{"aaaaaaaa: 1", ": 2"});
}

TEST_CASE("a_clause_in_a_row_has_the_controls_of_the_whole_row") {
  const std::string table = row(cell(p("A" + start(kA) + "a" + end(kA) + ".")) + cell(p(control("1")))) +
                            row(cell(p(control("2"))) + cell(p(control("3"))));
  CHECK(owners(read(flat_odf("<table:table>" + table + "</table:table>"))) == Lines{"aaaaaaaa: 1", ": 2 3"});
}

TEST_CASE("controls_are_counted_in_reading_order_and_beside_the_body_last") {
  DocumentParts parts;
  parts.pages =
      "<style:master-page style:name=\"S\"><style:header>" + p(control("kop")) + "</style:header></style:master-page>";
  const DocumentText document = read(flat_odf(
      p("x" + note(p(control("noot"))) + box(p(control("kader"))) + control("een")) + p(control("twee")), parts));
  CHECK(owners(document) == Lines{": een kader twee kop noot"});
  const ControlPlaces places(document, {});
  REQUIRE(places.all().size() == 5);
  for (std::size_t i = 0; i < places.all().size(); ++i) {
    CHECK(places.all()[i].occurrence == i);
    CHECK(places.all()[i].total == 5);
  }
}

TEST_CASE("a_note_of_a_clause_is_beside_it_whatever_number_its_paragraph_has") {
  CHECK(owners(read(flat_odf(p("A" + start(kA) + control("1") + note(p(control("noot"))) + end(kA) + ".")))) ==
        Lines{"aaaaaaaa: 1", ": noot"});
}

TEST_CASE("a_control_inside_another_counts_and_is_nobodys") {
  const DocumentText document = read(flat_odf(p(control("om " + control("in") + " na") + control("twee"))));
  CHECK(owners(document) == Lines{": om in na twee"});
  const auto places = ControlPlaces(document, {}).tagged(kTag);
  REQUIRE(places.size() == 2);
  CHECK(places[1].occurrence == 2);
  CHECK(places[1].total == 3);
}

TEST_CASE("of_several_controls_the_one_that_says_the_value_is_meant") {
  const DocumentText document =
      read(flat_odf(p(control("0")) + p("A" + start(kA) + control("1") + control("2") + end(kA) + ".")));
  const auto placements = read_placements(document, nullptr);
  CHECK(find_control(document, placements, kTag, "aaaaaaaa")->occurrence == 1);
  CHECK(find_control(document, placements, kTag, "aaaaaaaa", "2")->occurrence == 2);
  CHECK(find_control(document, placements, kTag, "aaaaaaaa", "9")->occurrence == 1);
  CHECK(find_control(document, placements, kTag, "")->occurrence == 0);
  CHECK_FALSE(find_control(document, placements, kTag, "bbbbbbbb"));
}

TEST_CASE("what_may_not_be_written_is_locked") {
  const auto locked = [](const std::string& body, const DocumentParts& parts = {}) {
    const DocumentText document = read(flat_odf(body, parts));
    const auto places = ControlPlaces(document, {}).tagged(kTag);
    REQUIRE(places.size() == 1);
    return control_of(document, places.front()).locked;
  };
  CHECK_FALSE(locked(p(control("1"))));
  for (const char* lock : {"contentLocked", "sdtContentLocked"})
    CHECK(locked(p(control("1", " loext:lock=\"" + std::string(lock) + "\""))));
  for (const char* lock : {"sdtLocked", "unlocked"})
    CHECK_FALSE(locked(p(control("1", " loext:lock=\"" + std::string(lock) + "\""))));
  CHECK(locked("<text:section text:protected=\"true\">" + p(control("1")) + "</text:section>"));
  CHECK(locked("<text:section text:protected=\"true\">" + p("x" + box(p(control("1")))) + "</text:section>"));
  CHECK(locked("<text:section text:protected=\"true\">" + p("x" + note(p(control("1")))) + "</text:section>"));
  CHECK(locked("<text:section><text:section-source/>" + p(control("1")) + "</text:section>"));
  CHECK(locked("<text:section><office:dde-source/>" + p("x" + note(p(control("1")))) + "</text:section>"));
  CHECK_FALSE(locked("<text:section text:protected=\"true\">" + p("x") + "</text:section>" + p(control("1"))));
  CHECK(locked(
      "<table:table>" +
      row("<table:table-cell table:protected=\"true\">" + p(control("1")) + "</table:table-cell>" + cell(p("x"))) +
      "</table:table>"));
  DocumentParts parts;
  parts.automatic_styles =
      "<style:style style:name=\"fr1\" style:family=\"graphic\"><style:graphic-properties style:protect=\"content "
      "size\"/></style:style>";
  CHECK(locked(
      p("x<draw:frame draw:style-name=\"fr1\"><draw:text-box>" + p(control("1")) + "</draw:text-box></draw:frame>"),
      parts));
}

TEST_CASE("what_stands_in_another_control_is_nobodys_fill_in") {
  const std::string inner = "<loext:content-control loext:tag=\"bestek.buyer.inner\">2</loext:content-control>";
  const DocumentText document =
      read(flat_odf(p("A" + start(kA) + control("1" + inner) + end(kA) + ".") + p(control("3" + inner)) + p(inner)));
  const auto placements = read_placements(document, nullptr);
  REQUIRE(placements.size() == 1);
  REQUIRE(placements[0].fill_ins.size() == 1);
  CHECK(placements[0].fill_ins[0].name == "n");
  const auto fields = read_template_fields(DocumentIndex(document), placements);
  REQUIRE(fields.size() == 2);
  CHECK(fields[1].fill_in.name == "inner");
  CHECK(fields[1].block == 2);
}
