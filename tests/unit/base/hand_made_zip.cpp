// SPDX-License-Identifier: EUPL-1.2
#include "hand_made_zip.hpp"

namespace {

constexpr std::uint32_t kLocalHeader = 0x04034b50;
constexpr std::uint32_t kDirectoryHeader = 0x02014b50;
constexpr std::uint32_t kDirectoryEnd = 0x06054b50;
constexpr std::uint32_t kDate = 0x0021'0000;  // 1 January 1980
constexpr std::uint32_t kVersion = 20;

void put(std::string& out, std::size_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) {
    out.push_back(static_cast<char>(value & 0xFF));
    value >>= 8;  // a field of more bytes than the value has goes on with zeros
  }
}

std::string packed(const HandMadeEntry& entry) {
  if (!entry.deflated) {
    return entry.content;
  }
  std::string block = "\x01";
  put(block, entry.content.size(), 2);
  put(block, ~entry.content.size(), 2);
  return block + entry.content;
}

/// What both headers say alike, from the version to the length of the extra field.
void put_common(std::string& out, const HandMadeEntry& entry, std::size_t size) {
  put(out, kVersion, 2);
  put(out, entry.flags, 2);
  put(out, entry.method.value_or(entry.deflated ? 8 : 0), 2);
  put(out, kDate, 4);
  put(out, entry.crc.value_or(crc_of(entry.content)), 4);
  put(out, packed(entry).size(), 4);
  put(out, size, 4);
  put(out, entry.name.size(), 2);
  put(out, entry.extra.size(), 2);
}

}  // namespace

std::uint32_t crc_of(std::string_view bytes) noexcept {
  std::uint32_t crc = 0xFFFFFFFF;
  for (const char c : bytes) {
    crc ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) {
      crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
    }
  }
  return ~crc;
}

std::string hand_made_zip(const std::vector<HandMadeEntry>& entries) {
  std::string out;
  std::string directory;
  for (const HandMadeEntry& entry : entries) {
    const std::size_t offset = out.size();
    put(out, kLocalHeader, 4);
    put_common(out, entry, entry.size_in_header.value_or(static_cast<std::uint32_t>(entry.content.size())));
    out += entry.name_in_header.value_or(entry.name) + entry.extra + packed(entry);

    put(directory, kDirectoryHeader, 4);
    put(directory, kVersion, 2);
    put_common(directory, entry, entry.size_in_directory.value_or(static_cast<std::uint32_t>(entry.content.size())));
    put(directory, 0, 2 + 2 + 2 + 4);  // comment, disk, attributes
    put(directory, offset, 4);
    directory += entry.name + entry.extra;
  }
  const std::size_t begin = out.size();
  out += directory;
  put(out, kDirectoryEnd, 4);
  put(out, 0, 4);
  put(out, entries.size(), 2);
  put(out, entries.size(), 2);
  put(out, directory.size(), 4);
  put(out, begin, 4);
  put(out, 0, 2);
  return out;
}
