// SPDX-License-Identifier: EUPL-1.2
#include "core/library/library_index.hpp"

#include <cstring>

#include "core/base/files.hpp"
#include "core/library/library_code.hpp"
#include "core/library/packed_bytes.hpp"
#include "core/library/taxonomy.hpp"

namespace bestek {
namespace {

constexpr std::size_t kNameLength = 16;

std::string real_folder(const std::filesystem::path& library) {
  std::error_code failure;
  const std::filesystem::path real = std::filesystem::canonical(library, failure);
  return failure ? std::string() : real.string();
}

}  // namespace

std::filesystem::path index_file(const std::filesystem::path& cache, const std::filesystem::path& library) {
  const std::string folder = cache.empty() ? std::string() : real_folder(library);
  return folder.empty() ? std::filesystem::path()
                        : cache / ("library-" + sha256_base32(folder, kNameLength) + ".sqlite");
}

std::string library_identity(const std::filesystem::path& library, const Sha256& taxonomy) {
  const std::string folder = real_folder(library);
  return folder.empty() ? folder
                        : folder + '\n' + std::string(reinterpret_cast<const char*>(taxonomy.data()), taxonomy.size());
}

std::string library_identity(const std::filesystem::path& library) {
  const auto words = read_file(library / kTaxonomyFile, kMaxTaxonomyBytes);
  return words ? library_identity(library, sha256(*words)) : std::string();
}

std::int64_t checksum(std::int64_t number, std::string_view bytes) noexcept {
  constexpr std::uint64_t kMix = 0x9E3779B97F4A7C15U;
  std::uint64_t sum = (static_cast<std::uint64_t>(number) + 1U) * kMix ^ bytes.size();
  while (!bytes.empty()) {
    std::uint64_t word = 0;
    const std::size_t size = std::min(bytes.size(), sizeof(word));
    std::memcpy(&word, bytes.data(), size);
    bytes.remove_prefix(size);
    sum = (sum ^ word) * kMix;
    sum ^= sum >> 32U;
  }
  return static_cast<std::int64_t>(sum);
}

std::unique_ptr<LibraryIndex> LibraryIndex::open(const std::filesystem::path& file, std::string_view identity) {
  std::error_code failure;
  if (file.empty() || !std::filesystem::is_regular_file(file, failure)) return nullptr;
  auto opened = SqliteFile::open_immutable(file);
  auto about = opened ? opened->prepare("SELECT code, identity, whole FROM about") : std::nullopt;
  if (!about || !about->next() || about->bytes(0) != kLibraryCode || identity.empty() || about->bytes(1) != identity)
    return nullptr;
  auto rows = opened->prepare("SELECT number, packed, sum FROM file ORDER BY number");
  auto row = opened->prepare("SELECT number, packed, sum FROM file WHERE number = ?");
  auto texts = opened->prepare("SELECT number, packed, sum FROM texts WHERE number = ?");
  auto verdict = opened->prepare("SELECT name, packed, sum FROM verdict WHERE name = ?");
  if (!rows || !row || !texts || !verdict) return nullptr;
  const bool whole = about->number(2) == 1;
  about.reset();
  std::unique_ptr<LibraryIndex> index(
      new LibraryIndex(std::move(*opened), std::move(*rows), std::move(*row), std::move(*texts), std::move(*verdict)));
  index->whole_ = whole;
  index->read_parts();
  return index;
}

void LibraryIndex::read_parts() {
  auto rows = file_.prepare("SELECT number, packed, sum FROM part ORDER BY number");
  while (rows && rows->next()) {
    const std::string_view packed = rows->bytes(1);
    if (rows->number(2) != checksum(rows->number(0), packed)) return;
    Unpacker in(packed);
    StampedFile part{std::string(in.text()), {}};
    part.stamp = in.number<FileStamp>();
    if (in.finished()) parts_.push_back(std::move(part));
  }
}

std::int64_t LibraryIndex::size() const {
  auto count = file_.prepare("SELECT max(number) FROM file");
  return count && count->next() ? count->number(0) : 0;
}

std::optional<LibraryIndex::Row> LibraryIndex::row_of(const SqliteStatement& rows) {
  Row row{rows.number(0), rows.bytes(1), {}};
  if (rows.number(2) != checksum(row.number, row.packed)) return std::nullopt;
  const auto file = unpack_file(row.packed);
  if (!file) return std::nullopt;
  row.file = *file;
  return row;
}

std::optional<LibraryIndex::Row> LibraryIndex::next() { return rows_.next() ? row_of(rows_) : std::nullopt; }

std::optional<LibraryIndex::Row> LibraryIndex::find(std::string_view id) {
  auto numbers = file_.prepare("SELECT number FROM id WHERE id = ?");
  if (!numbers || !numbers->bind_bytes(1, id).next()) return std::nullopt;
  row_.reset();
  return row_.bind(1, numbers->number(0)).next() ? row_of(row_) : std::nullopt;
}

std::optional<std::string_view> LibraryIndex::checked(SqliteStatement& statement, std::int64_t number) {
  statement.reset();
  if (!statement.bind(1, number).next()) return std::nullopt;
  const std::string_view packed = statement.bytes(1);
  if (statement.number(2) != checksum(number, packed)) return std::nullopt;
  return packed;
}

std::optional<std::vector<CatalogueEntry>> LibraryIndex::annexes() {
  const std::scoped_lock lock(mutex_);
  auto row = file_.prepare("SELECT number, packed, sum FROM annexes WHERE number = ?");
  const auto packed = row ? checked(*row, kAnnexesRow) : std::nullopt;
  return packed ? unpack_entries(*packed) : std::nullopt;
}

std::optional<SearchTexts> LibraryIndex::texts(std::int64_t number) {
  const std::scoped_lock lock(mutex_);
  const auto packed = checked(texts_, number);
  return packed ? unpack_texts(*packed) : std::nullopt;
}

std::optional<std::string> LibraryIndex::verdict(std::string_view name) {
  const std::scoped_lock lock(mutex_);
  verdict_.reset();
  if (!verdict_.bind_bytes(1, name).next() || verdict_.bytes(0) != name) return std::nullopt;
  std::string packed(verdict_.bytes(1));
  if (verdict_.number(2) != checksum(0, std::string(name) + packed)) return std::nullopt;
  return packed;
}

std::vector<std::pair<std::string, std::string>> LibraryIndex::verdicts() {
  const std::scoped_lock lock(mutex_);
  std::vector<std::pair<std::string, std::string>> all;
  auto rows = file_.prepare("SELECT name, packed, sum FROM verdict");
  while (rows && rows->next()) {
    std::string name(rows->bytes(0));
    std::string packed(rows->bytes(1));
    if (rows->number(2) == checksum(0, name + packed)) all.emplace_back(std::move(name), std::move(packed));
  }
  return all;
}

bool LibraryIndex::copy(std::int64_t number, std::string& packed_file, std::string& packed_texts) {
  const std::scoped_lock lock(mutex_);
  const auto file = checked(row_, number);
  const auto texts = checked(texts_, number);
  if (!file || !texts) return false;
  packed_file = *file;
  packed_texts = *texts;
  return true;
}

}  // namespace bestek
