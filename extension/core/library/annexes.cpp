// SPDX-License-Identifier: EUPL-1.2
#include "core/library/annexes.hpp"

#include <algorithm>
#include <array>

#include "core/library/library.hpp"

namespace bestek {
namespace {

constexpr Bilingual kCardTitle{"Risicokaart", "Risk card"};
constexpr Bilingual kCardHead{
    "Interne toelichting, stand {0}. De kaart bindt niemand; wat bindt, staat in de clausules die zij noemt.",
    "Internal explanation as of {0}. The card binds nobody; what binds stands in the clauses that it names."};
constexpr Bilingual kPhase{"Fase", "Phase"};
constexpr Bilingual kRisk{"Risico", "Risk"};
constexpr Bilingual kAspect{"Aspect", "Aspect"};
constexpr Bilingual kAttention{"Aandachtspunt", "Point of attention"};
constexpr Bilingual kAnswers{"Clausules die erop antwoorden", "Clauses that answer it"};
constexpr Bilingual kNoAnswer{"Geen clausule in deze bibliotheek", "No clause in this library"};
constexpr Bilingual kSources{"Bronnen: ", "Sources: "};
constexpr Bilingual kRead{"gelezen op", "read on"};
constexpr Bilingual kSecondary{"secundaire bron", "secondary source"};
constexpr Bilingual kFrameworksTitle{"Kaders en wat zij nu zijn", "Frameworks and what they are today"};
constexpr Bilingual kFrameworksHead{
    "Interne bijlage, gecontroleerd op {0}; opnieuw te controleren vóór {1}. Een kader is zelf geen eis: wat een "
    "leverancier bindt, staat in clausules.",
    "Internal annex, checked on {0}; to be checked again before {1}. A framework is no requirement by itself: what "
    "binds "
    "a supplier stands in clauses."};
constexpr Bilingual kRule{"regel", "rule"};
constexpr Bilingual kFramework{"Kader", "Framework"};
constexpr Bilingual kToday{"Wat het nu is", "What it is today"};
constexpr Bilingual kServes{"Wat eraan bijdraagt", "What serves it"};
constexpr Bilingual kInstrument{"Instrument", "Instrument"};
constexpr Bilingual kCounted{"Wat telt", "What counts"};
constexpr Bilingual kPoints{"Punten", "Points"};

struct StatusName {
  std::string_view id;
  Bilingual name;
};
constexpr std::array<StatusName, 5> kStatusNames{
    {{"current", {"In gebruik", "In use"}},
     {"renamed", {"Heet nu", "Now called"}},
     {"replaced", {"Vervangen door", "Replaced by"}},
     {"ended", {"Beëindigd", "Ended"}},
     {"unverified", {"Huidige stand niet bevestigd", "Present state not confirmed"}}}};

Runs plain(std::string text) { return {TextRun{std::move(text), {}}}; }

ClauseParagraph paragraph(std::string text) { return {plain(std::move(text))}; }

/// {0} and {1} of a text.
std::string filled(std::string_view text, std::initializer_list<std::string> values) {
  std::string result(text);
  int number = 0;
  for (const std::string& value : values) {
    const std::string braced = "{" + std::to_string(number++) + "}";
    if (const auto at = result.find(braced); at != std::string::npos) result.replace(at, braced.size(), value);
  }
  return result;
}

std::string date_text(const std::optional<Date>& date, Language language) {
  return date ? written_date(*date, language) : std::string("-");
}

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : "; ") + part;
  return text;
}

std::string clause_title(const Library& library, const Reference& reference, Language language) {
  const CatalogueEntry* clause = find_entry(library.catalogue(), reference.id);
  return clause == nullptr || !has_text(*clause, language) ? reference.id : clause->title.in(language);
}

/// "Lange levensduur van de accu (Eis, Significant)": titles alone are not unique, since the steps of a ladder share
/// one.
std::string clause_label(const Library& library, const Reference& reference, Language language) {
  const CatalogueEntry* clause = find_entry(library.catalogue(), reference.id);
  std::string title = clause_title(library, reference, language);
  if (clause == nullptr) return title;
  return title + " (" + std::string(kind_name(clause->kind, language)) + ", " +
         Taxonomy::name_of(library.taxonomy().levels, clause->classification.level.id, language) + ")";
}

std::string clause_labels(const Library& library, const std::vector<Reference>& references, Language language) {
  std::vector<std::string> labels;
  labels.reserve(references.size());
  for (const Reference& reference : references) labels.push_back(clause_label(library, reference, language));
  return joined(labels);
}

ClauseParagraph source_lines(std::string_view before, const std::vector<Source>& sources, Language language) {
  std::vector<std::string> lines;
  lines.reserve(sources.size());
  for (const Source& source : sources) {
    lines.push_back(source.text + " (" + source.address + ", " + std::string(kRead.in(language)) + " " +
                    date_text(source.checked, language) +
                    (source.primary ? "" : ", " + std::string(kSecondary.in(language))) + ")");
  }
  return paragraph(std::string(before) + joined(lines) + ".");
}

std::vector<Runs> head_row(std::initializer_list<Bilingual> names, Language language) {
  std::vector<Runs> row;
  for (const Bilingual& name : names) row.push_back(plain(std::string(name.in(language))));
  return row;
}

ClauseTable point_table(const Library& library, const std::vector<CardPoint>& points,
                        const std::vector<TaxonomyEntry>& places, std::vector<Runs> head, Language language) {
  ClauseTable table{{std::move(head)}};
  for (const CardPoint& point : points) {
    const std::string answers = clause_labels(library, point.answers, language);
    table.rows.push_back({plain(Taxonomy::name_of(places, point.place.id, language)), plain(point.label.in(language)),
                          plain(answers.empty() ? std::string(kNoAnswer.in(language)) : answers)});
  }
  return table;
}

ClauseText card_text(const Library& library, const RiskCard& card, Language language) {
  const Taxonomy& taxonomy = library.taxonomy();
  ClauseText text;
  text.language = language;
  text.title =
      std::string(kCardTitle.in(language)) + ": " + Taxonomy::name_of(taxonomy.groups, card.group.id, language);
  text.body = {
      paragraph(filled(kCardHead.in(language), {date_text(card.checked, language)})),
      point_table(library, card.risks, taxonomy.phases, head_row({kPhase, kRisk, kAnswers}, language), language),
      point_table(library, card.attention, taxonomy.aspects, head_row({kAspect, kAttention, kAnswers}, language),
                  language),
      source_lines(kSources.in(language), card.sources, language)};
  return text;
}

std::string today_text(const Framework& framework, Language language) {
  const auto* status = std::find_if(kStatusNames.begin(), kStatusNames.end(),
                                    [&](const StatusName& one) { return one.id == framework.status; });
  std::string text = status == kStatusNames.end() ? framework.status : std::string(status->name.in(language));
  const bool named = framework.status == "renamed" || framework.status == "replaced";
  if (framework.today.has(language)) text += (named ? " " : ": ") + framework.today.in(language);
  return text;
}

ClauseText frameworks_text(const Library& library, const Frameworks& frameworks, Language language) {
  ClauseTable table{{head_row({kFramework, kToday, kServes}, language)}};
  for (const Framework& framework : frameworks.list) {
    std::vector<std::string> serves;
    for (const Reference& reference : framework.clauses) {
      const std::string title = clause_title(library, reference, language);
      if (std::find(serves.begin(), serves.end(), title) == serves.end()) serves.push_back(title);
    }
    for (const Reference& rule : framework.rules) serves.push_back(std::string(kRule.in(language)) + " " + rule.id);
    if (serves.empty()) {
      for (const LocalText& function : framework.functions) serves.push_back(function.in(language));
    }
    table.rows.push_back(
        {plain(framework.name.in(language)), plain(today_text(framework, language)), plain(joined(serves))});
  }
  ClauseText text;
  text.language = language;
  text.title = kFrameworksTitle.in(language);
  text.body = {paragraph(filled(kFrameworksHead.in(language), {date_text(parse_date(frameworks.checked), language),
                                                               date_text(parse_date(frameworks.review_by), language)})),
               std::move(table)};
  for (const Framework& framework : frameworks.list)
    if (!framework.sources.empty())
      text.body.push_back(source_lines(framework.name.in(language) + ": ", framework.sources, language));
  return text;
}

std::string points_fill(const ScorecardItem& item) { return "points-" + item.id; }

ClauseText scorecard_text(const Scorecard& card, Language language) {
  ClauseTable table{{head_row({kInstrument, kCounted, kPoints}, language)}};
  for (const ScorecardItem& item : card.items) {
    const std::string most = item.points ? " / " + std::to_string(*item.points) : std::string();
    table.rows.push_back({plain(item.label.in(language)),
                          plain(item.count.in(language)),
                          {FillRun{points_fill(item)}, TextRun{most, {}}}});
  }
  ClauseText text;
  text.language = language;
  text.title = card.name.in(language);
  text.body = {paragraph(card.note.in(language)), std::move(table),
               source_lines(kSources.in(language), card.sources, language)};
  return text;
}

/// The institution's own people give the points, so nothing of it is missing before publication.
std::vector<FillIn> scorecard_fill_ins(const Scorecard& card) {
  std::vector<FillIn> fills;
  for (const ScorecardItem& item : card.items) {
    FillIn fill;
    fill.name = points_fill(item);
    fill.type = FillType::kInteger;
    fill.by = FilledBy::kManager;
    fill.min = 0;
    fill.max = item.points.value_or(card.total);
    fill.sample = "0";
    for (const Language language : kLanguages)
      fill.label.set(language, std::string(kPoints.in(language)) + ": " + item.label.in(language));
    fill.line = item.line;
    fills.push_back(std::move(fill));
  }
  return fills;
}

Clause annex(std::string id, const Version& version, std::string file, std::string group) {
  Clause clause;
  clause.id = std::move(id);
  clause.version = version;
  clause.status = ClauseStatus::kChecked;
  clause.kind = ClauseKind::kExplanation;
  clause.classification.groups = {{std::move(group), 1}};
  clause.classification.object = "any";
  clause.file = std::move(file);
  clause.line = 1;
  return clause;
}

}  // namespace

std::string risk_card_annex(std::string_view group) { return "annex.risk-card-" + std::string(group); }

std::vector<Clause> make_annexes(const Library& library) {
  std::vector<Clause> annexes;
  const std::string widest = library.taxonomy().groups.front().id;
  for (const RiskCard& card : library.risk_cards()) {
    Clause clause = annex(risk_card_annex(card.group.id), card.version, card.file, card.group.id);
    for (const Language language : library.languages()) clause.texts.push_back(card_text(library, card, language));
    clause.sources = card.sources;
    clause.valid_from = card.checked;
    clause.review_by = card.review_by;
    annexes.push_back(std::move(clause));
  }
  if (const auto& frameworks = library.frameworks()) {
    Clause clause = annex(kFrameworksAnnex, frameworks->version, frameworks->file, widest);
    for (const Language language : library.languages())
      clause.texts.push_back(frameworks_text(library, *frameworks, language));
    clause.sources = frameworks->sources();
    clause.valid_from = parse_date(frameworks->checked);
    clause.review_by = parse_date(frameworks->review_by);
    annexes.push_back(std::move(clause));
  }
  if (const auto& card = library.scorecard()) {
    Clause clause = annex(kScorecardAnnex, card->version, card->file, widest);
    for (const Language language : library.languages()) clause.texts.push_back(scorecard_text(*card, language));
    clause.fill_ins = scorecard_fill_ins(*card);
    clause.sources = card->sources;
    clause.review_by = card->review_by;
    annexes.push_back(std::move(clause));
  }
  return annexes;
}

}  // namespace bestek
