// SPDX-License-Identifier: EUPL-1.2
#include "cli/library_clause.hpp"

#include <array>
#include <iostream>

#include "cli/cli_words.hpp"
#include "core/base/number.hpp"
#include "core/clause/fill_value.hpp"
#include "core/clause/plain_text.hpp"
#include "core/plan/duties.hpp"

namespace bestek::cli {
namespace {

std::string day(const std::optional<Date>& date) { return date ? format_date(*date) : std::string(); }

// In the order of ScoringMethod.
constexpr std::array<std::string_view, 4> kMethods{"linear", "bands", "scale", "yes-no"};

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

const char* threshold_id(Threshold threshold) {
  return threshold == Threshold::kAbove ? "above" : threshold == Threshold::kBelow ? "below" : "any";
}

const char* authority_id(AuthorityScope scope) {
  return scope == AuthorityScope::kCentral ? "central" : scope == AuthorityScope::kSubCentral ? "sub-central" : "any";
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

std::vector<std::string> ids_of(const std::vector<Reference>& references) {
  std::vector<std::string> ids;
  ids.reserve(references.size());
  for (const Reference& reference : references) ids.push_back(reference.id);
  return ids;
}

std::string in_braces(std::string_view name) { return "{" + std::string(name) + "}"; }

Json both(const LocalText& text) {
  return in_every_language([&text](Language language) { return text.in(language); });
}

Json due_json(const DueRule& due) {
  return {{"anchor", due.anchor}, {"within", due.within}, {"unit", due.unit},
          {"before", due.before}, {"every", due.every},   {"for", due.lasts}};
}

/// A line when there is something to say.
void line(const std::string& label, const std::string& value) {
  if (!value.empty()) std::cout << "  " << column(label, 16) << value << "\n";
}

void print_part(const std::string& heading, const ClauseBlocks& blocks) {
  if (!blocks.empty()) std::cout << "\n" << heading << "\n" << plain_text(blocks) << "\n";
}

void print_properties(const Clause& clause, Language language) {
  const Classification& what = clause.classification;
  std::cout << "\n" << word("show.properties", language) << "\n";
  line(word("show.status", language), std::string(status_id(clause.status)));
  line(word("show.valid-from", language), day(clause.valid_from));
  line(word("show.valid-until", language), day(clause.valid_until));
  line(word("show.review-by", language), day(clause.review_by));
  line(word("show.regime", language),
       std::string(threshold_id(what.regime.threshold)) + ", " + authority_id(what.regime.authority) +
           (what.regime.procedures.empty() ? "" : ", " + joined(what.regime.procedures)));
  line(word("show.groups", language), joined(ids_of(what.groups)));
  line(word("show.aspect", language), what.aspect.id);
  line(word("show.theme", language), what.theme.id);
  line(word("show.phase", language), what.phase.id);
  line(word("show.requires", language), joined(ids_of(clause.relations.requires_ids)));
  line(word("show.excludes", language), joined(ids_of(clause.relations.excludes)));
  line(word("show.goes-with", language), joined(ids_of(clause.relations.counterparts)));
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
    std::cout << "  " << column(fill.name, 24) << " " << fill_type_id(fill.type) << range
              << (fill.unit.has(language) ? " " + fill.unit.in(language) : "") << " (" << filled_by_id(fill.by) << ") "
              << fill.label.in(language);
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

void print_contract(const Clause& clause, Language language) {
  if (!clause.risks.empty()) std::cout << "\n" << word("show.risks", language) << "\n";
  for (const Risk& risk : clause.risks) std::cout << "  " << risk.phase.id << ": " << risk.label.in(language) << "\n";
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
    std::cout << source.text << " (" << source.address << ", " << day(source.checked) << ", "
              << (source.primary ? word("show.primary", language) : word("show.secondary", language)) << ")\n";
  }
}

Json fill_ins_json(const Clause& clause) {
  Json list = Json::array();
  for (const FillIn& fill : clause.fill_ins) {
    Json json{{"name", fill.name},
              {"type", fill_type_id(fill.type)},
              {"by", filled_by_id(fill.by)},
              {"unit", both(fill.unit)},
              {"min", nullptr},
              {"max", nullptr},
              {"suggested", fill.suggested},
              {"label", both(fill.label)}};
    if (fill.min) json["min"] = *fill.min;
    if (fill.max) json["max"] = *fill.max;
    Json choices = Json::array();
    for (const FillChoice& choice : fill.choices)
      choices.push_back({{"value", choice.value}, {"label", both(choice.label)}});
    json["choices"] = choices;
    list.push_back(std::move(json));
  }
  return list;
}

Json basis_json(const Clause& clause) {
  Json laws = Json::array();
  for (const LawReference& law : clause.laws) laws.push_back({{"law", law.law}, {"article", law.article}});
  Json sources = Json::array();
  for (const Source& source : clause.sources)
    sources.push_back({{"name", source.text},
                       {"address", source.address},
                       {"checked", day(source.checked)},
                       {"certainty", source.primary ? "primary" : "secondary"}});
  return {{"laws", laws}, {"sources", sources}};
}

Json scoring_json(const Scoring& scoring) {
  Json bands = Json::array();
  for (const ScoringBand& band : scoring.bands) bands.push_back({{"from", band.from}, {"points", band.points}});
  return {{"method", kMethods.at(static_cast<std::size_t>(scoring.method))},
          {"direction", scoring.direction},
          {"from", scoring.from},
          {"to", scoring.to},
          {"unit", both(scoring.unit)},
          {"bands", bands}};
}

void add_contract_json(Json& json, const Clause& clause) {
  json["risks"] = Json::array();
  for (const Risk& risk : clause.risks)
    json["risks"].push_back({{"phase", risk.phase.id}, {"label", both(risk.label)}});
  json["obligations"] = Json::array();
  for (const Obligation& one : clause.obligations)
    json["obligations"].push_back({{"name", one.name},
                                   {"by", one.by_supplier ? "supplier" : "buyer"},
                                   {"what", both(one.what)},
                                   {"due", due_json(one.due)}});
  json["kpis"] = Json::array();
  for (const Kpi& kpi : clause.kpis)
    json["kpis"].push_back({{"name", kpi.name},
                            {"unit", both(kpi.unit)},
                            {"direction", kpi.direction},
                            {"target", kpi.target},
                            {"label", both(kpi.label)},
                            {"due", due_json(kpi.due)}});
}

}  // namespace

void print_clause(const Clause& clause, Language language) {
  const ClauseText* text = clause.text(language);
  if (text == nullptr) text = &clause.texts.front();
  std::cout << text->title << "\n"
            << clause.release() << " · " << kind_name(clause.kind, language)
            << (clause.classification.level.id.empty() ? "" : " · ") << clause.classification.level.id << "\n\n"
            << plain_text(text->body) << "\n";
  print_part(word("show.scoring", language), text->scoring);
  print_part(word("show.evidence", language), text->evidence);
  print_part(word("show.explanation", language), text->explanation);
  print_part(word("show.market", language), text->market);
  print_properties(clause, language);
  print_fill_ins(clause, language);
  print_scoring(clause, language);
  print_contract(clause, language);
  print_basis(clause, language);
}

void add_clause_json(Json& json, const Clause& clause) {
  const Classification& what = clause.classification;
  json["theme"] = what.theme.id;
  json["phase"] = what.phase.id;
  json["validity"] = {
      {"from", day(clause.valid_from)}, {"until", day(clause.valid_until)}, {"review-by", day(clause.review_by)}};
  json["regime"] = {{"threshold", threshold_id(what.regime.threshold)},
                    {"authority", authority_id(what.regime.authority)},
                    {"procedures", what.regime.procedures}};
  json["relations"] = {{"requires", ids_of(clause.relations.requires_ids)},
                       {"excludes", ids_of(clause.relations.excludes)},
                       {"counterparts", ids_of(clause.relations.counterparts)},
                       {"ladder", clause.relations.ladder.id},
                       {"supersedes", clause.supersedes},
                       {"superseded-by", clause.superseded_by}};
  json["fill-ins"] = fill_ins_json(clause);
  if (clause.scoring) json["scoring"] = scoring_json(*clause.scoring);
  add_contract_json(json, clause);
  json["basis"] = basis_json(clause);
  for (const ClauseText& text : clause.texts) {
    json["text"][std::string(language_code(text.language))] = {{"title", text.title},
                                                               {"body", plain_text(text.body)},
                                                               {"scoring", plain_text(text.scoring)},
                                                               {"evidence", plain_text(text.evidence)},
                                                               {"explanation", plain_text(text.explanation)},
                                                               {"market", plain_text(text.market)}};
  }
}

}  // namespace bestek::cli
