// SPDX-License-Identifier: EUPL-1.2
#include "core/tender/lock_holder.hpp"

#include <pwd.h>
#include <signal.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <vector>

#include "core/base/file_stamp.hpp"
#include "core/base/text.hpp"

namespace bestek {
namespace {

struct Holder {
  std::string host;
  std::string process;
  std::string user;
  std::string since;
};

Holder parse(std::string_view text) {
  const auto lines = split(text, '\n');
  const auto line = [&](std::size_t i) {
    const std::string said = i < lines.size() ? canonical_text(lines[i]) : std::string();
    return said.empty() ? std::string("?") : said;
  };
  return {line(0), line(1), line(2), line(3)};
}

bool is_running(const std::string& process) noexcept {
  long number = 0;
  const char* end = process.data() + process.size();
  if (std::from_chars(process.data(), end, number).ptr != end || number <= 0) return false;
  return ::kill(static_cast<pid_t>(number), 0) == 0 || errno == EPERM;
}

Error about(const char* code, const std::filesystem::path& folder, std::string_view text) {
  const Holder holder = parse(text);
  return Error{code,
               {folder.string(), 0, {}, {}},
               {{"who", holder.user}, {"host", holder.host}, {"process", holder.process}, {"since", holder.since}}};
}

}  // namespace

std::string this_host() {
  std::array<char, 256> name{};
  return ::gethostname(name.data(), name.size() - 1) == 0 && name.front() != '\0' ? name.data() : "?";
}

std::string this_user() {
  struct passwd entry {};
  struct passwd* found = nullptr;
  std::array<char, 4096> room{};
  const bool known = ::getpwuid_r(::geteuid(), &entry, room.data(), room.size(), &found) == 0 && found != nullptr;
  return known ? entry.pw_name : std::to_string(::geteuid());
}

std::string this_holder() {
  return this_host() + "\n" + std::to_string(::getpid()) + "\n" + this_user() + "\n" + utc_text(file_time_now()) + "\n";
}

bool may_be_at_work(std::string_view text, std::int64_t modified, bool unsupported) noexcept {
  if (text.empty()) return false;
  const Holder holder = parse(text);
  if (holder.host == this_host()) return unsupported && is_running(holder.process);
  return file_time_now() - modified < kOldLockNanoseconds;
}

bool is_ahead_of_clock(std::int64_t modified) noexcept { return modified - file_time_now() > kOldLockNanoseconds; }

Error busy(const std::filesystem::path& folder, std::string_view holder) {
  return about("dossier.busy", folder, holder);
}

Error taken_over(const std::filesystem::path& folder, std::string_view holder) {
  return about("dossier.lock-taken-over", folder, holder);
}

}  // namespace bestek
