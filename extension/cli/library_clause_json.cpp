// SPDX-License-Identifier: EUPL-1.2
#include <array>

#include "cli/library_clause.hpp"
#include "core/clause/plain_text.hpp"

namespace bestek::cli {
namespace {

std::string day(const std::optional<Date>& date) { return date ? format_date(*date) : std::string(); }

// In the order of ScoringMethod.
constexpr std::array<std::string_view, 4> kMethods{"linear", "bands", "scale", "yes-no"};

Json due_json(const DueRule& due) {
  return {{"anchor", due.anchor},
          {"within", due.within},
          {"unit", due.unit},
          {"before", due.before},
          {"every", due.every},
          {"for", due.lasts},
          {"without-delay", due.without_delay}};
}

Json fill_ins_json(const Clause& clause) {
  Json list = Json::array();
  for (const FillIn& fill : clause.fill_ins) {
    Json json{{"name", fill.name},
              {"type", fill_type_id(fill.type)},
              {"by", filled_by_id(fill.by)},
              {"unit", in_every_language(fill.unit)},
              {"min", nullptr},
              {"max", nullptr},
              {"suggested", fill.suggested},
              {"label", in_every_language(fill.label)}};
    if (fill.min) json["min"] = *fill.min;
    if (fill.max) json["max"] = *fill.max;
    Json choices = Json::array();
    for (const FillChoice& choice : fill.choices)
      choices.push_back({{"value", choice.value}, {"label", in_every_language(choice.label)}});
    json["choices"] = choices;
    list.push_back(std::move(json));
  }
  return list;
}

Json basis_json(const Clause& clause) {
  Json laws = Json::array();
  for (const LawReference& law : clause.laws) laws.push_back({{"law", law.law}, {"article", law.article}});
  return {{"laws", laws}, {"sources", sources_json(clause.sources)}};
}

Json scoring_json(const Scoring& scoring) {
  Json bands = Json::array();
  for (const ScoringBand& band : scoring.bands) bands.push_back({{"from", band.from}, {"points", band.points}});
  return {{"method", kMethods.at(static_cast<std::size_t>(scoring.method))},
          {"direction", scoring.direction},
          {"from", scoring.from},
          {"to", scoring.to},
          {"unit", in_every_language(scoring.unit)},
          {"bands", bands}};
}

void add_contract_json(Json& json, const Clause& clause) {
  json["risks"] = Json::array();
  for (const Risk& risk : clause.risks)
    json["risks"].push_back({{"phase", risk.phase.id}, {"label", in_every_language(risk.label)}});
  json["obligations"] = Json::array();
  for (const Obligation& one : clause.obligations)
    json["obligations"].push_back({{"name", one.name},
                                   {"by", one.by_supplier ? "supplier" : "buyer"},
                                   {"what", in_every_language(one.what)},
                                   {"due", due_json(one.due)}});
  json["kpis"] = Json::array();
  for (const Kpi& kpi : clause.kpis)
    json["kpis"].push_back({{"name", kpi.name},
                            {"unit", in_every_language(kpi.unit)},
                            {"direction", kpi.direction},
                            {"target", kpi.target},
                            {"label", in_every_language(kpi.label)},
                            {"due", due_json(kpi.due)}});
}

}  // namespace

Json sources_json(const std::vector<Source>& sources) {
  Json list = Json::array();
  for (const Source& source : sources)
    list.push_back({{"name", source.text},
                    {"address", source.address},
                    {"checked", day(source.checked)},
                    {"certainty", source.primary ? "primary" : "secondary"}});
  return list;
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
