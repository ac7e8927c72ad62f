// SPDX-License-Identifier: EUPL-1.2
#include "core/plan/plan_tables.hpp"

#include <algorithm>
#include <initializer_list>

#include "core/document/marks.hpp"
#include "core/document/placement_reader.hpp"
#include "core/edit/table_planner.hpp"
#include "core/plan/annex.hpp"

namespace bestek {
namespace {

constexpr Bilingual kOwner{"Eigenaar", "Owner"};
constexpr Bilingual kConsequence{". Gevolg: ", ". Consequence: "};

/// The dossier's document of this role with its text; nothing when there is none.
const DocumentText* text_of(const Dossier& dossier, DocumentRole role,
                            const std::map<std::string, DocumentText>& texts) {
  const DossierDocument* document = dossier.document(role);
  const auto found = document == nullptr ? texts.end() : texts.find(document->file);
  return found == texts.end() ? nullptr : &found->second;
}

/// When it is reported and by what: two sentences, each with its capital.
std::string reporting(const AnnexEntry& entry) {
  std::string text = entry.due;
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text + ". " + entry.evidence;
}

DerivedRow row_of(const AnnexEntry& entry, std::initializer_list<std::string> texts) {
  DerivedRow row{entry.row, {}};
  for (const std::string& text : texts) row.cells.push_back({text, {}, {}, {}});
  return row;
}

DerivedRow kpi_row(const AnnexEntry& entry) {
  return row_of(entry, {entry.clause, entry.what, entry.formula, entry.target, reporting(entry), entry.consequence});
}

DerivedRow obligation_row(const AnnexEntry& entry) {
  return row_of(entry, {entry.clause, entry.what, entry.who, entry.due, entry.evidence});
}

/// Plans the derived rows of one document's tables.
class TableWriter {
 public:
  TableWriter(std::string file, const DocumentText& text, Language language, const std::vector<const Placement*>& keep)
      : file_(std::move(file)), index_(text), language_(language), kept_(keep) {}

  Status write(const TableModel& model, const std::vector<DerivedRow>& rows) {
    const auto table = read_table(index_, model);
    if (!table) return located(table.error());
    auto edit = plan_table_edit(*table, rows, [this](const RowMark& row) { return is_kept(row); });
    if (!edit) return located(edit.error());
    if (!edit->empty()) edits_.push_back(std::move(*edit));
    return Done{};
  }

  void finish(PlanTables& plan) {
    if (edits_.empty()) return;
    PlannedDocument& document = plan.documents[file_];
    document.context.language = language_;
    document.plan.tables = std::move(edits_);
    add_format(index_.document(), document.plan);
  }

 private:
  [[nodiscard]] bool is_kept(const RowMark& row) const {
    return std::any_of(kept_.begin(), kept_.end(),
                       [&](const Placement* placement) { return placement->id == row.placement; });
  }

  [[nodiscard]] Error located(Error error) const {
    error.place.file = file_;
    return error;
  }

  std::string file_;
  DocumentIndex index_;
  Language language_;
  const std::vector<const Placement*>& kept_;
  std::vector<TableEdit> edits_;
};

/// A KPI with its target and what follows when that is missed, so that the manager need not look it up.
std::string what_is_due(const AnnexEntry& entry, Language language) {
  if (!entry.kpi) return entry.what;
  return "KPI: " + entry.what + ", " + entry.target + std::string(kConsequence.in(language)) + entry.consequence;
}

/// An owner is the contract manager's to fill in: the row begins without one.
std::vector<DerivedRow> plan_rows(const Annex& annex, Language language) {
  std::vector<DerivedRow> rows;
  for (const AnnexEntry& entry : annex.entries) {
    DerivedRow row = row_of(entry, {entry.clause, what_is_due(entry, language), entry.due, entry.evidence});
    row.cells.push_back({{}, owner_tag(entry), std::string(kOwner.in(language)), {}});
    rows.push_back(std::move(row));
  }
  return rows;
}

Annex annex_in(const DocumentText& agreement, const std::vector<Placement>& placements, const Library& library,
               const std::string& general_terms, Language language) {
  return read_annex(placements, library, library.taxonomy().term_set(role_id(DocumentRole::kAgreement), general_terms),
                    language_of(agreement, language));
}

Status write_annex(const Annex& annex, TableWriter& tables, PlanTables& plan) {
  std::vector<DerivedRow> kpis;
  std::vector<DerivedRow> obligations;
  for (const AnnexEntry& entry : annex.entries) {
    if (entry.kpi) {
      kpis.push_back(kpi_row(entry));
    } else {
      obligations.push_back(obligation_row(entry));
    }
  }
  plan.kpis = kpis.size();
  plan.obligations = obligations.size();
  if (Status written = tables.write(kpi_table(), kpis); !written) {
    return written;
  }
  if (Status written = tables.write(obligation_table(), obligations); !written) {
    return written;
  }
  tables.finish(plan);
  return Done{};
}

std::string table_of(const Error& error) {
  const auto table =
      std::find_if(error.args.begin(), error.args.end(), [](const auto& one) { return one.first == "table"; });
  return table == error.args.end() ? std::string() : table->second;
}

}  // namespace

Result<PlanTables> plan_tables(const Dossier& dossier, const Library& library,
                               const std::map<std::string, DocumentText>& texts) {
  const DocumentText* agreement = text_of(dossier, DocumentRole::kAgreement, texts);
  if (agreement == nullptr) {
    return Error{"plan.no-agreement", {dossier.folder.string(), 0, {}, {}}, {}};
  }
  PlanTables result;
  const TenderProfile& profile = dossier.profile;
  const std::string& agreement_file = dossier.document(DocumentRole::kAgreement)->file;
  const std::vector<Placement> placements = read_placements(*agreement, &library);
  for (const Placement& placement : placements) {
    if (placement.marks == MarkState::kMissing) continue;
    if (const BrokenPart* part = library.broken_release(placement.release_hash, placement.clause_id)) {
      return broken_error(*part);
    }
  }
  const Annex annex = annex_in(*agreement, placements, library, profile.general_terms, profile.language);
  for (const Placement* placement : annex.unknown) {
    result.notes.push_back(Error{"plan.unknown-release",
                                 {agreement_file, 0, placement->clause_id, placement->title},
                                 {{"title", placement->title}}});
  }
  TableWriter annex_tables(agreement_file, *agreement, language_of(*agreement, profile.language), annex.unknown);
  if (const Status written = write_annex(annex, annex_tables, result); !written) {
    return written.error();
  }
  const DocumentText* plan = text_of(dossier, DocumentRole::kPlan, texts);
  if (plan == nullptr) {
    result.notes.push_back(Error{"plan.no-plan", {dossier.folder.string(), 0, {}, {}}, {}});
    return result;
  }
  const Language language = language_of(*plan, profile.language);
  // The plan speaks its own language, also when the agreement does not.
  const Annex for_plan = annex_in(*plan, placements, library, profile.general_terms, profile.language);
  TableWriter writer(dossier.document(DocumentRole::kPlan)->file, *plan, language, annex.unknown);
  if (const Status written = writer.write(plan_table(), plan_rows(for_plan, language)); !written) {
    return written.error();
  }
  writer.finish(result);
  return result;
}

std::vector<StaleTable> stale_tables(const Dossier& dossier, const Library& library,
                                     const std::map<std::string, DocumentText>& texts) {
  std::vector<StaleTable> stale;
  const auto tables = plan_tables(dossier, library, texts);
  if (!tables) {
    // What cannot be written may say anything: who checks is told so, and why.
    const Error& error = tables.error();
    if (error.code.starts_with("table.")) stale.push_back({error.place.file, table_of(error), error});
    return stale;
  }
  for (const auto& [file, planned] : tables->documents) {
    for (const TableEdit& edit : planned.plan.tables) {
      if (edit.changes_rows()) stale.push_back({file, edit.table, {}});
    }
  }
  return stale;
}

}  // namespace bestek
