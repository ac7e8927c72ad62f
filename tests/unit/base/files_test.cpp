// SPDX-License-Identifier: EUPL-1.2
#include "core/base/files.hpp"

#include <catch2/catch_test_macros.hpp>

#include "core/base/date.hpp"
#include "core/base/hash.hpp"
#include "unit/scratch.hpp"

using namespace bestek;

TEST_CASE("a_written_file_replaces_the_old_one_and_leaves_nothing_beside_it") {
  const std::filesystem::path folder = scratch_folder() / "files";
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  REQUIRE(write_file(folder / "a.txt", "one").ok());
  REQUIRE(write_file(folder / "a.txt", "two").ok());
  CHECK(read_file(folder / "a.txt", 10).value() == "two");
  CHECK(std::distance(std::filesystem::directory_iterator(folder), {}) == 1);
  CHECK(read_file(folder / "a.txt", 2).error().code == "file.too-large");
  CHECK(read_file(folder / "b.txt", 2).error().code == "file.missing");
  CHECK(read_file(folder, 2).error().code == "file.not-a-file");
  CHECK(write_file(folder / "none" / "a.txt", "x").error().code == "file.unwritable");
}

TEST_CASE("what_nobody_may_write_is_not_replaced_whoever_asks") {
  using std::filesystem::perms;
  const std::filesystem::path folder = scratch_folder() / "read-only";
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  const auto set = [](const std::filesystem::path& path, perms permissions) {
    std::filesystem::permissions(path, permissions);
  };
  const auto file = folder / "a.txt";
  REQUIRE(write_file(file, "one").ok());
  std::filesystem::create_symlink("a.txt", folder / "link.txt");
  constexpr perms kReaders = perms::owner_read | perms::group_read | perms::others_read;
  set(file, kReaders);
  for (const auto& path : {file, folder / "link.txt"}) {
    const Status refused = write_file(path, "two");
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == "file.read-only");
    CHECK(refused.error().place.file == path.string());
  }
  CHECK(read_file(file, 10).value() == "one");
  set(file, kReaders | perms::owner_write);
  set(folder, kReaders | perms::owner_exec);
  CHECK(write_file(file, "two").error().code == "file.read-only");
  CHECK(check_writable(folder / "new" / "deep.txt").error().place.file == folder.string());
  set(folder, perms::owner_all);
  CHECK(check_writable(folder / "new" / "deep.txt").ok());
  CHECK(write_file(file, "two").ok());
}

TEST_CASE("sha_256_matches_the_published_vector") {
  CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256_base32("abc", 10) == "xj4bnp4pah");
  CHECK(random_base32(8).size() == 8);
  CHECK(random_base32(20) != random_base32(20));
}

TEST_CASE("only_dates_of_the_calendar_are_dates") {
  CHECK(parse_date("2028-02-29").has_value());
  CHECK_FALSE(parse_date("2027-02-29").has_value());
  for (const char* other :
       {"2027-2-09", "2027-03x01", "2027x03-01", "2027-03-1x", "2027-03-011", "27-03-01", "0000-00-00"}) {
    INFO(other);
    CHECK_FALSE(parse_date(other).has_value());
  }
  CHECK(written_date(*parse_date("2027-03-01"), Language::kDutch) == "1 maart 2027");
  CHECK(format_date(*parse_date("2027-03-01")) == "2027-03-01");
}

TEST_CASE("a_typed_date_is_that_day_or_refused") {
  const auto read = [](std::string_view text, std::optional<Language> language = std::nullopt) {
    const auto date = parse_typed_date(text, language);
    return date ? format_date(*date) : std::string("refused");
  };
  for (const char* text : {"2027-03-01", "1-3-2027", "01-03-2027", "1.3.2027", "1 maart 2027", "01 March 2027",
                           "1 MAART 2027", "1-maart-2027", "2027-3-1", "maandag 1 maart 2027", "1 mrt. 2027"}) {
    INFO(text);
    CHECK(read(text) == "2027-03-01");
  }
  CHECK(read("15-03-2027") == "2027-03-15");
  // Where it may be the third of January it is nothing.
  CHECK(read("1/3/2027", Language::kDutch) == "2027-03-01");
  CHECK(read("1/3/2027", Language::kEnglish) == "refused");
  CHECK(read("1/3/2027") == "refused");
  for (const char* text : {"31-02-2027",
                           "31 februari 2027",
                           "1/6/27",
                           "1-6-27",
                           "1-13-2027",
                           "0-1-2027",
                           "dinsdag 1 maart 2027",
                           "1-3.2027",
                           "-1-3-2027",
                           "1-3--027",
                           "maart 2027",
                           "1 brumaire 2027",
                           "1 maart 2027 om 12.00 uur",
                           "1 maart",
                           "March 1, 27",
                           "1 3 2027",
                           "001-3-2027",
                           "1-3-2027x",
                           "morgen",
                           ""}) {
    INFO(text);
    CHECK(read(text, Language::kDutch) == "refused");
  }
}

TEST_CASE("a_replaced_file_keeps_its_mode_and_a_link_stays_a_link") {
  namespace fs = std::filesystem;
  const fs::path folder = scratch_folder() / "links";
  fs::remove_all(folder);
  fs::create_directories(folder / "far");
  REQUIRE(write_file(folder / "far" / "a.txt", "one").ok());
  const auto mode = fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read | fs::perms::group_write;
  fs::permissions(folder / "far" / "a.txt", mode);
  fs::create_symlink("far/a.txt", folder / "a.txt");
  REQUIRE(write_file(folder / "a.txt", "two").ok());
  CHECK(fs::is_symlink(folder / "a.txt"));
  CHECK(read_file(folder / "far" / "a.txt", 10).value() == "two");
  CHECK(fs::status(folder / "far" / "a.txt").permissions() == mode);
}
