// SPDX-License-Identifier: EUPL-1.2
#include "core/plan/annex.hpp"

#include "core/library/catalogue.hpp"
#include "writing_support.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

constexpr const char* kConsequence =
    R"(<consequence xml:lang="nl">Herstel.</consequence><consequence xml:lang="en">Repair.</consequence>)";

/// A library of one clause that promises a report and a share, of which either may say what follows.
Library library_of(const std::string& of_obligation, const std::string& of_kpi) {
  const auto folder = fresh_path("annex-library");
  std::filesystem::create_directories(folder / "laptop");
  for (const char* file : {"library.xml", "taxonomy.xml"})
    std::filesystem::copy_file(source("clauses") / file, folder / file);
  REQUIRE(
      write_file(
          folder / "laptop/promise.xml",
          R"(<clause xmlns="urn:bestek:clause:1" format="1" id="laptop.promise" version="1.0.0" status="checked" kind="contract-clause"><classification aspect="product" theme="circular" phase="use" level="basis" legal-floor="no" refurbished="no"><group ref="laptop"/></classification><text xml:lang="nl"><title>Belofte</title><body><p>De leverancier doet verslag.</p></body><explanation><p>Uitleg.</p></explanation></text><text xml:lang="en"><title>Promise</title><body><p>The supplier reports.</p></body><explanation><p>Why.</p></explanation></text>)"
          R"(<obligation name="report" party="supplier"><what xml:lang="nl">Verslag</what><due anchor="start" within="3" unit="months"/><evidence xml:lang="nl">Het verslag</evidence>)" +
              of_obligation +
              R"(</obligation><kpi name="share" unit="%" direction="higher" target="90"><label xml:lang="nl">Aandeel</label><formula xml:lang="nl">a / b</formula><due anchor="start" within="3" unit="months"/><evidence xml:lang="nl">Het verslag</evidence>)" +
              of_kpi +
              R"(</kpi><basis><source address="https://example.org" checked="2026-01-01" certainty="primary">A source</source></basis><validity from="2026-01-01" review-by="2030-01-01"/></clause>)")
          .ok());
  return value_of(Library::load(folder));
}

std::vector<AnnexEntry> entries(const Library& library, Language language) {
  const Clause* clause = library.find("laptop.promise");
  REQUIRE(clause != nullptr);
  Placement placement;
  placement.id = "aaaaaaaa";
  placement.release_hash = release_hash(*clause);
  return read_annex(std::vector<Placement>{placement}, library, nullptr, language).entries;
}

}  // namespace

TEST_CASE("where_a_clause_names_no_consequence_the_annex_points_at_the_clause") {
  const auto silent = library_of("", "");
  for (const AnnexEntry& entry : entries(silent, Language::kDutch)) CHECK(entry.consequence == "zie de bepaling");
  for (const AnnexEntry& entry : entries(silent, Language::kEnglish)) CHECK(entry.consequence == "see the clause");
  const auto said = entries(library_of(kConsequence, ""), Language::kDutch);
  REQUIRE(said.size() == 2);
  CHECK(said[0].kpi);
  CHECK(said[0].consequence == "zie de bepaling");
  CHECK(said[1].consequence == "Herstel.");
  CHECK(entries(library_of("", kConsequence), Language::kEnglish)[0].consequence == "Repair.");
}

TEST_CASE("each_row_of_a_clause_has_an_owner_of_its_own_and_so_has_each_lot") {
  AnnexEntry entry;
  entry.row = {"aaaaaaaa", 2, {}, false};
  CHECK(owner_tag(entry) == "bestek.manager.owner-aaaaaaaa-2");
  entry.row.lot = "lot2";
  CHECK(owner_tag(entry) == "bestek.manager.owner-aaaaaaaa-2-lot2");
}

TEST_CASE("no_consequence_in_the_library_names_a_party_without_its_term") {
  for (const auto& clause : shipped_library().clauses()) {
    for (const Kpi& kpi : clause.kpis) {
      INFO(clause.id);
      CHECK(kpi.consequence.in(Language::kDutch).find("de leverancier") == std::string::npos);
      CHECK(kpi.consequence.in(Language::kEnglish).find("the supplier") == std::string::npos);
    }
    for (const Obligation& obligation : clause.obligations) {
      INFO(clause.id);
      CHECK(obligation.consequence.in(Language::kDutch).find("de leverancier") == std::string::npos);
      CHECK(obligation.consequence.in(Language::kEnglish).find("the supplier") == std::string::npos);
    }
  }
}
