// SPDX-License-Identifier: EUPL-1.2
#include "core/base/package.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "core/base/package_layout.hpp"
#include "core/base/text.hpp"
#include "core/base/zip_handles.hpp"

namespace bestek {
namespace {

constexpr std::string_view kDirectoryHeader{"PK\x01\x02", 4};

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

/// libzip makes a record for every file before it can be asked how many there are.
bool has_too_many_headers(std::string_view bytes) noexcept {
  std::size_t count = 0;
  for (std::size_t at = bytes.find(kDirectoryHeader); at != std::string_view::npos;
       at = bytes.find(kDirectoryHeader, at + kDirectoryHeader.size())) {
    if (++count > kMaxPackageEntries) {
      return true;
    }
  }
  return false;
}

/// A file of the directory and the size that it says it unpacks to.
struct Listed {
  zip_uint64_t index = 0;
  std::size_t size = 0;
  bool whole = false;  ///< it was read, to its end
};

}  // namespace

struct PackageReader::State {
  std::string name;
  ZipArchive archive;
  std::vector<std::string> names;
  std::map<std::string, Listed, std::less<>> files;
};

namespace {

/// What the directory says of one file, checked.
Result<std::size_t> checked_size(const zip_stat_t& entry, const std::string& entry_name, const std::string& name) {
  constexpr zip_uint64_t kNeeded = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD;
  if ((entry.valid & kNeeded) != kNeeded) {
    return damaged(name, entry_name);
  }
  if ((entry.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && entry.encryption_method != ZIP_EM_NONE) {
    return package_error("document.encrypted", name);
  }
  // The two that ODF and OOXML know: libzip unpacks others too, an office does not.
  if (entry.comp_method != ZIP_CM_STORE && entry.comp_method != ZIP_CM_DEFLATE) {
    return damaged(name, entry_name);
  }
  const zip_uint64_t packed = std::max<zip_uint64_t>(entry.comp_size, 1);
  const bool xml = entry_name.ends_with(".xml") || entry_name.ends_with(".rels");
  if (entry.size > (xml ? kMaxXmlEntryBytes : kMaxEntryBytes) ||
      (entry.size > kRatioCheckedAbove && entry.size / packed > kMaxRatio)) {
    return unsafe(name, entry_name);
  }
  return static_cast<std::size_t>(entry.size);
}

Status list_files(PackageReader::State& state, const std::vector<PackedFile>& layout) {
  const zip_int64_t count = zip_get_num_entries(state.archive.get(), 0);
  if (count <= 0 || static_cast<std::size_t>(count) != layout.size()) {
    return damaged(state.name, "ZIP");
  }
  std::size_t packed = 0;
  std::size_t unpacked = 0;
  for (zip_uint64_t index = 0; index < static_cast<zip_uint64_t>(count); ++index) {
    zip_stat_t entry;
    zip_stat_init(&entry);
    const char* listed = zip_get_name(state.archive.get(), index, ZIP_FL_ENC_RAW);
    if (listed == nullptr || zip_stat_index(state.archive.get(), index, 0, &entry) != 0) {
      return damaged(state.name, zip_strerror(state.archive.get()));
    }
    const std::string entry_name = listed;
    if (!is_safe_name(entry_name)) {
      return unsafe(state.name, canonical_text(entry_name.substr(0, kMaxShownName)));
    }
    const Result<std::size_t> size = checked_size(entry, entry_name, state.name);
    if (!size) {
      return size.error();
    }
    // What unpacks them has read the same directory as we have.
    if (const PackedFile& same = layout[index];
        same.name != entry_name || same.packed != entry.comp_size || same.unpacked != entry.size) {
      return unsafe(state.name, canonical_text(entry_name.substr(0, kMaxShownName)));
    }
    packed += entry.comp_size;
    unpacked += *size;
    if (unpacked > kMaxUnpackedBytes ||
        (unpacked > kPackageRatioCheckedAbove && unpacked / kMaxPackageRatio > packed)) {
      return unsafe(state.name, canonical_text(entry_name.substr(0, kMaxShownName)));
    }
    if (entry_name.ends_with('/')) {
      continue;
    }
    // Of two files with one name every program takes the one it likes.
    if (!state.files.emplace(entry_name, Listed{index, *size, false}).second) {
      return unsafe(state.name, "2 × " + entry_name);
    }
    state.names.push_back(entry_name);
  }
  return Done{};
}

}  // namespace

PackageReader::PackageReader(std::unique_ptr<State> state) : state_(std::move(state)) {}
PackageReader::PackageReader(PackageReader&&) noexcept = default;
PackageReader& PackageReader::operator=(PackageReader&&) noexcept = default;
PackageReader::~PackageReader() = default;

Result<PackageReader> PackageReader::open(std::string_view bytes, const std::string& name, PackageHeaders headers) {
  if (bytes.size() > kMaxPackageBytes) {
    return package_error("file.too-large", name, "limit", std::to_string(kMaxPackageBytes));
  }
  if (has_too_many_headers(bytes)) {
    return unsafe(name, "> " + std::to_string(kMaxPackageEntries));
  }
  const auto layout = package_layout(bytes, name);
  if (!layout) {
    return layout.error();
  }
  ZipProblem problem;
  ZipSource source(zip_source_buffer_create(bytes.data(), bytes.size(), 0, problem.get()));
  if (!source) {
    return damaged(name, problem.text());
  }
  const int flags = ZIP_RDONLY | (headers == PackageHeaders::kAll ? ZIP_CHECKCONS : 0);
  auto state = std::make_unique<State>();
  state->name = name;
  state->archive.reset(zip_open_from_source(source.get(), flags, problem.get()));
  if (!state->archive) {
    return damaged(name, problem.text());
  }
  [[maybe_unused]] zip_source_t* given = source.release();  // the archive's from here
  if (const Status listed = list_files(*state, *layout); !listed) {
    return listed.error();
  }
  return PackageReader(std::move(state));
}

const std::vector<std::string>& PackageReader::names() const noexcept { return state_->names; }

bool PackageReader::has(std::string_view entry) const noexcept { return state_->files.contains(entry); }

Result<std::string> PackageReader::read(std::string_view entry) const {
  const auto listed = state_->files.find(entry);
  if (listed == state_->files.end()) {
    return damaged(state_->name, std::string(entry));
  }
  const ZipFile file(zip_fopen_index(state_->archive.get(), listed->second.index, 0));
  if (!file) {
    return damaged(state_->name, std::string(entry) + ": " + zip_strerror(state_->archive.get()));
  }
  // Headers can lie: what counts is what comes out. libzip compares the checksum when it meets the end, and one byte
  // more than announced is room enough to see that there are more.
  std::string bytes(listed->second.size + 1, '\0');
  std::size_t got = 0;
  while (got < bytes.size()) {
    const zip_int64_t read = zip_fread(file.get(), bytes.data() + got, bytes.size() - got);
    if (read < 0) {
      return damaged(state_->name, std::string(entry) + ": " + zip_file_strerror(file.get()));
    }
    if (read == 0) {
      break;
    }
    got += static_cast<std::size_t>(read);
  }
  if (got != listed->second.size) {
    return damaged(state_->name, std::string(entry));
  }
  listed->second.whole = true;
  bytes.resize(got);
  return bytes;
}

Status PackageReader::check_others() const {
  for (const auto& [entry, listed] : state_->files) {
    if (listed.whole) continue;
    if (const Result<std::string> content = read(entry); !content) {
      return content.error();
    }
  }
  return Done{};
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

}  // namespace bestek
