// SPDX-License-Identifier: EUPL-1.2
#include "core/base/access_rights.hpp"

#include <linux/posix_acl.h>
#include <linux/posix_acl_xattr.h>
#include <sys/stat.h>
#include <sys/xattr.h>

#include <catch2/catch_test_macros.hpp>
#include <cstring>
#include <string>
#include <vector>

#include "core/base/files.hpp"

using namespace bestek;

namespace {

namespace fs = std::filesystem;

constexpr const char* kList = "system.posix_acl_access";
constexpr unsigned kJan = 4711;
constexpr unsigned kPiet = 4712;
constexpr mode_t kRights = 0777;

struct Pair {
  fs::path copy = made("copy");
  fs::path like = made("like");
  static fs::path made(const char* name) {
    fs::remove(name);
    REQUIRE(create_file(name, "x").ok());
    return name;
  }
};

void set_mode(const fs::path& file, mode_t mode) { REQUIRE(::chmod(file.c_str(), mode) == 0); }

mode_t mode_of(const fs::path& file) {
  struct stat is {};
  REQUIRE(::stat(file.c_str(), &is) == 0);
  return is.st_mode & kRights;
}

using Entries = std::vector<posix_acl_xattr_entry>;

/// What users may do, by their numbers; the group reads, others do not.
bool set_list(const fs::path& file, const std::vector<std::pair<unsigned, unsigned short>>& users) {
  constexpr unsigned kNobody = 0xFFFFFFFF;
  Entries entries{{ACL_USER_OBJ, 6, kNobody}};
  for (const auto& [user, may] : users) entries.push_back({ACL_USER, may, user});
  for (const posix_acl_xattr_entry& one :
       Entries{{ACL_GROUP_OBJ, 4, kNobody}, {ACL_MASK, 6, kNobody}, {ACL_OTHER, 0, kNobody}})
    entries.push_back(one);
  const posix_acl_xattr_header header{POSIX_ACL_XATTR_VERSION};
  std::string list(sizeof header + entries.size() * sizeof entries.front(), '\0');
  std::memcpy(list.data(), &header, sizeof header);
  std::memcpy(list.data() + sizeof header, entries.data(), entries.size() * sizeof entries.front());
  return ::setxattr(file.c_str(), kList, list.data(), list.size(), 0) == 0;
}

/// What the list says of a user; -1 when it does not name him.
int listed(const fs::path& file, unsigned user) {
  std::string list(1024, '\0');
  const ssize_t size = ::getxattr(file.c_str(), kList, list.data(), list.size());
  for (std::size_t at = sizeof(posix_acl_xattr_header); size > 0 && at < static_cast<std::size_t>(size);
       at += sizeof(posix_acl_xattr_entry)) {
    posix_acl_xattr_entry one{};
    std::memcpy(&one, list.data() + at, sizeof one);
    if (one.e_tag == ACL_USER && one.e_id == user) return one.e_perm;
  }
  return -1;
}

}  // namespace

TEST_CASE("a_copy_loses_what_others_may_no_longer_do_with_the_file_and_gains_nothing") {
  const Pair files;
  set_mode(files.copy, 0644);
  set_mode(files.like, 0600);
  keep_no_more_rights(files.copy, files.like);
  CHECK(mode_of(files.copy) == 0600);
  set_mode(files.like, 0664);
  keep_no_more_rights(files.copy, files.like);
  CHECK(mode_of(files.copy) == 0600);
  set_mode(files.copy, 0660);
  set_mode(files.like, 0444);
  keep_no_more_rights(files.copy, files.like);
  CHECK(mode_of(files.copy) == 0640);  // its owner goes on
  keep_no_more_rights(files.copy, "nothing");
  CHECK(mode_of(files.copy) == 0640);
}

TEST_CASE("an_access_list_that_went_or_changed_goes_or_changes_in_the_copy") {
  const Pair files;
  if (!set_list(files.copy, {{kJan, 6}, {kPiet, 4}})) SKIP("no access lists here");
  SECTION("gone") {
    set_mode(files.like, 0640);
    keep_no_more_rights(files.copy, files.like);
    CHECK(listed(files.copy, kJan) <= 0);
    CHECK(listed(files.copy, kPiet) <= 0);
  }
  SECTION("less") {
    REQUIRE(set_list(files.like, {{kJan, 4}}));
    keep_no_more_rights(files.copy, files.like);
    CHECK(listed(files.copy, kJan) == 4);
    CHECK(listed(files.copy, kPiet) == 0);
  }
  SECTION("the same") {
    REQUIRE(set_list(files.like, {{kJan, 6}, {kPiet, 4}}));
    keep_no_more_rights(files.copy, files.like);
    CHECK(listed(files.copy, kJan) == 6);
    CHECK(listed(files.copy, kPiet) == 4);
  }
  SECTION("somebody shut out") {
    const Pair other;
    set_mode(other.copy, 0644);
    REQUIRE(set_list(other.like, {{kJan, 0}}));
    keep_no_more_rights(other.copy, other.like);
    CHECK(listed(other.copy, kJan) == 0);
    CHECK((mode_of(other.copy) & S_IROTH) == 0);
  }
}

TEST_CASE("no_link_is_followed_to_a_copy") {
  const Pair files;
  set_mode(files.copy, 0644);
  set_mode(files.like, 0600);
  fs::remove("link");
  fs::create_symlink(files.copy, "link");
  keep_no_more_rights("link", files.like);
  CHECK(mode_of(files.copy) == 0644);
}
