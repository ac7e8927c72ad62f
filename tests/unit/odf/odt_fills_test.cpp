// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/edit/odt_fills.hpp"

#include "core/document/marks.hpp"
#include "core/library/library.hpp"
#include "edited_programme.hpp"

using namespace bestek;
using namespace bestek::test;

TEST_CASE("a_fill_reaches_only_its_own_placement") {
  const Clause clause = clause_of(
      "requirement", R"(<fill-in name="n" type="integer" by="buyer"><label xml:lang="nl">Aantal</label></fill-in>)",
      R"(<title>Titel</title><body><p>Ten minste <fill ref="n"/> stuks.</p></body>)");
  EditPlan plan;
  plan.fragments.push_back({"bestek_slot_requirement", {{&clause, "aaaaaaaa"}, {&clause, "bbbbbbbb"}}});
  const std::string placed = edited(programme(), plan);
  EditPlan fill;
  fill.fills.push_back({"bestek.buyer.n", "bbbbbbbb", "12"});
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

TEST_CASE("a_fill_stops_where_the_next_clause_starts") {
  const Clause clause = clause_of(
      "requirement", R"(<fill-in name="n" type="integer" by="buyer"><label xml:lang="nl">Aantal</label></fill-in>)",
      R"(<title>Titel</title><body><p>Ten minste <fill ref="n"/> stuks.</p></body>)");
  EditPlan plan;
  plan.fragments.push_back({"bestek_slot_requirement", {{&clause, "aaaaaaaa"}, {&clause, "bbbbbbbb"}}});
  const std::string placed = edited(programme(), plan);
  // The first clause's last paragraph was deleted whole: its end slid onto the next clause's last paragraph.
  const std::string mark = clause_mark("aaaaaaaa", release_hash(clause));
  const std::string ending = "<text:bookmark-end text:name=\"" + mark + "\"/>";
  std::string content = part_of(placed, "content.xml");
  content.erase(content.find(ending), ending.size());
  const std::string other = "<text:bookmark-end text:name=\"" + clause_mark("bbbbbbbb", release_hash(clause)) + "\"/>";
  content.insert(content.find(other), ending);
  auto entries = value_of(read_package(placed, "test"));
  find_entry(entries, "content.xml")->bytes = content;
  EditPlan fill;
  fill.fills.push_back({"bestek.buyer.n", "aaaaaaaa", "12"});
  const std::string filled = part_of(edited(value_of(write_package(entries, "test")), fill), "content.xml");
  CHECK(count_of(filled, ">12<") == 1);
  CHECK(count_of(filled, "[Aantal]") == 1);
  CHECK(filled.find(">12<") < filled.find("[Aantal]"));
}

TEST_CASE("a_locked_control_is_not_written_and_one_that_may_not_be_deleted_is") {
  const Clause clause = clause_of(
      "requirement", R"(<fill-in name="n" type="integer" by="buyer"><label xml:lang="nl">Aantal</label></fill-in>)",
      R"(<title>Titel</title><body><p>Ten minste <fill ref="n"/> stuks.</p></body>)");
  EditPlan plan;
  plan.fragments.push_back({"bestek_slot_requirement", {{&clause, "aaaaaaaa"}}});
  const std::string placed = edited(programme(), plan);
  EditPlan fill;
  fill.fills.push_back({"bestek.buyer.n", "aaaaaaaa", "12"});
  const auto locked = [&](const std::string& lock) {
    return with_content(placed, R"(loext:tag="bestek.buyer.n")",
                        R"(loext:lock=")" + lock + R"(" loext:tag="bestek.buyer.n")");
  };
  for (const char* lock : {"contentLocked", "sdtContentLocked"}) {
    CAPTURE(lock);
    const auto refused = apply_edit(locked(lock), fill, WritingContext{}, "test.odt");
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == "document.protected");
  }
  for (const char* lock : {"sdtLocked", "unlocked"}) {
    CAPTURE(lock);
    CHECK(count_of(part_of(edited(locked(lock), fill), "content.xml"), ">12<") == 1);
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
  fill.fills.push_back({"bestek.profile.subject", {}, "Iets anders"});
  CHECK(part_of(edited(then, fill), "content.xml") == part_of(edited(now, fill), "content.xml"));
}
