// SPDX-License-Identifier: EUPL-1.2
#include "core/library/clause_lookup.hpp"

#include <algorithm>
#include <string>

#include "core/base/files.hpp"
#include "core/clause/clause_reader.hpp"
#include "core/library/library_files.hpp"
#include "core/library/library_head.hpp"
#include "core/library/library_index.hpp"
#include "core/library/library_rules.hpp"
#include "core/library/lint_verdicts.hpp"
#include "core/library/shipped_schemas.hpp"

namespace bestek {
namespace {

bool is_unchanged(const std::string& path, const FileStamp& stamp) {
  const auto now = stamped(path);
  return now && now->stamp == stamp;
}

/// By the rules as they are now; nothing when one of them cannot be read.
std::optional<std::vector<LibraryFinding>> own_findings(std::string_view bytes, const std::filesystem::path& folder) {
  const auto head = read_library_head(folder);
  const auto taxonomy = Taxonomy::load(folder / kTaxonomyFile);
  const auto schema = shipped_schema(schema_for(FileRole::kCurrent));
  if (!head || !taxonomy || !schema) return std::nullopt;
  const auto citations = CitationPatterns::load(folder / kCitationsFile);
  const CitationPatterns none;
  return lint_file(bytes, FileRole::kCurrent, *schema, {*taxonomy, head->languages, citations ? *citations : none});
}

}  // namespace

std::optional<LookedUpClause> look_up_clause(const std::filesystem::path& folder, std::string_view id,
                                             const std::filesystem::path& cache, std::int64_t large) {
  const auto index = LibraryIndex::open(index_file(cache, folder), library_identity(folder));
  if (!index || !index->whole() || index->size() < large) return std::nullopt;
  const std::string root = (folder / "").string();
  const auto& parts = index->parts();
  if (!std::ranges::all_of(parts, [&](const auto& part) { return is_unchanged(root + part.path, part.stamp); }))
    return std::nullopt;
  const auto row = index->find(id);
  if (!row) return std::nullopt;
  const std::string file = root + std::string(row->file.path);
  const auto entry = unpack_entry(row->file.entry);
  if (!entry || !is_unchanged(file, row->file.stamp)) return std::nullopt;
  const auto bytes = read_file(file, kMaxClauseBytes);
  if (!bytes || sha256(*bytes) != entry->digest) return std::nullopt;
  auto clause = parse_clause(*bytes, file);
  if (!clause || clause->id != id) return std::nullopt;
  const auto findings = own_findings(*bytes, folder);
  if (!findings) return std::nullopt;
  LookedUpClause found{std::move(*clause), std::nullopt};
  if (const auto fault = own_fault(*findings, file, found.clause.id))
    found.fault = BrokenPart{found.clause.id, found.clause.release(), true, *fault};
  return found;
}

}  // namespace bestek
