// SPDX-License-Identifier: EUPL-1.2
#include "core/library/clause_lookup.hpp"

#include <algorithm>
#include <string>

#include "core/base/files.hpp"
#include "core/clause/clause_reader.hpp"
#include "core/library/library_files.hpp"
#include "core/library/library_index.hpp"

namespace bestek {
namespace {

bool is_unchanged(const std::string& path, const FileStamp& stamp) {
  const auto now = stamped(path);
  return now && now->stamp == stamp;
}

}  // namespace

std::optional<Clause> look_up_clause(const std::filesystem::path& folder, std::string_view id,
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
  return std::move(*clause);
}

}  // namespace bestek
