// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

#include "core/library/broken_parts.hpp"
#include "core/library/catalogue.hpp"
#include "core/library/library_index.hpp"

namespace bestek {

/// The clauses of a library by number: first the current ones ordered by id, then the archived ones. Each has its entry
/// in the catalogue; the clause itself is read when it is first asked for. Any thread may ask.
class ClauseStore {
 public:
  // While the library is loaded ------------------------------------------------------------------------------------
  /// `row` is the number in the index, 0 for none; `clause` may be null.
  void add(CatalogueEntry&& entry, std::int64_t row, std::unique_ptr<Clause> clause);
  void reserve(std::size_t count);
  void set_row(std::size_t number, std::int64_t row) noexcept { slots_[number].row = row; }
  [[nodiscard]] std::int64_t row(std::size_t number) const noexcept { return slots_[number].row; }
  /// The first `current` that were added are current, the rest is archived: orders each by id, and takes out those
  /// that do not stand beside another file of one id (see lost_claims). Gives what was taken out.
  [[nodiscard]] std::vector<BrokenPart> arrange(std::size_t current, std::span<const BrokenPart> broken);
  /// Where texts come from, if not null; without it the rows mean nothing.
  void set_index(std::filesystem::path file, std::unique_ptr<LibraryIndex> index);

  [[nodiscard]] LibraryIndex* index() const noexcept { return index_.get(); }

  // Afterwards -----------------------------------------------------------------------------------------------------
  [[nodiscard]] std::size_t size() const noexcept { return entries_.size(); }
  [[nodiscard]] std::size_t current() const noexcept { return current_; }
  [[nodiscard]] std::span<const CatalogueEntry> entries() const noexcept { return entries_; }
  /// The clause as its file says it now. The file is read, and its digest is compared with the catalogue's: when it is
  /// not the same, the clause is what the file says, and the library is outdated. Null when the file cannot be read or
  /// holds another clause.
  [[nodiscard]] const Clause* clause(std::size_t number);
  /// Of the bytes that clause() was read from.
  [[nodiscard]] Sha256 digest(std::size_t number) const;
  [[nodiscard]] SearchTexts texts(std::size_t number);
  /// Whether a file turned out to be another one than the catalogue says.
  [[nodiscard]] bool outdated() const;

 private:
  struct Slot {
    std::int64_t row = 0;
    std::unique_ptr<Clause> clause;
    bool tried = false;
  };
  void sort(std::size_t first, std::size_t end);
  void read(std::size_t number);

  std::vector<CatalogueEntry> entries_;
  std::vector<Slot> slots_;
  std::size_t current_ = 0;
  std::filesystem::path index_file_;
  std::unique_ptr<LibraryIndex> index_;
  std::map<std::size_t, Sha256> others_;  ///< digests of files that are no longer what the catalogue says
  mutable std::mutex mutex_;
};

}  // namespace bestek
