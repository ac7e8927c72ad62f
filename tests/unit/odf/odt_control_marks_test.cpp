// SPDX-License-Identifier: EUPL-1.2
// What stands in a content control beside its text when an answer is written into it.
#include "core/odf/edit/odt_fills.hpp"
#include "core/odf/read/odf_dom.hpp"
#include "edited_programme.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

std::string start(const std::string& name) { return "<text:bookmark-start text:name=\"" + name + "\"/>"; }
std::string end(const std::string& name) { return "<text:bookmark-end text:name=\"" + name + "\"/>"; }
std::string change(const std::string& kind) { return "<text:change" + kind + " text:change-id=\"c1\"/>"; }

/// A programme with a recorded change and, at its end, this paragraph.
std::string document(const std::string& paragraph) {
  const std::string odt = with_content(
      programme(), "<text:h",
      "<text:tracked-changes text:track-changes=\"false\"><text:changed-region xml:id=\"c1\" text:id=\"c1\">"
      "<text:insertion><office:change-info/></text:insertion></text:changed-region></text:tracked-changes><text:h");
  return with_content(odt, "</office:text>", "<text:p>" + paragraph + "</text:p></office:text>");
}

std::string control(const std::string& content) {
  return "<loext:content-control loext:tag=\"bestek.buyer.n\">" + content + "</loext:content-control>";
}

EditPlan answer(const std::string& value) {
  EditPlan fill;
  fill.fills.push_back({"bestek.buyer.n", 0, 1, value});
  return fill;
}

std::string filled(const std::string& paragraph) {
  return part_of(edited(document(paragraph), answer("nieuw")), "content.xml");
}

}  // namespace

TEST_CASE("a_bookmark_round_an_answer_is_a_point_behind_the_new_one") {
  const std::string content = filled("x" + control(start("eigen") + "oud" + end("eigen")) + "y");
  CHECK(content.find(">nieuw<text:bookmark text:name=\"eigen\"/></loext:content-control>y") != std::string::npos);
  CHECK(content.find("text:bookmark-end text:name=\"eigen\"") == std::string::npos);
}

TEST_CASE("a_bookmark_that_reaches_into_an_answer_still_reaches_to_its_edge") {
  std::string content = filled("x" + start("eigen") + "y" + control("ou" + end("eigen") + "d"));
  CHECK(content.find(">" + end("eigen") + "nieuw</loext:content-control>") != std::string::npos);
  content = filled("x" + control("ou" + start("eigen") + "d") + "y" + end("eigen"));
  CHECK(content.find(">nieuw" + start("eigen") + "</loext:content-control>y" + end("eigen")) != std::string::npos);
}

TEST_CASE("a_recorded_insertion_that_the_answer_was_all_of_holds_the_new_one_too") {
  for (const std::string& old : {change("-start") + "oud" + change("-end"),
                                 "<text:span>" + change("-start") + "oud" + change("-end") + "</text:span>"}) {
    INFO(old);
    const std::string content = filled("x" + control(old));
    CHECK(content.find(change("-start") + "nieuw" + change("-end")) != std::string::npos);
    CHECK(count_of(content, "text:changed-region xml:id=\"c1\"") == 1);
  }
}

TEST_CASE("a_mark_in_a_span_without_text_stays_also_where_no_text_follows_in_the_document") {
  const std::string content = filled(control("<text:span><text:bookmark text:name=\"eigen\"/></text:span>"));
  CHECK(content.find(">nieuw<text:bookmark text:name=\"eigen\"/></loext:content-control>") != std::string::npos);
}

TEST_CASE("a_change_that_was_recorded_inside_an_answer_goes_with_it") {
  for (const std::string& old : {"oud " + change("-start") + "en" + change("-end") + " af", "oud" + change(""),
                                 "<text:span>oud " + change("-start") + "en</text:span>" + change("-end")}) {
    INFO(old);
    const std::string content = filled("x" + control(old));
    CHECK(content.find(">nieuw</loext:content-control>") != std::string::npos);
    CHECK(content.find("change-id=\"c1\"") == std::string::npos);
    CHECK(content.find("text:id=\"c1\"") == std::string::npos);
  }
}

TEST_CASE("a_picture_that_hangs_on_an_answer_stays_and_one_that_stands_in_it_goes") {
  const auto frame = [](const std::string& anchor) {
    return "<draw:frame xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" draw:name=\"plaat\" "
           "text:anchor-type=\"" +
           anchor + "\"/>";
  };
  CHECK(count_of(filled("x" + control("oud" + frame("char"))), "draw:name=\"plaat\"") == 1);
  CHECK(count_of(filled("x" + control("oud" + frame("as-char"))), "draw:name=\"plaat\"") == 0);
}

TEST_CASE("an_answer_with_a_note_or_a_comment_in_it_is_not_overwritten") {
  for (const std::string inner : {"<text:note text:note-class=\"footnote\"><text:note-body/></text:note>",
                                  "<office:annotation/>", "<office:annotation-end office:name=\"a\"/>"}) {
    INFO(inner);
    const auto refused =
        apply_edit(document("x" + control("oud" + inner)), answer("nieuw"), WritingContext{}, "test.odt");
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == "document.fill-in-holds-note");
    CHECK(refused.error().place.file == "test.odt");
  }
}

TEST_CASE("a_control_inside_the_one_that_is_answered_goes_with_the_old_answer") {
  EditPlan fill;
  for (const std::size_t occurrence : {0U, 1U}) fill.fills.push_back({"bestek.buyer.n", occurrence, 2, "nieuw"});
  const std::string content =
      part_of(edited(document("x" + control("oud " + control("binnenin")) + "y"), fill), "content.xml");
  CHECK(content.find(">nieuw</loext:content-control>y") != std::string::npos);
  CHECK(content.find("binnenin") == std::string::npos);
}

TEST_CASE("a_frame_goes_or_stays_with_all_that_is_in_it") {
  const auto frame = [](const std::string& anchor) {
    return "<draw:frame xmlns:draw=\"" + std::string(kDrawNs) + "\" text:anchor-type=\"" + anchor +
           "\"><draw:text-box><text:p>in" + start("b") + "kader" + end("b") + "</text:p></draw:text-box></draw:frame>";
  };
  using Around = std::pair<std::string, std::string>;
  for (const auto& [before, behind] :
       {Around{}, Around{"<text:span>", "</text:span>"}, Around{"<text:a>", "</text:a>"}}) {
    INFO(before);
    const auto inside = [&, &begin = before, &end = behind](std::string content) {
      return content.insert(0, begin).append(end);
    };
    // Like a character it is text, also where nothing follows in the document.
    std::string content = filled("x" + control(inside("oud" + frame("as-char"))));
    CHECK(content.find(">nieuw</loext:content-control></text:p>") != std::string::npos);
    CHECK(content.find("kader") == std::string::npos);
    // One that hangs there stays as it is.
    content = filled("x" + control(inside("oud" + frame("char"))));
    CHECK(content.find(">nieuw" + frame("char") + "</loext:content-control></text:p>") != std::string::npos);
  }
}

TEST_CASE("a_drawing_without_a_place_of_its_own_stays_and_so_does_what_is_in_it") {
  const std::string space = " xmlns:draw=\"" + std::string(kDrawNs) + "\"";
  EditPlan fill = answer("nieuw");
  fill.fills.push_back({"bestek.buyer.in", 0, 1, "binnen"});
  const std::string inner = "<loext:content-control loext:tag=\"bestek.buyer.in\">y</loext:content-control>";
  const std::string box = "<draw:frame" + space + "><draw:text-box><text:p>a<draw:frame text:anchor-type=\"char\">" +
                          "<draw:text-box><text:p>" + inner + "</text:p></draw:text-box></draw:frame></text:p>" +
                          "</draw:text-box></draw:frame>";
  const std::string content = part_of(edited(document("x" + control("oud" + box)), fill), "content.xml");
  CHECK(content.find(">nieuw<draw:frame") != std::string::npos);
  CHECK(content.find(">binnen</loext:content-control>") != std::string::npos);
}

TEST_CASE("changes_in_a_frame_that_goes_are_recorded_no_more") {
  const std::string frame = "<draw:frame xmlns:draw=\"" + std::string(kDrawNs) +
                            "\" text:anchor-type=\"as-char\"><draw:text-box><text:p>a" + change("-start") + "b" +
                            change("-end") + "</text:p></draw:text-box></draw:frame>";
  CHECK(filled("x" + control("oud" + frame)).find("changed-region") == std::string::npos);
  CHECK(filled("x" + control("<text:span>oud" + frame + "</text:span>")).find("changed-region") == std::string::npos);
}

TEST_CASE("a_cross_reference_in_an_answer_is_old_text_and_goes") {
  const std::string content =
      filled("x" + control("oud <text:bookmark-ref text:ref-name=\"q\">Zie</text:bookmark-ref>") + "y");
  CHECK(content.find(">nieuw</loext:content-control>y") != std::string::npos);
}

TEST_CASE("fields_and_tables_of_contents_inside_others_of_a_template_go_with_their_old_text") {
  std::string text = value_of(read_file(source("templates/open/guide.nl.fodt"), kMaxTemplateBytes));
  const std::size_t begin = text.find("<text:table-of-content ");
  const std::string close = "</text:table-of-content>";
  const std::string table = text.substr(begin, text.find(close) + close.size() - begin);
  text.insert(text.find("</text:index-body>"), table);
  text.insert(text.find("</office:text>"),
              "<text:p><loext:content-control loext:tag=\"bestek.profile.subject\">a<loext:content-control "
              "loext:tag=\"bestek.profile.authority\">b</loext:content-control></loext:content-control></text:p>");
  const std::string made =
      part_of(value_of(instantiate_template(
                  text, {laptop_profile(), shipped_library().taxonomy(), DocumentRole::kGuide, "dossierid"}, "guide")),
              "content.xml");
  CHECK(made.find(">" + laptop_profile().subject + "</loext:content-control></text:p></office:text>") !=
        std::string::npos);
  CHECK(made.find("<text:table-of-content ") == made.rfind("<text:table-of-content "));
}
