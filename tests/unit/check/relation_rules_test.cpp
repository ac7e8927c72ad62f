// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "check_fixture.hpp"
#include "core/dossier/proposal.hpp"

using namespace bestek;
using namespace bestek::testing;

namespace {

/// A paragraph that is the clause, for who asks only which clauses stand where.
Block placed(const std::string& clause_id) {
  const Clause* clause = shipped().find(clause_id);
  REQUIRE(clause != nullptr);
  static int number = 0;
  std::string placement = "aaaaaaaa";
  int rest = ++number;
  for (char& c : placement) {
    c = static_cast<char>('a' + rest % 26);
    rest /= 26;
  }
  Block block = paragraph("Een clausule: " + clause_id);
  block.bookmarks = {{clause_mark(placement, release_hash(*clause)), BookmarkEdge::Kind::kStart, 1},
                     {end_mark(placement), BookmarkEdge::Kind::kPoint, block.text.size() - 1},
                     {clause_mark(placement, release_hash(*clause)), BookmarkEdge::Kind::kEnd, block.text.size() - 1}};
  return block;
}

void place(TenderUnderCheck& tender, const std::vector<std::string>& ids) {
  for (const std::string& id : ids) {
    const DocumentRole home = home_of(shipped().find(id)->kind);
    const char* file = home == DocumentRole::kGuide       ? "guide.odt"
                       : home == DocumentRole::kProgramme ? "programme.odt"
                                                          : "agreement.odt";
    tender.texts[file].blocks.push_back(placed(id));
  }
}

TenderUnderCheck tender_with(const std::vector<std::string>& ids, const std::vector<std::string>& groups = {"laptop"}) {
  TenderUnderCheck tender;
  tender.dossier.profile.groups = groups;
  place(tender, ids);
  return tender;
}

const Finding& only(const std::vector<Finding>& findings, const std::string& rule) {
  const auto found =
      std::find_if(findings.begin(), findings.end(), [&](const Finding& finding) { return finding.rule == rule; });
  REQUIRE(found != findings.end());
  return *found;
}

}  // namespace

TEST_CASE("an_offer_that_no_clause_of_the_agreement_binds_is_reported") {
  const TenderUnderCheck tender = tender_with({"laptop.battery-endurance-award"});
  REQUIRE(tender.severities("AWD-24") == "E");
  const auto findings = tender.findings();
  const Finding& finding = only(findings, "AWD-24");
  CHECK(finding.clause == "laptop.battery-endurance-clause");  // what "insert" would insert
  CHECK(finding.fix == "insert");
  CHECK(finding.text == "Een clausule: laptop.battery-endurance-award");
  CHECK(
      tender_with({"laptop.battery-endurance-award", "laptop.battery-endurance-clause"}).severities("AWD-24").empty());
  CHECK(tender_with({"laptop.battery-endurance-clause"}).severities("AWD-24").empty());
  // The guide by itself does not know what the agreement says.
  const auto alone = check_tender(nullptr, {{"guide.odt", tender.texts.at("guide.odt")}}, shipped(), kNow);
  REQUIRE(alone.ok());
  CHECK(std::none_of(alone->begin(), alone->end(), [](const Finding& one) { return one.rule == "AWD-24"; }));
}

TEST_CASE("a_clause_without_the_clause_it_rests_on_is_reported") {
  const TenderUnderCheck tender = tender_with({"end-of-life.wiped-share-kpi"}, {"end-of-life"});
  REQUIRE(tender.severities("CON-20") == "E");
  const auto findings = tender.findings();
  CHECK(only(findings, "CON-20").clause == "end-of-life.wipe-first-clause");
  CHECK(tender_with({"end-of-life.wiped-share-kpi", "end-of-life.wipe-first-clause", "end-of-life.report-clause"},
                    {"end-of-life"})
            .severities("CON-20")
            .empty());
}

TEST_CASE("clauses_that_exclude_each_other_are_reported_once_per_pair") {
  const std::vector<std::string> pair{"print-service.end-of-use-clause", "hardware.take-back-clause"};
  CHECK(tender_with(pair, {"print-service", "laptop"}).severities("CON-19") == "W");
  CHECK(tender_with({pair[1], pair[0]}, {"print-service", "laptop"}).severities("CON-19") == "W");
  CHECK(tender_with({pair[0]}, {"print-service"}).severities("CON-19").empty());
}

TEST_CASE("two_steps_of_one_ladder_are_reported_for_the_same_products_only") {
  CHECK(tender_with({"laptop.battery-endurance-basis", "laptop.battery-endurance-ambitious"}).severities("CON-19") ==
        "W");
  CHECK(tender_with({"laptop.battery-endurance-basis", "mobile.battery-endurance-ambitious"}, {"laptop", "mobile"})
            .severities("CON-19")
            .empty());
  // A copy of one clause is a matter of its mark.
  CHECK(tender_with({"laptop.battery-endurance-basis", "laptop.battery-endurance-basis"}).severities("CON-19").empty());
}

TEST_CASE("a_clause_that_is_not_meant_for_this_tender_is_reported") {
  CHECK(tender_with({"laptop.battery-endurance-basis"}).severities("REG-01").empty());
  CHECK(tender_with({"laptop.battery-endurance-basis"}, {"monitor"}).severities("REG-01") == "W");
  CHECK(tender_with({"hardware.svhc-clause"}, {"monitor"}).severities("REG-01").empty());  // all hardware
  TenderUnderCheck below = tender_with({"desktop.energy-benchmark"}, {"desktop"});
  CHECK(below.severities("REG-01").empty());
  below.dossier.profile.european_rules = false;
  below.dossier.profile.procedure = "national-open";
  CHECK(below.severities("REG-01") == "W");
}

TEST_CASE("devices_that_are_taken_back_may_hold_personal_data") {
  TenderUnderCheck tender = tender_with({"hardware.take-back-clause"});
  CHECK(tender.severities("CON-17") == "W");
  tender.dossier.profile.groups = {"laptop", "device-service"};
  CHECK(tender.severities("CON-17") == "W");  // one question, not two
  tender.dossier.profile.personal_data = true;
  CHECK(tender.severities("CON-17").empty());
  CHECK(tender_with({"hardware.svhc-clause"}).severities("CON-17").empty());
}

TEST_CASE("what_the_proposal_brings_has_no_loose_ends") {
  for (const TaxonomyEntry& group : shipped().taxonomy().groups) {
    for (const TaxonomyEntry& level : shipped().taxonomy().levels) {
      TenderUnderCheck tender;
      tender.dossier.profile.groups = {group.id};
      tender.dossier.profile.level = level.id;
      std::vector<std::string> ids;
      for (const ProposedClause& one : propose(shipped(), tender.dossier.profile)) ids.push_back(one.clause->id);
      place(tender, ids);
      for (const Finding& finding : tender.findings()) {
        for (const char* rule : {"AWD-24", "CON-19", "CON-20", "REG-01"}) {
          if (finding.rule == rule)
            FAIL_CHECK(group.id << " " << level.id << ": " << rule << " " << finding.text << " "
                                << finding.message.in(Language::kEnglish));
        }
      }
    }
  }
}

TEST_CASE("clauses_that_exclude_each_other_are_both_named") {
  const auto findings =
      tender_with({"laptop.battery-endurance-basis", "laptop.battery-endurance-ambitious"}).findings();
  const std::string message = only(findings, "CON-19").message.in(Language::kDutch);
  for (const char* id : {"laptop.battery-endurance-basis", "laptop.battery-endurance-ambitious"})
    CHECK(message.find("“" + shipped().find(id)->text(Language::kDutch)->title + "”") != std::string::npos);
}

TEST_CASE("a_clause_that_stands_twice_in_what_is_published_is_reported_once") {
  const char* const id = "laptop.battery-endurance-basis";
  const TenderUnderCheck twice = tender_with({id, id});
  REQUIRE(twice.severities("CON-28") == "W");
  const auto findings = twice.findings();
  CHECK(only(findings, "CON-28").message.in(Language::kEnglish).find("in this document twice") != std::string::npos);
  CHECK(tender_with({id}).severities("CON-28").empty());
  CHECK(twice.severities("MRK-01").empty());

  // A copied mark is one finding, that of the mark.
  TenderUnderCheck copied = tender_with({id});
  copied.texts["programme.odt"].blocks.push_back(copied.texts["programme.odt"].blocks.back());
  CHECK_FALSE(copied.severities("MRK-01").empty());
  CHECK(copied.severities("CON-28").empty());

  // A document by itself does not know what belongs together.
  const auto alone = check_tender(nullptr, {{"programme.odt", twice.texts.at("programme.odt")}}, shipped(), kNow);
  REQUIRE(alone.ok());
  CHECK(std::none_of(alone->begin(), alone->end(), [](const Finding& one) { return one.rule == "CON-28"; }));
}

TEST_CASE("a_clause_in_a_document_that_is_not_of_its_kind_is_reported") {
  const char* const requirement = "laptop.battery-endurance-basis";
  TenderUnderCheck tender =
      tender_with({"laptop.battery-endurance-award", "laptop.battery-endurance-clause", requirement});
  CHECK(tender.severities("CON-29").empty());
  tender.texts["guide.odt"].blocks.push_back(placed("laptop.energy-benchmark"));
  REQUIRE(tender.severities("CON-29") == "W");
  const auto findings = tender.findings();
  CHECK(only(findings, "CON-29").document == "guide.odt");
  CHECK(only(findings, "CON-29").message.in(Language::kDutch).find("Programma van eisen") != std::string::npos);
  // The same clause in two documents is one of them too many, and in the wrong one.
  tender.texts["guide.odt"].blocks.back() = placed(requirement);
  CHECK(tender.severities("CON-28") == "W");
  CHECK(tender.severities("CON-29") == "W");
}

TEST_CASE("a_definition_may_stand_in_several_documents") {
  const auto definitions = shipped().search("", {{}, ClauseKind::kDefinition, {}, Language::kDutch});
  for (const CatalogueEntry* definition : definitions) {
    TenderUnderCheck tender = tender_with({definition->id});
    tender.texts["guide.odt"].blocks.push_back(placed(definition->id));
    CHECK(tender.severities("CON-28").empty());
    CHECK(tender.severities("CON-29").empty());
  }
}
