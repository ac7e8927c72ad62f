// SPDX-License-Identifier: EUPL-1.2
#include "core/library/sqlite_file.hpp"

#include <sqlite3.h>

#include <string>

namespace bestek {
namespace {

/// The path as a URI in which "%", "?" and "#" mean nothing.
std::string immutable_uri(const std::filesystem::path& path) {
  std::string uri = "file:";
  for (const char character : path.string()) {
    if (character == '%') {
      uri += "%25";
    } else if (character == '?') {
      uri += "%3f";
    } else if (character == '#') {
      uri += "%23";
    } else {
      uri += character;
    }
  }
  return uri + "?mode=ro&immutable=1";
}

}  // namespace

void SqliteStatement::Finalize::operator()(sqlite3_stmt* statement) const noexcept { sqlite3_finalize(statement); }
void SqliteFile::Close::operator()(sqlite3* file) const noexcept { sqlite3_close(file); }

SqliteStatement& SqliteStatement::bind(int parameter, std::int64_t number) noexcept {
  sqlite3_bind_int64(statement_.get(), parameter, number);
  return *this;
}

SqliteStatement& SqliteStatement::bind_bytes(int parameter, std::string_view bytes) noexcept {
  sqlite3_bind_blob64(statement_.get(), parameter, bytes.data(), bytes.size(), SQLITE_STATIC);
  return *this;
}

bool SqliteStatement::next() noexcept { return sqlite3_step(statement_.get()) == SQLITE_ROW; }

bool SqliteStatement::run() noexcept {
  const bool done = sqlite3_step(statement_.get()) == SQLITE_DONE;
  reset();
  return done;
}

void SqliteStatement::reset() noexcept { sqlite3_reset(statement_.get()); }

std::int64_t SqliteStatement::number(int column) const noexcept {
  return sqlite3_column_int64(statement_.get(), column);
}

std::string_view SqliteStatement::bytes(int column) const noexcept {
  const auto* data = static_cast<const char*>(sqlite3_column_blob(statement_.get(), column));
  const int size = sqlite3_column_bytes(statement_.get(), column);
  return data == nullptr || size <= 0 ? std::string_view() : std::string_view(data, static_cast<std::size_t>(size));
}

std::optional<SqliteFile> SqliteFile::open(const char* name, int flags) {
  sqlite3* opened = nullptr;
  const int status = sqlite3_open_v2(name, &opened, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE, nullptr);
  SqliteFile file(opened);  // also what could not be opened is to be closed
  if (status != SQLITE_OK || opened == nullptr) return std::nullopt;
  return file;
}

std::optional<SqliteFile> SqliteFile::open_immutable(const std::filesystem::path& path) {
  auto file = open(immutable_uri(path).c_str(), SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
  if (!file) return std::nullopt;
  sqlite3_db_config(file->file_.get(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(file->file_.get(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  if (!file->run("PRAGMA cell_size_check=ON")) return std::nullopt;
  return file;
}

std::optional<SqliteFile> SqliteFile::open_new(const std::filesystem::path& path) {
  auto file = open(path.c_str(), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  if (!file || !file->run("PRAGMA page_size=16384; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;"))
    return std::nullopt;
  return file;
}

bool SqliteFile::run(const char* sql) noexcept {
  return sqlite3_exec(file_.get(), sql, nullptr, nullptr, nullptr) == SQLITE_OK;
}

std::optional<SqliteStatement> SqliteFile::prepare(const char* sql) const noexcept {
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(file_.get(), sql, -1, &statement, nullptr) != SQLITE_OK) return std::nullopt;
  return SqliteStatement(statement);
}

int SqliteFile::changes() const noexcept { return sqlite3_changes(file_.get()); }

bool SqliteFile::close() noexcept { return sqlite3_close(file_.release()) == SQLITE_OK; }

}  // namespace bestek
