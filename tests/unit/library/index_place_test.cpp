// SPDX-License-Identifier: EUPL-1.2
// An index is read where it stands: nothing of it or beside it is made, changed or needed.
#include <sys/stat.h>

#include <catch2/catch_test_macros.hpp>
#include <map>

#include "core/base/file_stamp.hpp"
#include "core/library/library.hpp"
#include "core/library/library_index.hpp"
#include "scratch_library.hpp"
#include "unit/scratch.hpp"

using namespace bestek;
using namespace bestek::test;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMaxIndexBytes = std::size_t{64} * 1024 * 1024;

/// An index of the shipped library in a fresh folder of this name.
fs::path index_in(const std::string& name) {
  const fs::path cache = scratch_folder() / name;
  if (fs::exists(cache)) fs::permissions(cache, fs::perms::owner_all);
  fs::remove_all(cache);
  REQUIRE(Library::load(shipped(), cache).ok());
  const fs::path index = index_file(cache, shipped());
  REQUIRE(fs::is_regular_file(index));
  return index;
}

/// Every file of a folder: what it holds and its stamp, the time of its last change included.
std::map<std::string, std::pair<std::string, FileStamp>> contents(const fs::path& folder) {
  std::map<std::string, std::pair<std::string, FileStamp>> found;
  for (const auto& entry : fs::directory_iterator(folder)) {
    struct stat status {};
    REQUIRE(::stat(entry.path().c_str(), &status) == 0);
    found[entry.path().filename()] = {read_file(entry.path(), kMaxIndexBytes).value(), stamp_of(status)};
  }
  return found;
}

/// How many clauses are read from the index alone, with all that is said of them.
std::size_t read_whole(const fs::path& index) {
  const auto opened = LibraryIndex::open(index, library_identity(shipped()));
  if (!opened) return 0;
  std::size_t rows = 0;
  while (const auto row = opened->next()) rows += opened->texts(row->number) ? 1U : 0U;
  CHECK(opened->annexes().has_value());
  CHECK(opened->find("laptop.battery-endurance-significant").has_value());
  return rows;
}

void write_over(const fs::path& file, const std::string& bytes) { REQUIRE(write_file(file, bytes).ok()); }

}  // namespace

TEST_CASE("an_index_in_a_folder_of_any_name_is_read_and_stays_as_it_is") {
  for (const char* name : {"cache", "with space", "C#", "what?", "50%", "%41%20", "a?mode=rwc&b#c%2f d"}) {
    INFO(name);
    const fs::path index = index_in(name);
    fs::permissions(index, fs::perms::owner_read | fs::perms::group_read | fs::perms::others_read);
    fs::permissions(index.parent_path(), fs::perms::owner_read | fs::perms::owner_exec);
    const auto before = contents(index.parent_path());
    REQUIRE(before.size() == 1);
    CHECK(read_whole(index) > 40);
    const auto library = Library::load(shipped(), index.parent_path());
    REQUIRE(library.ok());
    CHECK(library->find("laptop.battery-endurance-significant") != nullptr);
    CHECK(contents(index.parent_path()) == before);
    fs::permissions(index.parent_path(), fs::perms::owner_all);
  }
}

TEST_CASE("an_index_asks_for_no_log_or_journal_beside_it") {
  const fs::path index = index_in("journals");
  const std::size_t rows = read_whole(index);
  REQUIRE(rows > 40);
  SECTION("of a writer that crashed") { write_over(index.string() + "-journal", std::string(4096, 'x')); }
  SECTION("that its header asks for") {
    // Bytes 18 and 19 of the file format: 2 is a database with a log of its own.
    std::string bytes = read_file(index, kMaxIndexBytes).value();
    bytes.at(18) = bytes.at(19) = 2;
    write_over(index, bytes);
  }
  const auto before = contents(index.parent_path());
  CHECK(read_whole(index) == rows);
  CHECK(contents(index.parent_path()) == before);
}
