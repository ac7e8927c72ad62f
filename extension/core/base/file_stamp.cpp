// SPDX-License-Identifier: EUPL-1.2
#include "core/base/file_stamp.hpp"

#include <algorithm>
#include <chrono>
#include <ctime>

namespace bestek {
namespace {

constexpr std::int64_t kNanoseconds = 1'000'000'000;

std::int64_t nanoseconds(const struct timespec& time) noexcept {
  return static_cast<std::int64_t>(time.tv_sec) * kNanoseconds + static_cast<std::int64_t>(time.tv_nsec);
}

}  // namespace

FileStamp stamp_of(const struct stat& file) noexcept {
  return {static_cast<std::uint64_t>(file.st_size), static_cast<std::uint64_t>(file.st_ino), nanoseconds(file.st_mtim),
          nanoseconds(file.st_ctim)};
}

std::optional<FileStamp> stamp_of(const std::filesystem::path& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return std::nullopt;
  return stamp_of(status);
}

std::int64_t file_time_now() noexcept {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::nanoseconds>(now).count();
}

std::string utc_text(std::int64_t nanoseconds) {
  const auto seconds = static_cast<std::time_t>(nanoseconds / kNanoseconds);
  struct tm parts {};
  if (::gmtime_r(&seconds, &parts) == nullptr) return {};
  constexpr std::size_t kRoom = 32;
  std::string text(kRoom, '\0');
  text.resize(std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts));
  return text;
}

bool is_settled(const FileStamp& stamp, std::int64_t now) noexcept {
  return std::max(stamp.modified, stamp.changed) < now - kUnsettledNanoseconds;
}

}  // namespace bestek
