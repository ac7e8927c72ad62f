// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/edit/odt_fills.hpp"

#include "core/document/marks.hpp"
#include "core/library/library.hpp"
#include "edited_programme.hpp"

using namespace bestek;
using namespace bestek::test;

TEST_CASE("a_fill_reaches_the_control_that_it_counts") {
  const Clause clause = clause_of(
      "requirement", R"(<fill-in name="n" type="integer" by="buyer"><label xml:lang="nl">Aantal</label></fill-in>)",
      R"(<title>Titel</title><body><p>Ten minste <fill ref="n"/> stuks.</p></body>)");
  EditPlan plan;
  plan.fragments.push_back({"bestek_slot_requirement", {{&clause, "aaaaaaaa"}, {&clause, "bbbbbbbb"}}});
  const std::string placed = edited(programme(), plan);
  EditPlan fill;
  fill.fills.push_back({"bestek.buyer.n", 1, 2, "12"});
  const std::string filled = edited(placed, fill);
  const std::string content = part_of(filled, "content.xml");
  CHECK(content.find("[Aantal]") < content.find(">12<"));
  CHECK(count_of(content, "[Aantal]") == 1);
  // Pages that a layout filled in stay: an answer brings no chapter.
  const std::string laid_out = part_of(edited(with_content(placed, ">…<", ">7<"), fill), "content.xml");
  CHECK(count_of(laid_out, ">7</text:bookmark-ref>") == 1);
  fill.fills.front().value.clear();
  const std::string opened = part_of(edited(filled, fill), "content.xml");
  CHECK(count_of(opened, "[Aantal]") == 2);
  CHECK(opened.find(">12<") == std::string::npos);
}

TEST_CASE("a_fill_that_counts_other_controls_than_there_are_is_refused") {
  const Clause clause = clause_of(
      "requirement", R"(<fill-in name="n" type="integer" by="buyer"><label xml:lang="nl">Aantal</label></fill-in>)",
      R"(<title>Titel</title><body><p>Ten minste <fill ref="n"/> stuks.</p></body>)");
  EditPlan plan;
  plan.fragments.push_back({"bestek_slot_requirement", {{&clause, "aaaaaaaa"}, {&clause, "bbbbbbbb"}}});
  const std::string placed = edited(programme(), plan);
  const auto refusal = [&](std::size_t occurrence, std::size_t total) {
    EditPlan fill;
    fill.fills.push_back({"bestek.buyer.n", occurrence, total, "12"});
    const auto result = apply_edit(placed, fill, WritingContext{}, "test.odt");
    return result.ok() ? std::string() : result.error().code;
  };
  CHECK(refusal(1, 2).empty());
  CHECK(refusal(0, 1) == "document.no-fill-in");
  CHECK(refusal(2, 3) == "document.no-fill-in");
  CHECK(refusal(2, 2) == "document.no-fill-in");
}

TEST_CASE("controls_in_frames_notes_and_headers_are_written_and_deleted_ones_are_not_counted") {
  const auto control = [](const std::string& text) {
    return R"(<loext:content-control loext:tag="bestek.buyer.n">)" + text + "</loext:content-control>";
  };
  const auto p = [](const std::string& text) { return "<text:p>" + text + "</text:p>"; };
  std::string odt = with_content(
      programme(), "</office:text>",
      "<text:p>x<draw:frame xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\"><draw:text-box>" +
          p(control("kader")) +
          "</draw:text-box></draw:frame><text:note text:note-class=\"footnote\"><text:note-body>" + p(control("noot")) +
          "</text:note-body></text:note>" + control("een") + "</text:p></office:text>");
  odt = with_content(
      odt, "<text:h",
      "<text:tracked-changes text:track-changes=\"false\"><text:changed-region text:id=\"c\"><text:deletion>" +
          p(control("weg")) + "</text:deletion></text:changed-region></text:tracked-changes><text:h");
  EditPlan fill;
  for (std::size_t i = 0; i < 3; ++i) fill.fills.push_back({"bestek.buyer.n", i, 3, "waarde " + std::to_string(i)});
  const std::string content = part_of(edited(odt, fill), "content.xml");
  for (const char* says :
       {">waarde 0</loext:content-control></text:p>",
        "<draw:text-box><text:p><loext:content-control "
        "loext:tag=\"bestek.buyer.n\">waarde 1<",
        "<text:note-body><text:p><loext:content-control loext:tag=\"bestek.buyer.n\">waarde 2<", ">weg<"}) {
    CAPTURE(says);
    CHECK(count_of(content, says) == 1);
  }
}

TEST_CASE("an_answer_takes_pages_out_of_links_that_an_earlier_build_wrote") {
  const std::string now = with_content(programme(), ">…<", ">7<");
  const std::string content = part_of(now, "content.xml");
  const std::size_t link_end = content.find("</text:a><text:tab/>");
  const std::string page_end = "7</text:bookmark-ref>";
  REQUIRE(link_end != std::string::npos);
  const std::string entry = content.substr(link_end, content.find(page_end, link_end) + page_end.size() - link_end);
  const std::string then = with_content(now, entry, entry.substr(std::string_view("</text:a>").size()) + "</text:a>");
  REQUIRE(part_of(then, "content.xml") != part_of(now, "content.xml"));
  EditPlan fill;
  const std::string tag = "bestek.profile.subject";
  fill.fills.push_back({tag, 0, count_of(part_of(now, "content.xml"), tag), "Iets anders"});
  CHECK(part_of(edited(then, fill), "content.xml") == part_of(edited(now, fill), "content.xml"));
}

TEST_CASE("a_new_answer_leaves_the_marks_and_the_choices_of_its_control") {
  const std::string odt = with_content(
      programme(), "</office:text>",
      "<text:p>x<loext:content-control loext:tag=\"bestek.buyer.n\"><loext:list-item loext:display-text=\"een\" "
      "loext:value=\"1\"/>oud <text:span>en <text:bookmark text:name=\"eigen\"/>nieuw</text:span>"
      "</loext:content-control></text:p></office:text>");
  EditPlan fill;
  fill.fills.push_back({"bestek.buyer.n", 0, 1, "een"});
  const std::string content = part_of(edited(odt, fill), "content.xml");
  CHECK(content.find("oud ") == std::string::npos);
  CHECK(count_of(content, "loext:display-text=\"een\"") == 1);
  CHECK(count_of(content, "<text:bookmark text:name=\"eigen\"/>") == 1);
}
