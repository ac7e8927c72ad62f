// SPDX-License-Identifier: EUPL-1.2
// What of a Word document is highlighted, and what its content controls ask for.
#include "core/docx/docx_reader.hpp"

#include <catch2/catch_test_macros.hpp>

#include "document_fixture.hpp"
#include "word_text.hpp"

using namespace bestek;
using namespace bestek::test;

TEST_CASE("a_word_control_that_asks_is_one_wherever_it_stands") {
  const std::string asks = "<w:sdtPr><w:showingPlcHdr/><w:text/></w:sdtPr>";
  const auto control = [&](const std::string& content) {
    return "<w:sdt>" + asks + "<w:sdtContent>" + content + "</w:sdtContent></w:sdt>";
  };
  const std::string cell = "<w:tc>" + paragraph(run("Naam")) + "</w:tc>";
  for (const std::string& body : {paragraph(control(run("Naam"))), control(paragraph(run("Naam"))),
                                  "<w:tbl><w:tr>" + control(cell) + "</w:tr></w:tbl>",
                                  "<w:tbl>" + control("<w:tr>" + cell + "</w:tr>") + "</w:tbl>",
                                  control("<w:tbl><w:tr>" + cell + "</w:tr></w:tbl>"),
                                  paragraph("<w:hyperlink>" + control(run("Naam")) + "</w:hyperlink>"),
                                  paragraph("<w:r><w:drawing><w:txbxContent>" + control(paragraph(run("Naam"))) +
                                            "</w:txbxContent></w:drawing></w:r>")}) {
    INFO(body);
    const DocumentText document = read(docx(body));
    const Block& block = document.blocks.back();
    REQUIRE(block.controls.size() == 1);
    CHECK(block.controls[0].showing_placeholder);
    CHECK((block.controls[0].begin == 0 && block.controls[0].end == 4));
  }
}

TEST_CASE("word_highlight_and_shading_are_highlight_and_hidden_text_is_not_seen") {
  const DocumentText document = read(docx(paragraph(run("a", "<w:highlight w:val=\"yellow\"/>")) +
                                          paragraph(run("b", "<w:shd w:val=\"clear\" w:fill=\"FFFF00\"/>")) +
                                          paragraph(run("c", "<w:highlight w:val=\"none\"/>")) +
                                          paragraph(run("d") + run("verborgen", "<w:vanish/>"))));
  CHECK_FALSE(document.blocks[0].highlights.empty());
  CHECK_FALSE(document.blocks[1].highlights.empty());
  CHECK(document.blocks[2].highlights.empty());
  CHECK(document.blocks[3].text == "d");
}

TEST_CASE("a_word_badge_or_a_patch_of_colour_is_no_highlight") {
  const std::string white = "<w:color w:val=\"FFFFFF\"/>";
  const std::string yellow = "<w:highlight w:val=\"yellow\"/>";
  const auto highlighted = [](const std::string& body) {
    return !read(docx(paragraph(body))).blocks[0].highlights.empty();
  };
  CHECK_FALSE(highlighted(run("EIS", white + "<w:shd w:val=\"clear\" w:fill=\"003366\"/>")));
  CHECK_FALSE(highlighted(run("EIS", white + "<w:highlight w:val=\"darkBlue\"/>")));
  CHECK_FALSE(highlighted(run("a") + run("\u00a0\u00a0", yellow)));
  CHECK_FALSE(highlighted(run("a") + "<w:r><w:rPr>" + yellow + "</w:rPr><w:tab/></w:r>"));
  CHECK(highlighted(run("vraag", "<w:color w:val=\"FF0000\"/>" + yellow)));
  CHECK(highlighted(run("vraag", "<w:shd w:val=\"clear\" w:fill=\"00FF00\"/>")));
  // A grey sets code and keys apart; white is nothing.
  for (const char* grey : {"<w:shd w:val=\"clear\" w:fill=\"FFFFFF\"/>", "<w:shd w:val=\"clear\" w:fill=\"D9D9D9\"/>",
                           "<w:shd w:val=\"clear\" w:fill=\"000000\"/>", "<w:highlight w:val=\"white\"/>",
                           "<w:highlight w:val=\"lightGray\"/>", "<w:highlight w:val=\"black\"/>",
                           "<w:shd w:val=\"pct15\" w:color=\"auto\" w:fill=\"FFFFFF\"/>",
                           "<w:shd w:val=\"pct9999\" w:color=\"auto\" w:fill=\"auto\"/>"})
    CHECK_FALSE(highlighted(run("kop", grey)));
  CHECK(highlighted(run("vraag", "<w:shd w:val=\"pct25\" w:color=\"FFFF00\" w:fill=\"FFFFFF\"/>")));
}

TEST_CASE("word_says_which_stretches_are_highlighted") {
  const std::string yellow = "<w:highlight w:val=\"yellow\"/>";
  const Block block = read(docx(paragraph(run("een ") + run("twee", yellow) + run(" ") + run("drie", yellow) +
                                          run(" vier ") + run("vijf", yellow))))
                          .blocks[0];
  REQUIRE(block.highlights.size() == 2);
  CHECK(block.text.substr(block.highlights[0].begin, block.highlights[0].end - block.highlights[0].begin) ==
        "twee drie");
  CHECK(block.text.substr(block.highlights[1].begin) == "vijf");
}
