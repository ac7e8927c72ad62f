// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <filesystem>
#include <set>
#include <string_view>
#include <variant>

#include "core/base/listed.hpp"
#include "core/clause/clause_parts.hpp"
#include "core/clause/plain_text.hpp"
#include "core/library/basis_lint.hpp"
#include "core/library/known_words.hpp"
#include "core/library/lint.hpp"

namespace bestek {
namespace {

bool points_back(const Clause& other, const std::string& id) {
  const auto& back = other.relations.counterparts;
  return std::any_of(back.begin(), back.end(), [&](const Reference& reference) { return reference.id == id; });
}

void lint_relations(const Clause& clause, const Library& library, LintReport& report) {
  const Relations& relations = clause.relations;
  for (const auto* list : {&relations.requires_ids, &relations.excludes, &relations.counterparts}) {
    for (const Reference& reference : *list) {
      const Clause* other = library.find(reference.id);
      if (other == nullptr && library.broken(reference.id) != nullptr) continue;  // told of its own file
      if (other == nullptr || reference.id == clause.id) {
        report.error("lint.dangling", reference.line, {{"id", reference.id}});
      } else if (other->status == ClauseStatus::kWithdrawn && clause.status != ClauseStatus::kWithdrawn) {
        report.error("lint.points-to-withdrawn", reference.line, {{"id", reference.id}});
      } else if (list == &relations.counterparts && !points_back(*other, clause.id)) {
        report.error("lint.one-sided-counterpart", reference.line, {{"id", reference.id}});
      }
    }
  }
  if (clause.kind != ClauseKind::kAwardCriterion) return;
  const bool bound =
      std::any_of(relations.counterparts.begin(), relations.counterparts.end(), [&](const Reference& reference) {
        const Clause* other = library.find(reference.id);
        return other != nullptr && (other->kind == ClauseKind::kContractClause || other->kind == ClauseKind::kKpi);
      });
  if (!bound) report.error("lint.award-not-bound", 0);
}

void lint_award(const Clause& clause, LintReport& report) {
  if (clause.kind != ClauseKind::kAwardCriterion) {
    if (clause.scoring) report.error("lint.scoring-elsewhere", clause.scoring->line);
    return;
  }
  if (!clause.scoring) {
    report.error("lint.award-without-scoring", 0);
  } else {
    const Scoring& scoring = *clause.scoring;
    if (scoring.method == ScoringMethod::kLinear &&
        (scoring.from.empty() || scoring.to.empty() || scoring.direction.empty())) {
      report.error("lint.scoring-incomplete", scoring.line, {{"need", "from, to, direction"}});
    }
    if (scoring.method == ScoringMethod::kBands && (scoring.bands.empty() || scoring.direction.empty())) {
      report.error("lint.scoring-incomplete", scoring.line, {{"need", "band, direction"}});
    }
  }
  for (const ClauseText& text : clause.texts) {
    if (text.scoring.empty()) report.error("lint.award-without-scoring-text", text.line);
    if (text.evidence.empty()) report.error("lint.award-without-evidence", text.line);
  }
  if (clause.classification.legal_floor) report.error("lint.floor-as-award", clause.classification.level.line);
}

bool promises(const Clause& clause) {
  return clause.kind == ClauseKind::kKpi || !clause.obligations.empty() || !clause.kpis.empty();
}

void lint_due(const DueRule& due, const std::string& name, LintReport& report) {
  const int terms = static_cast<int>(!due.within.empty()) + static_cast<int>(!due.lasts.empty()) +
                    static_cast<int>(due.without_delay);
  if (due.anchor.empty() || terms != 1 || due.unit.empty() != due.without_delay)
    report.error("lint.obligation-without-due", due.line, {{"name", name}});
  if (due.within.empty() && (due.before || !due.every.empty()))
    report.error("lint.duration-with-term", due.line, {{"name", name}});
}

/// A unit may be left out; one in words has them in each language.
void lint_words(const LocalText& unit, int line, const std::vector<Language>& languages, LintReport& report) {
  if (!unit.has(Language::kDutch) && !unit.has(Language::kEnglish)) return;
  for (const Language language : languages) {
    if (!unit.has(language))
      report.error("lint.unit-without-words", line, {{"language", std::string(language_code(language))}});
  }
}

/// A symbol is enough for every language; words are given in each.
void lint_unit(const Kpi& kpi, const std::vector<Language>& languages, LintReport& report) {
  for (const Language language : languages) {
    if (!kpi.unit.has(language))
      report.error("lint.kpi-without-unit", 0,
                   {{"name", kpi.name}, {"language", std::string(language_code(language))}});
  }
}

void lint_obligations(const Clause& clause, const std::vector<Language>& languages, LintReport& report) {
  for (const Obligation& obligation : clause.obligations) lint_due(obligation.due, obligation.name, report);
  for (const Kpi& kpi : clause.kpis) {
    lint_due(kpi.due, kpi.name, report);
    lint_unit(kpi, languages, report);
  }
  if (clause.kind == ClauseKind::kKpi && clause.kpis.empty()) report.error("lint.kpi-without-kpi", 0);
  const bool may_promise = clause.kind == ClauseKind::kContractClause || clause.kind == ClauseKind::kKpi;
  if (promises(clause) && !may_promise) report.error("lint.promise-elsewhere", 0);
}

/// What is withdrawn has done with its sources.
void lint_sources(const Clause& clause, LintReport& report) {
  if (clause.status == ClauseStatus::kWithdrawn) return;
  lint_basis(basis_of(clause), report.teller());
  if (clause.sources.empty()) report.error("lint.no-source", 0);
}

/// What the parties of a tender are called in whatever document.
std::set<std::string_view> named_parties(const Taxonomy& taxonomy) {
  std::set<std::string_view> parties;
  for (const TermSet& set : taxonomy.term_sets)
    for (const auto& [name, words] : set.names) parties.insert(name);
  return parties;
}

/// The rows of annex and plan name fill-ins and parties in braces: "op kosten van de {supplier}".
void lint_row_text(const Clause& clause, const LocalText& text, const std::set<std::string_view>& parties,
                   LintReport& report) {
  for (const Language language : kLanguages) {
    const std::string& words = text.in(language);
    for (std::size_t open = words.find('{'); open != std::string::npos; open = words.find('{', open + 1)) {
      const std::size_t close = words.find('}', open);
      if (close == std::string::npos) break;
      const std::string name = words.substr(open + 1, close - open - 1);
      if (clause.fill_in(name) == nullptr && !parties.contains(name))
        report.error("lint.undeclared-fill", 0, {{"name", "{" + name + "}"}});
    }
  }
}

}  // namespace

void lint_words_known(const Clause& clause, const Taxonomy& taxonomy, LintReport& report) {
  const auto known = [&](const std::vector<TaxonomyEntry>& entries, const Reference& reference, const char* what) {
    if (Taxonomy::find(entries, reference.id) == nullptr) {
      report.error("lint.unknown-word", reference.line,
                   {{"what", what}, {"id", reference.id}, {"allowed", known_words(entries)}});
    }
  };
  const Classification& found = clause.classification;
  for (const Reference& group : found.groups) known(taxonomy.groups, group, "group");
  known(taxonomy.aspects, found.aspect, "aspect");
  known(taxonomy.themes, found.theme, "theme");
  known(taxonomy.phases, found.phase, "phase");
  known(taxonomy.levels, found.level, "level");
  for (const Risk& risk : clause.risks) known(taxonomy.phases, risk.phase, "phase");
  const std::set<std::string_view> parties = named_parties(taxonomy);
  const auto known_party = [&](const Runs& runs) {
    for (const Run& run : runs) {
      const auto* term = std::get_if<TermRun>(&run);
      if (term != nullptr && !parties.contains(term->term))
        report.error("lint.unknown-word", runs.line,
                     {{"what", "term"}, {"id", term->term}, {"allowed", listed(parties)}});
    }
  };
  for (const ClauseText& text : clause.texts)
    for (const ClauseBlocks* blocks : {&text.body, &text.scoring, &text.evidence, &text.explanation, &text.market})
      for_each_runs(*blocks, known_party);
  for (const Obligation& one : clause.obligations)
    for (const LocalText* text : {&one.what, &one.evidence, &one.consequence})
      lint_row_text(clause, *text, parties, report);
  for (const Kpi& one : clause.kpis)
    for (const LocalText* text : {&one.label, &one.formula, &one.evidence, &one.consequence})
      lint_row_text(clause, *text, parties, report);
}

void lint_procedures(const xmlNode* clause, const Taxonomy& taxonomy, LintReport& report) {
  const xmlNode* regime = first_child(first_child(clause, "classification"), "regime");
  if (regime == nullptr) return;
  for (const Reference& procedure : read_references(regime, "procedure")) {
    if (Taxonomy::find(taxonomy.procedures, procedure.id) == nullptr)
      report.error("lint.unknown-word", procedure.line,
                   {{"what", "procedure"}, {"id", procedure.id}, {"allowed", known_words(taxonomy.procedures)}});
  }
}

void lint_place(const Clause& clause, const Library& library, const Date& now, LintReport& report) {
  if (misnamed(clause.file, clause.id)) report.error("lint.file-name", clause.line, {{"expected", clause.id}});
  lint_relations(clause, library, report);
  if (clause.status != ClauseStatus::kWithdrawn) lint_basis_on(basis_of(clause), now, report.teller());
}

void lint_clause(const Clause& clause, const Taxonomy& taxonomy, const std::vector<Language>& languages,
                 LintReport& report) {
  lint_words_known(clause, taxonomy, report);
  lint_award(clause, report);
  for (const FillIn& fill : clause.fill_ins) lint_words(fill.unit, fill.line, languages, report);
  if (clause.scoring) lint_words(clause.scoring->unit, clause.scoring->line, languages, report);
  lint_obligations(clause, languages, report);
  lint_sources(clause, report);
  if (clause.verification) {
    for (const Proof& proof : clause.verification->proofs) {
      const bool needs_equivalent = proof.type == "label" || proof.type == "standard";
      if (needs_equivalent && !proof.equivalent)
        report.error("lint.proof-without-equivalent", 0, {{"proof", proof.text}});
    }
  }
}

}  // namespace bestek
