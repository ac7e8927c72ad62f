// SPDX-License-Identifier: EUPL-1.2
// What of a Word file nobody sees in the body, or stands beside it.
#include <catch2/catch_test_macros.hpp>

#include "core/docx/docx_reader.hpp"
#include "document_fixture.hpp"
#include "word_text.hpp"

using namespace bestek;
using namespace bestek::test;

TEST_CASE("word_text_of_the_colour_of_its_paper_or_too_small_to_read_is_hidden") {
  const std::string white = "<w:color w:val=\"FFFFFF\"/>";
  const std::string dark = "<w:shd w:val=\"clear\" w:fill=\"003366\"/>";
  const std::string paper = "<w:shd w:val=\"clear\" w:fill=\"FFFFFF\"/>";
  DocumentParts parts;
  parts.styles = "<w:style w:type=\"character\" w:styleId=\"Wit\"><w:rPr>" + white +
                 "</w:rPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"Balk\"><w:pPr>" + dark +
                 "</w:pPr></w:style><w:style w:type=\"table\" w:styleId=\"Raster\"/><w:style w:type=\"table\" "
                 "w:styleId=\"Kop\"><w:tblStylePr w:type=\"firstRow\"><w:tcPr>" +
                 dark + "</w:tcPr></w:tblStylePr></w:style>";
  const auto of = [&](const std::string& body) { return seen_and_unseen(read(docx(body, parts))); };
  CHECK(of(paragraph(run("a") + run("geheim", white) + run("b"))) == "ab|geheim");
  CHECK(of(paragraph(run("a") + run("geheim", "<w:rStyle w:val=\"Wit\"/>") + run("b"))) == "ab|geheim");
  CHECK(of(paragraph(run("a") + run("geheim", "<w:sz w:val=\"2\"/>") + run("b", "<w:sz w:val=\"12\"/>"))) ==
        "ab|geheim");
  CHECK(of(paragraph(run("a") + run("geheim", "<w:w w:val=\"1\"/>") + run("b", "<w:w w:val=\"50%\"/>"))) ==
        "ab|geheim");
  CHECK(of(paragraph(run("a") + run(" ", white) + run("\u00a0", "<w:sz w:val=\"2\"/>") + run("b"))).ends_with("b|"));
  CHECK(of(paragraph(run("a", white + dark) + run("b", white + "<w:highlight w:val=\"blue\"/>"))) == "ab|");
  CHECK(of(paragraph(run("a", "<w:rStyle w:val=\"Wit\"/><w:color w:val=\"auto\"/>"))) == "a|");
  CHECK(of(paragraph(run("a", white), "<w:pStyle w:val=\"Balk\"/>")) == "a|");
  const auto table = [&](const std::string& properties, const std::string& cell) {
    return "<w:tbl><w:tblPr>" + properties + "</w:tblPr><w:tr><w:tc><w:tcPr>" + cell + "</w:tcPr>" +
           paragraph(run("kop", white)) + "</w:tc></w:tr></w:tbl>";
  };
  CHECK(of(table("", dark)) == "kop|");
  CHECK(of(table("<w:tblStyle w:val=\"Kop\"/>", "")) == "kop|");
  CHECK(of(table("<w:tblStyle w:val=\"Kop\"/>", paper)) == "|kop");
  CHECK(of(table("<w:tblStyle w:val=\"Raster\"/>", "")) == "|kop");
  const std::string box =
      "<w:r><w:pict><w:txbxContent>" + paragraph(run("kader", white)) + "</w:txbxContent></w:pict></w:r>";
  CHECK(of(paragraph(run("a") + box)) == "akader|");
  const std::string behind = "<w:r><w:drawing><wp:anchor behindDoc=\"1\"/></w:drawing></w:r>";
  CHECK(of(paragraph(run("titel", white) + behind)) == "titel|");
}

TEST_CASE("what_word_says_of_pictures_and_of_the_file_stands_beside_the_body") {
  DocumentParts parts;
  parts.others = {{"docProps/core.xml",
                   "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\"><dc:title>Titel</dc:title>"
                   "<cp:keywords>een</cp:keywords></cp:coreProperties>"}};
  const DocumentText document =
      read(docx(paragraph(run("a")) + paragraph(run("b") + "<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" "
                                                           "name=\"Picture 1\" descr=\"Logo XXX\"/></wp:inline>"
                                                           "</w:drawing></w:r>"),
                parts));
  REQUIRE(document.beside.size() == 3);
  CHECK(document.beside[0].area == DocumentArea::kPicture);
  CHECK(document.beside[0].text == "Logo XXX");
  CHECK(document.beside[0].anchor == 1);
  CHECK(document.beside[1].area == DocumentArea::kProperties);
  CHECK(document.beside[1].text + document.beside[2].text == "Titeleen");
}

TEST_CASE("what_hangs_on_text_that_nobody_can_read_is_seen_all_the_same") {
  const std::string box = "<w:r><w:rPr><w:sz w:val=\"2\"/></w:rPr><w:pict><w:txbxContent>" + paragraph(run("kader")) +
                          "</w:txbxContent></w:pict></w:r>";
  const DocumentText small = read(docx(paragraph(run("a") + box)));
  REQUIRE(small.blocks.size() == 2);
  CHECK(small.blocks[1].text == "kader");
  const std::string hidden_box = "<w:r><w:rPr><w:vanish/></w:rPr><w:pict><w:txbxContent>" + paragraph(run("kader")) +
                                 "</w:txbxContent></w:pict></w:r>";
  const DocumentText hidden = read(docx(paragraph(run("a") + hidden_box)));
  REQUIRE(hidden.blocks.size() == 2);
  CHECK(hidden.blocks[1].text.empty());
  CHECK(hidden.blocks[1].hidden == "kader");
}

TEST_CASE("a_field_that_asks_for_text_is_read_once_and_only_inside_a_paragraph") {
  const std::string asks =
      "<w:fldSimple w:instr=\"MACROBUTTON M [Klik hier]\">" + run("[Klik hier]") + "</w:fldSimple>";
  const DocumentText once = read(docx(paragraph(asks)));
  REQUIRE(once.blocks.size() == 1);
  CHECK(once.blocks[0].text == "[Klik hier]");
  CHECK(once.blocks[0].prompts.size() == 1);
  CHECK(read(docx(asks + paragraph(run("a")))).blocks.size() == 1);
}
