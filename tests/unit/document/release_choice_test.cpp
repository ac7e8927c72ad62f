// SPDX-License-Identifier: EUPL-1.2
// Which of several clauses stands in a document where all of them say the same.
#include "core/document/release_choice.hpp"

#include "core/edit/mark_planner.hpp"
#include "document_fixture.hpp"
#include "writing_support.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

struct Same {
  std::string group, name, level, fill_ins, title, body;
};

constexpr const char* kEnd =
    R"(<basis><source address="https://example.org" checked="2026-01-01" certainty="primary">A source</source></basis><validity from="2026-01-01" review-by="2030-01-01"/></clause>)";

std::string xml_of(const Same& one) {
  return R"(<clause xmlns="urn:bestek:clause:1" format="1" id=")" + one.group + "." + one.name +
         R"(" version="1.0.0" status="checked" kind="requirement"><classification aspect="product" theme="circular" phase="use" level=")" +
         one.level + R"(" legal-floor="no" refurbished="no"><group ref=")" + one.group + R"("/></classification>)" +
         (one.fill_ins.empty() ? "" : "<fill-ins>" + one.fill_ins + "</fill-ins>") + R"(<text xml:lang="nl"><title>)" +
         one.title + "</title><body><p>" + one.body +
         R"(</p></body><explanation><p>Uitleg.</p></explanation></text><text xml:lang="en"><title>)" + one.name +
         "</title><body><p>Something else.</p></body><explanation><p>Why.</p></explanation></text>" + kEnd;
}

std::string cycles(const std::string& range) {
  return R"(<fill-in name="cycles" type="integer" by="buyer" sample="800" )" + range +
         R"(><label xml:lang="nl">Cycli</label><label xml:lang="en">Cycles</label></fill-in>)";
}

/// Three clauses whose text is the same, and two of which one leaves open what the other says.
const Library& library() {
  static const Library same = [] {
    const auto folder = fresh_path("same-text");
    const std::string battery = R"(Na <fill ref="cycles"/> keer laden nog goed.)";
    const std::string charger = R"(Na <fill ref="cycles"/> keer laden nog heel.)";
    for (const Same& one : {Same{"laptop", "low", "basis", cycles(R"(min="500" max="999")"), "De accu", battery},
                            {"laptop", "high", "significant", cycles(R"(min="1000" max="2000")"), "De accu", battery},
                            {"monitor", "wide", "basis", cycles(R"(min="1" max="5000")"), "De accu", battery},
                            {"laptop", "open", "basis", cycles(R"(min="500" max="999")"), "De lader", charger},
                            {"laptop", "fixed", "basis", "", "De lader", "Na 800 keer laden nog heel."}}) {
      std::filesystem::create_directories(folder / one.group);
      REQUIRE(write_file(folder / one.group / (one.name + ".xml"), xml_of(one)).ok());
    }
    for (const char* file : {"library.xml", "taxonomy.xml"})
      std::filesystem::copy_file(source("clauses") / file, folder / file);
    return value_of(Library::load(folder));
  }();
  return same;
}

std::string battery(const std::string& answer) {
  return "<text:h text:outline-level=\"3\">De accu</text:h><text:p>Na " + answer + " keer laden nog goed.</text:p>";
}

std::string control(const std::string& name, const std::string& value) {
  return "<loext:content-control loext:alias=\"Cycli\" loext:tag=\"bestek.buyer." + name + "\">" + value +
         "</loext:content-control>";
}

constexpr const char* kOpen = "[Cycli]";

std::string property(const std::string& name, const std::string& value) {
  return "<meta:user-defined meta:name=\"" + name + "\">" + value + "</meta:user-defined>";
}

Result<MarkPlan> plan(const std::string& body, const std::string& properties = {},
                      const std::vector<std::string>& wanted = {}) {
  DocumentParts parts;
  parts.properties = properties;
  return plan_marking({{"a.odt", read(flat_odf(body, parts))}}, library(), {}, wanted);
}

/// The id of the clause that is marked, or of each that it could be.
std::string found_in(const std::string& body, const std::string& properties = {}) {
  const MarkPlan planned = value_of(plan(body, properties));
  std::string ids;
  for (const MarkPlan::Marked& one : planned.marked) ids += one.clause->id;
  for (const Error& note : planned.notes) {
    CHECK(note.code == "mark.undecided");
    for (const auto& [name, value] : note.args)
      if (name == "ids") ids += value;
  }
  return ids;
}

}  // namespace

TEST_CASE("where_nothing_decides_between_clauses_a_person_is_told_all_of_them") {
  const std::string all = found_in(battery(kOpen));
  for (const char* id : {"laptop.low", "laptop.high", "monitor.wide"}) {
    INFO(id << " in " << all);
    CHECK(all.find(id) != std::string::npos);
  }
  CHECK(value_of(plan(battery(kOpen))).documents.empty());
}

TEST_CASE("a_person_chooses_one_of_the_clauses_and_is_asked_again_where_two_are_chosen") {
  const MarkPlan chosen = value_of(plan(battery(kOpen), {}, {"laptop.high"}));
  REQUIRE(chosen.marked.size() == 1);
  CHECK(chosen.marked[0].clause->id == "laptop.high");
  const auto two = plan(battery(kOpen), {}, {"laptop.high", "laptop.low"});
  REQUIRE_FALSE(two.ok());
  CHECK(two.error().code == "mark.undecided");
  CHECK(two.error().place.position == "De accu");
  // What the document speaks against a person may still know better; another clause is none of these.
  const MarkPlan better = value_of(plan(battery("1500"), property("bestek.made-for", "groups=laptop"), {"laptop.low"}));
  REQUIRE(better.marked.size() == 1);
  CHECK(better.marked[0].clause->id == "laptop.low");
  CHECK(plan(battery(kOpen), {}, {"laptop.fixed"}).error().code == "mark.not-found");
}

TEST_CASE("an_answer_that_one_of_the_clauses_alone_takes_decides") {
  const std::string laptops = property("bestek.made-for", "groups=laptop");
  for (const auto& [answer, id] : {std::pair{"600", "laptop.low"}, {"1500", "laptop.high"}, {"4000", "monitor.wide"}}) {
    INFO(answer);
    CHECK(found_in(battery(answer), laptops) == id);
    CHECK(found_in(battery(control("cycles", answer)), laptops) == id);
  }
  // One that none of them takes speaks against none.
  CHECK(found_in(battery("9000")).find(", ") != std::string::npos);
}

TEST_CASE("the_groups_and_the_level_that_a_document_was_made_for_decide") {
  for (const auto& [made_for, id] : {std::pair{"groups=monitor", "monitor.wide"},
                                     {"groups=laptop;level=basis", "laptop.low"},
                                     {"groups=laptop;level=significant", "laptop.high"},
                                     {"groups=laptop;level=ambitious", "laptop.high"},
                                     {"level=significant", "laptop.high"}}) {
    INFO(made_for);
    CHECK(found_in(battery(kOpen), property("bestek.made-for", made_for)) == id);
  }
  // Two of one level are both told, and so are all where no clause is of the group.
  CHECK(found_in(battery(kOpen), property("bestek.made-for", "level=basis")).find(", ") != std::string::npos);
  CHECK(found_in(battery(kOpen), property("bestek.made-for", "groups=software")).find(", ") != std::string::npos);
}

TEST_CASE("what_once_stood_in_the_document_decides_before_all_else_and_is_that_placement_again") {
  const std::string made_for = property("bestek.made-for", "groups=laptop;level=basis");
  for (const char* version : {"1.0.0", "0.9.0"}) {
    INFO(version);
    const std::string hint =
        property("bestek.p.aaaaaaaa", std::string("laptop.high@") + version + ";nl;0123456789abcdef");
    const MarkPlan planned = value_of(plan(battery("600"), made_for + hint));
    REQUIRE(planned.marked.size() == 1);
    CHECK(planned.marked[0].clause->id == "laptop.high");
    // Another release was another placement, and is forgotten.
    CHECK((planned.marked[0].placement == "aaaaaaaa") == (std::string(version) == "1.0.0"));
    const auto& properties = planned.documents.at("a.odt").plan.properties;
    CHECK(properties.size() == (std::string(version) == "1.0.0" ? 1 : 2));
  }
  // Of a clause whose marks still stand nothing is lost.
  const std::string standing =
      "<text:p>I<text:bookmark-start text:name=\"bestek_aaaaaaaa_2222222222\"/>et<text:"
      "bookmark-end text:name=\"bestek_aaaaaaaa_2222222222\"/>s</text:p>";
  const std::string hint = property("bestek.p.aaaaaaaa", "laptop.high@1.0.0;nl;0123456789abcdef");
  CHECK(found_in(standing + battery(kOpen), made_for + hint) == "laptop.low");
}

TEST_CASE("in_a_document_with_fields_a_figure_without_one_is_the_clauses_own") {
  const std::string charger =
      "<text:h text:outline-level=\"3\">De lader</text:h><text:p>Na 800 keer laden nog heel.</text:p>";
  CHECK(found_in("<text:p>" + control("contact", "Jan") + "</text:p>" + charger) == "laptop.fixed");
  CHECK(found_in(charger).find("laptop.open") != std::string::npos);
  CHECK(found_in(replaced(charger, "800", "900")) == "laptop.open");
}

TEST_CASE("a_clause_that_is_marked_again_gets_fields_only_where_it_is_certain_what_fills_them") {
  const auto controls = [](const std::string& body) {
    const MarkPlan planned = value_of(plan(body, property("bestek.made-for", "groups=laptop;level=basis")));
    REQUIRE(planned.marked.size() == 1);
    const auto& marks = planned.documents.at("a.odt").plan.marks;
    REQUIRE(marks.size() == 1);
    return marks[0].controls;
  };
  const auto open = controls(battery(kOpen));
  REQUIRE(open.size() == 1);
  CHECK(open[0].tag == "bestek.buyer.cycles");
  CHECK(open[0].open);
  const auto filled = controls(battery("600"));
  REQUIRE(filled.size() == 1);
  CHECK_FALSE(filled[0].open);
  CHECK(filled[0].begin == 3);
  CHECK(filled[0].end == 6);
  CHECK(controls(battery(control("cycles", "600"))).empty());  // it has its own
}

TEST_CASE("the_same_clause_twice_is_marked_twice_and_each_place_is_told_from_the_other") {
  const MarkPlan planned =
      value_of(plan(battery("600") + battery("600"), property("bestek.made-for", "groups=laptop;level=basis") +
                                                         property("bestek.p.aaaaaaaa", "laptop.low@1.0.0;nl;0")));
  const auto& marks = planned.documents.at("a.odt").plan.marks;
  REQUIRE(marks.size() == 2);
  CHECK(marks[0].occurrence == 0);
  CHECK(marks[1].occurrence == 1);
  CHECK(marks[0].mark != marks[1].mark);
  CHECK(planned.marked[0].placement != planned.marked[1].placement);
}
