// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace bestek {

/// A prepared statement. Parameters count from 1, columns from 0.
class SqliteStatement {
 public:
  SqliteStatement& bind(int parameter, std::int64_t number) noexcept;
  /// The bytes must stay where they are until the next step.
  SqliteStatement& bind_bytes(int parameter, std::string_view bytes) noexcept;
  /// True while there is a row; false at the end and when the file is damaged.
  [[nodiscard]] bool next() noexcept;
  /// Runs a statement without rows from its start.
  [[nodiscard]] bool run() noexcept;
  void reset() noexcept;
  [[nodiscard]] std::int64_t number(int column) const noexcept;
  /// Valid until the next step.
  [[nodiscard]] std::string_view bytes(int column) const noexcept;

 private:
  friend class SqliteFile;
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const noexcept;
  };
  explicit SqliteStatement(sqlite3_stmt* statement) noexcept : statement_(statement) {}
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

/// A database file. Whatever is wrong with it is no error of ours: the caller goes on without.
class SqliteFile {
 public:
  /// For reading only, as a file that nobody changes: no lock, no look at a journal.
  [[nodiscard]] static std::optional<SqliteFile> open_immutable(const std::filesystem::path& path);
  /// For writing an empty file or a copy that nobody else knows of yet: no journal, nothing flushed.
  [[nodiscard]] static std::optional<SqliteFile> open_new(const std::filesystem::path& path);

  [[nodiscard]] bool run(const char* sql) noexcept;
  [[nodiscard]] std::optional<SqliteStatement> prepare(const char* sql) const noexcept;
  /// How many rows the last statement changed.
  [[nodiscard]] int changes() const noexcept;
  /// Whether everything reached the file.
  [[nodiscard]] bool close() noexcept;

 private:
  struct Close {
    void operator()(sqlite3* file) const noexcept;
  };
  [[nodiscard]] static std::optional<SqliteFile> open(const char* name, int flags);
  explicit SqliteFile(sqlite3* file) noexcept : file_(file) {}
  std::unique_ptr<sqlite3, Close> file_;
};

}  // namespace bestek
