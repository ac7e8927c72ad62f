// SPDX-License-Identifier: EUPL-1.2
#include "core/library/library_files.hpp"

#include <dirent.h>
#include <fcntl.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <string_view>

namespace bestek {
namespace {

constexpr std::string_view kXml = ".xml";

bool is_other_folder(std::string_view name) {
  return name == "schema" || name == "rules" || name == kRiskCardsFolder || name.starts_with('.');
}

bool is_xml(std::string_view name) { return name.size() > kXml.size() && name.ends_with(kXml); }

/// The folder as it stands before a name in it.
std::string with_slash(const std::filesystem::path& folder) { return (folder / "").string(); }

Error unreadable(std::string folder, int reason) {
  if (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();
  return Error{"file.unreadable", {std::move(folder), 0, {}, {}}, {{"reason", std::strerror(reason)}}};
}

/// What a symbolic link that stands where a file or folder would is told: it may lead out of the library.
Error not_followed(std::string path, int failure) {
  const Place place{std::move(path), 0, {}, {}};
  if (failure == 0) return Error{"library.link", place, {}};
  return Error{"library.dead-link", place, {{"reason", std::strerror(failure)}}};
}

/// Why nothing is found there though something stands there; nothing when nothing does.
std::optional<Error> dead_link(const std::string& path) {
  struct stat found {};
  if (::lstat(path.c_str(), &found) != 0) return std::nullopt;
  return not_followed(path, ::stat(path.c_str(), &found) == 0 ? 0 : errno);
}

struct CloseFolder {
  void operator()(DIR* folder) const noexcept { ::closedir(folder); }
};
using OpenFolder = std::unique_ptr<DIR, CloseFolder>;

enum class EntryKind { kFile, kFolder, kLink };
struct Entry {
  std::string name;
  EntryKind kind = EntryKind::kFile;
};

/// As fstatat in the open folder.
bool find_in(DIR* folder, const char* name, int flags, struct stat& found) noexcept {
  const int handle = ::dirfd(folder);
  return handle >= 0 && ::fstatat(handle, name, &found, flags) == 0;
}

/// A file system need not say what an entry is.
EntryKind kind_of(DIR* folder, const dirent& entry) noexcept {
  unsigned char type = entry.d_type;
  struct stat found {};
  if (type == DT_UNKNOWN && find_in(folder, entry.d_name, AT_SYMLINK_NOFOLLOW, found))
    type = static_cast<unsigned char>(IFTODT(found.st_mode));
  if (type == DT_LNK) return EntryKind::kLink;
  return type == DT_DIR ? EntryKind::kFolder : EntryKind::kFile;
}

/// The entries by name; the error number in `failure` when not all could be read.
std::vector<Entry> entries_of(DIR* folder, int& failure) {
  std::vector<Entry> entries;
  for (;;) {
    errno = 0;
    const dirent* entry = ::readdir(folder);
    if (entry == nullptr) break;
    const std::string_view name = static_cast<const char*>(entry->d_name);
    if (name != "." && name != "..") entries.push_back({std::string(name), kind_of(folder, *entry)});
  }
  failure = errno;
  std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.name < b.name; });
  return entries;
}

/// Where a link in the folder leads: the error number in `failure`, 0 when there is something.
bool leads_to_folder(DIR* folder, const std::string& name, int& failure) noexcept {
  struct stat found {};
  failure = find_in(folder, name.c_str(), 0, found) ? 0 : errno;
  return failure == 0 && S_ISDIR(found.st_mode);
}

/// The stamp of what stands there now; an empty one fits no file.
FileStamp stamp_in(DIR* folder, const std::string& name) noexcept {
  struct stat found {};
  return find_in(folder, name.c_str(), AT_SYMLINK_NOFOLLOW, found) ? stamp_of(found) : FileStamp{};
}

/// Walks folder by folder, so that one that cannot be read takes nothing else with it.
class Collector {
 public:
  Collector(ClauseFiles& files, std::size_t most) : files_(files), most_(most) {}

  /// False when there are too many.
  bool collect(const std::string& folder, int depth, bool archived) {
    const OpenFolder open(::opendir(folder.c_str()));
    if (!open) {
      files_.problems.push_back(unreadable(folder, errno));
      return true;
    }
    // Before its names are read: one that comes in between makes another stamp.
    struct stat found {};
    if (find_in(open.get(), ".", 0, found)) files_.folders.push_back({folder, stamp_of(found)});
    int failure = 0;
    for (const Entry& entry : entries_of(open.get(), failure)) {
      if (depth == 0 && is_other_folder(entry.name)) continue;
      if (entry.kind == EntryKind::kLink) {
        add_link(open.get(), {folder, depth, archived}, entry.name);
      } else if (entry.kind == EntryKind::kFolder) {
        if (!collect_below({folder, depth, archived}, entry.name)) return false;
      } else if (depth > 0 && is_xml(entry.name)) {
        (archived ? files_.archived : files_.current)
            .push_back({folder + entry.name, stamp_in(open.get(), entry.name)});
        if (files_.current.size() + files_.archived.size() > most_) return false;
      }
    }
    if (failure != 0) files_.problems.push_back(unreadable(folder, failure));
    return true;
  }

 private:
  static constexpr int kMaxFolderDepth = 32;
  struct At {
    const std::string& folder;
    int depth;
    bool archived;
  };

  void add_link(DIR* open, const At& at, const std::string& name) {
    int failure = 0;
    if (name.starts_with('.')) return;
    if (leads_to_folder(open, name, failure)) {
      files_.problems.push_back(not_followed(at.folder + name, failure));
    } else if (at.depth > 0 && is_xml(name)) {
      files_.not_files.push_back({at.folder + name, at.archived, not_followed(at.folder + name, failure)});
    }
  }

  bool collect_below(const At& at, const std::string& name) {
    if (at.depth >= kMaxFolderDepth) {
      const Place place{at.folder + name, 0, {}, {}};
      files_.problems.push_back({"library.too-deep", place, {{"limit", std::to_string(kMaxFolderDepth)}}});
      return true;
    }
    if (at.depth > 0 && is_xml(name))
      files_.not_files.push_back(
          {at.folder + name, at.archived, {"library.folder-as-file", {at.folder + name, 0, {}, {}}, {}}});
    return collect(at.folder + name + "/", at.depth + 1, at.archived || (at.depth == 0 && name == "archive"));
  }

  ClauseFiles& files_;
  std::size_t most_;
};

}  // namespace

std::string id_by_name(const std::filesystem::path& file) {
  return file.parent_path().filename().string() + "." + file.stem().string();
}

bool misnamed(const std::filesystem::path& file, std::string_view id) { return id_by_name(file) != id; }

Result<ClauseFiles> clause_files(const std::filesystem::path& folder, std::size_t most) {
  ClauseFiles files;
  if (!Collector(files, most).collect(with_slash(folder), 0, false)) {
    return Error{"library.too-many-clauses", {folder.string(), 0, {}, {}}, {{"limit", std::to_string(most)}}};
  }
  return files;
}

std::vector<StampedFile> PartFiles::all() const {
  std::vector<StampedFile> files = risk_cards;
  for (const auto* one : {&frameworks, &scorecard, &cards_folder})
    if (*one) files.push_back(**one);
  return files;
}

std::optional<StampedFile> stamped(std::string path) {
  struct stat found {};
  if (::stat(path.c_str(), &found) != 0) return std::nullopt;
  return StampedFile{std::move(path), stamp_of(found)};
}

PartFiles part_files(const std::filesystem::path& folder, std::vector<Error>& problems) {
  PartFiles files;
  const auto part = [&](const std::string& path) {
    auto found = stamped(path);
    if (const auto fault = found ? std::nullopt : dead_link(path)) files.not_files.push_back({path, false, *fault});
    return found;
  };
  files.frameworks = part(with_slash(folder) + "frameworks.xml");
  files.scorecard = part(with_slash(folder) + "scorecard.xml");
  const std::string cards = with_slash(folder) + kRiskCardsFolder;
  files.cards_folder = stamped(cards);
  if (const auto fault = files.cards_folder ? std::nullopt : dead_link(cards)) problems.push_back(*fault);
  if (!files.cards_folder) return files;
  const OpenFolder open(::opendir(cards.c_str()));
  int failure = open ? 0 : errno;
  if (open) {
    for (const Entry& entry : entries_of(open.get(), failure)) {
      const std::string path = cards + "/" + entry.name;
      if (!is_xml(entry.name)) continue;
      if (entry.kind != EntryKind::kLink) {
        files.risk_cards.push_back({path, stamp_in(open.get(), entry.name)});
      } else if (!entry.name.starts_with('.')) {
        int nowhere = 0;
        (void)leads_to_folder(open.get(), entry.name, nowhere);
        files.not_files.push_back({path, false, not_followed(path, nowhere)});
      }
    }
  }
  if (failure != 0) problems.push_back(unreadable(cards, failure));
  return files;
}

}  // namespace bestek
