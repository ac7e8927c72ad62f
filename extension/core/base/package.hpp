// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"

namespace bestek {

/// What an untrusted ZIP package may be at most.
inline constexpr std::size_t kMaxPackageBytes = std::size_t{256} * 1024 * 1024;
inline constexpr std::size_t kMaxPackageEntries = 10'000;
inline constexpr std::size_t kMaxEntryBytes = std::size_t{128} * 1024 * 1024;
inline constexpr std::size_t kMaxUnpackedBytes = std::size_t{512} * 1024 * 1024;
inline constexpr std::size_t kMaxEntryNameLength = 512;
/// Above this size an entry that unpacks to more than kMaxRatio times itself is refused.
inline constexpr std::size_t kRatioCheckedAbove = std::size_t{16} * 1024 * 1024;
inline constexpr std::size_t kMaxRatio = 200;

/// A file inside a package.
struct PackageEntry {
  std::string name;
  std::string bytes;
};

/// Reads the entries of a ZIP package one by one. Refers to the bytes it was opened on, which must outlive it.
class PackageReader {
 public:
  /// Errors: document.damaged (no ZIP, cut off), document.encrypted, document.unsafe-package (names, number, sizes).
  [[nodiscard]] static Result<PackageReader> open(std::string_view bytes, const std::string& name);

  PackageReader(PackageReader&&) noexcept;
  PackageReader& operator=(PackageReader&&) noexcept;
  ~PackageReader();

  /// Names of the files in the order in which they stand in the package; folders are left out.
  [[nodiscard]] const std::vector<std::string>& names() const noexcept;
  [[nodiscard]] bool has(std::string_view entry) const noexcept;
  /// The unpacked bytes, their checksum checked. An entry that is not there is document.damaged.
  [[nodiscard]] Result<std::string> read(std::string_view entry) const;

 private:
  struct State;
  explicit PackageReader(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

/// Every file of a package, in order. Errors: those of PackageReader.
[[nodiscard]] Result<std::vector<PackageEntry>> read_package(std::string_view bytes, const std::string& name);

/// The entry with this name, or null.
[[nodiscard]] PackageEntry* find_entry(std::vector<PackageEntry>& entries, std::string_view name) noexcept;

/// A ZIP package of these entries. `mimetype` comes first, stored and without data descriptor, as ODF asks; pictures
/// are stored, the rest is deflated. The same entries give the same bytes. Error: document.unwritable.
[[nodiscard]] Result<std::string> write_package(const std::vector<PackageEntry>& entries, const std::string& name);

}  // namespace bestek
