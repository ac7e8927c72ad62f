// SPDX-License-Identifier: EUPL-1.2
#include "core/tender/backups.hpp"

#include <sys/stat.h>

#include "core/tender/side_folder.hpp"
#include "writing_support.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

void backup(const std::filesystem::path& folder, const std::string& time, const std::string& name) {
  const auto path = side_folder(folder) / "backups" / time / name;
  std::filesystem::create_directories(path.parent_path());
  REQUIRE(write_file(path, time).ok());
}

std::vector<std::string> times_of(const std::filesystem::path& folder, const std::string& name) {
  std::vector<std::string> times;
  for (const Backup& one : backups_in(folder))
    if (one.name == name) times.push_back(one.time);
  return times;
}

}  // namespace

TEST_CASE("the_last_three_stay_and_of_every_day_the_first") {
  const auto folder = fresh_path("kept");
  for (const char* time :
       {"2026-11-27T09.00.00Z", "2026-11-27T10.00.00Z", "2026-11-28T08.00.00Z", "2026-11-28T08.00.00Z-2",
        "2026-11-28T08.00.00Z-10", "2026-11-28T23.00.00Z", "2026-11-29T07.00.00Z", "2026-11-29T07.10.00Z",
        "2026-11-29T07.20.00Z", "2026-11-29T07.30.00Z"})
    backup(folder, time, "a.odt");
  backup(folder, "2026-11-27T10.00.00Z", "b.odt");
  const auto before = folder / "before";
  std::filesystem::create_directories(before);
  CHECK(keep_as_backups(folder, before));
  CHECK(times_of(folder, "a.odt") ==
        std::vector<std::string>{"2026-11-29T07.30.00Z", "2026-11-29T07.20.00Z", "2026-11-29T07.10.00Z",
                                 "2026-11-29T07.00.00Z", "2026-11-28T08.00.00Z",
                                 "2026-11-27T10.00.00Z",  // with the other file of its action
                                 "2026-11-27T09.00.00Z"});
  CHECK(times_of(folder, "b.odt") == std::vector<std::string>{"2026-11-27T10.00.00Z"});
  CHECK_FALSE(std::filesystem::exists(side_folder(folder) / "backups" / "2026-11-28T08.00.00Z-2"));
}

TEST_CASE("the_backups_of_one_second_keep_their_order") {
  const auto folder = fresh_path("one-second");
  for (const char* time : {"2026-11-29T07.00.00Z-10", "2026-11-29T07.00.00Z", "2026-11-29T07.00.00Z-2"})
    backup(folder, time, "a.odt");
  CHECK(times_of(folder, "a.odt") ==
        std::vector<std::string>{"2026-11-29T07.00.00Z-10", "2026-11-29T07.00.00Z-2", "2026-11-29T07.00.00Z"});
}

TEST_CASE("a_new_action_comes_behind_every_other_and_what_has_no_actions_name_is_none") {
  const auto folder = fresh_path("behind");
  backup(folder, "2099-11-29T07.00.00Z-7", "a.odt");
  for (const char* name : {"zzzZ", "junkZ-2", "2099-11-30", "2099-11-30T07.00.00Z-", "2099-11-30T07.00.00Z-x",
                           "2099-11-30T07.00.00Z-99999999999999999999"})
    backup(folder, name, "a.odt");
  const auto before = folder / "before";
  std::filesystem::create_directories(before);
  REQUIRE(write_file(before / "a.odt", "x").ok());
  CHECK(keep_as_backups(folder, before));
  CHECK(times_of(folder, "a.odt") == std::vector<std::string>{"2099-11-29T07.00.00Z-8", "2099-11-29T07.00.00Z-7"});
}

TEST_CASE("a_link_among_what_was_written_last_is_not_that") {
  const auto folder = fresh_path("latest-link");
  std::filesystem::create_directories(latest_folder(folder));
  REQUIRE(write_file(folder / "other.odt", "x").ok());
  std::filesystem::create_symlink(folder / "other.odt", latest_path(folder, "a.odt"));
  CHECK_FALSE(latest_of(folder, "a.odt"));
  REQUIRE(write_file(latest_path(folder, "b.odt"), "x").ok());
  CHECK(latest_of(folder, "b.odt"));
}

TEST_CASE("thirty_changes_of_one_day_keep_the_state_from_before_the_first") {
  const Dossier dossier = laptop_dossier("thirty");
  const auto path = dossier.folder / "programma-van-eisen.odt";
  const std::string before = value_of(read_file(path, kMaxPackageBytes));
  for (int i = 0; i < 30; ++i) {
    FileEdit edit{path, {}, {}};
    edit.plan.properties = {{"bestek.test", std::to_string(i)}};
    REQUIRE(edit_file(edit).ok());
  }
  const auto kept = backups_in(dossier.folder);
  CHECK(kept.size() <= std::size_t{2} * (kKeptActions + 1));  // midnight may have passed
  CHECK(value_of(read_file(kept.back().path, kMaxPackageBytes)) == before);
}

TEST_CASE("a_backup_is_readable_by_nobody_who_could_not_read_the_document") {
  const Dossier dossier = laptop_dossier("secret");
  const auto path = dossier.folder / "programma-van-eisen.odt";
  REQUIRE(::chmod(path.c_str(), S_IRUSR | S_IWUSR) == 0);
  FileEdit edit{path, {}, {}};
  edit.plan.properties = {{"bestek.test", "yes"}};
  REQUIRE(edit_file(edit).ok());
  const auto mode = [](const std::filesystem::path& file) {
    struct stat is {};
    REQUIRE(::stat(file.c_str(), &is) == 0);
    return is.st_mode & 07777U;
  };
  CHECK(mode(path) == 0600U);
  CHECK(mode(backups_in(dossier.folder).front().path) == 0600U);
  CHECK(mode(latest_path(dossier.folder, path.filename().string())) == 0600U);
}

TEST_CASE("a_link_among_the_backups_leads_nowhere") {
  const auto folder = fresh_path("linked-backups");
  const auto elsewhere = fresh_folder("linked-backups-target");
  REQUIRE(write_file(elsewhere / "a.odt", "mine").ok());
  for (const char* time :
       {"2026-11-29T07.00.00Z", "2026-11-29T07.10.00Z", "2026-11-29T07.20.00Z", "2026-11-29T07.30.00Z"})
    backup(folder, time, "a.odt");
  std::filesystem::create_directory_symlink(elsewhere, backups_folder(folder) / "2026-11-29T07.05.00Z");
  const auto before = folder / "before";
  std::filesystem::create_directories(before);
  CHECK(keep_as_backups(folder, before));
  CHECK(std::filesystem::exists(elsewhere / "a.odt"));
  CHECK(times_of(folder, "a.odt").size() == 4);
}
