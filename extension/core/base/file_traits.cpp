// SPDX-License-Identifier: EUPL-1.2
#include "core/base/file_traits.hpp"

#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <string>

#include "core/base/access_rights.hpp"

namespace bestek {
namespace {

constexpr std::size_t kMaxAttributeBytes = std::size_t{64} * 1024;  // what Linux takes at most

/// Only the system's administrator may give a file away; for others the group is kept when they belong to it.
bool keep_group(const struct stat& was, int file) noexcept {
  constexpr auto kKept = static_cast<uid_t>(-1);
  return ::fchown(file, was.st_uid, was.st_gid) == 0 || ::fchown(file, kKept, was.st_gid) == 0;
}

/// False for one that `like` has and the new file could not get.
bool copy_attribute(const std::filesystem::path& like, const char* name, int file) {
  std::string value(kMaxAttributeBytes, '\0');
  const ssize_t size = ::getxattr(like.c_str(), name, value.data(), value.size());
  return size >= 0 && ::fsetxattr(file, name, value.data(), static_cast<std::size_t>(size), 0) == 0;
}

/// Whether its access list, if it has one, is kept; other attributes are taken along as far as the system lets us.
bool copy_attributes(const std::filesystem::path& like, int file) {
  std::string names(kMaxAttributeBytes, '\0');
  const ssize_t size = ::listxattr(like.c_str(), names.data(), names.size());
  if (size <= 0) return true;
  names.resize(static_cast<std::size_t>(size));
  bool list_kept = true;
  for (std::size_t at = 0; at < names.size();) {
    const std::string name = names.c_str() + at;
    at += name.size() + 1;
    if (!copy_attribute(like, name.c_str(), file) && name == kAccessList) list_kept = false;
  }
  return list_kept;
}

}  // namespace

namespace {
void copy(const std::filesystem::path& like, int file, mode_t kept) noexcept {
  struct stat was {};
  if (::stat(like.c_str(), &was) != 0) return;
  const bool group_kept = keep_group(was, file);
  const mode_t rights = was.st_mode & kept;
  // What the folder passes on to new files is not what `like` has.
  if (::getxattr(like.c_str(), kAccessList, nullptr, 0) < 0) (void)::fremovexattr(file, kAccessList);
  (void)::fchmod(file, group_kept ? rights : rights & ~static_cast<mode_t>(S_IRWXG));
  // With an access list the mode's group bits are only its upper bound: without the list they would be too much.
  if (!copy_attributes(like, file)) (void)::fchmod(file, rights & ~static_cast<mode_t>(S_IRWXG));
}
}  // namespace

void copy_traits(const std::filesystem::path& like, int file) noexcept {
  copy(like, file, S_IRWXU | S_IRWXG | S_IRWXO);  // never the rights of another user (set-uid)
}

void copy_folder_traits(const std::filesystem::path& like, int folder) noexcept {
  copy(like, folder, S_IRWXU | S_IRWXG | S_IRWXO | S_ISGID | S_ISVTX);
}

unsigned long names_of_file(const std::filesystem::path& path) noexcept {
  struct stat is {};
  return ::stat(path.c_str(), &is) == 0 ? static_cast<unsigned long>(is.st_nlink) : 0;
}

}  // namespace bestek
