// SPDX-License-Identifier: EUPL-1.2
#include "core/tender/office_lock.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cstdint>
#include <fstream>
#include <sstream>
#include <string_view>
#include <system_error>
#include <vector>

#include "core/base/file_stamp.hpp"
#include "core/base/files.hpp"
#include "core/base/text.hpp"
#include "core/base/utf8_text.hpp"
#include "core/tender/lock_holder.hpp"

namespace bestek {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMaxLockBytes = 4096;
constexpr const char* kNoName = "?";  // as this_host() calls a machine without one
constexpr std::int64_t kNanoseconds = 1'000'000'000;

/// Also empty ones; "\\" stands before a comma that is none of the line's.
std::vector<std::string> fields_of(std::string_view line) {
  std::vector<std::string> fields(1);
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == ',') {
      fields.emplace_back();
    } else {
      if (line[i] == '\\' && i + 1 < line.size()) ++i;
      fields.back() += line[i];
    }
  }
  return fields;
}

/// "pc7" of "pc7.example.org": an office writes the one or the other.
std::string_view first_label(std::string_view host) { return host.substr(0, host.find('.')); }

/// "Name,user,host,date,profile;": of the name and the user the first that says something.
OfficeLock read_libreoffice(const fs::path& path) {
  OfficeLock lock{path, {}, {}, {}, false};
  if (const auto bytes = read_file(path, kMaxLockBytes)) {
    const auto fields = fields_of(*bytes);
    const auto field = [&](std::size_t i) { return i < fields.size() ? canonical_text(fields[i]) : std::string(); };
    lock.who = field(0).empty() ? field(1) : field(0);
    lock.user = field(1);
    lock.host = field(2).empty() ? kNoName : field(2);
  }
  if (lock.who.empty()) lock.who = kNoName;
  return lock;
}

/// A byte with its length, then the name of the user.
OfficeLock read_word(const fs::path& path) {
  constexpr std::size_t kMaxName = 53;
  OfficeLock lock{path, {}, {}, {}, true};
  if (const auto bytes = read_file(path, kMaxLockBytes); bytes && !bytes->empty()) {
    const auto length = static_cast<unsigned char>(bytes->front());
    const std::string name = bytes->substr(1, length);
    if (length <= kMaxName && Utf8Text::of(name)) lock.who = canonical_text(name);
  }
  if (lock.who.empty()) lock.who = "Word";
  return lock;
}

/// Word replaces the first letters of a name of seven or more by "~$", so that it does not get longer.
std::string word_lock_name(const fs::path& document) {
  constexpr std::size_t kShort = 6;
  std::string stem = document.stem().string();
  const std::size_t letters = code_points(stem);
  for (std::size_t i = 0; i < std::min<std::size_t>(letters > kShort ? letters - kShort : 0, 2); ++i)
    stem.erase(0, after_first_code_point(stem));
  return "~$" + stem + document.extension().string();
}

std::optional<OfficeLock> lock_beside(const fs::path& document) {
  std::error_code failure;
  const fs::path folder = document.parent_path();
  const fs::path own = folder / (".~lock." + document.filename().string() + "#");
  if (fs::exists(fs::symlink_status(own, failure))) return read_libreoffice(own);
  const fs::path word = folder / word_lock_name(document);
  if (fs::exists(fs::symlink_status(word, failure))) return read_word(word);
  return std::nullopt;
}

/// 0 for what is no number.
std::int64_t number_of(std::string_view text) noexcept {
  std::int64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

/// When the system was started, nanoseconds since 1970; 0 when it does not say.
std::int64_t boot_time() {
  std::ifstream stream("/proc/stat");
  for (std::string line; std::getline(stream, line);) {
    if (line.starts_with("btime ")) return number_of(line.substr(6)) * kNanoseconds;
  }
  return 0;
}

/// When a process began, from the fields behind its name; nothing for one that is gone.
std::optional<std::int64_t> begin_of(const fs::path& process) {
  std::ifstream stream(process / "stat");
  std::string text;
  std::getline(stream, text);
  const std::size_t name_end = text.rfind(')');
  if (name_end == std::string::npos) return std::nullopt;
  std::istringstream fields(text.substr(name_end + 1));
  std::string field;
  constexpr int kStart = 20;  // the 22nd of all
  for (int i = 0; i < kStart; ++i) fields >> field;
  const auto per_second = ::sysconf(_SC_CLK_TCK);
  const std::int64_t ticks = number_of(field);
  return boot_time() + (per_second > 0 ? ticks * (kNanoseconds / per_second) : 0);
}

/// Whether an office of this user runs that is older than the file; in doubt it does.
bool office_older_than(std::int64_t modified) {
  constexpr std::int64_t kCoarse = 2 * kNanoseconds;  // both clocks are
  std::error_code failure;
  for (const auto& entry : fs::directory_iterator("/proc", failure)) {
    if (std::isdigit(static_cast<unsigned char>(entry.path().filename().string().front())) == 0) continue;
    struct stat owner {};
    if (::stat(entry.path().c_str(), &owner) != 0 || owner.st_uid != ::geteuid()) continue;
    std::ifstream stream(entry.path() / "comm");
    std::string name;
    std::getline(stream, name);
    if (!name.starts_with("soffice") && !name.starts_with("oosplash")) continue;
    const auto begin = begin_of(entry.path());
    if (begin && *begin < modified + kCoarse) return true;
  }
  return static_cast<bool>(failure);
}

Error about(const char* code, const fs::path& document, const OfficeLock& lock) {
  return Error{code, {document.string(), 0, {}, {}}, {{"who", lock.who}, {"lock", lock.path.filename().string()}}};
}

}  // namespace

std::optional<OfficeLock> office_lock_of(const fs::path& document) {
  const fs::path real = behind_links(document);  // where an office puts it
  auto lock = lock_beside(real);
  return lock || real == document ? lock : lock_beside(document);
}

bool is_left_behind(const OfficeLock& lock) {
  if (lock.word || lock.user.empty()) return false;
  const auto stamp = stamp_of(lock.path);
  return stamp && first_label(lock.host) == first_label(this_host()) && lock.user == this_user() &&
         !office_older_than(stamp->modified);
}

Status check_not_open(const fs::path& document) {
  const auto lock = office_lock_of(document);
  if (!lock) return Done{};
  return about(is_left_behind(*lock) ? "document.left-open" : "document.open-elsewhere", behind_links(document), *lock);
}

Result<bool> remove_left_lock(const fs::path& document) {
  const auto lock = office_lock_of(document);
  if (!lock) return false;
  if (!is_left_behind(*lock)) return about("document.open-elsewhere", behind_links(document), *lock);
  std::error_code failure;
  fs::remove(lock->path, failure);
  if (failure) return unwritable(lock->path, failure.message());
  return true;
}

}  // namespace bestek
