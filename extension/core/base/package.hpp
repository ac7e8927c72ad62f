// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"

namespace bestek {

/// What an untrusted ZIP package may be at most.
inline constexpr std::size_t kMaxPackageBytes = std::size_t{256} * 1024 * 1024;
inline constexpr std::size_t kMaxPackageEntries = 10'000;
inline constexpr std::size_t kMaxEntryBytes = std::size_t{128} * 1024 * 1024;    ///< a picture or film
inline constexpr std::size_t kMaxXmlEntryBytes = std::size_t{64} * 1024 * 1024;  ///< *.xml and *.rels
/// All together: pictures do not shrink when they are packed, so this is little more than a package may hold.
inline constexpr std::size_t kMaxUnpackedBytes = std::size_t{320} * 1024 * 1024;
inline constexpr std::size_t kMaxEntryNameLength = 512;
inline constexpr std::size_t kMaxShownName = 80;           ///< of an entry's name in a message
inline constexpr std::string_view kMimetype = "mimetype";  ///< the entry that stands first, packed as it is
/// Above this size an entry that unpacks to more than kMaxRatio times itself is refused.
inline constexpr std::size_t kRatioCheckedAbove = std::size_t{16} * 1024 * 1024;
inline constexpr std::size_t kMaxRatio = 200;
/// The same for the package as a whole, of many files that each stay below.
inline constexpr std::size_t kPackageRatioCheckedAbove = std::size_t{64} * 1024 * 1024;
inline constexpr std::size_t kMaxPackageRatio = 100;

/// What begins the header of a file in a ZIP (APPNOTE.TXT 4.3.7), and so a package.
inline constexpr std::string_view kZipFileHeader{"PK\x03\x04", 4};

/// A file inside a package.
struct PackageEntry {
  std::string name;
  std::string bytes;
};

/// How exactly the header before each file must say the same as the directory: in what makes it another file (see
/// package_layout), or in everything. Programs that people use are careless with the rest.
enum class PackageHeaders { kContents, kAll };

/// Reads the entries of a ZIP package one by one. All sizes are looked at before anything is unpacked. Refers to the
/// bytes it was opened on, which must outlive it.
class PackageReader {
 public:
  /// Errors: document.damaged (no ZIP, cut off), document.encrypted, document.unsafe-package (names, one name twice,
  /// number, sizes, headers that say something else than the directory).
  [[nodiscard]] static Result<PackageReader> open(std::string_view bytes, const std::string& name,
                                                  PackageHeaders headers = PackageHeaders::kContents);

  PackageReader(PackageReader&&) noexcept;
  PackageReader& operator=(PackageReader&&) noexcept;
  ~PackageReader();

  /// Names of the files in the order of the package's directory; folders are left out.
  [[nodiscard]] const std::vector<std::string>& names() const noexcept;
  [[nodiscard]] bool has(std::string_view entry) const noexcept;
  /// The unpacked bytes, their checksum checked. An entry that is not there is document.damaged.
  [[nodiscard]] Result<std::string> read(std::string_view entry) const;
  /// Whether every file that nobody has read yet unpacks to what its checksum says. Errors: those of read.
  [[nodiscard]] Status check_others() const;

  struct State;

 private:
  explicit PackageReader(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

/// Every file of a package, in order. Errors: those of PackageReader.
[[nodiscard]] Result<std::vector<PackageEntry>> read_package(std::string_view bytes, const std::string& name);

/// The entry with this name, or null.
[[nodiscard]] PackageEntry* find_entry(std::vector<PackageEntry>& entries, std::string_view name) noexcept;

/// Whether the parts that hold the document (content.xml, styles.xml, meta.xml) are parsed when a package is read back,
/// or only compared: by somebody who reads the document itself before he lets go of it.
enum class ReadBack { kParsed, kCompared };

/// How entries, in the order given, become the bytes of a package.
using Packer = std::function<Result<std::string>(const std::vector<PackageEntry>&, const std::string&)>;

/// A ZIP package of these entries. `mimetype` comes first, stored and without data descriptor, as ODF asks; pictures
/// are stored, the rest is deflated. The same entries give the same bytes. What came out is read back (check_package)
/// before anybody gets it, whatever packed it: every package of ours that reaches a disk or an office comes from here.
/// Errors: document.unwritable, those of check_package.
[[nodiscard]] Result<std::string> write_package(const std::vector<PackageEntry>& entries, const std::string& name,
                                                const Packer& pack = {}, ReadBack how = ReadBack::kParsed);

}  // namespace bestek
