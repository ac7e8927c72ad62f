// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/document/document_text.hpp"

namespace bestek {

/// A place in a document's text.
struct TextPosition {
  std::size_t block = 0;
  std::size_t offset = 0;
  friend auto operator<=>(const TextPosition&, const TextPosition&) = default;
};

/// One of our bookmarks as it stands in a document. Without an end (or start) both positions are the one that is there.
struct DocumentMark {
  std::string_view name;
  TextPosition start, end;
  bool has_start = false, has_end = false;  ///< both for a range, both for a point
  /// Without what an office appends to a copy.
  std::string_view own_name = {};  // NOLINT(readability-redundant-member-init): who makes one need not name it
  /// Whether it stands for that name: it is no copy, or the only one where the mark itself is gone. Writer renames a
  /// mark when it stores its text as a tracked deletion (25.2), and rejecting that brings it back under the new name.
  bool is_own = true;
  [[nodiscard]] bool collapsed() const noexcept { return start == end; }
};

/// Finds marks, headings and table cells of one document in one walk over it. Refers to the document. Marks live as
/// long as the index: one that has no name lends none.
class DocumentIndex {
 public:
  explicit DocumentIndex(const DocumentText& document);

  [[nodiscard]] const DocumentText& document() const noexcept { return *document_; }
  /// Every bookmark whose name begins with "bestek_", by where it starts. A name may occur more than once.
  [[nodiscard]] const std::vector<DocumentMark>& marks() const& noexcept { return marks_; }
  void marks() const&& = delete;
  /// The first mark with exactly this name, else the only copy of it; null when there is none, or several copies.
  [[nodiscard]] const DocumentMark* find(std::string_view name) const& noexcept;
  void find(std::string_view name) const&& = delete;
  /// The copies of a mark that itself is gone, where there are several: nobody knows which of them it was.
  [[nodiscard]] std::vector<const DocumentMark*> undecided(std::string_view name) const&;
  void undecided(std::string_view name) const&& = delete;
  /// Marks whose names begin with `prefix` (kSlotMarkPrefix, kPartMarkPrefix, kTableMarkPrefix …), in reading order.
  [[nodiscard]] std::vector<const DocumentMark*> with_prefix(std::string_view prefix) const&;
  void with_prefix(std::string_view prefix) const&& = delete;

  /// Whether the block is a clause's own heading, on whatever level.
  [[nodiscard]] bool is_clause_heading(std::size_t block) const noexcept;
  /// The heading above a block: for text the nearest heading before it, for a heading the nearest one of a higher
  /// level. Nothing but its own text stands under a clause's heading.
  [[nodiscard]] std::optional<std::size_t> enclosing_heading(std::size_t block) const noexcept;
  /// One past the last block of the chapter that begins with this heading: the next heading of its level or a higher
  /// one that is no clause's ends it.
  [[nodiscard]] std::size_t chapter_end(std::size_t heading) const noexcept;

  /// The innermost table that this mark stands in; nothing when there is no such mark or it stands outside tables.
  [[nodiscard]] std::optional<int> table_with_mark(std::string_view name) const noexcept;
  /// Blocks of a table by row and column; a cell may hold several blocks, or none where cells are merged.
  [[nodiscard]] std::vector<std::vector<std::vector<std::size_t>>> table_cells(int table) const;

 private:
  void index_marks();
  void find_copies();
  void index_headings();

  const DocumentText* document_;
  std::vector<DocumentMark> marks_;
  std::unordered_map<std::string_view, std::size_t> by_name_;
  std::unordered_map<std::string_view, std::vector<std::size_t>> copies_;  // of marks that are gone, several of each
  std::vector<std::size_t> parents_;  // per block; kNone where no heading stands above it
};

/// Text of the heading above a block, "" when there is none.
[[nodiscard]] std::string heading_text(const DocumentIndex& index, std::size_t block);

/// The same of the paragraph that one beside the text hangs on; "" for one of the pages.
[[nodiscard]] std::string heading_beside(const DocumentIndex& index, const Block& beside);

}  // namespace bestek
