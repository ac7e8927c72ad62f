// SPDX-License-Identifier: EUPL-1.2
#include "core/plan/plan_tables.hpp"

#include <algorithm>

#include "core/base/text.hpp"
#include "core/document/answer.hpp"
#include "core/document/placement_reader.hpp"
#include "core/edit/fill_planner.hpp"
#include "core/edit/table_planner.hpp"
#include "core/plan/annex.hpp"
#include "plan_scene.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

/// A new dossier with two clauses in its agreement.
Dossier dossier_with_promises(const std::string& name) {
  Dossier dossier = laptop_dossier(name);
  dossier.profile.groups = {"laptop", "monitor"};
  const std::vector<std::string> ids{kReport, kKpi};
  change(dossier, value_of(plan_insertion(dossier, shipped_library(), ids, read_texts(dossier))).documents);
  return dossier;
}

PlanTables make_plan(const Dossier& dossier, const Texts& texts) {
  return value_of(plan_tables(dossier, shipped_library(), texts));
}

void make_and_change(const Dossier& dossier) { change(dossier, make_plan(dossier, read_texts(dossier)).documents); }

DocumentText& text_of(Texts& texts, const Dossier& dossier, DocumentRole role) {
  return texts.at(dossier.document(role)->file);
}

/// What a cell says: its text without the first control of ours, and that.
DerivedCell said(const DocumentText& document, const std::vector<std::size_t>& blocks) {
  DerivedCell cell;
  std::string text;
  for (const std::size_t i : blocks) {
    const Block& block = document.blocks[i];
    std::string paragraph = block.text;
    for (const ControlSpan& control : block.controls) {
      if (!cell.control_tag.empty() || !control.tag.starts_with(kTagPrefix)) continue;
      cell.control_tag = control.tag;
      cell.control_label = control.alias;
      cell.control_value = answer_of(block, control);
      paragraph.erase(control.begin, control.end - control.begin);
      break;
    }
    text += paragraph + " ";
  }
  cell.text = canonical_text(text);
  return cell;
}

/// The derived rows that stand in a table.
std::vector<DerivedRow> rows_in(const DocumentText& text, const TableModel& model) {
  const DocumentIndex index(text);
  const ReadTable table = value_of(read_table(index, model));
  std::vector<DerivedRow> rows;
  for (const ReadRow& row : table.derived) {
    rows.push_back({row.mark, {}});
    for (const auto& cell : row.cells) rows.back().cells.push_back(said(text, cell));
  }
  return rows;
}

const Placement& placement_of(const std::vector<Placement>& placements, const std::string& clause) {
  const auto found = std::find_if(placements.begin(), placements.end(),
                                  [&](const Placement& placement) { return placement.clause_id == clause; });
  REQUIRE(found != placements.end());
  return *found;
}

}  // namespace

TEST_CASE("annex_and_plan_list_what_the_clauses_of_the_agreement_promise") {
  const Dossier dossier = dossier_with_promises("annex");
  // Given a clause with three reports and a KPI, when the tables are made,
  const PlanTables made = make_plan(dossier, read_texts(dossier));
  CHECK(made.kpis == 1);
  CHECK(made.obligations == 3);
  CHECK(made.notes.empty());
  change(dossier, made.documents);
  // then the agreement has a row for each,
  Texts texts = read_texts(dossier);
  const DocumentText& agreement = text_of(texts, dossier, DocumentRole::kAgreement);
  const auto kpis = rows_in(agreement, kpi_table());
  REQUIRE(kpis.size() == 1);
  REQUIRE(kpis[0].cells.size() == 6);
  CHECK(kpis[0].cells[1].text == "Levertijd van onderdelen");
  CHECK(kpis[0].cells[2].text.ends_with("(werkdagen)"));
  CHECK(kpis[0].cells[3].text.starts_with("ten hoogste ["));
  CHECK(kpis[0].cells[4].text.starts_with("Binnen 4 maanden na de ingangsdatum, daarna elke 3 maanden. "));
  const auto obligations = rows_in(agreement, obligation_table());
  REQUIRE(obligations.size() == 3);
  CHECK(obligations[0].cells[0].text == "Ketenrapport over de geleverde producten");
  CHECK(obligations[0].cells[2].text == "Leverancier");
  CHECK(obligations[0].cells[3].text == "binnen 3 maanden na de ingangsdatum");
  CHECK(obligations[1].cells[3].text == "binnen 12 maanden na de ingangsdatum");
  CHECK(obligations[2].cells[3].text == "binnen 36 maanden na de ingangsdatum");
  // and the plan has all four, each with a content control for its owner.
  const auto plan = rows_in(text_of(texts, dossier, DocumentRole::kPlan), plan_table());
  REQUIRE(plan.size() == 4);
  for (const DerivedRow& row : plan) {
    REQUIRE(row.cells.size() == 5);
    CHECK(row.cells[0].text.find("Conceptovereenkomst") == std::string::npos);
    CHECK(row.cells[4].control_tag.starts_with("bestek.manager.owner-"));
    CHECK(row.cells[4].control_value.empty());
  }
}

TEST_CASE("a_target_of_everything_or_nothing_is_written_without_at_least_or_at_most") {
  // Given a KPI of 100 % as minimum and one of 0 % as maximum,
  Dossier dossier = laptop_dossier("everything");
  dossier.profile.groups = {"laptop", "mobile"};
  const std::vector<std::string> ids{"hardware.security-updates-significant-clause", "mobile.battery-cycles-clause"};
  change(dossier, value_of(plan_insertion(dossier, shipped_library(), ids, read_texts(dossier))).documents);
  // when the tables are made,
  make_and_change(dossier);
  // then the annex names the figure only.
  const Texts texts = read_texts(dossier);
  std::vector<std::string> targets;
  for (const DerivedRow& row : rows_in(texts.at(dossier.document(DocumentRole::kAgreement)->file), kpi_table())) {
    targets.push_back(row.cells[3].text);
  }
  CHECK(std::count(targets.begin(), targets.end(), "100 %") == 1);
  CHECK(std::count(targets.begin(), targets.end(), "0 %") == 1);
}

TEST_CASE("the_unit_of_a_kpi_stands_in_the_language_of_the_agreement") {
  Dossier dossier = laptop_dossier("units");
  const std::vector<std::string> ids{kKpi, "hardware.security-updates-significant-clause"};
  change(dossier, value_of(plan_insertion(dossier, shipped_library(), ids, read_texts(dossier))).documents);
  Texts texts = read_texts(dossier);
  const auto annex = [&](Language language) {
    const auto placements = read_placements(text_of(texts, dossier, DocumentRole::kAgreement), &shipped_library());
    std::string all;
    for (const AnnexEntry& entry : read_annex(placements, shipped_library(), nullptr, language).entries)
      all += entry.formula + "; " + entry.target + "; " + entry.due + "; " + entry.consequence + "\n";
    return all;
  };
  CHECK(annex(Language::kDutch).find("] werkdagen") != std::string::npos);
  const std::string english = annex(Language::kEnglish);
  CHECK(english.find("at most [") != std::string::npos);
  CHECK(english.find("] working days") != std::string::npos);
  CHECK(english.find("werkdagen") == std::string::npos);
  CHECK(english.find("100 %") != std::string::npos);
}

TEST_CASE("the_plan_speaks_its_own_language_also_when_the_agreement_does_not") {
  const Dossier dossier = dossier_with_promises("two-languages");
  Texts texts = read_texts(dossier);
  text_of(texts, dossier, DocumentRole::kPlan).properties["bestek.language"] = "en";
  const PlanTables made = make_plan(dossier, texts);
  const auto due_of_first = [&](DocumentRole role, const TableModel& model, const char* column) {
    const auto& tables = made.documents.at(dossier.document(role)->file).plan.tables;
    const auto table = std::ranges::find(tables, model.mark(), &TableEdit::table);
    REQUIRE(table != tables.end());
    const auto at = std::ranges::find(model.columns, std::string_view(column), &TableColumn::id);
    return table->added.front().cells.at(static_cast<std::size_t>(at - model.columns.begin())).says.text;
  };
  CHECK(due_of_first(DocumentRole::kAgreement, obligation_table(), "due") == "binnen 3 maanden na de ingangsdatum");
  CHECK(due_of_first(DocumentRole::kPlan, plan_table(), "due") == "within 3 months after the start date");
}

TEST_CASE("made_again_without_a_change_nothing_is_to_be_done") {
  const Dossier dossier = dossier_with_promises("again");
  make_and_change(dossier);
  CHECK(make_plan(dossier, read_texts(dossier)).documents.empty());
}

TEST_CASE("a_filled_value_reaches_the_annex_and_a_filled_owner_stays") {
  const Dossier dossier = dossier_with_promises("owner");
  make_and_change(dossier);
  // Given an owner that the contract manager filled in
  Texts texts = read_texts(dossier);
  const std::string plan_file = dossier.document(DocumentRole::kPlan)->file;
  const std::string tag = rows_in(texts.at(plan_file), plan_table())[1].cells[4].control_tag;
  PlannedDocument owner;
  owner.plan.fills.push_back({tag, 0, 1, "J. de Vries"});
  // and a target that the parties agreed,
  const std::string agreement_file = dossier.document(DocumentRole::kAgreement)->file;
  PlannedDocument target;
  target.plan.fills.push_back({"bestek.signing.parts-days-agreed", 0, 1, "5"});
  change(dossier, {{plan_file, owner}, {agreement_file, target}});
  // when the tables are made again,
  make_and_change(dossier);
  // then the target stands in the annex and in the plan, and the owner is still there.
  texts = read_texts(dossier);
  CHECK(rows_in(texts.at(agreement_file), kpi_table())[0].cells[3].text == "ten hoogste 5 werkdagen");
  const auto plan = rows_in(texts.at(plan_file), plan_table());
  REQUIRE(plan.size() == 4);
  CHECK(plan[1].cells[4].control_tag == tag);
  CHECK(plan[1].cells[4].control_value == "J. de Vries");
  CHECK(std::any_of(plan.begin(), plan.end(), [](const DerivedRow& row) {
    return row.cells[1].text.starts_with("KPI: Levertijd van onderdelen, ten hoogste 5 werkdagen. Gevolg: ");
  }));
}

TEST_CASE("rows_of_a_clause_that_is_gone_disappear") {
  const Dossier dossier = dossier_with_promises("gone");
  make_and_change(dossier);
  Texts texts = read_texts(dossier);
  // Given that somebody deleted the report clause from the agreement,
  DocumentText& agreement = text_of(texts, dossier, DocumentRole::kAgreement);
  const Placement gone = placement_of(read_placements(agreement, &shipped_library()), kReport);
  agreement.blocks.erase(agreement.blocks.begin() + static_cast<std::ptrdiff_t>(gone.first_block),
                         agreement.blocks.begin() + static_cast<std::ptrdiff_t>(gone.last_block) + 1);
  // when the tables are made again, then only the KPI is left.
  const PlanTables made = make_plan(dossier, texts);
  CHECK(made.obligations == 0);
  CHECK(made.kpis == 1);
  const auto& annex = made.documents.at(agreement.name).plan.tables;
  REQUIRE(annex.size() == 1);
  CHECK(annex[0].table == obligation_table().mark());
  CHECK(annex[0].gone.size() == 3);
  CHECK(annex[0].cells.empty());
  CHECK(annex[0].added.empty());
  CHECK(made.documents.at(dossier.document(DocumentRole::kPlan)->file).plan.tables[0].gone.size() == 3);
}

TEST_CASE("rows_of_a_release_that_the_library_does_not_have_stay") {
  const Dossier dossier = dossier_with_promises("unknown");
  make_and_change(dossier);
  Texts texts = read_texts(dossier);
  // Given a library without the report clause, known from the mark only,
  DocumentText& agreement = text_of(texts, dossier, DocumentRole::kAgreement);
  const Placement known = placement_of(read_placements(agreement, &shipped_library()), kReport);
  for (Block& block : agreement.blocks) {
    for (BookmarkEdge& edge : block.bookmarks) {
      if (edge.name == known.mark) {
        edge.name = "bestek_" + known.id + "_2222222222";
      }
    }
  }
  // when the tables are made again, then its rows are still there and a note says why.
  const PlanTables made = make_plan(dossier, texts);
  REQUIRE(made.notes.size() == 1);
  CHECK(made.notes[0].code == "plan.unknown-release");
  CHECK_FALSE(made.documents.contains(agreement.name));
}

TEST_CASE("a_clause_that_was_copied_promises_once") {
  const Dossier dossier = dossier_with_promises("copied");
  Texts texts = read_texts(dossier);
  auto placements = read_placements(text_of(texts, dossier, DocumentRole::kAgreement), &shipped_library());
  REQUIRE(placements.size() == 2);
  for (std::size_t i = 0; i < 2; ++i) placements.push_back(Placement(placements[i]));
  CHECK(read_annex(placements, shipped_library(), nullptr, Language::kDutch).entries.size() == 4);
}

TEST_CASE("a_dossier_without_what_is_needed_is_refused") {
  Dossier dossier = dossier_with_promises("refused");
  Texts texts = read_texts(dossier);
  DocumentText& agreement = text_of(texts, dossier, DocumentRole::kAgreement);
  std::erase_if(agreement.blocks, [](const Block& block) { return block.table >= 0; });
  agreement.tables.clear();
  const auto no_table = plan_tables(dossier, shipped_library(), texts);
  REQUIRE_FALSE(no_table.ok());
  CHECK(no_table.error().code == "table.none");
  CHECK(stale_tables(dossier, shipped_library(), texts).size() == 1);
  agreement.blocks.clear();  // nothing would stand in it, none is missed
  CHECK(plan_tables(dossier, shipped_library(), texts).ok());
  std::erase_if(dossier.documents, [](const DossierDocument& one) { return one.role == DocumentRole::kAgreement; });
  CHECK(plan_tables(dossier, shipped_library(), texts).error().code == "plan.no-agreement");
}

TEST_CASE("what_follows_names_a_party_as_the_agreement_does") {
  // Given a clause whose consequence is at the supplier's expense, when the annex is made,
  const Dossier dossier = laptop_dossier("party");
  const std::vector<std::string> ids{"laptop.energy-use-clause"};
  change(dossier, value_of(plan_insertion(dossier, shipped_library(), ids, read_texts(dossier))).documents);
  make_and_change(dossier);
  // then it is the defined term of these general terms.
  const Texts texts = read_texts(dossier);
  const auto kpis = rows_in(texts.at(dossier.document(DocumentRole::kAgreement)->file), kpi_table());
  REQUIRE(!kpis.empty());
  CHECK(kpis[0].cells[5].text.find("op kosten van de Leverancier") != std::string::npos);
}
