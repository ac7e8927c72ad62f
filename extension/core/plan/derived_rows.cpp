// SPDX-License-Identifier: EUPL-1.2
#include "core/plan/derived_rows.hpp"

#include <initializer_list>
#include <utility>

#include "core/document/placement_reader.hpp"
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

}  // namespace

Result<DerivedTables> derive_tables(const Dossier& dossier, const Library& library,
                                    const std::map<std::string, DocumentText>& texts) {
  const DocumentText* agreement = text_of(dossier, DocumentRole::kAgreement, texts);
  if (agreement == nullptr) return Error{"plan.no-agreement", {dossier.folder.string(), 0, {}, {}}, {}};
  const TenderProfile& profile = dossier.profile;
  const std::string& file = dossier.document(DocumentRole::kAgreement)->file;
  const std::vector<Placement> placements = read_placements(*agreement, &library);
  for (const Placement& placement : placements) {
    if (placement.marks == MarkState::kMissing) continue;
    if (const BrokenPart* part = library.broken_release(placement.release_hash, placement.clause_id))
      return broken_error(*part);
  }
  DerivedTables derived;
  const Annex annex = annex_in(*agreement, placements, library, profile.general_terms, profile.language);
  for (const Placement* placement : annex.unknown) {
    derived.unknown.push_back(placement->id);
    derived.notes.push_back(Error{
        "plan.unknown-release", {file, 0, placement->clause_id, placement->title}, {{"title", placement->title}}});
  }
  const Language spoken = language_of(*agreement, profile.language);
  DerivedTable kpis{file, &kpi_table(), spoken, {}};
  DerivedTable obligations{file, &obligation_table(), spoken, {}};
  for (const AnnexEntry& entry : annex.entries) {
    if (entry.kpi) {
      kpis.rows.push_back(kpi_row(entry));
    } else {
      obligations.rows.push_back(obligation_row(entry));
    }
  }
  derived.kpis = kpis.rows.size();
  derived.obligations = obligations.rows.size();
  derived.tables.push_back(std::move(kpis));
  derived.tables.push_back(std::move(obligations));
  const DocumentText* plan = text_of(dossier, DocumentRole::kPlan, texts);
  if (plan == nullptr) {
    derived.notes.push_back(Error{"plan.no-plan", {dossier.folder.string(), 0, {}, {}}, {}});
    return derived;
  }
  // The plan speaks its own language, also when the agreement does not.
  const Language language = language_of(*plan, profile.language);
  const Annex for_plan = annex_in(*plan, placements, library, profile.general_terms, profile.language);
  derived.tables.push_back(
      {dossier.document(DocumentRole::kPlan)->file, &plan_table(), language, plan_rows(for_plan, language)});
  return derived;
}

}  // namespace bestek
