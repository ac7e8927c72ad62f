// SPDX-License-Identifier: EUPL-1.2
#include "core/library/library_index_writer.hpp"

#include <unistd.h>

#include <cstdlib>
#include <optional>
#include <utility>

#include "core/library/library_code.hpp"
#include "core/library/library_index.hpp"
#include "core/library/packed_bytes.hpp"
#include "core/library/packed_entry.hpp"

namespace bestek {
namespace {

constexpr const char* kAddVerdict = "INSERT OR REPLACE INTO verdict VALUES (?, ?, ?)";
constexpr const char* kTables =
    "CREATE TABLE about (code BLOB, identity BLOB, whole INTEGER);"
    "CREATE TABLE file (number INTEGER PRIMARY KEY, packed BLOB, sum INTEGER);"
    "CREATE TABLE texts (number INTEGER PRIMARY KEY, packed BLOB, sum INTEGER);"
    "CREATE TABLE part (number INTEGER PRIMARY KEY, packed BLOB, sum INTEGER);"
    "CREATE TABLE annexes (number INTEGER PRIMARY KEY, packed BLOB, sum INTEGER);"
    "CREATE TABLE verdict (name BLOB PRIMARY KEY, packed BLOB, sum INTEGER) WITHOUT ROWID;"
    "CREATE TABLE id (id BLOB PRIMARY KEY, number INTEGER) WITHOUT ROWID;"
    "BEGIN";

/// An empty file beside `place` that only we know of; "" when there can be none.
std::filesystem::path make_temporary(const std::filesystem::path& place) {
  std::error_code failure;
  if (std::filesystem::create_directories(place.parent_path(), failure))
    std::filesystem::permissions(place.parent_path(), std::filesystem::perms::owner_all, failure);
  std::string name = place.string() + ".XXXXXX";
  const int descriptor = ::mkstemp(name.data());
  if (descriptor < 0) return {};
  ::close(descriptor);
  return name;
}

bool write_verdict(SqliteStatement& statement, std::string_view name, std::string_view packed) {
  const std::int64_t sum = checksum(0, std::string(name).append(packed));
  return statement.bind_bytes(1, name).bind_bytes(2, packed).bind(3, sum).run();
}

/// Changes a copy that nobody else knows of.
bool write_verdicts(const std::filesystem::path& copy, const std::vector<std::pair<std::string, std::string>>& verdicts,
                    OtherVerdicts others) {
  auto file = SqliteFile::open_new(copy);
  if (!file || !file->run(others == OtherVerdicts::kGo ? "BEGIN; DELETE FROM verdict;" : "BEGIN")) return false;
  bool good = true;
  if (auto add = file->prepare(kAddVerdict)) {
    for (const auto& [name, packed] : verdicts) good = good && write_verdict(*add, name, packed);
  } else {
    good = false;
  }
  good = good && file->run("COMMIT");
  return file->close() && good;
}

}  // namespace

std::unique_ptr<LibraryIndexWriter> LibraryIndexWriter::begin(const std::filesystem::path& file,
                                                              std::string_view identity) {
  const std::filesystem::path temporary = file.empty() ? file : make_temporary(file);
  if (temporary.empty()) return nullptr;
  std::error_code failure;
  auto made = identity.empty() ? std::nullopt : SqliteFile::open_new(temporary);
  const bool ready = made && made->run(kTables);
  const auto prepare = [&](const char* sql) { return ready ? made->prepare(sql) : std::nullopt; };
  auto add_file = prepare("INSERT INTO file VALUES (?, ?, ?)");
  auto add_texts = prepare("INSERT INTO texts VALUES (?, ?, ?)");
  auto add_part = prepare("INSERT INTO part VALUES (?, ?, ?)");
  auto add_annexes = prepare("INSERT INTO annexes VALUES (?, ?, ?)");
  auto add_verdict = prepare(kAddVerdict);
  auto add_id = prepare("INSERT OR IGNORE INTO id VALUES (?, ?)");
  if (!add_file || !add_texts || !add_part || !add_annexes || !add_verdict || !add_id) {
    std::filesystem::remove(temporary, failure);
    return nullptr;
  }
  return std::unique_ptr<LibraryIndexWriter>(
      new LibraryIndexWriter(file, temporary, std::string(identity), std::move(*made),
                             {std::move(*add_file), std::move(*add_texts), std::move(*add_part),
                              std::move(*add_annexes), std::move(*add_verdict), std::move(*add_id)}));
}

LibraryIndexWriter::LibraryIndexWriter(std::filesystem::path place, std::filesystem::path temporary,
                                       std::string identity, SqliteFile file, Statements statements)
    : place_(std::move(place)),
      temporary_(std::move(temporary)),
      identity_(std::move(identity)),
      file_(std::move(file)),
      add_(std::make_unique<Statements>(std::move(statements))) {}

LibraryIndexWriter::~LibraryIndexWriter() {
  if (!finished_) ::unlink(temporary_.c_str());
}

void LibraryIndexWriter::write(SqliteStatement& statement, std::int64_t number, std::string_view packed) {
  if (good_) good_ = statement.bind(1, number).bind_bytes(2, packed).bind(3, checksum(number, packed)).run();
}

std::int64_t LibraryIndexWriter::add(std::string_view id, std::string_view packed_file, std::string_view packed_texts) {
  ++files_;
  write(add_->file, files_, packed_file);
  write(add_->texts, files_, packed_texts);
  if (id.empty() || !good_) return files_;
  good_ = add_->id.bind_bytes(1, id).bind(2, files_).run();
  doubles_ = doubles_ || file_.changes() == 0;
  return files_;
}

void LibraryIndexWriter::add_part(std::string_view path, const FileStamp& stamp) {
  Packer packed;
  packed.text(path);
  packed.number(stamp);
  write(add_->part, ++parts_, packed.bytes());
}

void LibraryIndexWriter::add_annexes(const std::vector<CatalogueEntry>& annexes) {
  write(add_->annexes, kAnnexesRow, pack_entries(annexes));
}

void LibraryIndexWriter::add_verdict(std::string_view name, std::string_view packed) {
  if (good_) good_ = write_verdict(add_->verdict, name, packed);
}

bool LibraryIndexWriter::finish(bool whole) {
  if (auto about = file_.prepare("INSERT INTO about VALUES (?, ?, ?)")) {
    about->bind_bytes(1, kLibraryCode).bind_bytes(2, identity_).bind(3, whole && !doubles_ ? 1 : 0);
    good_ = good_ && about->run();
  } else {
    good_ = false;
  }
  good_ = good_ && file_.run("COMMIT");
  add_.reset();
  good_ = file_.close() && good_;
  finished_ = good_ && ::rename(temporary_.c_str(), place_.c_str()) == 0;
  return finished_;
}

bool renewal_pays(std::size_t files, std::size_t of_them_new) noexcept {
  constexpr std::size_t kSmallLibrary = 2'000;
  constexpr std::size_t kManyOf = 100;
  return of_them_new > 0 && (files <= kSmallLibrary || of_them_new * kManyOf >= files);
}

bool replace_verdicts(const std::filesystem::path& file, std::string_view identity,
                      const std::vector<std::pair<std::string, std::string>>& verdicts, OtherVerdicts others) {
  if (!LibraryIndex::open(file, identity)) return false;
  const std::filesystem::path temporary = make_temporary(file);
  if (temporary.empty()) return false;
  std::error_code failure;
  const bool copied =
      std::filesystem::copy_file(file, temporary, std::filesystem::copy_options::overwrite_existing, failure);
  if (copied && write_verdicts(temporary, verdicts, others) && ::rename(temporary.c_str(), file.c_str()) == 0)
    return true;
  ::unlink(temporary.c_str());
  return false;
}

}  // namespace bestek
