// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <mutex>
#include <string>
#include <utility>

#include "core/base/file_stamp.hpp"

namespace bestek {

/// What files were read as, for as long as they are the same files (see FileStamp): one process checks a tender many
/// times, and its rules seldom change meanwhile. A file that changed shortly before it was read is read again.
/// `Reading` is copied, so it is small or shares what it holds. Any thread may use it.
template <class Reading>
class KeptReadings {
 public:
  /// What `read` makes of the file, now or when it was read last.
  template <class Read>
  [[nodiscard]] Reading of(const std::filesystem::path& file, const Read& read) {
    const std::int64_t now = file_time_now();
    const auto stamp = stamp_of(file);
    {
      const std::scoped_lock lock(mutex_);
      const auto known = kept_.find(file.string());
      if (stamp && known != kept_.end() && known->second.first == *stamp) return known->second.second;
    }
    Reading reading = read(file);
    if (!stamp || !is_settled(*stamp, now)) return reading;
    const std::scoped_lock lock(mutex_);
    if (kept_.size() >= kMost) kept_.clear();
    kept_.insert_or_assign(file.string(), std::pair(*stamp, reading));
    return reading;
  }

 private:
  /// A process reads the rules of few libraries.
  static constexpr std::size_t kMost = 64;
  std::mutex mutex_;
  std::map<std::string, std::pair<FileStamp, Reading>> kept_;
};

}  // namespace bestek
