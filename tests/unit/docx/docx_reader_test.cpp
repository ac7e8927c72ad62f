// SPDX-License-Identifier: EUPL-1.2
#include "core/docx/docx_reader.hpp"

#include <catch2/catch_test_macros.hpp>

#include "document_fixture.hpp"
#include "word_text.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

using Texts = std::vector<std::string>;

Texts texts(const DocumentText& document) {
  Texts found;
  for (const Block& block : document.blocks) {
    found.push_back(block.text);
  }
  return found;
}

std::string field(const std::string& type) { return "<w:r><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>"; }

}  // namespace

TEST_CASE("word_headings_and_lists_come_from_the_style_or_the_paragraph") {
  DocumentParts parts;
  parts.styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"Kop1\"><w:name w:val=\"heading 1\"/><w:pPr><w:outlineLvl w:val=\"0\"/>"
      "</w:pPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"Kind\"><w:basedOn "
      "w:val=\"Kop1\"/></w:style><w:style "
      "w:type=\"paragraph\" w:styleId=\"Lijst\"><w:pPr><w:numPr><w:numId "
      "w:val=\"2\"/></w:numPr></w:pPr></w:style><w:style "
      "w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Std\"><w:name w:val=\"Normal\"/></w:style>";
  const DocumentText document =
      read(docx(paragraph(run("a"), "<w:pStyle w:val=\"Kop1\"/>") + paragraph(run("b"), "<w:pStyle w:val=\"Kind\"/>") +
                    paragraph(run("c"), "<w:outlineLvl w:val=\"2\"/>") +
                    paragraph(run("d"), "<w:pStyle w:val=\"Kop1\"/><w:outlineLvl w:val=\"9\"/>") +
                    paragraph(run("e"), "<w:pStyle w:val=\"Lijst\"/>"),
                parts));
  REQUIRE(texts(document) == Texts{"a", "b", "c", "d", "e"});
  CHECK(document.blocks[0].outline_level == 1);
  CHECK(document.blocks[0].style == "heading 1");
  CHECK(document.blocks[1].outline_level == 1);
  CHECK(document.blocks[2].outline_level == 3);
  CHECK(document.blocks[2].style == "Normal");
  CHECK(document.blocks[3].outline_level == 0);
  CHECK(document.blocks[4].in_list);
  CHECK_FALSE(document.blocks[2].in_list);
}

TEST_CASE("word_text_skips_deletions_and_keeps_insertions") {
  const std::string deleted = "<w:del w:id=\"1\"><w:r><w:delText>60</w:delText></w:r></w:del>";
  const std::string moved = "<w:moveFrom w:id=\"3\">" + run("weg") + "</w:moveFrom>";
  const DocumentText document =
      read(docx(paragraph(run("na ") + deleted + "<w:ins w:id=\"2\">" + run("80") + "</w:ins>" + moved +
                          "<w:hyperlink>" + run(" dagen") + "</w:hyperlink>")));
  CHECK(texts(document) == Texts{"na 80 dagen"});
  CHECK(document.tracked_changes == 3);
}

TEST_CASE("a_word_paragraph_whose_end_is_deleted_goes_on_in_the_next") {
  const DocumentText document = read(docx(paragraph(run("een "), "<w:rPr><w:del w:id=\"1\"/></w:rPr>") +
                                          paragraph(run("twee")) + paragraph(run("drie"))));
  CHECK(texts(document) == Texts{"een twee", "drie"});
  CHECK(texts(read(docx(paragraph(run("een "), "<w:rPr><w:moveFrom w:id=\"1\"/></w:rPr>") + paragraph(run("twee"))))) ==
        Texts{"een twee"});
}

TEST_CASE("word_fields_show_their_result_and_a_table_of_contents_is_left_out") {
  const std::string page =
      field("begin") + "<w:r><w:instrText> REF x </w:instrText></w:r>" + field("separate") + run("3.2") + field("end");
  const std::string contents_begin =
      field("begin") + "<w:r><w:instrText> TOC \\o </w:instrText></w:r>" + field("separate") + run("Inhoud 1");
  const DocumentText document = read(docx(paragraph(run("zie ") + page) + paragraph(contents_begin) +
                                          paragraph(run("Inhoud 2")) + paragraph(field("end")) + paragraph(run("na"))));
  CHECK(texts(document) == Texts{"zie 3.2", "", "na"});
  for (const char* list : {"TOC", "INDEX", "BIBLIOGRAPHY"}) {
    INFO(list);
    const std::string made = field("begin") + "<w:r><w:instrText> " + list + " \\l 1043 </w:instrText></w:r>" +
                             field("separate") + run("Gemaakt") + field("end");
    CHECK(texts(read(docx(paragraph(run("voor ") + made + run("na"))))) == Texts{"voor na"});
  }
}

TEST_CASE("word_controls_are_read_around_runs_and_around_paragraphs") {
  const std::string properties =
      "<w:sdtPr><w:alias w:val=\"Dagen\"/><w:tag w:val=\"bestek.buyer.days\"/><w:showingPlcHdr/></w:sdtPr>";
  const std::string plain = "<w:sdtPr><w:tag w:val=\"bestek.buyer.x\"/></w:sdtPr>";
  const DocumentText document =
      read(docx(paragraph(run("na ") + "<w:sdt>" + properties + "<w:sdtContent>" + run("[Dagen]") +
                          "</w:sdtContent></w:sdt>" + run(".")) +
                "<w:sdt>" + plain + "<w:sdtContent>" + paragraph(run("heel")) + "</w:sdtContent></w:sdt>"));
  REQUIRE(texts(document) == Texts{"na [Dagen].", "heel"});
  REQUIRE(document.blocks[0].controls.size() == 1);
  const ControlSpan& days = document.blocks[0].controls[0];
  CHECK(days.tag == "bestek.buyer.days");
  CHECK(days.alias == "Dagen");
  CHECK(days.showing_placeholder);
  CHECK((days.begin == 3 && days.end == 10));
  REQUIRE(document.blocks[1].controls.size() == 1);
  CHECK_FALSE(document.blocks[1].controls[0].showing_placeholder);
  CHECK(document.blocks[1].controls[0].end == 4);
}

TEST_CASE("a_control_offers_the_choices_that_its_list_has") {
  const auto with = [](const std::string& list) {
    const std::string items = "<w:listItem w:displayText=\"D\" w:value=\"d\"/><w:listItem w:value=\"e\"/>";
    return read(docx(paragraph("<w:sdt><w:sdtPr><w:tag w:val=\"bestek.buyer.class\"/><w:" + list + ">" + items +
                               "</w:" + list + "></w:sdtPr><w:sdtContent>" + run("D") + "</w:sdtContent></w:sdt>")))
        .blocks.front()
        .controls.front()
        .items;
  };
  const auto items = with("dropDownList");
  REQUIRE(items.size() == 2);
  CHECK((items[0].label == "D" && items[0].value == "d"));
  CHECK((items[1].label == "e" && items[1].value == "e"));
  CHECK(with("comboBox").empty());  // it takes any text
}

TEST_CASE("a_word_control_is_gone_with_what_stands_around_it_and_open_when_only_its_text_is_deleted") {
  const auto deleted = [](const std::string& text) {
    return "<w:del w:id=\"1\"><w:r><w:delText>" + text + "</w:delText></w:r></w:del>";
  };
  const auto control = [](const std::string& content) {
    return "<w:sdt><w:sdtPr><w:tag w:val=\"bestek.buyer.days\"/></w:sdtPr><w:sdtContent>" + content +
           "</w:sdtContent></w:sdt>";
  };
  const auto left = [](const std::string& content, const std::string& properties = {}) {
    return read(docx(paragraph(content, properties) + paragraph(run("na")))).blocks[0].controls.size();
  };
  const std::string emptied = control(deleted("60"));
  CHECK(left(run("a") + emptied) == 1);
  CHECK(left(run("a") + emptied + run("b")) == 1);
  CHECK(left(emptied) == 1);
  CHECK(left(emptied + emptied) == 2);
  CHECK(left(control("")) == 1);
  CHECK(left(deleted("a") + control("") + deleted("b")) == 1);
  CHECK(left(deleted("a") + control(deleted("60") + run("80")) + deleted("b")) == 1);
  CHECK(left(deleted("a") + emptied + run("b")) == 1);
  CHECK(left(run("a") + emptied + deleted("b")) == 1);
  CHECK(left("<w:del w:id=\"2\">" + emptied + "</w:del>") == 0);
  CHECK(left(run("a") + deleted("b") + emptied + deleted("c") + run("d")) == 0);
  CHECK(left(deleted("a") + emptied + emptied + deleted("b")) == 0);
  CHECK(left(deleted("a") + control(emptied) + deleted("b")) == 0);
  CHECK(left(emptied + deleted("b")) == 0);
  CHECK(left(deleted("a") + emptied) == 0);
  CHECK(left(emptied, "<w:rPr><w:del w:id=\"3\"/></w:rPr>") == 0);
  CHECK(left(run("a") + deleted("b") + emptied + deleted("c") + run("d") + control(run("80"))) == 1);
}

TEST_CASE("word_bookmarks_end_by_number_and_may_stand_between_paragraphs") {
  const DocumentText document =
      read(docx("<w:bookmarkStart w:id=\"7\" w:name=\"buiten\"/>" +
                paragraph(run("a") + "<w:bookmarkStart w:id=\"8\" w:name=\"binnen\"/>" + run("b")) +
                "<w:bookmarkEnd w:id=\"7\"/>" + paragraph(run("c") + "<w:bookmarkEnd w:id=\"8\"/>" + run("d"))));
  REQUIRE(document.blocks.size() == 2);
  REQUIRE(document.blocks[0].bookmarks.size() == 3);
  CHECK((document.blocks[0].bookmarks[0].name == "buiten" && document.blocks[0].bookmarks[0].offset == 0));
  CHECK((document.blocks[0].bookmarks[1].name == "binnen" && document.blocks[0].bookmarks[1].offset == 1));
  CHECK((document.blocks[0].bookmarks[2].name == "buiten" && document.blocks[0].bookmarks[2].offset == 2));
  REQUIRE(document.blocks[1].bookmarks.size() == 1);
  CHECK(document.blocks[1].bookmarks[0].name == "binnen");
  CHECK(document.blocks[1].bookmarks[0].kind == BookmarkEdge::Kind::kEnd);
}

TEST_CASE("word_table_cells_count_the_columns_they_span") {
  const std::string wide = "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" + paragraph(run("breed")) + "</w:tc>";
  const std::string narrow = "<w:tc>" + paragraph(run("smal")) + "</w:tc>";
  const std::string gone =
      "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr><w:tc>" + paragraph(run("weg")) + "</w:tc></w:tr>";
  const DocumentText document = read(docx("<w:tbl><w:tr>" + wide + "<w:sdt><w:sdtContent>" + narrow +
                                          "</w:sdtContent></w:sdt></w:tr>" + gone + "</w:tbl>"));
  REQUIRE(texts(document) == Texts{"breed", "smal", ""});
  CHECK(document.blocks[1].column == 2);
  CHECK(document.blocks[1].row == 0);
  CHECK(document.tables[0].rows == 2);
}

TEST_CASE("a_word_row_whose_cell_goes_on_in_another_row_is_known") {
  const auto row = [](const std::string& properties) {
    return "<w:tr><w:tc><w:tcPr>" + properties + "</w:tcPr>" + paragraph(run("a")) + "</w:tc></w:tr>";
  };
  const DocumentText document =
      read(docx("<w:tbl>" + row("<w:vMerge w:val=\"restart\"/>") + row("<w:vMerge/>") + row("") + "</w:tbl>"));
  REQUIRE(document.tables.at(0).shapes.size() == 3);
  CHECK(document.tables[0].shapes[0].spans_rows);
  CHECK(document.tables[0].shapes[1].spans_rows);
  CHECK_FALSE(document.tables[0].shapes[2].spans_rows);
}

TEST_CASE("a_word_text_box_is_read_once") {
  const std::string box = "<w:txbxContent>" + paragraph(run("kader")) + "</w:txbxContent>";
  const DocumentText document = read(docx(paragraph(run("voor") + "<w:r><mc:AlternateContent><mc:Choice><w:drawing>" +
                                                    box + "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + box +
                                                    "</w:pict></mc:Fallback></mc:AlternateContent></w:r>")));
  CHECK(texts(document) == Texts{"voor", "kader"});
}

TEST_CASE("word_custom_properties_are_document_properties") {
  DocumentParts parts;
  parts.properties = "<property name=\"bestek.language\"><lpwstr>nl</lpwstr></property>";
  CHECK(read(docx(paragraph(run("a")), parts)).properties.at("bestek.language") == "nl");
}

TEST_CASE("a_word_field_that_asks_for_text_shows_what_it_asks") {
  const std::string ask =
      "<w:r><w:instrText xml:space=\"preserve\"> MACROBUTTON  NoMacro [Click here and type] </w:instrText></w:r>";
  const auto asked = [](const std::string& content) {
    const Block block = read(docx(paragraph(run("Aan: ") + content + run(".")))).blocks.at(0);
    std::string prompts;
    for (const PromptSpan& prompt : block.prompts)
      prompts += block.text.substr(prompt.begin, prompt.end - prompt.begin);
    return block.text + "|" + prompts;
  };
  const std::string shown = "Aan: [Click here and type].|[Click here and type]";
  CHECK(asked(field("begin") + ask + field("end")) == shown);
  CHECK(asked(field("begin") + ask + field("separate") + run("oud") + field("end")) == shown);
  CHECK(asked("<w:fldSimple w:instr=\" MACROBUTTON NoMacro [Click here and type]\"/>") == shown);
  CHECK(asked("<w:del w:id=\"1\">" + field("begin") + ask + field("end") + "</w:del>") == "Aan: .|");
  CHECK(asked(field("begin") + "<w:r><w:instrText> PAGE </w:instrText></w:r>" + field("separate") + run("3") +
              field("end")) == "Aan: 3.|");
}

TEST_CASE("a_word_form_field_that_nobody_filled_in_asks_for_text") {
  const auto field = [](const std::string& data, const std::string& instruction, const std::string& result) {
    const auto mark = [](const std::string& type, const std::string& inner = {}) {
      return "<w:r><w:fldChar w:fldCharType=\"" + type + "\">" + inner + "</w:fldChar></w:r>";
    };
    const std::string body = run("Aan: ") + mark("begin", "<w:ffData>" + data + "</w:ffData>") + "<w:r><w:instrText> " +
                             instruction + " </w:instrText></w:r>" + mark("separate") + result + mark("end") + run(".");
    const DocumentText document = read(docx(paragraph(body)));
    const Block& block = document.blocks[0];
    std::string all = block.text;
    for (const PromptSpan& one : block.prompts)
      all += "<" + block.text.substr(one.begin, one.end - one.begin) + "|" + one.asks + ">";
    return all;
  };
  const std::string input = "<w:textInput/>";
  CHECK(field(input, "FORMTEXT", "") == "Aan: .<|[ ]>");
  CHECK(field(input, "FORMTEXT", run("\u2002\u2002") + run("\u2002")) ==
        "Aan: \u2002\u2002\u2002.<\u2002\u2002\u2002|[ ]>");
  CHECK(field("<w:statusText w:val=\"Naam\"/>" + input, "FORMTEXT", "") == "Aan: .<|Naam>");
  CHECK(field(input, "FORMTEXT", run("J. ") + run("Jansen")) == "Aan: J. Jansen.");
  const std::string with_default = "<w:textInput><w:default w:val=\"Vul de naam in\"/></w:textInput>";
  CHECK(field(with_default, "FORMTEXT", run("Vul de ") + run("naam in")) == "Aan: Vul de naam in.<Vul de naam in|>");
  CHECK(field(with_default, "FORMTEXT", run("J. Jansen")) == "Aan: J. Jansen.");
  const auto list = [&](const std::string& result) {
    return field("<w:ddList>" + result + "<w:listEntry w:val=\" \"/><w:listEntry w:val=\"ja\"/></w:ddList>",
                 "FORMDROPDOWN", "");
  };
  CHECK(list("").ends_with("|[ ]>"));
  CHECK(list("<w:result w:val=\"1\"/>") == "Aan: ja.");
  CHECK(field("<w:ddList/>", "FORMDROPDOWN", "") == "Aan: .<|[ ]>");
  CHECK(field("<w:checkBox/>", "FORMCHECKBOX", "") == "Aan: .");
}
