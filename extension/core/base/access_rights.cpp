// SPDX-License-Identifier: EUPL-1.2
#include "core/base/access_rights.hpp"

#include <endian.h>
#include <fcntl.h>
#include <linux/posix_acl.h>
#include <linux/posix_acl_xattr.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <cstdint>
#include <cstring>
#include <exception>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "core/base/descriptor.hpp"

namespace bestek {
namespace {

constexpr std::size_t kMaxListBytes = std::size_t{64} * 1024;  // what Linux takes at most
constexpr std::uint32_t kNobody = 0xFFFFFFFF;                  // the id of an entry that needs none
constexpr unsigned kGroupShift = 3;
constexpr unsigned kOwnerShift = 6;
constexpr unsigned kAll = 7;

/// A user or a group that an access list names: its tag and id.
using Named = std::pair<std::uint16_t, std::uint32_t>;

/// What each may do, as three bits. The mask of an access list is in the others already.
struct Rights {
  unsigned owner = 0;
  unsigned group = 0;
  unsigned other = 0;
  gid_t of_group = 0;
  std::map<Named, unsigned> named;
  bool has_list = false;

  /// Whoever is not named belongs to the group, to the others, or to both.
  [[nodiscard]] unsigned of(const Named& who) const {
    const auto found = named.find(who);
    return found == named.end() ? group & other : found->second;
  }
};

void take_list(const std::string& list, Rights& rights) {
  unsigned mask = kAll;
  for (std::size_t at = sizeof(posix_acl_xattr_header); at + sizeof(posix_acl_xattr_entry) <= list.size();
       at += sizeof(posix_acl_xattr_entry)) {
    posix_acl_xattr_entry entry{};
    std::memcpy(&entry, list.data() + at, sizeof entry);
    const std::uint16_t tag = le16toh(entry.e_tag);
    const unsigned may = le16toh(entry.e_perm) & kAll;
    if (tag == ACL_GROUP_OBJ) rights.group = may;
    if (tag == ACL_MASK) mask = may;
    if (tag == ACL_USER || tag == ACL_GROUP) rights.named[{tag, le32toh(entry.e_id)}] = may;
  }
  rights.group &= mask;
  for (auto& [who, may] : rights.named) may &= mask;
  rights.has_list = true;
}

/// `size`: of the list, -1 when the file has none.
Rights rights_of(const struct stat& is, const std::string& list, ssize_t size) {
  Rights rights;
  rights.owner = (is.st_mode >> kOwnerShift) & kAll;
  rights.group = (is.st_mode >> kGroupShift) & kAll;
  rights.other = is.st_mode & kAll;
  rights.of_group = is.st_gid;
  if (size > 0) take_list(list.substr(0, static_cast<std::size_t>(size)), rights);
  return rights;
}

std::optional<Rights> rights_of(int file) {
  struct stat is {};
  if (file < 0 || ::fstat(file, &is) != 0 || !S_ISREG(is.st_mode)) return std::nullopt;
  std::string list(kMaxListBytes, '\0');
  const ssize_t size = ::fgetxattr(file, kAccessList, list.data(), list.size());
  return rights_of(is, list, size);
}

/// Also of a file that we may not read.
std::optional<Rights> rights_of(const std::filesystem::path& path) {
  struct stat is {};
  if (::stat(path.c_str(), &is) != 0 || !S_ISREG(is.st_mode)) return std::nullopt;
  std::string list(kMaxListBytes, '\0');
  const ssize_t size = ::getxattr(path.c_str(), kAccessList, list.data(), list.size());
  return rights_of(is, list, size);
}

std::string list_of(const Rights& rights) {
  const posix_acl_xattr_header header{htole32(POSIX_ACL_XATTR_VERSION)};
  std::string list(sizeof header, '\0');
  std::memcpy(list.data(), &header, sizeof header);
  unsigned mask = rights.group;
  const auto add = [&](std::uint16_t tag, unsigned may, std::uint32_t id) {
    const posix_acl_xattr_entry entry{htole16(tag), htole16(static_cast<std::uint16_t>(may)), htole32(id)};
    const std::size_t at = list.size();
    list.resize(at + sizeof entry);
    std::memcpy(list.data() + at, &entry, sizeof entry);
  };
  const auto add_named = [&](std::uint16_t tag) {
    for (const auto& [who, may] : rights.named) {
      if (who.first != tag) continue;
      add(tag, may, who.second);
      mask |= may;
    }
  };
  add(ACL_USER_OBJ, rights.owner, kNobody);
  add_named(ACL_USER);
  add(ACL_GROUP_OBJ, rights.group, kNobody);
  add_named(ACL_GROUP);
  add(ACL_MASK, mask, kNobody);
  add(ACL_OTHER, rights.other, kNobody);
  return list;
}

/// The least of both, for everybody but the owner.
Rights least(const Rights& copy, const Rights& like) {
  Rights both = copy;
  both.group &= copy.of_group == like.of_group ? like.group : 0;
  both.other &= like.other;
  std::set<Named> people;
  for (const auto* one : {&copy, &like})
    for (const auto& [who, may] : one->named) people.insert(who);
  for (const Named& who : people) both.named[who] = copy.of(who) & like.of(who);
  return both;
}

void set_rights(int file, const Rights& rights) {
  const mode_t mode = (rights.owner << kOwnerShift) | (rights.group << kGroupShift) | rights.other;
  if (!rights.named.empty()) {
    const std::string list = list_of(rights);
    if (::fsetxattr(file, kAccessList, list.data(), list.size(), 0) == 0) return;
  }
  // With a list that stays the group's bits are the upper bound of whom it names.
  const bool stays = rights.has_list && ::fremovexattr(file, kAccessList) != 0;
  (void)::fchmod(file, stays ? mode & ~static_cast<mode_t>(S_IRWXG) : mode);
}

}  // namespace

void keep_no_more_rights(const std::filesystem::path& copy, const std::filesystem::path& like) noexcept {
  try {
    const auto is = rights_of(like);
    const Descriptor kept(::open(copy.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW));
    auto was = rights_of(kept.get());
    if (!was || !is) return;
    // The group that may read it now, where we may give it to that one.
    if (was->of_group != is->of_group && ::fchown(kept.get(), static_cast<uid_t>(-1), is->of_group) == 0)
      was = rights_of(kept.get());
    const Rights fewer = least(*was, *is);
    if (fewer.group != was->group || fewer.other != was->other || fewer.named != was->named)
      set_rights(kept.get(), fewer);
  } catch (const std::exception&) {  // NOLINT(bugprone-empty-catch): no memory; nothing is kept better than before
  }
}

void keep_out_like_folder(const std::filesystem::path& copy, const std::filesystem::path& folder) noexcept {
  struct stat is {};
  const Descriptor kept(::open(copy.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW));
  struct stat was {};
  if (!kept.ok() || ::stat(folder.c_str(), &is) != 0 || ::fstat(kept.get(), &was) != 0) return;
  mode_t fewer = was.st_mode & (S_IRWXU | S_IRWXG | S_IRWXO);
  if ((is.st_mode & S_IXOTH) == 0) fewer &= ~static_cast<mode_t>(S_IRWXO);
  if ((is.st_mode & S_IXGRP) == 0) fewer &= ~static_cast<mode_t>(S_IRWXG);
  (void)::fchmod(kept.get(), fewer);
}

}  // namespace bestek
