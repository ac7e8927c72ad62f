// SPDX-License-Identifier: EUPL-1.2
#include "core/base/file_cache.hpp"

#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <fstream>
#include <thread>

#include "unit/scratch.hpp"

using namespace bestek;

namespace {

Result<std::string> parse(std::string_view bytes, const std::filesystem::path& path) {
  if (bytes == "broken") return Error{"xml.malformed", {path.string(), 0, {}, {}}, {}};
  return std::string(bytes);
}

std::filesystem::path file_in(const std::string& folder) {
  const std::filesystem::path made = scratch_folder() / folder;
  std::filesystem::remove_all(made);
  std::filesystem::create_directories(made);
  return made / "a.txt";
}

/// Into the file itself, as an editor that does not rename writes.
void write_into(const std::filesystem::path& path, std::string_view bytes) {
  std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

/// Beside it and renamed over it, with the time of the old one.
void swap_in(const std::filesystem::path& path, std::string_view bytes) {
  const auto time = std::filesystem::last_write_time(path);
  write_into(path.string() + ".new", bytes);
  std::filesystem::last_write_time(path.string() + ".new", time);
  std::filesystem::rename(path.string() + ".new", path);
}

std::string text(FileCache<std::string>& cache, const std::filesystem::path& path) {
  const auto read = cache.read(path);
  return read ? **read : read.error().code;
}

void settle() { std::this_thread::sleep_for(std::chrono::milliseconds(2100)); }

}  // namespace

TEST_CASE("a_file_is_parsed_once_while_it_says_the_same") {
  const auto path = file_in("cache-same");
  FileCache<std::string> cache(100, parse);
  write_into(path, "one");
  for (int i = 0; i < 3; ++i) CHECK(text(cache, path) == "one");
  write_into(path, "one");
  CHECK(text(cache, path) == "one");
  CHECK(cache.parses() == 1);
  write_into(path, "two");
  CHECK(text(cache, path) == "two");
  CHECK(cache.parses() == 2);
}

TEST_CASE("a_file_rewritten_in_the_same_moment_with_the_same_size_is_read_anew") {
  const auto path = file_in("cache-moment");
  FileCache<std::string> cache(100, parse);
  for (int i = 100; i < 200; ++i) {
    write_into(path, std::to_string(i));
    REQUIRE(text(cache, path) == std::to_string(i));
  }
  for (int i = 200; i < 300; ++i) {
    swap_in(path, std::to_string(i));
    REQUIRE(text(cache, path) == std::to_string(i));
  }
}

TEST_CASE("an_old_file_is_not_read_again_until_it_changes_even_with_its_old_time_and_size") {
  const auto path = file_in("cache-old");
  FileCache<std::string> cache(100, parse);
  write_into(path, "one");
  settle();
  CHECK(text(cache, path) == "one");
  const auto time = std::filesystem::last_write_time(path);
  write_into(path, "two");
  std::filesystem::last_write_time(path, time);
  CHECK(text(cache, path) == "two");
  swap_in(path, "six");
  CHECK(text(cache, path) == "six");
}

TEST_CASE("a_file_that_cannot_be_read_or_parsed_is_looked_at_again") {
  const auto path = file_in("cache-error");
  FileCache<std::string> cache(10, parse);
  CHECK(text(cache, path) == "file.missing");
  write_into(path, "broken");
  CHECK(text(cache, path) == "xml.malformed");
  write_into(path, "much too large");
  CHECK(text(cache, path) == "file.too-large");
  write_into(path, "good");
  CHECK(text(cache, path) == "good");
  std::filesystem::remove(path);
  CHECK(text(cache, path) == "file.missing");
}

TEST_CASE("what_was_given_out_stays_what_it_was") {
  const auto path = file_in("cache-kept");
  FileCache<std::string> cache(100, parse);
  write_into(path, "one");
  const auto first = cache.read(path);
  write_into(path, "two");
  CHECK(text(cache, path) == "two");
  CHECK(**first == "one");
}
