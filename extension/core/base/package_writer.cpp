// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <utility>

#include "core/base/package.hpp"
#include "core/base/package_check.hpp"
#include "core/base/zip_handles.hpp"

namespace bestek {
namespace {

// The oldest time that ZIP can say: 1 January 1980, 0:00.
constexpr zip_uint16_t kNoTime = 0;
constexpr zip_uint16_t kNoDate = (1U << 5U) | 1U;
constexpr zip_uint32_t kDeflateLevel = 1;  // documents are packed anew at every edit

Error unwritable(const std::string& name, std::string reason) {
  return Error{"document.unwritable", {name, 0, {}, {}}, {{"reason", std::move(reason)}}};
}

/// Deflating these again costs time and gains nothing.
bool is_packed_already(std::string_view name) noexcept {
  constexpr std::array<std::string_view, 6> kEndings{".png", ".jpg", ".jpeg", ".gif", ".webp", ".zip"};
  return std::any_of(kEndings.begin(), kEndings.end(), [&](std::string_view ending) { return name.ends_with(ending); });
}

/// The archive refers to the bytes of the entry until it is closed.
bool add_entry(zip_t* archive, const PackageEntry& entry) {
  ZipSource source(zip_source_buffer(archive, entry.bytes.data(), entry.bytes.size(), 0));
  const zip_int64_t added =
      source ? zip_file_add(archive, entry.name.c_str(), source.get(), ZIP_FL_ENC_GUESS) : zip_int64_t{-1};
  if (added < 0) {
    return false;
  }
  [[maybe_unused]] const zip_source_t* given = source.release();  // the archive's from here
  const auto index = static_cast<zip_uint64_t>(added);
  const bool stored = entry.name == kMimetype || entry.bytes.empty() || is_packed_already(entry.name);
  return zip_set_file_compression(archive, index, stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, stored ? 0 : kDeflateLevel) ==
             0 &&
         zip_file_set_dostime(archive, index, kNoTime, kNoDate, 0) == 0 &&
         zip_file_set_external_attributes(archive, index, 0, ZIP_OPSYS_DOS, 0) == 0;
}

Result<std::string> bytes_of(zip_source_t* source, const std::string& name) {
  zip_stat_t written;
  zip_stat_init(&written);
  if (zip_source_stat(source, &written) != 0 || (written.valid & ZIP_STAT_SIZE) == 0 || zip_source_open(source) != 0) {
    return unwritable(name, zip_error_strerror(zip_source_error(source)));
  }
  std::string bytes(written.size, '\0');
  const zip_int64_t read = zip_source_read(source, bytes.data(), bytes.size());
  zip_source_close(source);
  if (read < 0 || static_cast<zip_uint64_t>(read) != written.size) {
    return unwritable(name, zip_error_strerror(zip_source_error(source)));
  }
  return bytes;
}

Result<std::string> pack_with_libzip(const std::vector<PackageEntry>& entries, const std::string& name) {
  ZipProblem problem;
  const ZipSource target(zip_source_buffer_create(nullptr, 0, 0, problem.get()));
  if (!target) {
    return unwritable(name, problem.text());
  }
  ZipArchive archive(zip_open_from_source(target.get(), ZIP_TRUNCATE, problem.get()));
  if (!archive) {
    return unwritable(name, problem.text());
  }
  zip_source_keep(target.get());  // one reference is the archive's, one ours
  for (const PackageEntry& entry : entries) {
    if (!add_entry(archive.get(), entry)) {
      return unwritable(name, entry.name + ": " + zip_strerror(archive.get()));
    }
  }
  if (zip_close(archive.get()) != 0) {
    return unwritable(name, zip_strerror(archive.get()));
  }
  [[maybe_unused]] const zip_t* closed = archive.release();  // closing took it away
  return bytes_of(target.get(), name);
}

}  // namespace

Result<std::string> write_package(const std::vector<PackageEntry>& given, const std::string& name, const Packer& pack,
                                  ReadBack how) {
  const auto is_mimetype = [](const PackageEntry& entry) { return entry.name == kMimetype; };
  std::vector<PackageEntry> ordered;  // seldom: a package that was read has it first already
  const bool in_order = std::ranges::is_partitioned(given, is_mimetype);
  if (!in_order) {
    ordered = given;
    std::ranges::stable_partition(ordered, is_mimetype);
  }
  const std::vector<PackageEntry>& entries = in_order ? given : ordered;
  Result<std::string> packed = pack ? pack(entries, name) : pack_with_libzip(entries, name);
  if (packed) {
    if (const Status sound = check_package(*packed, entries, name, how); !sound) {
      return sound.error();
    }
  }
  return packed;
}

}  // namespace bestek
