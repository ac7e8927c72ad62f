// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/read/odt_reader.hpp"

#include <catch2/catch_test_macros.hpp>

#include "core/document/control_places.hpp"
#include "document_fixture.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

std::vector<std::string> texts(const DocumentText& document) {
  std::vector<std::string> found;
  found.reserve(document.blocks.size());
  for (const Block& block : document.blocks) {
    found.push_back(block.text);
  }
  return found;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("odf_white_space_is_read_as_writer_shows_it") {
  const DocumentText document =
      read(flat_odf("<text:p>\n  een \n <text:span> twee</text:span><text:s "
                    "text:c=\"3\"/>drie<text:tab/>vier<text:line-break/>vijf</text:p>"));
  CHECK(texts(document) == Texts{"een twee   drie\tvier\nvijf"});
}

TEST_CASE("odf_headings_get_their_level_from_the_element_or_the_style") {
  DocumentParts parts;
  parts.styles =
      "<style:style style:name=\"Kop_20_een\" style:display-name=\"Kop één\" style:family=\"paragraph\" "
      "style:default-outline-level=\"1\"/><style:style style:name=\"Kind\" style:family=\"paragraph\" "
      "style:parent-style-name=\"Kop_20_een\"/><style:style style:name=\"Tekst\" style:family=\"paragraph\"/>";
  parts.automatic_styles =
      "<style:style style:name=\"P1\" style:family=\"paragraph\" style:parent-style-name=\"Kop_20_een\"/>";
  const DocumentText document = read(flat_odf(
      "<text:h text:outline-level=\"3\" text:style-name=\"Tekst\">a</text:h><text:p text:style-name=\"P1\">b</text:p>"
      "<text:p text:style-name=\"Kind\">c</text:p><text:p text:style-name=\"Tekst\">d</text:p>",
      parts));
  REQUIRE(document.blocks.size() == 4);
  CHECK(document.blocks[0].outline_level == 3);
  CHECK(document.blocks[0].style == "Tekst");
  CHECK(document.blocks[1].outline_level == 1);
  CHECK(document.blocks[1].style == "Kop één");
  CHECK(document.blocks[2].outline_level == 1);
  CHECK(document.blocks[3].outline_level == 0);
}

TEST_CASE("odf_lists_and_their_headers_are_told_apart") {
  const DocumentText document = read(flat_odf(
      "<text:list><text:list-header><text:p>kop</text:p></text:list-header><text:list-item><text:p>een</text:p>"
      "<text:list><text:list-item><text:p>binnen</text:p></text:list-item></text:list></text:list-item>"
      "</text:list><text:p>na</text:p>"));
  CHECK(texts(document) == Texts{"kop", "een", "binnen", "na"});
  CHECK_FALSE(document.blocks[0].in_list);
  CHECK(document.blocks[1].in_list);
  CHECK(document.blocks[2].in_list);
  CHECK_FALSE(document.blocks[3].in_list);
}

TEST_CASE("odf_table_cells_know_their_row_and_column") {
  const DocumentText document = read(flat_odf(
      "<table:table table:name=\"Weging\"><table:table-header-rows><table:table-row><table:table-cell "
      "table:number-columns-spanned=\"2\"><text:p>kop</text:p></table:table-cell><table:covered-table-cell/>"
      "<table:table-cell><text:p>rest</text:p></table:table-cell></table:table-row></table:table-header-rows>"
      "<table:table-row><table:table-cell table:number-columns-repeated=\"2\"/><table:table-cell><table:table>"
      "<table:table-row><table:table-cell><text:p>binnen</text:p></table:table-cell></table:table-row></table:table>"
      "<text:p>onder</text:p></table:table-cell></table:table-row></table:table>"));
  REQUIRE(texts(document) == Texts{"kop", "rest", "binnen", "onder"});
  REQUIRE(document.tables.size() == 2);
  CHECK(document.tables[0].name == "Weging");
  CHECK(document.tables[0].rows == 2);
  CHECK(document.tables[0].columns == 3);
  CHECK(document.tables[1].parent == 0);
  CHECK((document.blocks[1].row == 0 && document.blocks[1].column == 2));
  CHECK((document.blocks[2].table == 1 && document.blocks[2].row == 0 && document.blocks[2].column == 0));
  CHECK((document.blocks[3].table == 0 && document.blocks[3].row == 1 && document.blocks[3].column == 2));
}

TEST_CASE("odf_text_leaves_out_what_is_deleted_hidden_noted_and_generated") {
  DocumentParts parts;
  parts.automatic_styles =
      "<style:style style:name=\"T1\" style:family=\"text\"><style:text-properties "
      "text:display=\"none\"/></style:style>";
  const DocumentText document = read(flat_odf(
      "<text:tracked-changes><text:changed-region><text:deletion><text:p>weg</text:p></text:deletion></"
      "text:changed-region>"
      "</text:tracked-changes><text:p>een<text:change/><text:note><text:note-citation>1</"
      "text:note-citation><text:note-body>"
      "<text:p>noot</text:p></text:note-body></text:note><office:annotation><text:p>opmerking</text:p></"
      "office:annotation>"
      "<text:span text:style-name=\"T1\">verborgen</text:span><text:change-start/> nieuw<text:change-end/></text:p>"
      "<text:table-of-content><text:index-body><text:p>Inhoud</text:p></text:index-body></text:table-of-content>",
      parts));
  CHECK(texts(document) == Texts{"een nieuw"});
  CHECK(document.tracked_changes == 1);
}

TEST_CASE("odf_a_control_is_hidden_by_where_it_stands_and_not_by_its_neighbours") {
  DocumentParts parts;
  parts.automatic_styles =
      "<style:style style:name=\"T1\" style:family=\"text\"><style:text-properties "
      "text:display=\"none\"/></style:style>";
  const auto control = [](const std::string& inside) {
    return "<loext:content-control loext:tag=\"t\">" + inside + "</loext:content-control>";
  };
  const std::string secret = "<text:span text:style-name=\"T1\">geheim</text:span>";
  const auto hidden = [&](const std::string& paragraphs) {
    const DocumentText document = read(flat_odf(paragraphs, parts));
    REQUIRE(document.blocks.at(0).controls.size() == 1);
    return is_hidden(document.blocks[0].controls[0]);
  };
  CHECK_FALSE(hidden("<text:p>" + control("antwoord") + secret + "</text:p>"));
  CHECK_FALSE(hidden("<text:p>" + control("") + secret + "</text:p>"));
  CHECK_FALSE(hidden("<text:p>" + secret + control("") + "</text:p>"));
  CHECK_FALSE(hidden("<text:p>" + control("half " + secret) + "</text:p>"));
  CHECK(hidden("<text:p>" + control(secret) + " erachter</text:p>"));
  CHECK(hidden("<text:p><text:span text:style-name=\"T1\">" + control("") + "</text:span> erachter</text:p>"));
  CHECK(hidden("<text:section text:display=\"none\"><text:p>" + control("weg") + "</text:p></text:section>"));
}

TEST_CASE("odf_text_boxes_come_after_the_paragraph_they_hang_on") {
  const DocumentText document = read(flat_odf(
      "<text:section><text:p>voor <draw:frame><draw:text-box><text:p>kader</text:p></draw:text-box></draw:frame>na"
      "</text:p></text:section><text:p>slot</text:p>"));
  CHECK(texts(document) == Texts{"voor na", "kader", "slot"});
}

TEST_CASE("odf_highlight_is_seen_on_a_word_and_on_a_whole_paragraph") {
  DocumentParts parts;
  const std::string yellow = "<style:text-properties fo:background-color=\"#ffff00\"/></style:style>";
  parts.automatic_styles = "<style:style style:name=\"T1\" style:family=\"text\">" + yellow +
                           "<style:style style:name=\"P1\" style:family=\"paragraph\">" + yellow;
  const DocumentText document =
      read(flat_odf("<text:p>een <text:span text:style-name=\"T1\">geel</text:span> woord</text:p><text:p "
                    "text:style-name=\"P1\">alles</text:p><text:p text:style-name=\"P1\"/><text:p>niets</text:p>",
                    parts));
  CHECK_FALSE(document.blocks[0].highlights.empty());
  CHECK_FALSE(document.blocks[1].highlights.empty());
  CHECK(document.blocks[2].highlights.empty());
  CHECK(document.blocks[3].highlights.empty());
}

TEST_CASE("odf_a_badge_or_a_patch_of_colour_is_no_highlight") {
  const auto highlighted = [](const std::string& look, const std::string& text) {
    DocumentParts parts;
    for (const char* family : {"text", "paragraph"})
      parts.automatic_styles += std::string("<style:style style:name=\"S\" style:family=\"") + family +
                                "\"><style:text-properties " + look + "/></style:style>";
    const auto of = [&](const std::string& body) { return !read(flat_odf(body, parts)).blocks[0].highlights.empty(); };
    const bool span = of("<text:p>a<text:span text:style-name=\"S\">" + text + "</text:span></text:p>");
    CHECK(of("<text:p text:style-name=\"S\">" + text + "</text:p>") == span);
    return span;
  };
  const std::string white = "fo:color=\"#ffffff\" fo:background-color=";
  for (const char* dark : {"\"#003366\"", "\"#c00000\"", "\"#000000\"", "\"#217346\"", "\"#e8590c\"", "\"#7030a0\""})
    CHECK_FALSE(highlighted(white + dark, "EIS"));
  CHECK_FALSE(highlighted("fo:color=\"#f2f2f2\" fo:background-color=\"#1f4e79\"", "EIS"));
  for (const char* patch : {" ", "\u00a0\u00a0", "<text:tab/>", ""})
    CHECK_FALSE(highlighted("fo:background-color=\"#ffff00\"", patch));
  for (const char* grey : {"#ffffff", "#d9d9d9", "#c0c0c0", "#808080", "#000000", "#e7e6e6"})
    CHECK_FALSE(highlighted("fo:color=\"#333333\" fo:background-color=\"" + std::string(grey) + "\"", "kop"));
  for (const char* marked :
       {"fo:background-color=\"#ffff00\"", "fo:background-color=\"#00ff00\"", "fo:background-color=\"#ff0000\"",
        "fo:color=\"#ff0000\" fo:background-color=\"#ffff00\"", "fo:color=\"#000000\" fo:background-color=\"#00ffff\"",
        "style:use-window-font-color=\"true\" fo:background-color=\"#003366\""})
    CHECK(highlighted(marked, "vraag"));
}

TEST_CASE("odf_controls_and_bookmarks_keep_their_place_in_the_text") {
  DocumentParts parts;
  parts.properties = "<meta:user-defined meta:name=\"bestek.role\">guide</meta:user-defined>";
  const DocumentText document = read(
      flat_odf("<text:p>à<text:bookmark-start text:name=\"b\"/>bc <loext:content-control loext:tag=\"bestek.buyer.x\" "
               "loext:alias=\"X\" loext:showing-place-holder=\"true\">[X]</loext:content-control>d<text:bookmark-end "
               "text:name=\"b\"/><text:bookmark text:name=\"p\"/>.</text:p>",
               parts));
  REQUIRE(texts(document) == Texts{"àbc [X]d."});
  const Block& block = document.blocks[0];
  REQUIRE(block.controls.size() == 1);
  CHECK(block.controls[0].tag == "bestek.buyer.x");
  CHECK(block.controls[0].alias == "X");
  CHECK(block.controls[0].showing_placeholder);
  CHECK(block.text.substr(block.controls[0].begin, block.controls[0].end - block.controls[0].begin) == "[X]");
  REQUIRE(block.bookmarks.size() == 3);
  CHECK((block.bookmarks[0].kind == BookmarkEdge::Kind::kStart && block.bookmarks[0].offset == 2));
  CHECK((block.bookmarks[1].kind == BookmarkEdge::Kind::kEnd && block.bookmarks[1].offset == 9));
  CHECK((block.bookmarks[2].kind == BookmarkEdge::Kind::kPoint && block.bookmarks[2].name == "p"));
  CHECK(document.properties.at("bestek.role") == "guide");
}

TEST_CASE("odf_a_placeholder_field_asks_for_text") {
  const DocumentText document =
      read(flat_odf("<text:p>Aan: <text:placeholder text:placeholder-type=\"text\">&lt;Naam&gt;</text:placeholder>, de "
                    "<text:page-number>3</text:page-number>e</text:p>"));
  REQUIRE(texts(document) == Texts{"Aan: <Naam>, de 3e"});
  REQUIRE(document.blocks[0].prompts.size() == 1);
  CHECK(document.blocks[0].prompts[0].begin == 5);
  CHECK(document.blocks[0].prompts[0].end == 11);
}

TEST_CASE("odf_a_field_that_nobody_filled_in_asks_for_text") {
  const auto asked = [](const std::string& field) {
    std::string prompts;
    const DocumentText document = read(flat_odf("<text:p>Aan: " + field + "</text:p>"));
    const Block& block = document.blocks[0];
    for (const PromptSpan& one : block.prompts)
      prompts += "<" + block.text.substr(one.begin, one.end - one.begin) + "|" + one.asks + ">";
    return prompts;
  };
  CHECK(asked("<text:text-input text:description=\"Naam\"/>") == "<|Naam>");
  CHECK(asked("<text:text-input text:description=\"\"> </text:text-input>").ends_with("|[ ]>"));
  CHECK(asked("<text:text-input/>") == "<|[ ]>");
  CHECK(asked("<text:text-input text:description=\"Naam\">Naam</text:text-input>") == "<Naam|>");
  CHECK(asked("<text:text-input text:description=\"Naam\">J. Jansen</text:text-input>").empty());
  CHECK(asked("<text:drop-down text:name=\"Keuze\"><text:label text:value=\"a\"/></text:drop-down>") == "<|Keuze>");
  CHECK(asked("<text:drop-down text:name=\"Keuze\"><text:label text:value=\"a\"/>a</text:drop-down>").empty());
  CHECK(asked("<text:page-number/>").empty());
}
