// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "core/base/files.hpp"
#include "core/document/placement_reader.hpp"
#include "placed_dossier.hpp"

using namespace bestek;
using namespace bestek::testing;
using bestek::test::read_texts;
using bestek::test::value_of;

namespace {

constexpr const char* kSchema =
    "<sch:schema xmlns:sch=\"http://purl.oclc.org/dsdl/schematron\"><sch:ns prefix=\"m\" uri=\"urn:bestek:model:1\"/>";

/// Messages of the findings of one rule.
std::vector<std::string> told(const std::vector<Finding>& findings, const std::string& rule) {
  std::vector<std::string> messages;
  for (const Finding& finding : findings) {
    if (finding.rule == rule)
      messages.push_back(std::string(severity_id(finding.severity)) + " " + finding.message.in(Language::kEnglish));
  }
  return messages;
}

std::filesystem::path rules_with(const std::string& name, const std::string& content) {
  const auto folder = fresh_folder(name);
  if (!content.empty()) REQUIRE(write_file(folder / "team.sch", content).ok());
  return folder;
}

void take_marks_out(DocumentText& text) {
  for (Block& block : text.blocks) block.bookmarks.clear();
}

}  // namespace

TEST_CASE("words_of_the_profile_that_nobody_knows_are_errors_of_their_own") {
  TenderUnderCheck tender;
  CHECK(tender.severities("DOS-01").empty());
  tender.dossier.profile.procedure = "openbaar";
  tender.dossier.profile.level = "laag";
  tender.dossier.profile.groups.emplace_back("typemachine");
  CHECK(tender.severities("DOS-01") == "EEE");
  CHECK(told(tender.findings(), "DOS-01").front().find("openbaar") != std::string::npos);
}

TEST_CASE("rules_that_check_nothing_are_told") {
  const TenderUnderCheck tender;
  const auto rules = [&](const std::string& content) {
    return told(tender.findings(rules_with("idle-rules", content)), "RULE");
  };
  CHECK(told(tender.findings(), "RULE").empty());
  CHECK(rules("").size() == 1);  // a folder without a file
  CHECK(rules("").front().starts_with("error "));
  CHECK(rules(std::string(kSchema) + "</sch:schema>").size() == 1);
  CHECK(rules(std::string(kSchema) + "</sch:schema>").front().find("team.sch") != std::string::npos);
  CHECK(rules(std::string(kSchema) + "<sch:pattern id=\"TEAM-1\"/></sch:schema>").front().find("TEAM-1") !=
        std::string::npos);
  CHECK(rules(std::string(kSchema) + "<sch:pattern id=\"TEAM-1\"><sch:rule context=\"m:tender\"/></sch:pattern>"
                                     "</sch:schema>")
            .size() == 1);
  // Without a test, and for a regime that no tender has.
  const auto wrong = rules(std::string(kSchema) + "<sch:pattern id=\"T\" regime=\"abvoe\"/></sch:schema>");
  REQUIRE(wrong.size() == 2);
  CHECK(wrong.front().starts_with("error "));
  CHECK(wrong.front().find("above, below") != std::string::npos);
}

TEST_CASE("a_document_that_cannot_be_read_is_an_error_and_nothing_else_is_said_of_it") {
  const Dossier dossier = dossier_with("unreadable", {"laptop.battery-endurance-award"});
  Texts texts = read_texts(dossier);
  const auto counterpart = findings_of("AWD-24", dossier, texts);
  REQUIRE_FALSE(counterpart.empty());
  texts.erase("conceptovereenkomst.odt");
  const std::map<std::string, Error> unreadable{
      {"conceptovereenkomst.odt",
       Error{"document.damaged", {"conceptovereenkomst.odt", 0, {}, {}}, {{"reason", "zip"}}}}};
  const auto found = value_of(check_tender(&dossier, texts, shipped(), kNow, {}, unreadable));
  REQUIRE(told(found, "DOC-01").size() == 1);
  CHECK(told(found, "DOC-01").front().starts_with("error "));
  CHECK(told(found, "STR-01").empty());
  CHECK(told(found, "AWD-24").empty());  // the clause may well stand there
}

TEST_CASE("a_check_that_is_told_to_stop_says_nothing_but_that") {
  const Dossier dossier = dossier_with("stopped", {"laptop.battery-endurance-award"});
  const Texts texts = read_texts(dossier);
  const std::stop_source source;
  REQUIRE(check_tender(&dossier, texts, shipped(), kNow, {}, {}, source.get_token()));
  source.request_stop();
  const auto stopped = check_tender(&dossier, texts, shipped(), kNow, {}, {}, source.get_token());
  REQUIRE_FALSE(stopped);
  CHECK(stopped.error().code == "check.stopped");
}

TEST_CASE("a_release_that_the_library_does_not_know_is_told") {
  const Dossier dossier = dossier_with("unknown-release", {"laptop.battery-replaceable"});
  Texts texts = read_texts(dossier);
  CHECK(findings_of("LIB-01", dossier, texts).empty());
  for (auto& [file, text] : texts) {
    for (Block& block : text.blocks) {
      for (BookmarkEdge& edge : block.bookmarks) {
        if (parse_clause_mark(edge.name)) edge.name.replace(edge.name.size() - 10, 10, "aaaaaaaaaa");
      }
    }
  }
  const auto found = findings_of("LIB-01", dossier, texts);
  REQUIRE(found.size() == 1);
  CHECK(found[0].severity == FindingSeverity::kError);
}

TEST_CASE("a_clause_without_marks_is_told_with_its_fix_and_counts_as_present") {
  const Dossier dossier =
      dossier_with("unmarked", {"laptop.battery-endurance-award", "laptop.battery-endurance-significant"});
  Texts texts = read_texts(dossier);
  DocumentText& programme = texts.at("programma-van-eisen.odt");
  for (const Placement& placement : read_placements(programme, &shipped()))
    programme.properties.erase(std::string(kPlacementPropertyPrefix) + placement.id);
  for (Block& block : programme.blocks) {
    std::erase_if(block.bookmarks,
                  [](const BookmarkEdge& edge) { return parse_clause_mark(edge.name) || parse_end_mark(edge.name); });
  }
  const auto found = findings_of("MRK-02", dossier, texts);
  REQUIRE(found.size() == 1);
  CHECK(found[0].fix == "mark");
  CHECK(found[0].clause == "laptop.battery-endurance-significant");
  CHECK(found[0].document == "programma-van-eisen.odt");
}

TEST_CASE("a_document_most_of_whose_marks_are_gone_is_told") {
  const Dossier dossier = dossier_with(
      "stripped", {"laptop.battery-replaceable", "laptop.usb-c-charging", "laptop.battery-endurance-significant"});
  Texts texts = read_texts(dossier);
  CHECK(findings_of("MRK-03", dossier, texts).empty());
  DocumentText& programme = texts.at("programma-van-eisen.odt");
  take_marks_out(programme);
  auto found = findings_of("MRK-03", dossier, texts);
  REQUIRE(found.size() == 1);
  CHECK(found[0].severity == FindingSeverity::kError);
  programme.properties.clear();  // the other editor knew no properties either
  found = findings_of("MRK-03", dossier, texts);
  REQUIRE(found.size() == 1);
  CHECK(found[0].severity == FindingSeverity::kError);
  CHECK(found[0].document == "programma-van-eisen.odt");
  CHECK(found[0].message.in(Language::kEnglish).find("by their words (3)") != std::string::npos);
  // Without a clause of ours nobody knows that a document ever had marks.
  std::erase_if(programme.blocks, [](const Block& block) { return block.table < 0; });
  found = findings_of("MRK-03", dossier, texts);
  REQUIRE(found.size() == 1);
  CHECK(found[0].severity == FindingSeverity::kWarning);
}

TEST_CASE("of_the_rules_of_one_pattern_only_the_first_that_fits_looks_at_a_node") {
  const std::string says = "\" diagnostics=\"n e\"/></sch:rule>";
  const auto rules = rules_with(
      "first-rule",
      std::string(kSchema) +
          "<sch:pattern id=\"TEAM-1\" basis=\"x\"><sch:rule context=\"m:document[1]\"><sch:report test=\"false()" +
          says + "<sch:rule context=\"m:document\"><sch:report test=\"true()" + says +
          "</sch:pattern><sch:diagnostics><sch:diagnostic id=\"n\" xml:lang=\"nl\">Nee.</sch:diagnostic>"
          "<sch:diagnostic id=\"e\" xml:lang=\"en\">No.</sch:diagnostic></sch:diagnostics></sch:schema>");
  const TenderUnderCheck tender;
  REQUIRE(tender.texts.size() == 3);
  CHECK(told(tender.findings(rules), "TEAM-1").size() == 2);
}
