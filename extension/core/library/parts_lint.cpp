// SPDX-License-Identifier: EUPL-1.2
#include "core/library/parts_lint.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

#include "core/base/files.hpp"
#include "core/base/words.hpp"
#include "core/library/known_words.hpp"
#include "core/library/library.hpp"
#include "core/library/library_files.hpp"
#include "core/library/library_part.hpp"
#include "core/library/shipped_schemas.hpp"

namespace bestek {
namespace {

/// Findings about one file beside the clauses.
class PartReport {
 public:
  PartReport(std::string file, const Library& library, std::vector<LibraryFinding>& findings)
      : file_(std::move(file)), library_(library), findings_(findings) {}

  void error(const char* code, int line, std::vector<std::pair<std::string, std::string>> args) {
    findings_.push_back({Severity::kError, Error{code, {file_, line, {}, {}}, std::move(args)}});
  }

  void check_schema(const Result<XmlSchema>& schema) {
    const auto bytes = read_file(file_, kMaxPartBytes);
    const auto document = bytes ? parse_xml(*bytes, file_) : Result<XmlDoc>(bytes.error());
    if (!document) return;  // the library reports it
    if (!schema) {
      findings_.push_back({Severity::kError, schema.error()});
      return;
    }
    for (Error& fault : schema->validate(document->get(), file_))
      findings_.push_back({Severity::kError, std::move(fault)});
  }

  void check_review(const std::optional<Date>& review, const Date& now) {
    if (!review) return error("lint.no-review-date", 1, {});
    if (*review < now) error("lint.review-past", 1, on_day(*review));
  }

  void check_sources(const std::vector<Source>& sources, const Date& now) {
    for (const Source& source : sources) {
      if (!source.checked || *source.checked > now) error("lint.source-date", source.line, {{"source", source.text}});
      if (!is_web_address(source.address)) error("lint.source-address", source.line, {{"address", source.address}});
    }
  }

  /// The clause that is named, if it may be.
  const Clause* check_clause(const Reference& reference) {
    const Clause* clause = library_.find(reference.id);
    if (clause == nullptr && library_.broken(reference.id) == nullptr)  // that is told of its own file
      error("lint.dangling", reference.line, {{"id", reference.id}});
    if (clause != nullptr && clause->status == ClauseStatus::kWithdrawn)
      error("lint.points-to-withdrawn", reference.line, {{"id", reference.id}});
    return clause;
  }

 private:
  std::string file_;
  const Library& library_;
  std::vector<LibraryFinding>& findings_;
};

void lint_frameworks(const Library& library, const Date& now, std::vector<LibraryFinding>& findings) {
  const auto& frameworks = library.frameworks();
  if (!frameworks) return;
  PartReport report(frameworks->file, library, findings);
  report.check_schema(shipped_schema(kFrameworksSchema));
  report.check_review(parse_date(frameworks->review_by), now);
  for (const Framework& framework : frameworks->list) {
    for (const Reference& clause : framework.clauses) report.check_clause(clause);
    report.check_sources(framework.sources, now);
    if (framework.sources.empty())
      report.error("lint.framework-without-source", framework.line, {{"id", framework.id}});
  }
}

void lint_scorecard(const Library& library, const Date& now, std::vector<LibraryFinding>& findings) {
  const auto& card = library.scorecard();
  if (!card) return;
  PartReport report(card->file, library, findings);
  report.check_schema(shipped_schema(kScorecardSchema));
  report.check_review(card->review_by, now);
  report.check_sources(card->sources, now);
  int points = 0;
  for (const ScorecardItem& item : card->items) {
    points += item.points.value_or(0);
    for (const Reference& clause : item.clauses) report.check_clause(clause);
    for (const Reference& theme : item.themes) {
      if (Taxonomy::find(library.taxonomy().themes, theme.id) == nullptr)
        report.error("lint.unknown-word", theme.line,
                     {{"what", "theme"}, {"id", theme.id}, {"allowed", known_words(library.taxonomy().themes)}});
    }
  }
  if (points > card->total) {
    report.error("lint.scorecard-total", 1,
                 {{"points", std::to_string(points)}, {"total", std::to_string(card->total)}});
  }
}

/// Every phase (or aspect) has a point, and every point is of one.
void lint_places(const std::vector<CardPoint>& points, const std::vector<TaxonomyEntry>& places, const char* what,
                 PartReport& report) {
  for (const TaxonomyEntry& place : places) {
    if (std::ranges::none_of(points, [&](const CardPoint& point) { return point.place.id == place.id; }))
      report.error("lint.card-without", 1, {{"place", place.id}});
  }
  for (const CardPoint& point : points) {
    if (Taxonomy::find(places, point.place.id) == nullptr)
      report.error("lint.unknown-word", point.line,
                   {{"what", what}, {"id", point.place.id}, {"allowed", known_words(places)}});
  }
}

void lint_card(const RiskCard& card, const Library& library, const Date& now, const Result<XmlSchema>& schema,
               PartReport& report) {
  const Taxonomy& taxonomy = library.taxonomy();
  report.check_schema(schema);
  report.check_review(card.review_by, now);
  report.check_sources(card.sources, now);
  if (Taxonomy::find(taxonomy.groups, card.group.id) == nullptr)
    report.error("lint.unknown-word", card.group.line,
                 {{"what", "group"}, {"id", card.group.id}, {"allowed", known_words(taxonomy.groups)}});
  if (const std::string expected = card.group.id + ".xml"; std::filesystem::path(card.file).filename() != expected)
    report.error("lint.card-file-name", 1, {{"expected", expected}});
  lint_places(card.risks, taxonomy.phases, "phase", report);
  lint_places(card.attention, taxonomy.aspects, "aspect", report);
  for (const auto* points : {&card.risks, &card.attention}) {
    for (const CardPoint& point : *points) {
      for (const Reference& answer : point.answers) {
        const Clause* clause = report.check_clause(answer);
        const auto fits = [&](const Reference& group) { return taxonomy.is_within(card.group.id, group.id); };
        if (clause != nullptr && std::ranges::none_of(clause->classification.groups, fits))
          report.error("lint.card-foreign-answer", answer.line, {{"id", answer.id}, {"group", card.group.id}});
      }
    }
  }
}

void lint_cards(const Library& library, const Date& now, std::vector<LibraryFinding>& findings) {
  if (library.risk_cards().empty()) return;
  std::set<std::string> groups;
  const auto schema = shipped_schema(kRiskCardSchema);
  for (const RiskCard& card : library.risk_cards()) {
    PartReport report(card.file, library, findings);
    lint_card(card, library, now, schema, report);
    groups.insert(card.group.id);
  }
  for (const TaxonomyEntry& group : library.taxonomy().groups) {
    if (groups.contains(group.id)) continue;
    const std::string expected = std::string(kRiskCardsFolder) + "/" + group.id + ".xml";
    PartReport((library.folder() / kTaxonomyFile).string(), library, findings)
        .error("lint.card-missing", 1, {{"group", group.id}, {"expected", expected}});
  }
}

}  // namespace

void lint_parts(const Library& library, const Date& now, std::vector<LibraryFinding>& findings) {
  lint_frameworks(library, now, findings);
  lint_scorecard(library, now, findings);
  lint_cards(library, now, findings);
}

}  // namespace bestek
