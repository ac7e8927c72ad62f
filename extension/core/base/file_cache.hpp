// SPDX-License-Identifier: EUPL-1.2
// Files that are read again and again and seldom change: each is parsed once for each content that it has.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/base/file_stamp.hpp"
#include "core/base/files.hpp"
#include "core/base/hash.hpp"
#include "core/base/result.hpp"

namespace bestek {

/// At most this many files are kept; the dossiers that a person works in have far fewer.
inline constexpr std::size_t kMaxCachedFiles = 64;

template <typename Value>
class FileCache {
 public:
  using Shared = std::shared_ptr<const Value>;
  using Parse = Result<Value> (*)(std::string_view bytes, const std::filesystem::path& path);

  FileCache(std::size_t max_bytes, Parse parse) noexcept : max_bytes_(max_bytes), parse_(parse) {}

  /// What `parse` makes of the file as it is now. A file whose stamp says too little is read and compared, and parsed
  /// only when it differs. Errors, those of read_file and `parse`, are not kept.
  [[nodiscard]] Result<Shared> read(const std::filesystem::path& path) {
    const auto stamp = stamp_of(path);
    const auto known = find(path);
    if (is_as_known(known, stamp)) return known->value;
    const bool settled = stamp && is_settled(*stamp, file_time_now());  // asked before the bytes are read
    const auto bytes = read_file(path, max_bytes_);
    if (!bytes) return bytes.error();
    Entry entry{stamp.value_or(FileStamp{}), settled, sha256_hex(*bytes), nullptr};
    if (known && known->digest == entry.digest) {
      entry.value = known->value;
    } else {
      auto value = parse_(*bytes, path);
      count_parse();
      if (!value) return value.error();
      entry.value = std::make_shared<const Value>(std::move(*value));
    }
    const Shared value = entry.value;
    keep(path, std::move(entry));
    return value;
  }

  /// Whether read would find its value without reading the file.
  [[nodiscard]] bool knows(const std::filesystem::path& path) const { return is_as_known(find(path), stamp_of(path)); }

  /// How often something was parsed so far.
  [[nodiscard]] std::size_t parses() const {
    const std::scoped_lock lock(mutex_);
    return parses_;
  }

 private:
  struct Entry {
    FileStamp stamp;
    bool settled = false;
    std::string digest;
    Shared value;
  };

  static bool is_as_known(const std::optional<Entry>& known, const std::optional<FileStamp>& stamp) {
    return known && stamp && known->settled && known->stamp == *stamp;
  }

  std::optional<Entry> find(const std::filesystem::path& path) const {
    const std::scoped_lock lock(mutex_);
    const auto found = entries_.find(path);
    return found == entries_.end() ? std::nullopt : std::optional(found->second);
  }

  void keep(const std::filesystem::path& path, Entry entry) {
    const std::scoped_lock lock(mutex_);
    if (entries_.size() >= kMaxCachedFiles && !entries_.contains(path)) entries_.clear();
    entries_.insert_or_assign(path, std::move(entry));
  }

  void count_parse() {
    const std::scoped_lock lock(mutex_);
    ++parses_;
  }

  std::size_t max_bytes_;
  Parse parse_;
  mutable std::mutex mutex_;
  std::map<std::filesystem::path, Entry> entries_;
  std::size_t parses_ = 0;
};

}  // namespace bestek
