// SPDX-License-Identifier: EUPL-1.2
// What somebody forgot to fill in: every form of it, and silence for what we ship.
#include <algorithm>

#include "core/clause/plain_text.hpp"
#include "core/document/placement_reader.hpp"
#include "placed_dossier.hpp"
#include "shipped_patterns.hpp"

using namespace bestek;
using namespace bestek::testing;

namespace {

/// A derived row of the agreement with this text in its second cell.
std::string of_derived_row(const std::string& text) {
  TenderUnderCheck tender;
  DocumentText& agreement = tender.texts["agreement.odt"];
  agreement.tables.push_back({"KPI", 2, 2, -1});
  for (int column = 0; column < 2; ++column) {
    Block cell = paragraph(column == 0 ? "Levertijd" : text);
    cell.table = 0;
    cell.row = 1;
    cell.column = column;
    if (column == 0)
      cell.bookmarks = {{"bestek_row_abcdefgh_1", BookmarkEdge::Kind::kStart, 1},
                        {"bestek_row_abcdefgh_1", BookmarkEdge::Kind::kEnd, 8}};
    agreement.blocks.push_back(cell);
  }
  return tender.severities("STR-02");
}

/// As when a person adds these words to a clause.
std::string of_edited_clause(const std::string& words) {
  static const Dossier dossier = dossier_with("left-open", {"hardware.repair-and-loan-clause"});
  static const Texts texts = test::read_texts(dossier);
  Texts changed = texts;
  DocumentText& agreement = changed.at("conceptovereenkomst.odt");
  const auto placed = read_placements(agreement, &shipped());
  REQUIRE(placed.size() == 1);
  agreement.blocks[placed[0].first_block + 1].text += " " + words;
  std::string severities;
  for (const Finding& finding : findings_of("STR-02", dossier, changed)) {
    CHECK(finding.clause == "hardware.repair-and-loan-clause");
    CHECK_FALSE(finding.text.empty());
    severities += "EWH"[static_cast<int>(finding.severity)];
  }
  return severities;
}

}  // namespace

TEST_CASE("what_is_left_open_in_a_derived_row_is_found") {
  for (const char* open :
       {"TBD", "tbd", "[invullen]", "XXX", "xxx dagen", "[...]", "???", "<invullen>", "[\u25cf]", "TODO"}) {
    INFO(open);
    CHECK(of_derived_row(open) == "E");
  }
  for (const char* open : {"n.t.b.", "nader te bepalen", "...", "\u2026", "<naam>", "PM", "binnen ... dagen", "XX %"}) {
    INFO(open);
    CHECK(of_derived_row(open) == "W");
  }
  for (const char* fine : {"[aantal dagen]", "10 werkdagen", "-", "n.v.t.", "95 %", "x", "maandelijks"}) {
    INFO(fine);
    CHECK(of_derived_row(fine).empty());
  }
}

TEST_CASE("what_a_person_leaves_open_in_the_words_of_a_clause_is_found") {
  CHECK(of_edited_clause("De reparatie duurt kort.").empty());
  for (const char* open : {"Contact: TBD.", "Zie [invullen].", "Bel XXX.", "Nummer ???", "Zie <in te vullen>."}) {
    INFO(open);
    CHECK(of_edited_clause(open) == "E");
  }
  for (const char* open : {"De termijn is nader te bepalen.", "Levering: n.t.b.", "Bel <naam>.", "Zie bijlage XX.",
                           "Zie [naam bijlage]."}) {
    INFO(open);
    CHECK(of_edited_clause(open) == "W");
  }
}

TEST_CASE("one_open_place_is_one_finding") {
  for (const char* open : {"[naam invullen]", "[nog in te vullen]", "[to be completed]", "[insert name]", "[invullen]",
                           "[in te vullen door de inkoper]", "[xx]", "[nader aan te vullen]"}) {
    INFO(open);
    const auto found = patterns().find(std::string("Contact: ") + open + " en verder.");
    REQUIRE(found.size() == 1);
    CHECK(found.front().kind == CitationKind::kLeftover);
    CHECK(found.front().name == open);
    CHECK(of_derived_row(open) == "E");
  }
  CHECK(patterns().find("[naam invullen] van [naam contactpersoon]").size() == 2);
  // A full stop of the sentence is no part of it: the message ends with its own.
  for (const char* open : {"Kies een item.", "Kies een datum.", "Datum: Kies een datum", "Choose an item."})
    CHECK_FALSE(left_open_in(open).ends_with('.'));
  CHECK(left_open_in("Groep: Kies een item.") == "Kies een item");
}

TEST_CASE("no_clause_that_we_ship_leaves_anything_open_or_names_a_brand") {
  int texts = 0;
  for (const Clause& clause : shipped().clauses()) {
    for (const Language language : kLanguages) {
      const ClauseText* text = clause.text(language);
      if (text == nullptr) continue;
      ++texts;
      for (const ClauseBlocks* blocks : {&text->body, &text->scoring, &text->evidence}) {
        for_each_runs(*blocks, [&](const Runs& runs) {
          // A fill-in stands there as {name}.
          std::string said = plain_text(runs);
          std::replace(said.begin(), said.end(), '{', '(');
          std::replace(said.begin(), said.end(), '}', ')');
          INFO(clause.id << ": " << said);
          CHECK(first_of(said, {CitationKind::kBrand, CitationKind::kLeftover}).empty());
          if (clause.kind != ClauseKind::kBidderForm) CHECK(first_of(said, {CitationKind::kPlaceholder}).empty());
        });
      }
    }
  }
  CHECK(texts > 600);
}

TEST_CASE("a_dossier_of_our_templates_and_proposals_has_nothing_of_it") {
  for (const Language language : kLanguages) {
    TenderProfile profile = test::laptop_profile();
    profile.language = language;
    profile.groups.clear();
    for (const TaxonomyEntry& group : shipped().taxonomy().groups) profile.groups.push_back(group.id);
    profile.dates.deadline = parse_date("2027-03-01");
    const Dossier dossier = test::value_of(
        new_dossier(fresh_path("left-open-new"), profile, test::source("templates"), shipped().taxonomy()));
    std::vector<std::string> ids;
    for (const Clause& clause : shipped().clauses())
      if (clause.status == ClauseStatus::kChecked) ids.push_back(clause.id);
    change(dossier, test::value_of(plan_insertion(dossier, shipped(), ids, test::read_texts(dossier))).documents);
    const Texts texts = test::read_texts(dossier);
    for (const char* rule : {"STR-02", "SPC-01", "FIL-05", "FIL-06"}) {
      for (const Finding& finding : findings_of(rule, dossier, texts))
        FAIL_CHECK(finding.document << ": " << finding.message.in(Language::kEnglish) << " / " << finding.text);
    }
  }
}
