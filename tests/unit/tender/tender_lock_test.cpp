// SPDX-License-Identifier: EUPL-1.2
#include "core/tender/tender_lock.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <thread>
#include <vector>

#include "core/tender/lock_holder.hpp"
#include "core/tender/side_folder.hpp"
#include "writing_support.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

std::filesystem::path folder_named(const char* name) {
  const auto folder = fresh_folder(name);
  return folder;
}

bool is_clean(const std::filesystem::path& folder) { return std::filesystem::is_empty(folder); }

/// The lock as a process leaves it that was killed while it had it.
void leave_lock(const std::filesystem::path& folder, const std::string& holder) {
  std::filesystem::create_directories(side_folder(folder));
  REQUIRE(write_file(side_folder(folder) / "lock", holder).ok());
}

std::string argument(const Error& error, std::string_view name) {
  for (const auto& [key, value] : error.args)
    if (key == name) return value;
  return {};
}

}  // namespace

TEST_CASE("a_lock_that_is_let_go_leaves_nothing") {
  const auto folder = folder_named("lock-gone");
  {
    const auto lock = TenderLock::take(folder);
    REQUIRE(lock.ok());
    CHECK(lock->notes().empty());
    CHECK(std::filesystem::exists(side_folder(folder) / "lock"));
  }
  CHECK(is_clean(folder));
}

TEST_CASE("a_second_one_is_told_who_is_at_work") {
  const auto folder = folder_named("lock-busy");
  auto lock = TenderLock::take(folder);
  REQUIRE(lock.ok());
  const auto second = TenderLock::take(folder, std::chrono::milliseconds{50});
  REQUIRE_FALSE(second.ok());
  CHECK(second.error().code == "dossier.busy");
  CHECK(argument(second.error(), "process") == std::to_string(::getpid()));
  CHECK(argument(second.error(), "host") == this_host());
  CHECK(argument(second.error(), "who") == this_user());
  const TenderLock moved = std::move(*lock);
  CHECK_FALSE(TenderLock::take(folder, std::chrono::milliseconds{0}).ok());
}

TEST_CASE("the_lock_of_a_process_that_was_killed_is_taken_over_and_said") {
  const auto folder = folder_named("lock-killed");
  const pid_t child = ::fork();
  if (child == 0) {
    const auto lock = TenderLock::take(folder);
    ::_exit(lock.ok() ? 0 : 1);  // nothing is cleaned up
  }
  int status = -1;
  REQUIRE(::waitpid(child, &status, 0) == child);
  REQUIRE(status == 0);
  {
    const auto lock = TenderLock::take(folder, std::chrono::milliseconds{0});
    REQUIRE(lock.ok());
    REQUIRE(lock->notes().size() == 1);
    CHECK(lock->notes().front().code == "dossier.lock-taken-over");
    CHECK(argument(lock->notes().front(), "process") == std::to_string(child));
  }
  CHECK(is_clean(folder));
}

TEST_CASE("the_lock_of_another_machine_counts_while_it_is_young") {
  const auto folder = folder_named("lock-elsewhere");
  leave_lock(folder, "other-machine\n17\ninkoper\n2026-11-29T20:35:40Z\n");
  const auto busy = TenderLock::take(folder, std::chrono::milliseconds{30});
  REQUIRE_FALSE(busy.ok());
  CHECK(busy.error().code == "dossier.busy");
  CHECK(argument(busy.error(), "host") == "other-machine");
  const auto lock_file = side_folder(folder) / "lock";
  const auto old = std::chrono::nanoseconds(kOldLockNanoseconds) + std::chrono::seconds{5};
  std::filesystem::last_write_time(
      lock_file, std::filesystem::file_time_type::clock::now() - std::chrono::duration_cast<std::chrono::seconds>(old));
  const auto lock = TenderLock::take(folder, std::chrono::milliseconds{0});
  REQUIRE(lock.ok());
  CHECK(lock->notes().size() == 1);
}

TEST_CASE("a_link_in_the_place_of_the_subfolder_or_the_lock_is_not_followed") {
  const auto folder = folder_named("lock-link");
  const auto elsewhere = folder_named("lock-link-target");
  std::filesystem::create_symlink(elsewhere, side_folder(folder));
  CHECK(TenderLock::take(folder).error().code == "file.not-a-folder");
  CHECK(is_clean(elsewhere));
  std::filesystem::remove(side_folder(folder));
  std::filesystem::create_directories(side_folder(folder));
  std::filesystem::create_symlink(elsewhere / "file", side_folder(folder) / "lock");
  CHECK(TenderLock::take(folder).error().code == "file.unwritable");
  CHECK(is_clean(elsewhere));
}

TEST_CASE("a_folder_that_is_not_there_is_named") {
  CHECK(TenderLock::take(fresh_path("lock-nowhere")).error().code == "file.missing");
}

TEST_CASE("many_at_once_come_one_after_the_other") {
  const auto folder = folder_named("lock-many");
  constexpr int kThreads = 8;
  constexpr int kRounds = 10;
  std::atomic<int> inside = 0;
  std::atomic<int> most = 0;
  std::atomic<int> done = 0;
  std::vector<std::thread> threads;
  threads.reserve(kThreads);
  for (int i = 0; i < kThreads; ++i)
    threads.emplace_back([&] {
      for (int round = 0; round < kRounds; ++round) {
        const auto lock = TenderLock::take(folder);
        if (!lock) continue;
        most = std::max(most.load(), ++inside);
        std::this_thread::sleep_for(std::chrono::microseconds{200});
        --inside;
        ++done;
      }
    });
  for (std::thread& one : threads) one.join();
  CHECK(most == 1);
  CHECK(done == kThreads * kRounds);
  CHECK(is_clean(folder));
}
