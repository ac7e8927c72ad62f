// SPDX-License-Identifier: EUPL-1.2
#include "core/tender/new_files.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <ranges>
#include <system_error>
#include <vector>

#include "core/base/access_rights.hpp"
#include "core/base/descriptor.hpp"
#include "core/base/file_traits.hpp"
#include "core/base/files.hpp"
#include "core/base/hash.hpp"
#include "core/dossier/dossier.hpp"
#include "core/tender/backups.hpp"
#include "core/tender/side_folder.hpp"

namespace bestek {
namespace {

namespace fs = std::filesystem;

constexpr const char* kAside = ".bestek-new-";

Error at(const char* code, const fs::path& path) { return Error{code, {path.string(), 0, {}, {}}, {}}; }

/// Somebody else may have made a dossier there just now.
Error taken(const fs::path& folder) {
  std::error_code failure;
  const bool dossier = fs::exists(folder / kDossierFile, failure);
  return at(dossier ? "dossier.there-already" : "dossier.folder-not-empty", folder);
}

/// The folders above a new place that do not exist yet; taken away again unless they are kept.
class FoldersAbove {
 public:
  FoldersAbove() = default;
  FoldersAbove(const FoldersAbove&) = delete;
  FoldersAbove& operator=(const FoldersAbove&) = delete;
  ~FoldersAbove() {
    for (const fs::path& one : made_ | std::views::reverse) remove_if_empty(one);
  }
  [[nodiscard]] bool make(const fs::path& folder) {
    std::error_code failure;
    std::vector<fs::path> missing;
    for (fs::path one = folder; !one.empty() && !fs::exists(one, failure); one = one.parent_path())
      missing.push_back(one);
    for (const fs::path& one : missing | std::views::reverse) {
      if (!fs::create_directory(one, failure) && failure) return false;
      made_.push_back(one);
    }
    return true;
  }
  void keep() noexcept { made_.clear(); }

 private:
  std::vector<fs::path> made_;
};

/// A folder aside, locked while it is made: one that nobody has locked was left behind.
class Aside {
 public:
  Aside(const fs::path& around, mode_t rights) : rights_(rights) {
    constexpr int kTries = 20;
    for (int i = 0; i < kTries && !is_held(around); ++i) {
    }
  }
  Aside(const Aside&) = delete;
  Aside& operator=(const Aside&) = delete;
  ~Aside() {
    std::error_code failure;
    if (!moved_ && problem_ == 0) fs::remove_all(path_, failure);
  }
  [[nodiscard]] const fs::path& path() const noexcept { return path_; }
  [[nodiscard]] int problem() const noexcept { return problem_; }
  void moved() noexcept { moved_ = true; }

 private:
  /// False when somebody who clears away was between making it and locking it.
  bool is_held(const fs::path& around) {
    path_ = around / (kAside + random_base32(8));
    if (::mkdir(path_.c_str(), rights_) != 0) {
      problem_ = errno;
      return true;
    }
    problem_ = 0;
    held_ = Descriptor(::open(path_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    struct stat named {};
    if (held_.ok() && ::flock(held_.get(), LOCK_EX | LOCK_NB) == 0 && ::stat(path_.c_str(), &named) == 0) return true;
    problem_ = EAGAIN;
    return false;
  }

  mode_t rights_;
  fs::path path_;
  Descriptor held_;
  int problem_ = 0;
  bool moved_ = false;
};

void clear_left_aside(const fs::path& around) {
  std::error_code failure;
  for (const auto& entry : fs::directory_iterator(around, failure)) {
    std::error_code unknown;
    if (!entry.path().filename().string().starts_with(kAside) || entry.is_symlink(unknown)) continue;
    const Descriptor folder(::open(entry.path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW));
    if (folder.ok() && ::flock(folder.get(), LOCK_EX | LOCK_NB) == 0) fs::remove_all(entry.path(), unknown);
  }
}

Status write_files(const fs::path& folder, std::span<const NewFile> files) {
  UnflushedFolders folders;
  folders.add(folder);
  if (Status made = make_folder_within(side_folder(folder)); !made) return made;
  if (Status made = make_folder_within(latest_folder(folder)); !made) return made;
  for (const NewFile& file : files) {
    if (Status written = create_file(folder / file.name, file.bytes, file.like); !written) return written;
    const fs::path latest = latest_path(folder, file.name);
    if (Status written = create_file(latest, file.bytes, file.like, Flush::kLater); !written) return written;
  }
  return Done{};
}

fs::path first_there(std::span<const fs::path> files) {
  std::error_code failure;
  const auto found = std::ranges::find_if(files, [&](const fs::path& one) { return fs::exists(one, failure); });
  return found == files.end() ? fs::path() : *found;
}

/// The person asked for another place than the one that is being prepared.
Status told_of(Status status, const fs::path& aside, const fs::path& folder) {
  if (status) return status;
  Error error = status.error();
  const fs::path inside = fs::path(error.place.file).lexically_relative(aside);
  if (inside.empty() || *inside.begin() == "..") return error;
  error.place.file = (inside == "." ? folder : folder / inside).string();
  return error;
}

}  // namespace

Status make_folder_whole(const fs::path& given, std::span<const NewFile> files, const fs::path& like) {
  std::error_code failure;
  const fs::path folder = given.has_filename() ? given : given.parent_path();
  const bool exists = fs::exists(folder, failure);
  if (exists && (!fs::is_directory(folder, failure) || !fs::is_empty(folder, failure) || failure)) return taken(folder);
  if (Status writable = check_writable(folder / "x"); !writable) return writable;
  fs::path target = fs::absolute(exists ? behind_links(folder) : folder, failure).lexically_normal();
  if (!target.has_filename()) target = target.parent_path();  // "."
  FoldersAbove above;
  if (!above.make(target.parent_path())) return at("dossier.folder-not-made", folder);
  clear_left_aside(target.parent_path());
  Aside aside(target.parent_path(), S_IRWXU | S_IRWXG | S_IRWXO);
  if (aside.problem() != 0) return at("dossier.folder-not-made", folder);
  if (exists || !like.empty())
    copy_folder_traits(exists ? target : like,
                       Descriptor(::open(aside.path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)).get());
  if (Status written = told_of(write_files(aside.path(), files), aside.path(), folder); !written) return written;
  fs::rename(aside.path(), target, failure);
  if (failure) {
    const bool came = failure == std::errc::directory_not_empty || failure == std::errc::file_exists ||
                      failure == std::errc::not_a_directory;
    return came ? taken(folder) : at("dossier.folder-not-made", folder);
  }
  aside.moved();
  above.keep();
  UnflushedFolders folders;
  folders.add(target.parent_path());
  return Done{};
}

Status make_file_whole(const fs::path& path, std::string_view bytes, std::span<const fs::path> like) {
  std::error_code failure;
  if (fs::exists(fs::symlink_status(path, failure))) return at("insert.out-exists", path);
  if (Status writable = check_writable(path); !writable) return writable;
  const fs::path target = fs::absolute(path, failure).lexically_normal();
  FoldersAbove above;
  if (!above.make(target.parent_path())) return unwritable(path, std::strerror(errno));
  clear_left_aside(target.parent_path());
  const Aside aside(target.parent_path(), S_IRWXU);
  if (aside.problem() != 0) return unwritable(path, std::strerror(aside.problem()));
  const fs::path begun = aside.path() / target.filename();
  if (Status written = told_of(create_file(begun, bytes, first_there(like)), begun, path); !written) return written;
  for (const fs::path& one : like) {
    keep_no_more_rights(begun, one);
    keep_out_like_folder(begun, one.has_parent_path() ? one.parent_path() : ".");
  }
  // A link never takes the place of what came there meanwhile; file systems without links rename.
  if (::link(begun.c_str(), target.c_str()) != 0) {
    if (errno == EEXIST) return at("insert.out-exists", path);
    fs::rename(begun, target, failure);
    if (failure) return unwritable(path, failure.message());
  }
  above.keep();
  UnflushedFolders folders;
  folders.add(target.parent_path());
  return Done{};
}

}  // namespace bestek
