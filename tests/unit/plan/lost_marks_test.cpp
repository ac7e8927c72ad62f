// SPDX-License-Identifier: EUPL-1.2
// What a dossier lost in another program and gets back: marks of clauses, of their rows, and properties.
#include "core/plan/mark_rows.hpp"

#include <algorithm>
#include <functional>

#include "core/document/placement_reader.hpp"
#include "core/plan/plan_tables.hpp"
#include "plan_scene.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

constexpr const char* kAward = "laptop.battery-endurance-award";

/// A dossier with a criterion and two clauses, and their rows in the tables.
struct Scene {
  Dossier dossier;
  Texts texts;
  std::string guide, agreement, plan;

  explicit Scene(const std::string& name) : dossier(laptop_dossier(name)) {
    dossier.profile.groups = {"laptop", "monitor"};
    const std::vector<std::string> ids{kReport, kKpi, kAward};
    change(dossier, value_of(plan_insertion(dossier, shipped_library(), ids, read_texts(dossier))).documents);
    change(dossier, value_of(plan_tables(dossier, shipped_library(), read_texts(dossier))).documents);
    texts = read_texts(dossier);
    guide = dossier.document(DocumentRole::kGuide)->file;
    agreement = dossier.document(DocumentRole::kAgreement)->file;
    plan = dossier.document(DocumentRole::kPlan)->file;
  }

  /// As a program leaves them that drops bookmarks of these names.
  void lose(const std::function<bool(const std::string&)>& is_lost) {
    for (auto& [file, text] : texts)
      for (Block& block : text.blocks)
        std::erase_if(block.bookmarks, [&](const BookmarkEdge& edge) { return is_lost(edge.name); });
  }
  void lose_rows() {
    lose([](const std::string& name) { return name.starts_with(kRowMarkPrefix); });
  }
  void lose_clauses() {
    lose([](const std::string& name) {
      return (parse_clause_mark(name) || parse_end_mark(name)) && !name.starts_with(kRowMarkPrefix);
    });
  }
  [[nodiscard]] Result<MarkPlan> marks(const std::vector<std::string>& clauses = {}, const std::string& file = {}) {
    return plan_marks(texts, shipped_library(), &dossier, file, clauses);
  }
  [[nodiscard]] std::string placement_of(const std::string& file, const std::string& clause) const {
    for (const Placement& one : read_placements(texts.at(file), &shipped_library()))
      if (one.clause_id == clause) return one.id;
    return {};
  }
};

/// Names of the row marks that come back in a document, in order.
std::vector<std::string> row_marks(const MarkPlan& plan, const std::string& file) {
  std::vector<std::string> names;
  const auto planned = plan.documents.find(file);
  if (planned == plan.documents.end()) return names;
  for (const TableEdit& table : planned->second.plan.tables)
    for (const CellMark& mark : table.marks)
      if (parse_row_mark(mark.name)) names.push_back(mark.name);
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

TEST_CASE("in_a_whole_dossier_nothing_is_to_be_marked") {
  Scene scene("marks-whole");
  const MarkPlan plan = value_of(scene.marks());
  CHECK(plan.documents.empty());
  CHECK(plan.notes.empty());
  CHECK(plan.rows + plan.properties + plan.marked.size() == 0);
}

TEST_CASE("rows_that_lost_their_marks_get_those_of_the_clauses_that_promise_them") {
  Scene scene("marks-rows");
  const std::string report = scene.placement_of(scene.agreement, kReport);
  const std::string kpi = scene.placement_of(scene.agreement, kKpi);
  const std::string award = scene.placement_of(scene.guide, kAward);
  scene.lose_rows();
  const MarkPlan plan = value_of(scene.marks());
  CHECK(plan.marked.empty());
  CHECK(plan.rows == 1 + 4 + 4);
  CHECK(row_marks(plan, scene.guide) == std::vector{row_mark({award, 1, {}})});
  std::vector<std::string> promised{row_mark({kpi, 1, {}}), row_mark({report, 1, {}}), row_mark({report, 2, {}}),
                                    row_mark({report, 3, {}})};
  std::sort(promised.begin(), promised.end());
  CHECK(row_marks(plan, scene.agreement) == promised);
  CHECK(row_marks(plan, scene.plan) == promised);
  for (const auto& [file, planned] : plan.documents) CHECK_FALSE(planned.plan.changes_rows());
}

TEST_CASE("marking_rows_can_be_narrowed_to_a_document_or_to_a_clause_that_stands_there_whole") {
  Scene scene("marks-narrow");
  const std::string kpi = scene.placement_of(scene.agreement, kKpi);
  scene.lose_rows();
  const MarkPlan one_file = value_of(scene.marks({}, scene.plan));
  CHECK(one_file.rows == 4);
  CHECK(one_file.documents.size() == 1);
  CHECK(one_file.documents.contains(scene.plan));
  const MarkPlan one_clause = value_of(scene.marks({kKpi}));
  CHECK(one_clause.rows == 2);
  CHECK(row_marks(one_clause, scene.agreement) == std::vector{row_mark({kpi, 1, {}})});
  CHECK(row_marks(one_clause, scene.plan) == std::vector{row_mark({kpi, 1, {}})});
  CHECK(row_marks(one_clause, scene.guide).empty());
}

TEST_CASE("a_clause_without_anything_to_mark_is_told_as_not_found") {
  Scene scene("marks-none");
  for (const char* id : {kKpi, "no.such"}) {
    const auto whole = scene.marks({id});
    REQUIRE_FALSE(whole.ok());
    CHECK(whole.error().code == "mark.not-found");
  }
  scene.lose_rows();
  CHECK(scene.marks({kKpi, "no.such"}).error().code == "mark.not-found");
}

TEST_CASE("clauses_and_rows_that_lost_their_marks_are_marked_together_as_what_they_were") {
  // Given a document whose clauses lost their marks while the rows still know them, when they are marked again,
  Scene scene("marks-clauses");
  const std::string kpi = scene.placement_of(scene.agreement, kKpi);
  const std::string award = scene.placement_of(scene.guide, kAward);
  scene.lose_clauses();
  const MarkPlan clauses = value_of(scene.marks());
  // then they are the placements that they were.
  REQUIRE(clauses.marked.size() == 3);
  CHECK(clauses.rows == 0);
  const auto placement_of = [&](const std::string& id) {
    const auto found =
        std::ranges::find_if(clauses.marked, [&](const MarkPlan::Marked& one) { return one.clause->id == id; });
    return found == clauses.marked.end() ? std::string() : found->placement;
  };
  CHECK(placement_of(kKpi) == kpi);
  CHECK(placement_of(kAward) == award);
  // Where the rows lost theirs too they get those of the clauses as these are marked in the same go.
  scene.lose_rows();
  const MarkPlan both = value_of(scene.marks());
  CHECK(both.marked.size() == 3);
  CHECK(both.rows == 9);
  for (const MarkPlan::Marked& one : both.marked) {
    const auto names = row_marks(both, one.document);
    CHECK(std::ranges::find(names, row_mark({one.placement, 1, {}})) != names.end());
  }
}

TEST_CASE("a_document_without_a_dossier_gets_the_rows_of_its_award_table") {
  Scene scene("marks-alone");
  scene.lose_rows();
  const Texts alone{{scene.guide, scene.texts.at(scene.guide)}, {scene.agreement, scene.texts.at(scene.agreement)}};
  const MarkPlan plan = value_of(plan_marks(alone, shipped_library(), nullptr, {}, {}));
  CHECK(plan.rows == 1);
  CHECK(row_marks(plan, scene.guide).size() == 1);
  CHECK(row_marks(plan, scene.agreement).empty());
  // So does a dossier without an agreement.
  std::erase_if(scene.dossier.documents,
                [](const DossierDocument& one) { return one.role == DocumentRole::kAgreement; });
  CHECK(value_of(scene.marks()).rows == 1);
}

TEST_CASE("a_row_that_says_something_else_than_its_clause_stays_unmarked_and_is_told") {
  Scene scene("marks-unlike");
  scene.lose_rows();
  for (Block& block : scene.texts.at(scene.agreement).blocks)
    if (block.table >= 0 && block.text == "binnen 12 maanden na de ingangsdatum") block.text = "wanneer het uitkomt";
  const MarkPlan plan = value_of(scene.marks());
  REQUIRE_FALSE(plan.notes.empty());
  CHECK(plan.notes.front().place.file == scene.agreement);
  CHECK(plan.notes.front().code == "table.unmarked-row");
  CHECK(row_marks(plan, scene.agreement).size() == 3);
}

TEST_CASE("properties_that_a_document_of_a_dossier_lost_come_back_with_its_marks") {
  Scene scene("marks-properties");
  DocumentText& agreement = scene.texts.at(scene.agreement);
  const std::string hint = std::string(kPlacementPropertyPrefix) + scene.placement_of(scene.agreement, kKpi);
  const auto before = agreement.properties;
  for (const std::string& name : {std::string(kRoleProperty), std::string(kLanguageProperty), hint}) {
    REQUIRE(before.contains(name));
    agreement.properties.erase(name);
  }
  const MarkPlan plan = value_of(scene.marks());
  CHECK(plan.properties == 3);
  REQUIRE(plan.documents.size() == 1);
  for (const auto& [name, value] : plan.documents.at(scene.agreement).plan.properties) {
    INFO(name);
    REQUIRE(before.contains(name));
    CHECK(before.at(name) == value);
  }
  // Elsewhere nothing is missing, and of one clause alone no property is put back.
  CHECK(value_of(scene.marks({}, scene.guide)).documents.empty());
  CHECK(scene.marks({kKpi}).error().code == "mark.not-found");
  // A document on its own knows only what its clauses are.
  const MarkPlan alone = value_of(plan_marks({{scene.agreement, agreement}}, shipped_library(), nullptr, {}, {}));
  REQUIRE(alone.properties == 1);
  CHECK(alone.documents.at(scene.agreement).plan.properties.front().first == hint);
}

TEST_CASE("where_all_that_could_be_marked_is_doubtful_the_doubt_is_the_answer") {
  Scene scene("marks-doubt");
  scene.lose_rows();
  DocumentText& agreement = scene.texts.at(scene.agreement);
  for (Block& block : agreement.blocks)
    if (block.table >= 0 && block.text.starts_with("binnen ")) block.text = "wanneer het uitkomt";
  for (Block& block : agreement.blocks)
    if (block.table >= 0 && block.text.find("Levertijd") != std::string::npos) block.text = "Iets anders";
  const auto plan = plan_marks({{scene.agreement, agreement}}, shipped_library(), &scene.dossier, scene.agreement, {});
  REQUIRE_FALSE(plan.ok());
  CHECK(plan.error().place.file == scene.agreement);
  CHECK(plan.error().code == "table.unmarked-row");
}
