// SPDX-License-Identifier: EUPL-1.2
#include "cli/library_clause.hpp"

#include <iostream>

#include "cli/cli_words.hpp"
#include "core/base/listed.hpp"
#include "core/base/number.hpp"
#include "core/clause/fill_value.hpp"
#include "core/clause/plain_text.hpp"
#include "core/plan/duties.hpp"

namespace bestek::cli {
namespace {

std::string day(const std::optional<Date>& date, Language language) {
  return date ? written_date(*date, language) : std::string();
}

std::string_view method_name(ScoringMethod method, Language language) {
  switch (method) {
    case ScoringMethod::kLinear:
      return bestek::word(word_context::kName, "method.linear", language);
    case ScoringMethod::kBands:
      return bestek::word(word_context::kName, "method.bands", language);
    case ScoringMethod::kScale:
      return bestek::word(word_context::kName, "method.scale", language);
    case ScoringMethod::kYesNo:
      break;
  }
  return bestek::word(word_context::kName, "method.yes-no", language);
}

std::string names_in_taxonomy(const std::vector<std::string>& ids, const std::vector<TaxonomyEntry>& entries,
                              Language language) {
  std::vector<std::string> names;
  names.reserve(ids.size());
  for (const std::string& id : ids) names.push_back(Taxonomy::name_of(entries, id, language));
  return listed(names);
}

/// Where the clause applies: what it leaves open is not named.
std::string regime_text(const Regime& regime, const Taxonomy& taxonomy, Language language) {
  std::vector<std::string> parts;
  if (regime.threshold != Threshold::kAny)
    parts.push_back(called("rules-followed.", threshold_id(regime.threshold), language));
  if (regime.authority != AuthorityScope::kAny)
    parts.push_back(called("authority.", authority_id(regime.authority), language));
  if (!regime.procedures.empty()) parts.push_back(names_in_taxonomy(regime.procedures, taxonomy.procedures, language));
  return parts.empty() ? word("show.any-regime", language) : listed(parts);
}

std::string in_braces(std::string_view name) { return "{" + std::string(name) + "}"; }

/// A line when there is something to say.
void line(const std::string& label, const std::string& value) {
  if (!value.empty()) std::cout << "  " << column(label, 16) << value << "\n";
}

void print_part(const std::string& heading, const ClauseBlocks& blocks) {
  if (!blocks.empty()) std::cout << "\n" << heading << "\n" << plain_text(blocks) << "\n";
}

void print_properties(const Clause& clause, const Taxonomy& taxonomy, Language language) {
  const Classification& what = clause.classification;
  std::cout << "\n" << word("show.properties", language) << "\n";
  line(word("show.status", language), called("clause-status.", status_id(clause.status), language));
  line(word("show.valid-from", language), day(clause.valid_from, language));
  line(word("show.valid-until", language), day(clause.valid_until, language));
  line(word("show.review-by", language), day(clause.review_by, language));
  line(word("show.regime", language), regime_text(what.regime, taxonomy, language));
  line(word("show.groups", language), names_in_taxonomy(ids_of(what.groups), taxonomy.groups, language));
  line(word("show.aspect", language), Taxonomy::name_of(taxonomy.aspects, what.aspect.id, language));
  line(word("show.theme", language), Taxonomy::name_of(taxonomy.themes, what.theme.id, language));
  line(word("show.phase", language), Taxonomy::name_of(taxonomy.phases, what.phase.id, language));
  line(word("show.requires", language), listed(ids_of(clause.relations.requires_ids)));
  line(word("show.excludes", language), listed(ids_of(clause.relations.excludes)));
  line(word("show.goes-with", language), listed(ids_of(clause.relations.counterparts)));
  line(word("show.ladder", language), clause.relations.ladder.id);
  line(word("show.supersedes", language), clause.supersedes);
  line(word("show.superseded-by", language), clause.superseded_by);
}

void print_fill_ins(const Clause& clause, Language language) {
  if (clause.fill_ins.empty()) return;
  std::cout << "\n" << word("show.fill-ins", language) << "\n";
  for (const FillIn& fill : clause.fill_ins) {
    std::string range;
    const auto written = [language](const std::optional<double>& bound) {
      return bound ? number_text(*bound, language) : std::string();
    };
    if (fill.min || fill.max) range = " " + written(fill.min) + "…" + written(fill.max);
    std::cout << "  " << column(fill.name, 24) << " " << called("fill-type.", fill_type_id(fill.type), language)
              << range << (fill.unit.has(language) ? " " + fill.unit.in(language) : "") << " ("
              << called("filled-by.", filled_by_id(fill.by), language) << ") " << fill.label.in(language);
    if (!fill.choices.empty()) std::cout << word("show.choices", language, {{"values", choice_labels(fill, language)}});
    if (!fill.suggested.empty())
      std::cout << word("show.suggested", language, {{"value", suggested_text(fill, language)}});
    std::cout << "\n";
  }
}

/// "{cycles}" as it is, and a number in the language's notation.
std::string bound_text(const std::string& bound, Language language) {
  const auto number = parse_number(bound, NumberKind::kDecimal, Language::kEnglish);
  return number ? written_number(*number, language, 0) : bound;
}

/// "lineair, hoger is beter: van {cycles} tot {cycles-full} laadcycli".
void print_scoring(const Clause& clause, Language language) {
  if (!clause.scoring) return;
  const Scoring& scoring = *clause.scoring;
  const std::string unit = scoring.unit.has(language) ? " " + scoring.unit.in(language) : "";
  std::cout << "\n" << word("show.score", language) << "\n  " << method_name(scoring.method, language);
  if (!scoring.direction.empty())
    std::cout << (scoring.direction == "higher" ? word("show.higher", language) : word("show.lower", language));
  if (!scoring.from.empty())
    std::cout << word("show.range", language,
                      {{"from", bound_text(scoring.from, language)}, {"to", bound_text(scoring.to, language)}})
              << unit;
  std::cout << "\n";
  for (const ScoringBand& band : scoring.bands)
    std::cout << "  "
              << word("show.band", language,
                      {{"from", number_text(band.from, language) + unit},
                       {"points", number_text(band.points, language)}})
              << "\n";
}

void print_contract(const Clause& clause, const Taxonomy& taxonomy, Language language) {
  if (!clause.risks.empty()) std::cout << "\n" << word("show.risks", language) << "\n";
  for (const Risk& risk : clause.risks)
    std::cout << "  " << Taxonomy::name_of(taxonomy.phases, risk.phase.id, language) << ": " << risk.label.in(language)
              << "\n";
  if (!clause.obligations.empty()) std::cout << "\n" << word("show.obligations", language) << "\n";
  for (const Duty& one : clause_obligations(clause, language, in_braces))
    std::cout << "  " << one.what << " — " << one.due << "\n";
  if (!clause.kpis.empty()) std::cout << "\n" << word("show.kpis", language) << "\n";
  for (const Duty& one : clause_kpis(clause, language, in_braces))
    std::cout << "  " << one.what << ": " << one.target << " — " << one.due << "\n";
}

void print_basis(const Clause& clause, Language language) {
  std::cout << "\n" << word("show.basis", language) << "\n";
  for (const LawReference& law : clause.laws) std::cout << law.law << ", art. " << law.article << "\n";
  for (const Source& source : clause.sources) {
    std::cout << source.text << " (" << source.address << ", " << day(source.checked, language) << ", "
              << (source.primary ? word("show.primary", language) : word("show.secondary", language)) << ")\n";
  }
}

}  // namespace

std::vector<std::string> ids_of(const std::vector<Reference>& references) {
  std::vector<std::string> ids;
  ids.reserve(references.size());
  for (const Reference& reference : references) ids.push_back(reference.id);
  return ids;
}

void print_clause(const Clause& clause, const Taxonomy& taxonomy, Language language) {
  const ClauseText* text = clause.text(language);
  if (text == nullptr) text = &clause.texts.front();
  const std::string& level = Taxonomy::name_of(taxonomy.levels, clause.classification.level.id, language);
  std::cout << text->title << "\n"
            << clause.release() << " · " << kind_name(clause.kind, language) << (level.empty() ? "" : " · ") << level
            << "\n\n"
            << plain_text(text->body) << "\n";
  print_part(word("show.scoring", language), text->scoring);
  print_part(word("show.evidence", language), text->evidence);
  print_part(word("show.explanation", language), text->explanation);
  print_part(word("show.market", language), text->market);
  print_properties(clause, taxonomy, language);
  print_fill_ins(clause, language);
  print_scoring(clause, language);
  print_contract(clause, taxonomy, language);
  print_basis(clause, language);
}

}  // namespace bestek::cli
