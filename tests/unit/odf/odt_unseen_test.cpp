// SPDX-License-Identifier: EUPL-1.2
// Text that stands in the file and that nobody sees, by how it looks; and what is said where no text is.
#include <catch2/catch_test_macros.hpp>

#include "core/odf/read/odt_reader.hpp"
#include "document_fixture.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

std::string style(const std::string& family, const std::string& name, const std::string& properties,
                  const std::string& parent = {}) {
  return "<style:style style:name=\"" + name + "\" style:family=\"" + family + "\" style:parent-style-name=\"" +
         parent + "\">" + properties + "</style:style>";
}

std::string text_says(const std::string& says) { return "<style:text-properties " + says + "/>"; }

std::string filled(const std::string& part, const std::string& colour) {
  return "<style:" + part + "-properties fo:background-color=\"" + colour + "\"/>";
}

constexpr const char* kWhite = "fo:color=\"#ffffff\"";

DocumentParts look() {
  DocumentParts parts;
  parts.styles = style("paragraph", "Tekst", "") + style("paragraph", "Wit", text_says(kWhite), "Tekst");
  parts.automatic_styles =
      style("text", "W", text_says(kWhite)) + style("text", "Kind", "", "W") +
      style("text", "Bijna", text_says("fo:color=\"#fdfdfe\"")) +
      style("text", "Zelf", text_says("style:use-window-font-color=\"true\""), "W") +
      style("text", "Klein", text_says("fo:font-size=\"1pt\"")) +
      style("text", "Mm", text_says("fo:font-size=\"0.3mm\"")) +
      style("text", "Procent", text_says("fo:font-size=\"5%\"")) +
      style("text", "Smal", text_says("style:text-scale=\"1%\"")) +
      style("text", "Half breed", text_says("style:text-scale=\"50%\"")) +
      style("text", "Voetnoot", text_says("fo:font-size=\"58%\"")) +
      style("text", "Doorzichtig", text_says("fo:color=\"#000000\" loext:opacity=\"0%\"")) +
      style("text", "Zwak", text_says("fo:color=\"#000000\" loext:opacity=\"4%\"")) +
      style("text", "Half", text_says("fo:color=\"#000000\" loext:opacity=\"60%\"")) +
      style("text", "Automatisch", text_says("style:use-window-font-color=\"true\" loext:opacity=\"0%\""), "W") +
      style("text", "Weer", text_says("style:use-window-font-color=\"true\" loext:opacity=\"0%\""), "Zwak") +
      style("text", "Kleurloos", text_says("loext:opacity=\"0%\"")) +
      style("text", "Verborgen", text_says("text:display=\"none\"")) +
      style("text", "Dekkend", text_says("loext:opacity=\"100%\""), "Verborgen") +
      style("text", "Donker", text_says(std::string(kWhite) + " fo:background-color=\"#003366\"")) +
      style("text", "Zwart", text_says("fo:color=\"#000000\" fo:background-color=\"#000000\"")) +
      style("text", "Grijs", text_says("fo:color=\"#999999\"")) + style("paragraph", "P1", "", "Wit") +
      style("paragraph", "Balk", filled("paragraph", "#003366"), "Wit") +
      style("table", "T1", filled("table", "#003366")) + style("table-row", "R1", filled("table-row", "#003366")) +
      style("table-cell", "C1", filled("table-cell", "#003366")) + style("table-cell", "C2", "") +
      style("table-cell", "C3", filled("table-cell", "#ffffff")) +
      style("section", "S1", filled("section", "#003366")) +
      style("graphic", "F1", "<style:graphic-properties draw:fill=\"solid\" draw:fill-color=\"#ffffff\"/>") +
      style("graphic", "F2", "<style:graphic-properties draw:fill=\"none\"/>");
  return parts;
}

std::string of(const std::string& body, const DocumentParts& parts = look()) {
  return seen_and_unseen(read(flat_odf(body, parts)));
}

std::string span(const std::string& name, const std::string& text) {
  return "<text:span text:style-name=\"" + name + "\">" + text + "</text:span>";
}

std::string in(const std::string& paragraph_style, const std::string& content) {
  return "<text:p text:style-name=\"" + paragraph_style + "\">" + content + "</text:p>";
}

std::string table(const std::string& table_style, const std::string& row, const std::string& cell) {
  return "<table:table table:style-name=\"" + table_style + "\"><table:table-row table:style-name=\"" + row +
         "\"><table:table-cell table:style-name=\"" + cell + "\">" + in("Wit", "kop") +
         "</table:table-cell></table:table-row></table:table>";
}

}  // namespace

TEST_CASE("odf_text_of_the_colour_of_its_paper_or_too_small_to_read_is_hidden") {
  for (const char* unseen : {"W", "Kind", "Bijna", "Klein", "Mm", "Smal", "Procent", "Doorzichtig", "Zwak", "Verborgen",
                             "Dekkend", "Zwart"}) {
    INFO(unseen);
    CHECK(of(in("Tekst", "a" + span(unseen, "geheim") + "b")) == "ab|geheim");
  }
  for (const char* seen :
       {"Zelf", "Voetnoot", "Half breed", "Donker", "Grijs", "Half", "Automatisch", "Weer", "Kleurloos", "Onbekend"}) {
    INFO(seen);
    CHECK(of(in("Tekst", "a" + span(seen, "open") + "b")) == "aopenb|");
  }
  for (const char* blank : {" ", "<text:s/>", "<text:tab/>", "\u00a0", "<text:line-break/>"}) {
    INFO(blank);
    CHECK(of(in("Tekst", "a" + span("W", blank) + span("Klein", blank) + "b")).ends_with("b|"));
  }
  CHECK(of(in("P1", " ")).ends_with("|"));
  CHECK(of(in("P1", "geheim")) == "|geheim");
  CHECK(of(in("P1", "geheim" + span("Grijs", "open") + span("Zelf", " ook"))) == "open ook|geheim");
  CHECK(of(in("Tekst", span("W", "geheim" + span("Grijs", "open") + " weg"))) == "open|geheim weg");
}

TEST_CASE("odf_white_text_on_something_dark_is_seen") {
  CHECK(of(in("Balk", "kop")) == "kop|");
  CHECK(of(table("T1", "", "C2")) == "kop|");
  CHECK(of(table("", "R1", "C2")) == "kop|");
  CHECK(of(table("", "", "C1")) == "kop|");
  CHECK(of(table("", "", "Onbekend")) == "kop|");
  CHECK(of(table("T1", "R1", "C3")) == "|kop");
  CHECK(of(table("", "", "C2")) == "|kop");
  CHECK(of("<text:section text:style-name=\"S1\">" + in("Wit", "kop") + "</text:section>" + in("Wit", "weg")) ==
        "kop|weg");
  const auto frame = [](const std::string& name) {
    return in("Tekst", "a<draw:frame draw:style-name=\"" + name + "\"><draw:text-box>" + in("Wit", "kop") +
                           "</draw:text-box></draw:frame>");
  };
  CHECK(of(frame("F1")) == "a|kop");
  CHECK(of(frame("F2")) == "akop|");  // it may lie on a picture
}

TEST_CASE("odf_nobody_knows_what_is_seen_on_a_page_or_drawing_of_a_colour") {
  DocumentParts parts = look();
  parts.automatic_styles +=
      "<style:page-layout style:name=\"pm1\"><style:page-layout-properties fo:background-color=\"#003366\"/>"
      "</style:page-layout>";
  CHECK(of(in("Wit", "kop"), parts) == "kop|");
  parts = look();
  parts.automatic_styles +=
      "<style:page-layout style:name=\"pm1\"><style:page-layout-properties fo:background-color=\"transparent\"/>"
      "</style:page-layout>";
  CHECK(of(in("Wit", "kop"), parts) == "|kop");
  parts = look();
  parts.automatic_styles += style("graphic", "fr1", "<style:graphic-properties style:run-through=\"background\"/>");
  CHECK(of(in("Wit", "kop"), parts) == "kop|");
  CHECK(of(in("Tekst", span("Klein", "geheim")), parts) == "|geheim");
}

TEST_CASE("odf_what_is_said_of_pictures_and_of_the_file_stands_beside_the_body") {
  DocumentParts parts;
  parts.properties =
      "<dc:title>Titel</dc:title><dc:subject>Onderwerp</dc:subject><meta:keyword>een</meta:keyword>"
      "<dc:description/>";
  const DocumentText document =
      read(flat_odf("<text:p>a</text:p><text:p>b<draw:frame><draw:image/><svg:title>Logo</svg:title><svg:desc>Van "
                    "wie</svg:desc></draw:frame>c</text:p><text:p>d<draw:frame draw:display=\"none\"><svg:title>weg"
                    "</svg:title></draw:frame></text:p>",
                    parts));
  CHECK(document.blocks[1].text == "bc");
  std::string beside;
  for (const Block& block : document.beside) {
    beside += std::string(document_area_id(block.area)) + ":" + block.text + ";";
    CHECK((block.area != DocumentArea::kPicture || block.anchor == 1));
  }
  CHECK(beside == "picture:Logo;picture:Van wie;properties:Titel;properties:Onderwerp;properties:een;");
}

TEST_CASE("a_frame_on_text_that_nobody_can_read_is_seen_all_the_same") {
  for (const char* unreadable : {"Klein", "W"}) {
    const std::string frame =
        "<draw:frame draw:style-name=\"F1\"><draw:text-box>" + in("Tekst", "kader") + "</draw:text-box></draw:frame>";
    CHECK(of(in("Tekst", std::string("a<text:span text:style-name=\"") + unreadable + "\">" + frame +
                             "b</text:span>")) == "akader|b");
  }
}
