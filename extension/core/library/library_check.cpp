// SPDX-License-Identifier: EUPL-1.2
#include "core/library/library_check.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "core/base/files.hpp"
#include "core/library/library.hpp"
#include "core/library/library_files.hpp"
#include "core/library/library_rules.hpp"
#include "core/library/lint.hpp"
#include "core/library/lint_verdicts.hpp"
#include "core/library/parts_lint.hpp"
#include "core/library/shipped_schemas.hpp"
#include "core/library/source_lint.hpp"

namespace bestek {
namespace {

/// Every clause file by itself, under the verdict that its bytes got before if they did.
void check_files(const ClauseFiles& files, const XmlSchema& schema, const FileRules& rules, LintVerdicts& verdicts,
                 std::vector<LibraryFinding>& findings) {
  for (const auto* list : {&files.current, &files.archived}) {
    const FileRole role = list == &files.current ? FileRole::kCurrent : FileRole::kArchived;
    for (const auto& file : *list) {
      const auto bytes = read_file(file.path, kMaxClauseBytes);
      if (!bytes) continue;  // already in the library's problems
      auto verdict = verdicts.of(sha256(*bytes), role, [&] { return lint_file(*bytes, role, schema, rules); });
      for (LibraryFinding& finding : verdict.value()) {
        finding.error.place.file = file.path;
        findings.push_back(std::move(finding));
      }
    }
  }
}

/// Adds those that the files' own checks did not say: a fault that takes a clause out is a problem of the library as
/// well.
void add_untold(const std::vector<Error>& problems, std::vector<LibraryFinding>& findings) {
  const auto key = [](const Error& error) {
    return std::tie(error.place.file, error.place.line, error.code, error.args);
  };
  using Key = decltype(key(std::declval<const Error&>()));
  findings.reserve(findings.size() + problems.size());  // the keys look into it
  std::set<Key> told;
  for (const LibraryFinding& one : findings) told.insert(key(one.error));
  for (const Error& problem : problems)
    if (!told.contains(key(problem))) findings.push_back({Severity::kError, problem});
}

/// The steps of one ladder for one product group.
using Steps = std::map<std::string, const Clause*>;  // by level

/// Between the lowest and the highest step no level is left out: a buyer who asks for it would get the one below.
void check_ladder_gap(const Taxonomy& taxonomy, const std::pair<std::string, std::string>& ladder, const Steps& steps,
                      std::vector<LibraryFinding>& findings) {
  int lowest = static_cast<int>(taxonomy.levels.size());
  int highest = -1;
  for (const auto& [level, clause] : steps) {
    lowest = std::min(lowest, taxonomy.level_rank(level));
    highest = std::max(highest, taxonomy.level_rank(level));
  }
  for (int rank = lowest + 1; rank < highest; ++rank) {
    const std::string& level = taxonomy.levels[static_cast<std::size_t>(rank)].id;
    if (steps.contains(level)) continue;
    const Clause& top = *steps.at(taxonomy.levels[static_cast<std::size_t>(highest)].id);
    LintReport(top, findings)
        .warning("lint.ladder-gap", top.relations.ladder.line,
                 {{"subject", ladder.first}, {"group", ladder.second}, {"level", level}});
  }
}

/// On one ladder every level has one clause for each product group, and no level between two is left out.
void check_ladders(const Library& library, std::vector<LibraryFinding>& findings) {
  std::map<std::pair<std::string, std::string>, Steps> ladders;  // by subject and group
  for (const Clause& clause : library.clauses()) {
    const Reference& ladder = clause.relations.ladder;
    if (ladder.id.empty() || clause.status == ClauseStatus::kWithdrawn) continue;
    for (const Reference& group : clause.classification.groups) {
      const std::string& level = clause.classification.level.id;
      const auto [step, added] = ladders[{ladder.id, group.id}].try_emplace(level, &clause);
      if (!added && step->second != &clause) {
        LintReport(clause, findings)
            .error("lint.ladder-twice", ladder.line,
                   {{"subject", ladder.id}, {"level", level}, {"other", step->second->id}});
        break;
      }
    }
  }
  for (const auto& [ladder, steps] : ladders) check_ladder_gap(library.taxonomy(), ladder, steps, findings);
}

bool same_text(const LocalText& one, const LocalText& other) {
  return one.in(Language::kDutch) == other.in(Language::kDutch) &&
         one.in(Language::kEnglish) == other.in(Language::kEnglish);
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
      const bool same = first.type == fill.type && same_text(first.unit, fill.unit) &&
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

/// A library may say nothing of publishers; then nobody can tell whose text a page is.
void check_sources(const Library& library, std::vector<LibraryFinding>& findings) {
  const auto known = load_known_sources(library.folder() / kSourcesFile);
  if (!known && known.error().code != "file.missing") findings.push_back({Severity::kError, known.error()});
  lint_all_sources(library, known ? known.value() : KnownSources{}, findings);
}

}  // namespace

Result<std::vector<LibraryFinding>> check_library(const std::filesystem::path& folder, const Date& now,
                                                  const std::filesystem::path& cache) {
  const auto library = Library::load(folder, cache);
  if (!library) return library.error();
  const auto files = clause_files(folder);
  if (!files) return files.error();
  const auto schema = shipped_schema(kClauseSchema);
  if (!schema) return schema.error();
  std::vector<LibraryFinding> findings = lint_schemas(folder);
  const LibraryRules rules = load_library_rules(folder);
  findings.reserve(findings.size() + rules.problems.size());
  for (const Error& problem : rules.problems) findings.push_back({Severity::kError, problem});
  const FileRules of_files{library->taxonomy(), library->languages(), rules.citations};
  LintVerdicts verdicts(folder, cache, of_files.sources());
  check_files(*files, *schema, of_files, verdicts, findings);
  verdicts.keep_these();
  add_untold(library->problems(), findings);
  for (const Clause& clause : library->clauses()) {
    LintReport report(clause, findings);
    lint_place(clause, *library, now, report);
  }
  check_sources(*library, findings);
  lint_sentences(*library, findings);
  check_ladders(*library, findings);
  check_shared_fill_ins(*library, findings);
  lint_quantities(*library, findings);
  lint_parts(*library, now, findings);
  check_archive(*library, findings);
  std::stable_sort(findings.begin(), findings.end(), [](const LibraryFinding& a, const LibraryFinding& b) {
    return std::tie(a.error.place.file, a.error.place.line) < std::tie(b.error.place.file, b.error.place.line);
  });
  return findings;
}

}  // namespace bestek
