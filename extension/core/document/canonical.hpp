// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/base/language.hpp"
#include "core/clause/clause.hpp"
#include "core/document/document_text.hpp"
#include "core/library/taxonomy.hpp"

namespace bestek {

/// The form of canonical text that this code makes; part of every digest.
inline constexpr int kCanonicalVersion = 1;

/// Canonical text, line by line: NFC, white space collapsed, fill-ins as {name} (braces of the text itself doubled),
/// empty paragraphs left out, one line per paragraph and one per table row with tabs between cells. List labels,
/// emphasis, styles and tracked deletions play no part.
class CanonicalText {
 public:
  void add_text(std::string_view text);
  void add_fill_in(std::string_view name);
  void end_paragraph();
  /// Cells of a row, each ended by end_cell(); paragraphs of one cell are joined by a space.
  void end_cell();
  void end_row();

  [[nodiscard]] const std::string& text() const noexcept { return text_; }
  /// SHA-256 in hexadecimal over the form's version and the text.
  [[nodiscard]] std::string digest() const;

  friend bool operator==(const CanonicalText& a, const CanonicalText& b) noexcept { return a.text_ == b.text_; }

 private:
  std::string paragraph_, row_, text_;
};

/// A release as it is rendered, with terms by the names of `terms` (as {term} where it has none).
[[nodiscard]] CanonicalText canonical_release(const Clause& clause, const ClauseText& text, const TermSet& terms);

/// Paragraphs of a document. Blocks of `base_table` (-1: none) count as paragraphs, those of tables inside it as rows.
[[nodiscard]] CanonicalText canonical_blocks(std::span<const Block> blocks, int base_table = -1);

}  // namespace bestek
