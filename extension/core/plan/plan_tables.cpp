// SPDX-License-Identifier: EUPL-1.2
#include "core/plan/plan_tables.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "core/document/release_recognition.hpp"
#include "core/dossier/tender_state.hpp"
#include "core/edit/table_doubles.hpp"
#include "core/plan/derived_rows.hpp"

namespace bestek {
namespace {

/// Plans one table of a document.
Status write_table(const DerivedTable& derived, const DocumentText& text, const std::vector<std::string>& kept,
                   PlanTables& plan) {
  const DocumentIndex index(text);
  const auto located = [&](Error error) {
    error.place.file = derived.file;
    return error;
  };
  const auto table = read_table(index, *derived.model);
  if (!table && table.error().code == kNoTable && derived.rows.empty()) return Done{};  // nothing to stand in it
  if (!table) return located(table.error());
  auto edit = plan_table_edit(*table, derived.rows, [&](const RowMark& row) {
    return std::find(kept.begin(), kept.end(), row.placement) != kept.end();
  });
  if (!edit) return located(edit.error());
  if (edit->empty()) return Done{};
  PlannedDocument& document = plan.documents[derived.file];
  document.context.language = derived.language;
  document.plan.tables.push_back(std::move(*edit));
  return Done{};
}

/// While a clause stands in the agreement without marks, its rows would go, and with them what people wrote there.
Status check_marks(const Dossier& dossier, const Library& library, const std::map<std::string, DocumentText>& texts) {
  const DossierDocument* agreement = dossier.document(DocumentRole::kAgreement);
  if (agreement == nullptr) return Done{};
  const auto text = texts.find(agreement->file);
  if (text == texts.end()) return Done{};
  for (const UnmarkedClause& found : find_unmarked(DocumentIndex(text->second), library)) {
    const Clause& clause = *found.clause;
    if (clause.obligations.empty() && clause.kind != ClauseKind::kKpi) continue;
    return Error{kUnmarkedError, {agreement->file, 0, clause.id, found.text->title}, {{"title", found.text->title}}};
  }
  return Done{};
}

void add_doubled(const std::map<std::string, DocumentText>& texts, std::vector<StaleTable>& stale) {
  for (const auto& [file, text] : texts) {
    const DocumentIndex index(text);
    for (const TableModel* model : derived_tables())
      for (Error& error : doubled_parts(index, *model))
        stale.push_back({file, model->mark(), std::nullopt, false, std::move(error)});
  }
}

std::string table_of(const Error& error) {
  const auto table =
      std::find_if(error.args.begin(), error.args.end(), [](const auto& one) { return one.first == "table"; });
  return table == error.args.end() ? std::string() : table->second;
}

Result<PlanTables> make_tables(const Dossier& dossier, const Library& library,
                               const std::map<std::string, DocumentText>& texts) {
  if (const Status marked = check_marks(dossier, library, texts); !marked) return marked.error();
  auto derived = derive_tables(dossier, library, texts);
  if (!derived) return derived.error();
  PlanTables plan;
  plan.kpis = derived->kpis;
  plan.obligations = derived->obligations;
  plan.notes = std::move(derived->notes);
  for (const DerivedTable& table : derived->tables)
    if (const Status written = write_table(table, texts.at(table.file), derived->unknown, plan); !written)
      return written.error();
  for (auto& [file, planned] : plan.documents) add_format(texts.at(file), planned.plan);
  return plan;
}

}  // namespace

Result<PlanTables> plan_tables(const Dossier& dossier, const Library& library,
                               const std::map<std::string, DocumentText>& texts) {
  auto made = make_tables(dossier, library, texts);
  if (made || made.error().code != kUnmarkedError) return made;
  // What was published cannot be marked.
  const std::string& file = made.error().place.file;
  if (const Status allowed = check_may_change(dossier, std::span(&file, 1)); !allowed) return allowed.error();
  return made;
}

std::vector<StaleTable> stale_tables(const Dossier& dossier, const Library& library,
                                     const std::map<std::string, DocumentText>& texts) {
  std::vector<StaleTable> stale;
  const auto tables = make_tables(dossier, library, texts);
  if (!tables) {
    // What cannot be written may say anything: who checks is told so, and why.
    const Error& error = tables.error();
    const bool told = error.code == kUnmarkedError || error.code.starts_with("table.");
    if (told) stale.push_back({error.place.file, table_of(error), error});
    add_doubled(texts, stale);
    return stale;
  }
  for (const auto& [file, planned] : tables->documents) {
    for (const TableEdit& edit : planned.plan.tables) {
      if (edit.changes_rows() || edit.takes_up()) stale.push_back({file, edit.table, {}, !edit.changes_rows()});
    }
  }
  add_doubled(texts, stale);
  return stale;
}

}  // namespace bestek
