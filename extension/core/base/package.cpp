// SPDX-License-Identifier: EUPL-1.2
#include "core/base/package.hpp"

#include <Poco/DateTime.h>
#include <Poco/Exception.h>
#include <Poco/MemoryStream.h>
#include <Poco/Zip/Compress.h>
#include <Poco/Zip/ZipArchive.h>
#include <Poco/Zip/ZipStream.h>

#include <algorithm>
#include <array>
#include <sstream>
#include <utility>

#include "core/base/text.hpp"

namespace bestek {
namespace {

using Poco::Zip::ZipArchive;
using Poco::Zip::ZipCommon;
using Poco::Zip::ZipLocalFileHeader;

constexpr std::string_view kMimetype = "mimetype";
constexpr std::size_t kReadStep = std::size_t{64} * 1024;
constexpr std::string_view kEndOfDirectory{"PK\x05\x06", 4};
constexpr std::size_t kEndOfDirectoryBytes = 22;
constexpr std::size_t kMaxCommentBytes = 65'535;
constexpr std::size_t kMaxShownName = 80;

Error package_error(const char* code, const std::string& name, std::string key = {}, std::string value = {}) {
  Error error{code, {name, 0, {}, {}}, {}};
  if (!key.empty()) {
    error.args.emplace_back(std::move(key), std::move(value));
  }
  return error;
}

Error damaged(const std::string& name, std::string reason) {
  return package_error("document.damaged", name, "reason", std::move(reason));
}

Error unsafe(const std::string& name, std::string reason) {
  return package_error("document.unsafe-package", name, "reason", std::move(reason));
}

/// Relative, without steps up, drive letters, backslashes or control characters.
bool is_safe_name(std::string_view name) noexcept {
  if (name.empty() || name.size() > kMaxEntryNameLength || name.front() == '/') {
    return false;
  }
  if (std::any_of(name.begin(), name.end(),
                  [](char c) { return c == '\\' || c == ':' || (static_cast<unsigned char>(c) < 0x20); })) {
    return false;
  }
  for (std::size_t begin = 0; begin <= name.size();) {
    const std::size_t end = std::min(name.find('/', begin), name.size());
    const std::string_view part = name.substr(begin, end - begin);
    if (part == ".." || part == ".") {
      return false;
    }
    begin = end + 1;
  }
  return true;
}

/// Poco reads local headers until it finds none: a file that was cut off between two of them would look whole.
bool has_directory_end(std::string_view bytes) noexcept {
  const std::size_t tail = std::min(bytes.size(), kEndOfDirectoryBytes + kMaxCommentBytes);
  const std::size_t at = bytes.rfind(kEndOfDirectory);
  if (at == std::string_view::npos || at < bytes.size() - tail || bytes.size() - at < kEndOfDirectoryBytes) {
    return false;
  }
  const auto byte = [&](std::size_t offset) { return static_cast<unsigned char>(bytes[at + offset]); };
  const std::size_t comment = byte(kEndOfDirectoryBytes - 2) + std::size_t{256} * byte(kEndOfDirectoryBytes - 1);
  return bytes.size() - at >= kEndOfDirectoryBytes + comment;
}

}  // namespace

struct PackageReader::State {
  State(std::string_view bytes, std::string file_name)
      : name(std::move(file_name)), stream(bytes.data(), static_cast<std::streamsize>(bytes.size())), archive(stream) {}

  std::string name;
  mutable Poco::MemoryInputStream stream;
  ZipArchive archive;
  std::vector<std::string> names;
  mutable std::size_t unpacked = 0;
};

namespace {

Status check_headers(const ZipArchive& archive, const std::string& name) {
  std::size_t count = 0;
  for (auto header = archive.headerBegin(); header != archive.headerEnd(); ++header) {
    const ZipLocalFileHeader& entry = header->second;
    if (++count > kMaxPackageEntries) {
      return unsafe(name, "> " + std::to_string(kMaxPackageEntries));
    }
    if (!is_safe_name(header->first)) {
      return unsafe(name, canonical_text(header->first.substr(0, kMaxShownName)));
    }
    if (entry.isEncrypted()) {
      return package_error("document.encrypted", name);
    }
    const std::size_t unpacked = entry.getUncompressedSize();
    const std::size_t packed = std::max<std::size_t>(entry.getCompressedSize(), 1);
    if (unpacked > kMaxEntryBytes || (unpacked > kRatioCheckedAbove && unpacked / packed > kMaxRatio)) {
      return unsafe(name, header->first);
    }
  }
  return count == 0 ? Status(damaged(name, "ZIP")) : Status(Done{});
}

}  // namespace

PackageReader::PackageReader(std::unique_ptr<State> state) : state_(std::move(state)) {}
PackageReader::PackageReader(PackageReader&&) noexcept = default;
PackageReader& PackageReader::operator=(PackageReader&&) noexcept = default;
PackageReader::~PackageReader() = default;

Result<PackageReader> PackageReader::open(std::string_view bytes, const std::string& name) {
  if (bytes.size() > kMaxPackageBytes) {
    return package_error("file.too-large", name, "limit", std::to_string(kMaxPackageBytes));
  }
  if (!has_directory_end(bytes)) {
    return damaged(name, "ZIP");
  }
  try {
    auto state = std::make_unique<State>(bytes, name);
    if (const Status checked = check_headers(state->archive, name); !checked) {
      return checked.error();
    }
    std::vector<std::pair<std::streamoff, std::string>> places;
    for (auto header = state->archive.headerBegin(); header != state->archive.headerEnd(); ++header) {
      if (header->second.isFile() && !header->first.ends_with('/')) {
        places.emplace_back(header->second.getStartPos(), header->first);
      }
    }
    std::sort(places.begin(), places.end());
    for (auto& [place, entry] : places) {
      state->names.push_back(std::move(entry));
    }
    return PackageReader(std::move(state));
  } catch (const Poco::Exception& problem) {
    return damaged(name, problem.displayText());
  } catch (const std::exception& problem) {
    return damaged(name, problem.what());
  }
}

const std::vector<std::string>& PackageReader::names() const noexcept { return state_->names; }

bool PackageReader::has(std::string_view entry) const noexcept {
  return std::find(state_->names.begin(), state_->names.end(), entry) != state_->names.end();
}

Result<std::string> PackageReader::read(std::string_view entry) const {
  const auto header = state_->archive.findHeader(std::string(entry));
  if (header == state_->archive.headerEnd()) {
    return damaged(state_->name, std::string(entry));
  }
  try {
    state_->stream.clear();
    Poco::Zip::ZipInputStream unpacker(state_->stream, header->second);
    std::string bytes;
    // Headers can lie: what counts is what comes out.
    const std::size_t allowed = std::min(kMaxEntryBytes, kMaxUnpackedBytes - state_->unpacked);
    while (unpacker.good()) {
      const std::size_t before = bytes.size();
      bytes.resize(before + kReadStep);
      unpacker.read(bytes.data() + before, static_cast<std::streamsize>(kReadStep));
      bytes.resize(before + static_cast<std::size_t>(unpacker.gcount()));
      if (bytes.size() > allowed) {
        return unsafe(state_->name, std::string(entry));
      }
    }
    if (unpacker.bad() || !unpacker.crcValid()) {
      return damaged(state_->name, std::string(entry));
    }
    state_->unpacked += bytes.size();
    return bytes;
  } catch (const Poco::Exception& problem) {
    return damaged(state_->name, std::string(entry) + ": " + problem.displayText());
  } catch (const std::exception& problem) {
    return damaged(state_->name, std::string(entry) + ": " + problem.what());
  }
}

Result<std::vector<PackageEntry>> read_package(std::string_view bytes, const std::string& name) {
  const Result<PackageReader> reader = PackageReader::open(bytes, name);
  if (!reader) {
    return reader.error();
  }
  std::vector<PackageEntry> entries;
  for (const std::string& entry : reader->names()) {
    Result<std::string> content = reader->read(entry);
    if (!content) {
      return content.error();
    }
    entries.push_back({entry, std::move(*content)});
  }
  return entries;
}

PackageEntry* find_entry(std::vector<PackageEntry>& entries, std::string_view name) noexcept {
  const auto found =
      std::find_if(entries.begin(), entries.end(), [&](const PackageEntry& entry) { return entry.name == name; });
  return found == entries.end() ? nullptr : &*found;
}

namespace {

/// Deflating these again costs time and gains nothing.
bool is_packed_already(std::string_view name) noexcept {
  constexpr std::array<std::string_view, 6> kEndings{".png", ".jpg", ".jpeg", ".gif", ".webp", ".zip"};
  return std::any_of(kEndings.begin(), kEndings.end(), [&](std::string_view ending) { return name.ends_with(ending); });
}

void add_entry(Poco::Zip::Compress& zip, const PackageEntry& entry, ZipCommon::CompressionMethod method) {
  static const Poco::DateTime no_date(1980, 1, 1);  // the oldest that ZIP can say
  Poco::MemoryInputStream input(entry.bytes.data(), static_cast<std::streamsize>(entry.bytes.size()));
  zip.addFile(input, no_date, Poco::Path(entry.name, Poco::Path::PATH_UNIX), method, ZipCommon::CL_SUPERFAST);
}

}  // namespace

Result<std::string> write_package(const std::vector<PackageEntry>& entries, const std::string& name) {
  try {
    std::ostringstream out;
    Poco::Zip::Compress zip(out, true);
    for (const PackageEntry& entry : entries) {
      if (entry.name == kMimetype) {
        add_entry(zip, entry, ZipCommon::CM_STORE);
      }
    }
    for (const PackageEntry& entry : entries) {
      if (entry.name != kMimetype) {
        add_entry(zip, entry, is_packed_already(entry.name) ? ZipCommon::CM_STORE : ZipCommon::CM_DEFLATE);
      }
    }
    zip.close();
    return std::move(out).str();
  } catch (const Poco::Exception& problem) {
    return package_error("document.unwritable", name, "reason", problem.displayText());
  } catch (const std::exception& problem) {
    return package_error("document.unwritable", name, "reason", problem.what());
  }
}

}  // namespace bestek
