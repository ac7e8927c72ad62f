// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/file_stamp.hpp"
#include "core/library/catalogue.hpp"
#include "core/library/sqlite_file.hpp"

namespace bestek {

/// Writes an index beside its place and moves it there when it is whole. Where that cannot be done there is none, which
/// only costs time.
class LibraryIndexWriter {
 public:
  /// For the library of this identity. Null when nothing can be written there.
  [[nodiscard]] static std::unique_ptr<LibraryIndexWriter> begin(const std::filesystem::path& file,
                                                                 std::string_view identity);
  LibraryIndexWriter(const LibraryIndexWriter&) = delete;
  LibraryIndexWriter& operator=(const LibraryIndexWriter&) = delete;
  ~LibraryIndexWriter();

  /// A clause file (pack_file, pack_texts), in the order of clause_files; `id` of a current clause, "" in the archive.
  /// Gives its number, from 1.
  std::int64_t add(std::string_view id, std::string_view packed_file, std::string_view packed_texts);
  /// What else was read, its path below the library's folder.
  void add_part(std::string_view path, const FileStamp& stamp);
  /// All annexes, with the files below the library's folder; of parts that were added.
  void add_annexes(const std::vector<CatalogueEntry>& annexes);
  void add_verdict(std::string_view name, std::string_view packed);
  /// Puts the index in its place; `whole`: nothing of the library is missing in it. False when something of it could
  /// not be written.
  [[nodiscard]] bool finish(bool whole);
  [[nodiscard]] std::int64_t size() const noexcept { return files_; }

 private:
  struct Statements {
    SqliteStatement file, texts, part, annexes, verdict, id;
  };
  LibraryIndexWriter(std::filesystem::path place, std::filesystem::path temporary, std::string identity,
                     SqliteFile file, Statements statements);
  void write(SqliteStatement& statement, std::int64_t number, std::string_view packed);

  std::filesystem::path place_, temporary_;
  std::string identity_;
  SqliteFile file_;
  std::unique_ptr<Statements> add_;
  std::int64_t files_ = 0, parts_ = 0;
  bool good_ = true, doubles_ = false, finished_ = false;
};

/// Up to 2,000 files an index is renewed for any new one, above that when there are many: copying it takes longer than
/// reading some files again.
[[nodiscard]] bool renewal_pays(std::size_t files, std::size_t of_them_new) noexcept;

enum class OtherVerdicts { kStay, kGo };
/// Puts an index in the place of this one that has these verdicts (names and what is kept under them), and the others
/// or not. False when there is no index of the library of this identity, or it cannot be written.
bool replace_verdicts(const std::filesystem::path& file, std::string_view identity,
                      const std::vector<std::pair<std::string, std::string>>& verdicts, OtherVerdicts others);

}  // namespace bestek
