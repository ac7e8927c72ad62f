// SPDX-License-Identifier: EUPL-1.2
#include "core/document/clause_layout.hpp"

#include <catch2/catch_test_macros.hpp>

#include "document_fixture.hpp"

using namespace bestek;
using namespace bestek::test;

TEST_CASE("a_requirement_is_a_heading_a_numbered_paragraph_text_and_evidence") {
  const Clause& clause = *small_library().find("test.lifespan");
  const auto paragraphs = rendered_paragraphs(clause.kind, *clause.text(Language::kDutch));
  REQUIRE(paragraphs.size() == 4);
  CHECK(paragraphs[0].role == StyleRole::kHeading);
  CHECK(paragraphs[0].lead == "Levensduur van de accu");
  CHECK_FALSE(paragraphs[0].strong_lead);
  CHECK(paragraphs[0].runs == nullptr);
  CHECK(paragraphs[1].role == StyleRole::kRequirement);
  CHECK(paragraphs[2].role == StyleRole::kText);
  CHECK(paragraphs[3].role == StyleRole::kEvidence);
  CHECK(paragraphs[3].lead == "Bewijs: ");
  CHECK(paragraphs[3].strong_lead);
}

TEST_CASE("lists_and_tables_know_their_place") {
  const Clause& clause = *small_library().find("test.rich");
  const auto paragraphs = rendered_paragraphs(clause.kind, *clause.text(Language::kEnglish));
  REQUIRE(paragraphs.size() == 13);
  CHECK(paragraphs[1].role == StyleRole::kText);
  CHECK((paragraphs[2].list.list == 0 && paragraphs[2].list.level == 1 && paragraphs[2].list.item == 0));
  CHECK((paragraphs[4].list.list == 0 && paragraphs[4].list.level == 2 && paragraphs[4].list.item == 0));
  CHECK((paragraphs[5].list.level == 1 && paragraphs[5].list.item == 1));
  CHECK((paragraphs[6].list.list == 1 && paragraphs[6].list.ordered));
  CHECK((paragraphs[8].table.table == 0 && paragraphs[8].table.row == 0 && paragraphs[8].table.column == 0));
  CHECK((paragraphs[11].table.row == 1 && paragraphs[11].table.column == 1));
  CHECK(paragraphs[11].role == StyleRole::kTableText);
  CHECK(paragraphs[12].table.table == -1);
}

TEST_CASE("a_passage_that_begins_with_a_list_gets_its_label_in_a_paragraph_of_its_own") {
  ClauseText text;
  text.language = Language::kEnglish;
  text.title = "Title";
  text.scoring.emplace_back(ClauseList{false, {{{TextRun{"ten points", {}}}, false, {}}}});
  const auto paragraphs = rendered_paragraphs(ClauseKind::kAwardCriterion, text);
  REQUIRE(paragraphs.size() == 3);
  CHECK(paragraphs[1].lead == "Scoring:");
  CHECK(paragraphs[1].runs == nullptr);
  CHECK(paragraphs[2].lead.empty());
}
