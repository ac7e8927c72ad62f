// SPDX-License-Identifier: EUPL-1.2
#include "core/plan/plan_tables.hpp"

#include <algorithm>
#include <optional>

#include "core/document/marks.hpp"
#include "core/document/placement_reader.hpp"
#include "core/plan/annex.hpp"
#include "core/plan/derived_table.hpp"

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

DerivedRow kpi_row(const AnnexEntry& entry) {
  DerivedRow row{row_mark(entry), {}};
  for (const std::string& text :
       {entry.clause, entry.what, entry.formula, entry.target, reporting(entry), entry.consequence}) {
    row.cells.push_back({text, {}, {}, {}});
  }
  return row;
}

DerivedRow obligation_row(const AnnexEntry& entry) {
  DerivedRow row{row_mark(entry), {}};
  for (const std::string& text : {entry.clause, entry.what, entry.who, entry.due, entry.evidence}) {
    row.cells.push_back({text, {}, {}, {}});
  }
  return row;
}

/// Replaces the derived rows of one document's tables.
class TableWriter {
 public:
  TableWriter(std::string file, const DocumentText& text, Language language, const std::vector<const Placement*>& keep)
      : file_(std::move(file)), index_(text), language_(language) {
    for (const Placement* placement : keep) {
      kept_.push_back(std::string(kRowMarkPrefix) + placement->id + "_");
    }
  }

  [[nodiscard]] const DocumentIndex& index() const noexcept { return index_; }

  Status write(std::string_view table, std::vector<DerivedRow> rows) {
    if (!index_.table_with_mark(table)) {
      return Error{"document.no-table", {file_, 0, {}, {}}, {{"table", std::string(table)}}};
    }
    const std::vector<DerivedRow> present = read_derived_rows(index_, table);
    for (const DerivedRow& row : present) {
      if (is_kept(row.mark)) {
        rows.push_back(row);
      }
    }
    if (!same_rows(present, rows)) {
      edits_.push_back({std::string(table), true, std::move(rows)});
    }
    return Done{};
  }

  void finish(PlanTables& plan) {
    if (!edits_.empty()) {
      PlannedDocument& document = plan.documents[file_];
      document.context.language = language_;
      document.plan.tables = std::move(edits_);
    }
  }

 private:
  [[nodiscard]] bool is_kept(std::string_view mark) const {
    return std::any_of(kept_.begin(), kept_.end(), [&](const std::string& prefix) { return mark.starts_with(prefix); });
  }

  std::string file_;
  DocumentIndex index_;
  Language language_;
  std::vector<std::string> kept_;
  std::vector<TableEdit> edits_;
};

/// Owners that stand in the plan, by the tag of their content control.
std::map<std::string, std::string, std::less<>> read_owners(const DocumentIndex& plan) {
  std::map<std::string, std::string, std::less<>> owners;
  for (const DerivedRow& row : read_derived_rows(plan, kPlanTable)) {
    for (const DerivedCell& cell : row.cells) {
      if (!cell.control_tag.empty()) {
        owners[cell.control_tag] = cell.control_value;
      }
    }
  }
  return owners;
}

/// A KPI with its target and what follows when that is missed, so that the manager need not look it up.
std::string what_is_due(const AnnexEntry& entry, Language language) {
  if (!entry.kpi) return entry.what;
  return "KPI: " + entry.what + ", " + entry.target + std::string(kConsequence.in(language)) + entry.consequence;
}

std::vector<DerivedRow> plan_rows(const Annex& annex, const DocumentIndex& plan, Language language) {
  const auto owners = read_owners(plan);
  std::vector<DerivedRow> rows;
  for (const AnnexEntry& entry : annex.entries) {
    DerivedRow row{row_mark(entry), {}};
    row.cells.push_back({entry.clause, {}, {}, {}});
    row.cells.push_back({what_is_due(entry, language), {}, {}, {}});
    row.cells.push_back({entry.due, {}, {}, {}});
    row.cells.push_back({entry.evidence, {}, {}, {}});
    const std::string tag = owner_tag(entry);
    const auto owner = owners.find(tag);
    row.cells.push_back(
        {{}, tag, std::string(kOwner.in(language)), owner == owners.end() ? std::string() : owner->second});
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
  if (Status written = tables.write(kKpiTable, std::move(kpis)); !written) {
    return written;
  }
  if (Status written = tables.write(kObligationTable, std::move(obligations)); !written) {
    return written;
  }
  tables.finish(plan);
  return Done{};
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
  TableWriter plan_table(dossier.document(DocumentRole::kPlan)->file, *plan, language, annex.unknown);
  if (const Status written = plan_table.write(kPlanTable, plan_rows(for_plan, plan_table.index(), language));
      !written) {
    return written.error();
  }
  plan_table.finish(result);
  return result;
}

std::vector<StaleTable> stale_tables(const Dossier& dossier, const Library& library,
                                     const std::map<std::string, DocumentText>& texts) {
  std::vector<StaleTable> stale;
  const auto tables = plan_tables(dossier, library, texts);
  if (!tables) {
    return stale;
  }
  for (const auto& [file, planned] : tables->documents) {
    for (const TableEdit& edit : planned.plan.tables) {
      stale.push_back({file, edit.table});
    }
  }
  return stale;
}

}  // namespace bestek
