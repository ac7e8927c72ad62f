// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/document/document_text.hpp"

namespace bestek {

/// Columns of a table that are told apart; Word has no more than 63.
inline constexpr int kMaxTableColumns = 64;

/// Collects a document's blocks while a reader walks through it; what ODT and DOCX have in common.
class TextBuilder {
 public:
  explicit TextBuilder(DocumentText& document) noexcept : document_(document) {}

  /// A row's cells are numbered by begin_cell's `column`; repeated calls of begin_row count rows.
  void begin_table(std::string name);
  void begin_row();
  void begin_cell(int column);
  void end_table();

  /// After continue_paragraph() the next paragraph goes on in the same block, with its own style.
  void begin_paragraph(std::string style, int outline_level, bool in_list);
  void end_paragraph();
  void continue_paragraph() noexcept { continues_ = true; }
  /// Takes the paragraph back that was just ended; its bookmarks go to the one before it.
  void drop_paragraph();

  [[nodiscard]] bool in_paragraph() const noexcept { return in_paragraph_; }
  void add_text(std::string_view text);
  void highlight();

  /// Outside a paragraph a start goes to the beginning of the next one, an end or point to the end of the last one.
  void add_bookmark(std::string name, BookmarkEdge::Kind kind);

  /// Controls nest; each end closes the innermost one that is open. Opened outside a paragraph, a control covers every
  /// paragraph until its end.
  void begin_control(ControlSpan control);
  /// `drop_if_empty`: nothing is left of the control when it holds no text, because what it held is deleted.
  void end_control(bool drop_if_empty = false);

 private:
  struct CellPosition {
    int table = -1, row = -1, column = 0;
  };
  struct OpenControl {
    ControlSpan control;
    std::size_t index = 0;  // in the current block's controls
  };
  void place_control(OpenControl& open);

  DocumentText& document_;
  std::vector<CellPosition> cells_;
  std::vector<OpenControl> controls_;
  std::vector<BookmarkEdge> waiting_;  // starts met between paragraphs
  bool in_paragraph_ = false;
  bool continues_ = false;
};

}  // namespace bestek
