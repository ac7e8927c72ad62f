// SPDX-License-Identifier: EUPL-1.2
#include "core/base/package_layout.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/base/package.hpp"
#include "core/base/text.hpp"

namespace bestek {
namespace {

// APPNOTE.TXT 6.3: 4.3.7 the header of a file, 4.3.12 its entry in the directory, 4.3.14 to 4.3.16 the directory's end.
constexpr std::string_view kEntry{"PK\x01\x02", 4};
constexpr std::string_view kEnd{"PK\x05\x06", 4};
constexpr std::string_view kLargeEnd{"PK\x06\x06", 4};
constexpr std::string_view kLargeEndAt{"PK\x06\x07", 4};
constexpr std::size_t kFileHeaderSize = 30;
constexpr std::size_t kEntrySize = 46;
constexpr std::size_t kEndSize = 22;
constexpr std::size_t kLargeEndSize = 56;
constexpr std::size_t kLargeEndAtSize = 20;
constexpr std::uint64_t kElsewhere = 0xFFFFFFFFU;  ///< the number stands in the field for large files
constexpr std::uint64_t kLargeField = 1;
constexpr std::uint64_t kSizesAfterwards = 1U << 3U;

/// The little-endian number of `size` bytes at `at`, which lie in the bytes.
std::uint64_t number(std::string_view bytes, std::size_t at, std::size_t size) noexcept {
  std::uint64_t value = 0;
  for (std::size_t i = size; i > 0; --i) value = (value << 8U) | static_cast<unsigned char>(bytes[at + i - 1]);
  return value;
}

/// A file as one of the two describes it.
struct Record {
  std::uint64_t flags = 0, method = 0, checksum = 0, packed = 0, unpacked = 0, begin = 0;
  std::string_view name;
  std::size_t size = 0;  ///< of the record itself
};

/// Puts the numbers of the field for large files where they belong; false when the field is too short.
bool read_large(std::string_view extra, std::initializer_list<std::uint64_t*> numbers) noexcept {
  if (std::ranges::none_of(numbers, [](const std::uint64_t* one) { return *one == kElsewhere; })) return true;
  while (extra.size() >= 4) {
    const std::uint64_t id = number(extra, 0, 2);
    const std::size_t size = number(extra, 2, 2);
    std::string_view field = extra.substr(4, size);
    if (id != kLargeField) {
      extra.remove_prefix(std::min(extra.size(), 4 + size));
      continue;
    }
    for (std::uint64_t* one : numbers) {
      if (*one != kElsewhere) continue;
      if (field.size() < 8) return false;
      *one = number(field, 0, 8);
      field.remove_prefix(8);
    }
    return true;
  }
  return false;
}

/// The numbers that both have, one behind the other from `at` on; the length of the name and of the extra field too.
struct Common {
  Record record;
  std::size_t name = 0, extra = 0;
};
Common read_common(std::string_view bytes, std::size_t at) noexcept {
  const auto two = [&](std::size_t behind) { return number(bytes, at + behind, 2); };
  const auto four = [&](std::size_t behind) { return number(bytes, at + behind, 4); };
  return {{two(0), two(2), four(8), four(12), four(16), 0, {}, 0}, two(20), two(22)};
}

std::optional<Record> read_entry(std::string_view bytes, std::size_t at) noexcept {
  if (bytes.size() < kEntrySize || at > bytes.size() - kEntrySize || bytes.substr(at, 4) != kEntry) return std::nullopt;
  auto [record, name, extra] = read_common(bytes, at + 8);
  record.begin = number(bytes, at + 42, 4);
  record.size = kEntrySize + name + extra + number(bytes, at + 32, 2);
  if (record.size > bytes.size() - at) return std::nullopt;
  record.name = bytes.substr(at + kEntrySize, name);
  const bool whole =
      read_large(bytes.substr(at + kEntrySize + name, extra), {&record.unpacked, &record.packed, &record.begin});
  return whole ? std::optional(record) : std::nullopt;
}

std::optional<Record> read_header(std::string_view bytes, std::uint64_t at) noexcept {
  if (bytes.size() < kFileHeaderSize || at > bytes.size() - kFileHeaderSize || bytes.substr(at, 4) != kZipFileHeader)
    return std::nullopt;
  auto [record, name, extra] = read_common(bytes, at + 6);
  record.begin = at;
  record.size = kFileHeaderSize + name + extra;
  if (record.size > bytes.size() - at) return std::nullopt;
  record.name = bytes.substr(at + kFileHeaderSize, name);
  // A program that could not know the sizes may say there that they are large.
  const bool whole = read_large(bytes.substr(at + kFileHeaderSize + name, extra), {&record.unpacked, &record.packed}) ||
                     (record.flags & kSizesAfterwards) != 0;
  return whole ? std::optional(record) : std::nullopt;
}

/// Where the directory begins and how many files it has.
struct Directory {
  std::uint64_t begin = 0, files = 0;
};

std::optional<Directory> find_directory(std::string_view bytes) noexcept {
  const std::size_t end = bytes.rfind(kEnd);
  if (end == std::string_view::npos || bytes.size() - end < kEndSize) return std::nullopt;
  Directory found{number(bytes, end + 16, 4), number(bytes, end + 10, 2)};
  if (end < kLargeEndAtSize || bytes.substr(end - kLargeEndAtSize, 4) != kLargeEndAt) return found;
  const std::uint64_t large = number(bytes, end - kLargeEndAtSize + 8, 8);
  if (bytes.size() < kLargeEndSize || large > bytes.size() - kLargeEndSize || bytes.substr(large, 4) != kLargeEnd)
    return std::nullopt;
  return Directory{number(bytes, large + 48, 8), number(bytes, large + 32, 8)};
}

/// Of sizes that come afterwards the header may say nothing, but not something else.
bool agree(const Record& header, const Record& entry) noexcept {
  const bool afterwards = (header.flags & kSizesAfterwards) != 0;
  const auto same = [&](std::uint64_t one, std::uint64_t other) {
    return one == other || (afterwards && (one == 0 || one == kElsewhere));
  };
  return header.name == entry.name && header.method == entry.method && same(header.checksum, entry.checksum) &&
         same(header.packed, entry.packed) && same(header.unpacked, entry.unpacked);
}

Error refused(const char* code, const std::string& name, std::string_view file) {
  const std::string shown = canonical_text(file.substr(0, kMaxShownName));
  return Error{code, {name, 0, {}, {}}, {{"reason", shown.empty() ? "ZIP" : shown}}};
}

}  // namespace

Result<std::vector<PackedFile>> package_layout(std::string_view bytes, const std::string& name) {
  const auto directory = find_directory(bytes);
  if (!directory) return refused("document.damaged", name, {});
  std::vector<PackedFile> files;
  std::vector<std::pair<std::uint64_t, std::uint64_t>> places;  // where each begins and ends
  std::uint64_t at = directory->begin;
  while (files.size() < directory->files) {
    const auto entry = read_entry(bytes, at);
    if (!entry) return refused("document.damaged", name, {});
    const auto header = read_header(bytes, entry->begin);
    if (!header || !agree(*header, *entry)) return refused("document.unsafe-package", name, entry->name);
    const std::uint64_t end = entry->begin + header->size + entry->packed;
    if (entry->packed > bytes.size() || end > directory->begin)
      return refused("document.unsafe-package", name, entry->name);
    places.emplace_back(entry->begin, end);
    files.push_back({std::string(entry->name), entry->packed, entry->unpacked});
    at += entry->size;
  }
  std::ranges::sort(places);
  const auto shared =
      std::ranges::adjacent_find(places, [](const auto& one, const auto& next) { return next.first < one.second; });
  if (shared != places.end()) {
    const auto header = read_header(bytes, std::next(shared)->first);
    return refused("document.unsafe-package", name, header ? header->name : std::string_view());
  }
  return files;
}

}  // namespace bestek
