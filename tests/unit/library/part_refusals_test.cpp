// SPDX-License-Identifier: EUPL-1.2
// Parts of a library that a team changed in a way that nobody can use.
#include <catch2/generators/catch_generators.hpp>

#include "core/library/frameworks.hpp"
#include "core/library/risk_cards.hpp"
#include "core/library/scorecard.hpp"
#include "core/library/taxonomy.hpp"
#include "scratch_library.hpp"
#include "unit/scratch.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

std::filesystem::path written(const std::string& xml) {
  const std::filesystem::path file = scratch_folder() / "part.xml";
  REQUIRE(write_file(file, xml).ok());
  return file;
}

std::string part(const std::string& root, const std::string& attributes, const std::string& body = {}) {
  return "<" + root + " xmlns=\"urn:bestek:clause:1\" format=\"1\" " + attributes + ">" + body + "</" + root + ">";
}

/// "code what" of a refusal, which names the file.
template <typename Part>
std::string refusal(const Result<Part>& read) {
  if (read) return {};
  CHECK(read.error().place.file.ends_with("part.xml"));
  CHECK(message(read.error(), Language::kDutch).find('{') == std::string::npos);
  const bool named = !read.error().args.empty() && read.error().args.front().first == "what";
  return read.error().code + (named ? " " + read.error().args.front().second : "");
}

std::string taxonomy_xml() { return read_file(shipped() / "taxonomy.xml", 1'000'000).value(); }

Result<Taxonomy> taxonomy(const std::string& from, const std::string& to) {
  return Taxonomy::load(written(replaced(taxonomy_xml(), from, to)));
}

std::vector<std::string> problems(const Result<Taxonomy>& read) {
  REQUIRE(read.ok());
  std::vector<std::string> codes;
  for (const Error& problem : read->problems) codes.push_back(problem.code);
  return codes;
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("a_scorecard_with_numbers_that_are_none_is_refused") {
  const std::string head = "version=\"1.0.0\" total=\"100\"";
  for (const auto& [xml, code] :
       {std::pair{part("scorecard", "total=\"100\""), "clause.invalid scorecard/@version"},
        {part("scorecard", "version=\"1.0.0\""), "clause.invalid scorecard/@total"},
        {part("scorecard", "version=\"1.0.0\" total=\"-1\""), "clause.invalid scorecard/@total"},
        {part("scorecard", "version=\"1.0.0\" total=\"100x\""), "clause.invalid scorecard/@total"},
        {part("scorecard", head, "<item id=\"a\" points=\"many\"/>"), "clause.invalid item/@points"},
        {part("scorecard", head, "<item id=\"a\" points=\"1.5\"/>"), "clause.invalid item/@points"},
        {part("scorecard", head, "<item id=\"a\" per-one=\"-2\"/>"), "clause.invalid item/@per-one"},
        {part("scorecard", head, "<item id=\"a\" per-one=\"\"/>"), "clause.invalid item/@per-one"},
        {part("scorecard", head, "<item id=\"a\"><counted what=\"heads\"/></item>"), "clause.invalid counted/@what"},
        {std::string("<scorecard"), "xml.malformed"},
        {part("score", head), "library.wrong-root"}}) {
    INFO(xml);
    CHECK(refusal(load_scorecard(written(xml))) == code);
  }
  const auto read = load_scorecard(written(part("scorecard", head, "<item id=\"a\" points=\"20\" per-one=\"2.5\"/>")));
  REQUIRE(read.ok());
  CHECK(read->total == 100);
  CHECK(read->items.front().points == 20);
  CHECK(read->items.front().per_one == 2.5);
}

TEST_CASE("a_risk_card_or_a_list_of_frameworks_without_a_version_or_a_group_is_refused") {
  CHECK(refusal(load_risk_card(written(part("risk-card", "group=\"laptop\"")))) == "clause.invalid risk-card/@version");
  CHECK(refusal(load_risk_card(written(part("risk-card", "version=\"1.0.0\"")))) == "clause.invalid risk-card/@group");
  CHECK(load_risk_card(written(part("risk-card", "version=\"1.0.0\" group=\"laptop\""))).ok());
  CHECK(refusal(load_frameworks(written(part("frameworks", "")))) == "clause.invalid frameworks/@version");
}

TEST_CASE("functions_of_a_framework_come_in_pairs_of_languages") {
  const auto read = load_frameworks(written(
      part("frameworks", "version=\"1.0.0\"",
           R"(<framework id="a"><serves><function xml:lang="nl">een</function><function xml:lang="en">one</function>)"
           R"(<function xml:lang="de">ein</function><function xml:lang="nl">twee</function></serves></framework>)"
           R"(<framework id="b"/>)")));
  REQUIRE(read.ok());
  REQUIRE(read->list.size() == 2);
  REQUIRE(read->list[0].functions.size() == 2);
  CHECK(read->list[0].functions[0].in(Language::kEnglish) == "one");
  CHECK(read->list[0].functions[1].in(Language::kDutch) == "twee");
  CHECK(read->list[1].functions.empty());
}

TEST_CASE("a_taxonomy_that_lacks_what_every_tender_needs_is_refused") {
  const auto [from, to] = GENERATE(std::pair<std::string, std::string>{"<levels>", "<level-list>"},
                                   std::pair<std::string, std::string>{"<groups>", "<group-list>"},
                                   std::pair<std::string, std::string>{"<term-sets>", "<sets>"});
  std::string xml = replaced(taxonomy_xml(), from, to);
  xml = replaced(xml, "</" + from.substr(1), "</" + to.substr(1));
  CHECK(refusal(Taxonomy::load(written(xml))) == "taxonomy.invalid");
  // Terms have to be called something whatever the document and the general terms are.
  CHECK(refusal(taxonomy("<term-set id=\"opdrachtgever\">", "<term-set id=\"opdrachtgever\" roles=\"plan\">")) ==
        "taxonomy.invalid");
  CHECK(refusal(taxonomy("urn:bestek:clause:1", "urn:other")) == "taxonomy.invalid");
  CHECK(refusal(taxonomy("format=\"1\"", "format=\"2\"")) == "library.newer-format");
  CHECK(refusal(Taxonomy::load(written("<taxonomy"))) == "xml.malformed");
}

TEST_CASE("a_word_that_could_not_be_part_of_a_file_name_or_stands_there_twice_is_left_out") {
  CHECK(problems(taxonomy("id=\"laptop\"", "id=\"laptop\"")).empty());
  for (const std::string id : {"", "../laptop", "lap top", "l\xc3\xa4ptop", "laptop.pro"}) {
    INFO(id);
    const auto read = taxonomy("group id=\"laptop\"", "group id=\"" + id + "\"");
    CHECK(problems(read) == Codes{"taxonomy.word-left-out"});
    CHECK(Taxonomy::find(read->groups, id) == nullptr);
    CHECK(Taxonomy::find(read->groups, "monitor") != nullptr);
  }
  CHECK(problems(taxonomy("group id=\"laptop\"", "group id=\"" + std::string(61, 'a') + "\"")) ==
        Codes{"taxonomy.word-left-out"});
  const auto twice = taxonomy("group id=\"monitor\"", "group id=\"laptop\"");
  CHECK(problems(twice) == Codes{"taxonomy.word-left-out"});
  CHECK(Taxonomy::find(twice->groups, "laptop")->name.in(Language::kEnglish) == "Laptops");
}

TEST_CASE("a_group_whose_parents_lead_nowhere_or_round_stands_by_itself") {
  const auto unknown = taxonomy("id=\"laptop\" parent=\"hardware\"", "id=\"laptop\" parent=\"typewriters\"");
  CHECK(problems(unknown) == Codes{"taxonomy.unknown-parent"});
  CHECK_FALSE(unknown->is_within("laptop", "all"));
  CHECK(unknown->is_within("monitor", "all"));
  const auto round = taxonomy("id=\"hardware\" parent=\"all\"", "id=\"hardware\" parent=\"laptop\"");
  CHECK_FALSE(problems(round).empty());
  CHECK(round->is_within("laptop", "laptop"));
}

TEST_CASE("words_and_terms_are_found_by_their_ids_and_what_is_unknown_is_called_as_it_is_written") {
  const auto read = Taxonomy::load(shipped() / "taxonomy.xml");
  REQUIRE(read.ok());
  CHECK(Taxonomy::name_of(read->groups, "laptop", Language::kDutch) == "Laptops");
  CHECK(Taxonomy::name_of(read->groups, "typewriter", Language::kDutch) == "typewriter");
  CHECK(read->level_rank("ambitious") > read->level_rank("basis"));
  CHECK(read->level_rank("very") == -1);
  CHECK_FALSE(read->is_within("typewriter", "all"));
  CHECK(read->term_set("guide", "ARIV-2018")->id == "tender");
  CHECK(read->term_set("agreement", "ARIV-2018")->id == "koper");
  CHECK(read->term_set("agreement", "")->id == "opdrachtgever");
}
