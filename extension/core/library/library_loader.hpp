// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/library/library.hpp"
#include "core/library/library_files.hpp"
#include "core/library/library_index.hpp"
#include "core/library/library_index_writer.hpp"

namespace bestek {

/// Fills a library with what stands in its folder, from the index where that knows a file as it is now, else from the
/// file; and renews the index.
class LibraryLoader {
 public:
  LibraryLoader(Library& library, const std::filesystem::path& cache);
  /// Errors: library.too-many-clauses.
  [[nodiscard]] Status load();

 private:
  /// Takes the paths.
  void read_files(std::vector<StampedFile>& files, bool current, std::vector<Error>& problems);
  /// What the index says of this file as it is now, but for its path; nothing when it must be read.
  [[nodiscard]] std::optional<CatalogueEntry> known(const StampedFile& file);
  void add_read(const StampedFile& file, std::string_view bytes, Clause clause);
  /// Gives the faults.
  [[nodiscard]] std::vector<Error> read_beside_clauses(const std::vector<StampedFile>& folders);
  [[nodiscard]] bool renewal_pays() const;
  void renew_index();
  /// Writes what is known of every file; gives the new numbers, 0 for those that it cannot have.
  [[nodiscard]] std::vector<std::int64_t> copy_index(LibraryIndexWriter& writer) const;
  /// Null when it did not get there.
  [[nodiscard]] std::unique_ptr<LibraryIndex> finished(LibraryIndexWriter& writer) const;
  /// What the catalogue says of them, with the files below the library's folder.
  [[nodiscard]] std::vector<CatalogueEntry> annexes() const;
  /// "" in the archive, where an id may stand often.
  [[nodiscard]] std::string_view current_id(const CatalogueEntry& entry) const;
  [[nodiscard]] std::string_view below(const std::string& path) const;

  Library& library_;
  std::filesystem::path index_file_;
  std::string identity_;  ///< of the library, for its index
  std::string root_;      ///< what every path starts with
  std::int64_t now_;
  std::unique_ptr<LibraryIndex> index_;
  std::optional<LibraryIndex::Row> row_;                      ///< the next one of the index
  std::unique_ptr<LibraryIndexWriter> writer_;                ///< as long as there is no index at all
  std::vector<std::pair<std::size_t, FileStamp>> new_files_;  ///< numbers that the index lacks and could have
  std::vector<StampedFile> parts_;                            ///< that could be read, and whose stamps are settled
  bool whole_ = false;                                        ///< nothing was wrong
  bool annexes_settled_ = false;                              ///< so are the parts that annexes are made of
  bool new_parts_ = false;                                    ///< the index lacks some of them
};

}  // namespace bestek
