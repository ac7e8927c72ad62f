// SPDX-License-Identifier: EUPL-1.2
#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <set>
#include <thread>

#include "core/library/clause_lookup.hpp"
#include "core/library/library.hpp"
#include "core/library/library_files.hpp"
#include "core/library/library_index.hpp"
#include "core/library/lint_verdicts.hpp"
#include "scratch_library.hpp"
#include "unit/scratch.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

std::filesystem::path fresh_cache() {
  const std::filesystem::path cache = scratch_folder() / "cache";
  std::filesystem::remove_all(cache);
  return cache;
}

/// Everything that the catalogue says, in bytes.
std::vector<std::string> packed_catalogue(const Library& library) {
  std::vector<std::string> packed;
  for (const CatalogueEntry& entry : library.catalogue()) packed.push_back(pack_file(entry.file, {}, entry));
  return packed;
}

std::vector<std::string> found_ids(const Library& library, const char* words) {
  std::vector<std::string> ids;
  for (const CatalogueEntry* entry : library.search(words, {"laptop", std::nullopt, "", Language::kDutch}))
    ids.push_back(entry->id);
  return ids;
}

Library loaded(const std::filesystem::path& folder, const std::filesystem::path& cache) {
  auto library = Library::load(folder, cache);
  REQUIRE(library.ok());
  return std::move(library).value();
}

void wait_until_stamps_are_settled() {
  std::this_thread::sleep_for(std::chrono::nanoseconds(kUnsettledNanoseconds) + std::chrono::milliseconds(100));
}

}  // namespace

TEST_CASE("a_library_from_its_index_is_the_library_from_its_files") {
  const auto cache = fresh_cache();
  const Library files = loaded(shipped(), {});
  const Library first = loaded(shipped(), cache);
  REQUIRE(std::filesystem::exists(index_file(cache, shipped())));
  const Library second = loaded(shipped(), cache);
  for (const Library* library : {&first, &second}) {
    CHECK(packed_catalogue(*library) == packed_catalogue(files));
    CHECK(library->problems().empty());
    for (const char* words : {"", "accu", "CPU", "charge cycles", "co2", "e", "zebrapad"})
      CHECK(found_ids(*library, words) == found_ids(files, words));
    CHECK(library->annexes().size() == files.annexes().size());
  }
  for (const CatalogueEntry& entry : second.catalogue()) {
    const Clause* clause = second.find(entry.id);
    REQUIRE(clause != nullptr);
    CHECK(clause->release() == files.find(entry.id)->release());
    CHECK(second.find_release(entry.hash) == clause);
  }
  CHECK_FALSE(second.outdated());
}

TEST_CASE("an_index_of_another_folder_has_no_say") {
  const auto cache = fresh_cache();
  const ScratchLibrary scratch;
  (void)loaded(shipped(), cache);
  const auto index = index_file(cache, shipped());
  CHECK(LibraryIndex::open(index, library_identity(shipped())) != nullptr);
  CHECK(LibraryIndex::open(index, library_identity(scratch.folder())) == nullptr);
}

TEST_CASE("a_clause_that_was_written_a_moment_ago_is_not_kept") {
  const auto cache = fresh_cache();
  const ScratchLibrary scratch;
  const auto bytes = read_file(shipped() / "laptop" / "battery-endurance-significant.xml", kMaxClauseBytes);
  REQUIRE(bytes.ok());
  scratch.add("laptop/battery-endurance-significant.xml", *bytes);
  const Library library = loaded(scratch.folder(), cache);
  CHECK(library.find("laptop.battery-endurance-significant") != nullptr);
  const auto index = LibraryIndex::open(index_file(cache, scratch.folder()), library_identity(scratch.folder()));
  CHECK((!index || index->size() == 0));
}

TEST_CASE("a_verdict_stands_under_the_rules_by_which_it_was_made") {
  const auto cache = fresh_cache();
  const ScratchLibrary scratch;
  wait_until_stamps_are_settled();
  const Library library = loaded(scratch.folder(), cache);
  const CitationPatterns none;
  int made = 0;
  const auto ask = [&](const FileRules& rules, const RuleRunners& runners = {}) {
    LintVerdicts verdicts(scratch.folder(), cache, rules.sources(), runners);
    (void)verdicts.of(sha256("<clause/>"), FileRole::kCurrent, [&] {
      ++made;
      return std::vector<LibraryFinding>();
    });
    verdicts.keep_new();
  };
  const FileRules rules{library.taxonomy(), library.languages(), library.citations()};
  ask(rules);
  ask(rules);
  CHECK(made == 1);
  const std::vector<Language> one{Language::kDutch};
  ask({library.taxonomy(), one, library.citations()});
  ask({library.taxonomy(), library.languages(), none});
  CHECK(made == 3);
  ask(rules, {"another", pattern_library()});
  ask(rules, {xml_library(), "another"});
  CHECK(made == 5);
  // With other words on the disk the index is another library's, and these words still have their verdict.
  scratch.add("taxonomy.xml", read_file(scratch.folder() / "taxonomy.xml", kMaxClauseBytes).value() + "\n");
  ask(rules);
  CHECK(made == 5);
  ask({loaded(scratch.folder(), {}).taxonomy(), library.languages(), library.citations()});
  CHECK(made == 6);
}

TEST_CASE("the_rules_are_run_by_libraries_that_say_their_version") {
  CHECK(RuleRunners().xml == xml_library());
  CHECK(RuleRunners().patterns == pattern_library());
  CHECK_FALSE(xml_library().empty());
  CHECK_FALSE(pattern_library().empty());
}

TEST_CASE("a_file_that_cannot_be_read_takes_no_other_clause_of_its_name_with_it") {
  const ScratchLibrary scratch;
  const std::string id = "laptop.battery-endurance-significant";
  const auto bytes = read_file(shipped() / "laptop" / "battery-endurance-significant.xml", kMaxClauseBytes);
  REQUIRE(bytes.ok());
  scratch.add("laptop/half.xml", bytes->substr(0, bytes->size() / 2));
  CHECK(loaded(scratch.folder(), {}).broken(id) != nullptr);
  scratch.add("laptop/battery-endurance-significant.xml", *bytes);
  const Library library = loaded(scratch.folder(), {});
  CHECK(library.known(id).ok());
  CHECK(library.broken(id) == nullptr);
}

TEST_CASE("an_entry_comes_back_from_the_index_as_it_was") {
  const Library library = loaded(shipped(), {});
  for (const CatalogueEntry& entry : library.catalogue()) {
    const std::string packed = pack_file("laptop/x.xml", {1, 2, 3, 4}, entry);
    const auto file = unpack_file(packed);
    REQUIRE(file.has_value());
    CHECK(file->path == "laptop/x.xml");
    CHECK(file->stamp == FileStamp{1, 2, 3, 4});
    const auto back = unpack_entry(file->entry);
    REQUIRE(back.has_value());
    CHECK(pack_file("laptop/x.xml", {1, 2, 3, 4}, *back) == packed);
  }
  const std::string packed = pack_file("laptop/x.xml", {}, library.catalogue().front());
  for (std::size_t size = 0; size < packed.size(); ++size) {
    const auto file = unpack_file(std::string_view(packed).substr(0, size));
    CHECK((!file || !unpack_entry(file->entry)));
  }
}

TEST_CASE("threads_that_ask_for_the_same_clauses_get_the_same_clauses") {
  const auto cache = fresh_cache();
  (void)loaded(shipped(), cache);
  const Library library = loaded(shipped(), cache);
  std::vector<std::set<const Clause*>> seen(4);
  std::atomic<std::size_t> hits = 0;
  std::vector<std::thread> threads;
  threads.reserve(seen.size());
  for (auto& clauses : seen) {
    threads.emplace_back([&] {
      for (const CatalogueEntry& entry : library.catalogue()) clauses.insert(library.find(entry.id));
      hits += library.search("accu", {}).size();
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const auto& clauses : seen) CHECK(clauses == seen.front());
  CHECK(seen.front().size() == library.catalogue().size());
  CHECK(hits == 4 * library.search("accu", {}).size());
}

TEST_CASE("a_clause_whose_file_changes_after_loading_is_what_the_file_says_and_the_library_is_outdated") {
  const auto cache = fresh_cache();
  const ScratchLibrary scratch;
  const auto bytes = read_file(shipped() / "laptop" / "battery-endurance-significant.xml", kMaxClauseBytes);
  REQUIRE(bytes.ok());
  for (const char* name : {"battery-endurance-significant", "other", "third"})
    scratch.add(std::string("laptop/") + name + ".xml", replaced(*bytes, "id=\"laptop.battery-endurance-significant\"",
                                                                 std::string("id=\"laptop.") + name + "\""));
  wait_until_stamps_are_settled();
  (void)loaded(scratch.folder(), cache);
  const auto index = index_file(cache, scratch.folder());
  REQUIRE(std::filesystem::exists(index));
  const Library library = loaded(scratch.folder(), cache);
  REQUIRE(library.find("laptop.third") != nullptr);
  CHECK_FALSE(library.outdated());
  scratch.add("laptop/other.xml",
              replaced(replaced(*bytes, "id=\"laptop.battery-endurance-significant\"", "id=\"laptop.other\""),
                       "<title>", "<title>Nieuw: "));
  std::filesystem::remove(scratch.folder() / "laptop" / "battery-endurance-significant.xml");
  const Clause* other = library.find("laptop.other");
  REQUIRE(other != nullptr);
  CHECK(other->texts.front().title.starts_with("Nieuw: "));
  CHECK(library.outdated());
  CHECK_FALSE(std::filesystem::exists(index));
  CHECK(library.find("laptop.battery-endurance-significant") == nullptr);
  CHECK(library.clauses().size() == 3);
  std::size_t readable = 0;
  for (const Clause& clause : library.clauses()) readable += clause.id.empty() ? 0U : 1U;
  CHECK(readable == 2);
}

TEST_CASE("one_clause_is_looked_up_in_a_whole_library_only") {
  const auto cache = fresh_cache();
  constexpr std::int64_t kAny = 1;
  CHECK_FALSE(look_up_clause(shipped(), "laptop.battery-endurance-significant", cache, kAny));
  const Library library = loaded(shipped(), cache);
  for (const CatalogueEntry& entry : library.catalogue()) {
    const auto clause = look_up_clause(shipped(), entry.id, cache, kAny);
    REQUIRE(clause.has_value());
    CHECK(release_hash(clause->clause) == entry.hash);
    CHECK_FALSE(clause->fault);
  }
  CHECK_FALSE(look_up_clause(shipped(), "laptop.no-such-clause", cache, kAny));
  CHECK_FALSE(look_up_clause(shipped(), "annex.frameworks", cache, kAny));
  // The shipped library is not large: all of its files are asked for.
  CHECK_FALSE(look_up_clause(shipped(), "laptop.battery-endurance-significant", cache));
}

TEST_CASE("a_clause_of_a_large_library_that_changed_is_not_looked_up") {
  const auto cache = fresh_cache();
  const ScratchLibrary scratch;
  const std::string id = "laptop.battery-endurance-significant";
  const auto bytes = read_file(shipped() / "laptop" / "battery-endurance-significant.xml", kMaxClauseBytes);
  REQUIRE(bytes.ok());
  scratch.add("laptop/battery-endurance-significant.xml", *bytes);
  wait_until_stamps_are_settled();
  (void)loaded(scratch.folder(), cache);
  REQUIRE(look_up_clause(scratch.folder(), id, cache, 1).has_value());
  SECTION("in its place") { scratch.add("laptop/battery-endurance-significant.xml", *bytes + "\n"); }
  SECTION("a new file") { scratch.add("laptop/another.xml", *bytes); }
  SECTION("a new folder") { std::filesystem::create_directory(scratch.folder() / "monitor"); }
  SECTION("another taxonomy") { scratch.add("taxonomy.xml", "<taxonomy/>"); }
  CHECK_FALSE(look_up_clause(scratch.folder(), id, cache, 1));
}

TEST_CASE("a_file_that_changed_just_before_it_was_read_is_read_again") {
  const std::int64_t now = file_time_now();
  const std::int64_t second = kUnsettledNanoseconds / 2;
  CHECK(is_settled({1, 1, now - 3 * second, now - 3 * second}, now));
  CHECK_FALSE(is_settled({1, 1, now - second, now - 3 * second}, now));
  CHECK_FALSE(is_settled({1, 1, now - 3 * second, now - second}, now));
  CHECK_FALSE(is_settled({1, 1, now + second, now + second}, now));
}
