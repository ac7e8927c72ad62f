// SPDX-License-Identifier: EUPL-1.2
#include "core/library/parts_lint.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

#include "core/base/files.hpp"
#include "core/library/basis_lint.hpp"
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
  PartReport(std::string file, std::vector<LibraryFinding>& findings) : file_(std::move(file)), findings_(findings) {}

  void error(const char* code, int line, std::vector<std::pair<std::string, std::string>> args) {
    findings_.push_back({Severity::kError, Error{code, {file_, line, {}, {}}, std::move(args)}});
  }
  [[nodiscard]] ToldFault teller() {
    return [this](const char* code, int line, auto args) { error(code, std::max(line, 1), std::move(args)); };
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

  void check_word(const char* what, const Reference& word, const std::vector<TaxonomyEntry>& known) {
    if (Taxonomy::find(known, word.id) == nullptr)
      error("lint.unknown-word", word.line, {{"what", what}, {"id", word.id}, {"allowed", known_words(known)}});
  }

  /// The clause that is named, if it may be.
  const Clause* check_clause(const Reference& reference, const Library& library) {
    const Clause* clause = library.find(reference.id);
    if (clause == nullptr && library.broken(reference.id) == nullptr)  // that is told of its own file
      error("lint.dangling", reference.line, {{"id", reference.id}});
    if (clause != nullptr && clause->status == ClauseStatus::kWithdrawn)
      error("lint.points-to-withdrawn", reference.line, {{"id", reference.id}});
    return clause;
  }

 private:
  std::string file_;
  std::vector<LibraryFinding>& findings_;
};

void lint_own(const Frameworks& frameworks, PartReport& report) {
  lint_basis({frameworks.sources(), parse_date(frameworks.review_by)}, report.teller());
  for (const Framework& one : frameworks.list)
    if (one.sources.empty()) report.error("lint.framework-without-source", one.line, {{"id", one.id}});
}

void lint_frameworks(const Library& library, const Date& now, std::vector<LibraryFinding>& findings) {
  const auto& frameworks = library.frameworks();
  if (!frameworks) return;
  PartReport report(frameworks->file, findings);
  report.check_schema(shipped_schema(kFrameworksSchema));
  lint_own(*frameworks, report);
  lint_basis_on({frameworks->sources(), parse_date(frameworks->review_by)}, now, report.teller());
  for (const Framework& framework : frameworks->list)
    for (const Reference& clause : framework.clauses) report.check_clause(clause, library);
}

void lint_own(const Scorecard& card, const Taxonomy& taxonomy, PartReport& report) {
  lint_basis({card.sources, card.review_by}, report.teller());
  int points = 0;
  for (const ScorecardItem& item : card.items) {
    points += item.points.value_or(0);
    for (const Reference& theme : item.themes) report.check_word("theme", theme, taxonomy.themes);
  }
  if (points > card.total) {
    report.error("lint.scorecard-total", 1,
                 {{"points", std::to_string(points)}, {"total", std::to_string(card.total)}});
  }
}

void lint_scorecard(const Library& library, const Date& now, std::vector<LibraryFinding>& findings) {
  const auto& card = library.scorecard();
  if (!card) return;
  PartReport report(card->file, findings);
  report.check_schema(shipped_schema(kScorecardSchema));
  lint_own(*card, library.taxonomy(), report);
  lint_basis_on({card->sources, card->review_by}, now, report.teller());
  for (const ScorecardItem& item : card->items)
    for (const Reference& clause : item.clauses) report.check_clause(clause, library);
}

/// Every phase (or aspect) has a point, and every point is of one.
void lint_places(const std::vector<CardPoint>& points, const std::vector<TaxonomyEntry>& places, const char* what,
                 PartReport& report) {
  for (const TaxonomyEntry& place : places) {
    if (std::ranges::none_of(points, [&](const CardPoint& point) { return point.place.id == place.id; }))
      report.error("lint.card-without", 1, {{"place", place.id}});
  }
  for (const CardPoint& point : points) report.check_word(what, point.place, places);
}

void lint_own(const RiskCard& card, const Taxonomy& taxonomy, PartReport& report) {
  lint_basis({card.sources, card.review_by}, report.teller());
  report.check_word("group", card.group, taxonomy.groups);
  if (const std::string expected = card.group.id + ".xml"; std::filesystem::path(card.file).filename() != expected)
    report.error("lint.card-file-name", 1, {{"expected", expected}});
  lint_places(card.risks, taxonomy.phases, "phase", report);
  lint_places(card.attention, taxonomy.aspects, "aspect", report);
}

void lint_card(const RiskCard& card, const Library& library, const Date& now, const Result<XmlSchema>& schema,
               PartReport& report) {
  const Taxonomy& taxonomy = library.taxonomy();
  report.check_schema(schema);
  lint_own(card, taxonomy, report);
  lint_basis_on({card.sources, card.review_by}, now, report.teller());
  for (const auto* points : {&card.risks, &card.attention}) {
    for (const CardPoint& point : *points) {
      for (const Reference& answer : point.answers) {
        const Clause* clause = report.check_clause(answer, library);
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
    PartReport report(card.file, findings);
    lint_card(card, library, now, schema, report);
    groups.insert(card.group.id);
  }
  for (const TaxonomyEntry& group : library.taxonomy().groups) {
    if (groups.contains(group.id)) continue;
    const std::string expected = std::string(kRiskCardsFolder) + "/" + group.id + ".xml";
    PartReport((library.folder() / kTaxonomyFile).string(), findings)
        .error("lint.card-missing", 1, {{"group", group.id}, {"expected", expected}});
  }
}

}  // namespace

std::vector<LibraryFinding> own_part_findings(const LibraryParts& parts, std::string_view file,
                                              const Taxonomy& taxonomy) {
  std::vector<LibraryFinding> findings;
  PartReport report(std::string(file), findings);
  if (parts.frameworks && parts.frameworks->file == file) lint_own(*parts.frameworks, report);
  if (parts.scorecard && parts.scorecard->file == file) lint_own(*parts.scorecard, taxonomy, report);
  for (const RiskCard& card : parts.risk_cards)
    if (card.file == file) lint_own(card, taxonomy, report);
  return findings;
}

void lint_parts(const Library& library, const Date& now, std::vector<LibraryFinding>& findings) {
  lint_frameworks(library, now, findings);
  lint_scorecard(library, now, findings);
  lint_cards(library, now, findings);
}

}  // namespace bestek
