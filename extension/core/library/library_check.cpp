// SPDX-License-Identifier: EUPL-1.2
#include "core/library/library_check.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "core/base/files.hpp"
#include "core/base/xml_schema.hpp"
#include "core/library/frameworks.hpp"
#include "core/library/library.hpp"
#include "core/library/library_files.hpp"
#include "core/library/lint.hpp"

namespace bestek {
namespace {

/// Validates every clause file; what cannot be parsed at all is already in the library's problems.
void check_schema(const Library& library, const ClauseFiles& files, const XmlSchema& schema,
                  std::vector<LibraryFinding>& findings) {
  for (const auto* list : {&files.current, &files.archived}) {
    for (const auto& file : *list) {
      const auto bytes = read_file(file, kMaxClauseBytes);
      if (!bytes) continue;
      const auto document = parse_xml(*bytes, file.string());
      if (!document) continue;
      for (Error& error : schema.validate(document->get(), file.string()))
        findings.push_back({Severity::kError, std::move(error)});
    }
  }
  for (const Error& problem : library.problems()) findings.push_back({Severity::kError, problem});
}

/// On one ladder every level has one clause for each product group.
void check_ladders(const Library& library, std::vector<LibraryFinding>& findings) {
  std::map<std::tuple<std::string, std::string, std::string>, const Clause*> steps;
  for (const Clause& clause : library.clauses()) {
    const Reference& ladder = clause.relations.ladder;
    if (ladder.id.empty() || clause.status == ClauseStatus::kWithdrawn) continue;
    for (const Reference& group : clause.classification.groups) {
      const auto [step, added] = steps.try_emplace({ladder.id, group.id, clause.classification.level.id}, &clause);
      if (!added && step->second != &clause) {
        LintReport(clause, findings)
            .error("lint.ladder-twice", ladder.line,
                   {{"subject", ladder.id}, {"level", clause.classification.level.id}, {"other", step->second->id}});
        break;
      }
    }
  }
}

/// frameworks.xml, where a library has one: schema, and the clauses that it names.
void check_frameworks(const Library& library, const Date& now, std::vector<LibraryFinding>& findings) {
  const std::filesystem::path file = library.folder() / "frameworks.xml";
  if (!std::filesystem::exists(file)) return;
  const auto frameworks = load_frameworks(file);
  if (!frameworks) {
    findings.push_back({Severity::kError, frameworks.error()});
    return;
  }
  const auto fault = [&](const char* code, int line, std::string id) {
    findings.push_back({Severity::kError, Error{code, {file.string(), line, {}, {}}, {{"id", std::move(id)}}}});
  };
  for (const Framework& framework : frameworks->list) {
    for (const Reference& clause : framework.clauses) {
      if (library.find(clause.id) == nullptr) fault("lint.dangling", clause.line, clause.id);
    }
    if (framework.sources.empty()) fault("lint.framework-without-source", framework.line, framework.id);
  }
  const auto review = parse_date(frameworks->review_by);
  if (!review || *review < now) {
    findings.push_back(
        {Severity::kError, Error{"lint.review-past", {file.string(), 1, {}, {}}, {{"date", frameworks->review_by}}}});
  }
  const auto bytes = read_file(file, kMaxClauseBytes * 4);
  const auto document = bytes ? parse_xml(*bytes, file.string()) : Result<XmlDoc>(bytes.error());
  const auto schema = XmlSchema::load(library.folder() / "schema" / "frameworks.xsd");
  if (!document || !schema) return;
  for (Error& error : schema->validate(document->get(), file.string()))
    findings.push_back({Severity::kError, std::move(error)});
}

/// A fill-in that the buyer fills is asked once for every clause that has its name, so one name means one thing.
void check_shared_fill_ins(const Library& library, std::vector<LibraryFinding>& findings) {
  std::map<std::string, std::pair<const Clause*, const FillIn*>> names;
  for (const Clause& clause : library.clauses()) {
    if (clause.status == ClauseStatus::kWithdrawn) continue;
    for (const FillIn& fill : clause.fill_ins) {
      if (fill.by != FilledBy::kBuyer) continue;
      const auto [known, added] = names.try_emplace(fill.name, &clause, &fill);
      const FillIn& first = *known->second.second;
      const bool same = first.type == fill.type && first.unit == fill.unit &&
                        first.label.in(Language::kDutch) == fill.label.in(Language::kDutch);
      if (!added && !same) {
        LintReport(clause, findings)
            .error("lint.fill-means-two", fill.line, {{"name", fill.name}, {"other", known->second.first->id}});
      }
    }
  }
}

void check_archive(const Library& library, std::vector<LibraryFinding>& findings) {
  std::map<std::string, const Clause*> releases;
  for (const Clause& clause : library.archive()) {
    const auto [place, added] = releases.try_emplace(clause.release(), &clause);
    if (!added) LintReport(clause, findings).error("lint.archive-twice", 0, {{"other", place->second->file}});
    const Clause* current = library.find(clause.id);
    if (current != nullptr && current->version <= clause.version) {
      LintReport(clause, findings).error("lint.archive-newer", 0, {{"current", format_version(current->version)}});
    }
  }
}

}  // namespace

Result<std::vector<LibraryFinding>> check_library(const std::filesystem::path& folder, const Date& now) {
  const auto library = Library::load(folder);
  if (!library) return library.error();
  const auto files = clause_files(folder);
  if (!files) return files.error();
  const auto schema = XmlSchema::load(folder / "schema" / "clause.xsd");
  if (!schema) return schema.error();
  const auto citations = CitationPatterns::load(folder / "rules" / "citations.xml");
  if (!citations) return citations.error();
  std::vector<LibraryFinding> findings;
  check_schema(*library, *files, *schema, findings);
  for (const Clause& clause : library->clauses()) {
    LintReport report(clause, findings);
    lint_clause(clause, *library, now, report);
    lint_fill_ins(clause, report);
    lint_text(clause, library->languages(), *citations, report);
  }
  check_ladders(*library, findings);
  check_shared_fill_ins(*library, findings);
  check_frameworks(*library, now, findings);
  check_archive(*library, findings);
  std::stable_sort(findings.begin(), findings.end(), [](const LibraryFinding& a, const LibraryFinding& b) {
    return std::tie(a.error.place.file, a.error.place.line) < std::tie(b.error.place.file, b.error.place.line);
  });
  return findings;
}

}  // namespace bestek
