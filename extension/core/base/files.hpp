// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "core/base/result.hpp"

namespace bestek {

/// file.unwritable: a file or folder that cannot be made, written, replaced or removed, and why.
[[nodiscard]] Error unwritable(const std::filesystem::path& path, const std::string& reason);

/// The whole file as bytes. Errors: file.missing, file.unreadable, file.too-large (more than `max_bytes`).
[[nodiscard]] Result<std::string> read_file(const std::filesystem::path& path, std::size_t max_bytes);

/// The file behind a symbolic link, for what lies beside it (a dossier, a lock); any other path as it is.
[[nodiscard]] std::filesystem::path behind_links(const std::filesystem::path& path);

/// Whether the file may be replaced, or made, there: a file without permission to write, or in a folder without, is
/// somebody's wish, though a rename would get round the one and the system's administrator round both. Of a folder that
/// does not exist yet the nearest one above it is asked. Errors: file.read-only, with the file or folder.
[[nodiscard]] Status check_writable(const std::filesystem::path& path);

/// Whether bytes are brought to disk before anything else happens, or when the system likes.
enum class Flush { kNow, kLater };

/// Makes a file that does not exist yet, with the traits (copy_traits) of `like` when that is given and there, and
/// brings it to disk; its name is there when its folder is flushed. On error nothing is left. Errors: file.unwritable.
[[nodiscard]] Status create_file(const std::filesystem::path& path, std::string_view bytes,
                                 const std::filesystem::path& like = {}, Flush flush = Flush::kNow);

/// Replaces the file in one step: writes beside it, flushes to disk, renames. The old file's traits (copy_traits) stay,
/// and a symbolic link stays one. On error the old file is untouched. Errors: file.unwritable and those of
/// check_writable.
[[nodiscard]] Status write_file(const std::filesystem::path& path, std::string_view bytes);

/// The folders of files that were written, until flush() or its end brings their names to disk: once for many files,
/// since that takes longer than to write one.
class UnflushedFolders {
 public:
  UnflushedFolders() = default;
  UnflushedFolders(const UnflushedFolders&) = delete;
  UnflushedFolders& operator=(const UnflushedFolders&) = delete;
  ~UnflushedFolders() { flush(); }
  void add(std::filesystem::path folder) { folders_.insert(std::move(folder)); }
  void flush() noexcept;

 private:
  std::set<std::filesystem::path> folders_;
};
/// The same, but for its folder, which it adds.
[[nodiscard]] Status write_file(const std::filesystem::path& path, std::string_view bytes, UnflushedFolders& folders);

}  // namespace bestek
