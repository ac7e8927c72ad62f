// SPDX-License-Identifier: EUPL-1.2
#include "core/base/file_cache.hpp"

#include <sys/stat.h>

#include <ctime>

namespace bestek {
namespace {

constexpr std::int64_t kSecond = 1'000'000'000;
// Network and removable file systems count in steps of up to two seconds.
constexpr std::int64_t kStep = 2 * kSecond;

std::int64_t nanoseconds(const timespec& time) {
  return static_cast<std::int64_t>(time.tv_sec) * kSecond + time.tv_nsec;
}

}  // namespace

std::optional<CachedStamp> stamp_of(const std::filesystem::path& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return std::nullopt;
  return CachedStamp{status.st_dev, status.st_ino, static_cast<std::uint64_t>(status.st_size),
                     nanoseconds(status.st_mtim), nanoseconds(status.st_ctim)};
}

bool is_settled(const CachedStamp& stamp) {
  timespec now{};
  ::clock_gettime(CLOCK_REALTIME, &now);
  const std::int64_t settled = nanoseconds(now) - kStep;
  return stamp.modified_ns < settled && stamp.changed_ns < settled;
}

}  // namespace bestek
