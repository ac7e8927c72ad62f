// SPDX-License-Identifier: EUPL-1.2
// The index of a library: what its files said when they were read, kept in the person's cache folder so that a command
// need not read them all. It is believed only about files whose stamp is the same, and never about a clause that is
// used (see ClauseStore). docs/decisions/library-index.md says why.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/library/packed_entry.hpp"
#include "core/library/sqlite_file.hpp"

namespace bestek {

/// Where the index of this library belongs; "" when there is no cache folder or no such library.
[[nodiscard]] std::filesystem::path index_file(const std::filesystem::path& cache,
                                               const std::filesystem::path& library);

/// What an index belongs to: the folder, and the taxonomy by whose words its clauses were judged when they were read.
/// "" where there is no such library.
[[nodiscard]] std::string library_identity(const std::filesystem::path& library, const Sha256& taxonomy);
/// The same with the taxonomy as its file is now.
[[nodiscard]] std::string library_identity(const std::filesystem::path& library);

/// The fault of bytes that were kept under a number; not against a forger, who may change our own files anyway.
[[nodiscard]] std::int64_t checksum(std::int64_t number, std::string_view bytes) noexcept;

/// The number of the one row with all annexes.
inline constexpr std::int64_t kAnnexesRow = 1;

/// Reading. Any thread may use it.
class LibraryIndex {
 public:
  /// Nothing when the file is missing, damaged, made by other code or for another library
  /// (see library_identity).
  [[nodiscard]] static std::unique_ptr<LibraryIndex> open(const std::filesystem::path& file, std::string_view identity);

  struct Row {
    std::int64_t number = 0;
    std::string_view packed;
    IndexedFile file;
  };
  /// The next clause file in the order in which they were written; what a row shows is valid until the next call. Ends
  /// where the index is damaged.
  [[nodiscard]] std::optional<Row> next();

  /// What else was read, files and folders.
  [[nodiscard]] const std::vector<StampedFile>& parts() const noexcept { return parts_; }

  /// Whether every clause file of the library has its row, each id once, and nothing was wrong with the rest.
  [[nodiscard]] bool whole() const noexcept { return whole_; }
  /// How many clause files it knows.
  [[nodiscard]] std::int64_t size() const;
  /// The row of the current clause with this id; valid until the next call.
  [[nodiscard]] std::optional<Row> find(std::string_view id);

  /// What the catalogue says of the annexes, if their parts (and library.xml and taxonomy.xml) are still the same; the
  /// file of each is below the library's folder. Nothing when that was not kept or is damaged.
  [[nodiscard]] std::optional<std::vector<CatalogueEntry>> annexes();

  /// What a search looks through for the row of this number; nothing when that is damaged.
  [[nodiscard]] std::optional<SearchTexts> texts(std::int64_t number);

  /// What was kept under this name of a verdict (see LintVerdicts); nothing when there is none or it is damaged.
  [[nodiscard]] std::optional<std::string> verdict(std::string_view name);
  /// All of them, with their names.
  [[nodiscard]] std::vector<std::pair<std::string, std::string>> verdicts();

  /// One row as the writer wants it; false when it is damaged.
  [[nodiscard]] bool copy(std::int64_t number, std::string& packed_file, std::string& packed_texts);

 private:
  LibraryIndex(SqliteFile file, SqliteStatement rows, SqliteStatement row, SqliteStatement texts,
               SqliteStatement verdict)
      : file_(std::move(file)),
        rows_(std::move(rows)),
        row_(std::move(row)),
        texts_(std::move(texts)),
        verdict_(std::move(verdict)) {}
  void read_parts();
  [[nodiscard]] static std::optional<Row> row_of(const SqliteStatement& rows);
  /// The bytes of the statement's row of this number; nothing when they are damaged.
  [[nodiscard]] static std::optional<std::string_view> checked(SqliteStatement& statement, std::int64_t number);

  SqliteFile file_;
  SqliteStatement rows_, row_, texts_, verdict_;
  std::vector<StampedFile> parts_;
  bool whole_ = false;
  std::mutex mutex_;
};

}  // namespace bestek
