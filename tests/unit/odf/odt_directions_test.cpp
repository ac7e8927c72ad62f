// SPDX-License-Identifier: EUPL-1.2
// Which way the text of an ODF document runs, and what of its lines stands above them or is not shown.
#include <catch2/catch_test_macros.hpp>

#include "core/odf/read/odt_reader.hpp"
#include "document_fixture.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

std::string in(const std::string& style, const std::string& content) {
  return "<text:p text:style-name=\"" + style + "\">" + content + "</text:p>";
}

std::string paragraph_style(const std::string& name, const std::string& mode, const std::string& parent = {}) {
  return "<style:style style:name=\"" + name + "\" style:family=\"paragraph\" style:parent-style-name=\"" + parent +
         "\"><style:paragraph-properties style:writing-mode=\"" + mode + "\"/></style:style>";
}

DocumentParts directions() {
  DocumentParts parts;
  parts.styles = "<style:style style:name=\"Gewoon\" style:family=\"paragraph\"/>" + paragraph_style("Om", "rl-tb");
  parts.automatic_styles = paragraph_style("P1", "rl-tb", "Gewoon") + paragraph_style("P2", "lr-tb", "Om") +
                           paragraph_style("P3", "page", "Om") + paragraph_style("P4", "rl") +
                           paragraph_style("P5", "tb-rl") +
                           "<style:style style:name=\"P6\" style:family=\"paragraph\" style:parent-style-name=\"Om\"/>";
  return parts;
}

/// The styles of which text runs from right to left.
std::string leftward(const DocumentParts& parts) {
  std::string found;
  for (const std::string style : {"Gewoon", "Om", "P1", "P2", "P3", "P4", "P5", "P6", "Onbekend"}) {
    const Block block = read(flat_odf(in(style, "10 <text:span>- 20</text:span>"), parts)).blocks.at(0);
    const bool whole =
        block.leftward.size() == 1 && block.leftward[0].begin == 0 && block.leftward[0].end == block.text.size();
    CHECK(whole == !block.leftward.empty());
    if (whole) found += (found.empty() ? "" : " ") + style;
  }
  return found;
}

}  // namespace

TEST_CASE("odf_text_runs_as_its_style_says_or_else_as_its_page") {
  CHECK(leftward(directions()) == "Om P1 P4 P6");
  DocumentParts parts = directions();
  parts.styles +=
      "<style:default-style style:family=\"paragraph\"><style:paragraph-properties style:writing-mode=\"rl-tb\"/>"
      "</style:default-style>";
  CHECK(leftward(parts) == "Gewoon Om P1 P4 P6 Onbekend");
  parts = directions();
  parts.automatic_styles +=
      "<style:page-layout style:name=\"pm1\"><style:page-layout-properties style:writing-mode=\"rl-tb\"/>"
      "</style:page-layout>";
  CHECK(leftward(parts) == "Gewoon Om P1 P3 P4 P6 Onbekend");
}

TEST_CASE("odf_text_above_a_word_hangs_on_its_paragraph") {
  const std::string ruby =
      "<text:ruby><text:ruby-base>grond</text:ruby-base><text:ruby-text>  bo\n ven</text:ruby-text></text:ruby>";
  const DocumentText document = read(flat_odf("<text:p>x</text:p><text:p>a" + ruby + "b</text:p>"));
  REQUIRE(document.blocks.size() == 2);
  CHECK(document.blocks[1].text == "agrondb");
  REQUIRE(document.beside.size() == 1);
  CHECK(document.beside[0].area == DocumentArea::kRuby);
  CHECK(document.beside[0].text == "bo ven");
  CHECK(document.beside[0].anchor == 1);
  DocumentParts parts;
  parts.automatic_styles =
      "<style:style style:name=\"W\" style:family=\"text\"><style:text-properties "
      "text:display=\"none\"/></style:style>";
  const std::string hidden = "<text:p>a<text:span text:style-name=\"W\">" + ruby + "</text:span></text:p>";
  const DocumentText unseen = read(flat_odf(hidden, parts));
  CHECK(seen_and_unseen(unseen) == "a|grond");
  REQUIRE(unseen.beside.size() == 1);
  CHECK(unseen.beside[0].text.empty());
  CHECK(unseen.beside[0].hidden == "bo ven");
}

TEST_CASE("odf_a_number_that_is_kept_for_who_does_not_number_is_no_text") {
  const DocumentText document = read(flat_odf("<text:p><text:number>77</text:number>a</text:p>"));
  CHECK(document.blocks.at(0).text == "a");
}

TEST_CASE("odf_a_variable_that_is_not_shown_is_hidden") {
  const auto said = [](const std::string& how) {
    return seen_and_unseen(
        read(flat_odf("<text:p>a<text:variable-set " + how + ">geheim</text:variable-set></text:p>")));
  };
  CHECK(said("text:display=\"none\"") == "a|geheim");
  CHECK(said("text:display=\"value\"") == "ageheim|");
  CHECK(said("") == "ageheim|");
}
