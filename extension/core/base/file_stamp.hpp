// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <sys/stat.h>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace bestek {

/// By what the file system shows that a file is another one than before. A changed time can be put back by hand, the
/// time of the change itself (ctime) cannot.
struct FileStamp {
  std::uint64_t size = 0;
  std::uint64_t inode = 0;
  std::int64_t modified = 0;  ///< nanoseconds since 1970
  std::int64_t changed = 0;   ///< likewise, of content, name or rights
  friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

[[nodiscard]] FileStamp stamp_of(const struct stat& file) noexcept;
/// Nothing when the file cannot be looked at.
[[nodiscard]] std::optional<FileStamp> stamp_of(const std::filesystem::path& path);

/// Clocks of file systems are coarse: a file that was changed this short before it was read may be changed once more
/// without another stamp.
inline constexpr std::int64_t kUnsettledNanoseconds = 2'000'000'000;

/// Now, in the measure of the stamps.
[[nodiscard]] std::int64_t file_time_now() noexcept;

/// "2026-11-29T20:35:40Z".
[[nodiscard]] std::string utc_text(std::int64_t nanoseconds);

/// Whether the stamp, taken at `now` or later, can be relied on. One from the future never can.
[[nodiscard]] bool is_settled(const FileStamp& stamp, std::int64_t now) noexcept;

/// A file and the stamp that it had when its folder was read.
struct StampedFile {
  std::string path;
  FileStamp stamp;
};

}  // namespace bestek
