// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "core/document/deleted_controls.hpp"
#include "core/document/document_text.hpp"

namespace bestek {

/// Columns of a table that are told apart; Word has no more than 63.
inline constexpr int kMaxTableColumns = 64;

/// What a document may hold at most; a file of some kilobytes can ask for gigabytes. The largest tender documents have
/// a hundredth of it.
inline constexpr std::size_t kMaxBlocks = 200'000;
inline constexpr std::size_t kMaxTextBytes = std::size_t{32} * 1024 * 1024;
inline constexpr std::size_t kMaxTableCells = 500'000;  ///< rows × columns, over all tables
inline constexpr std::size_t kMaxControlSpans = 200'000;
inline constexpr std::size_t kMaxOpenControls = 8;

/// Collects a document's blocks while a reader walks through it; what ODT and DOCX have in common.
class TextBuilder {
 public:
  explicit TextBuilder(DocumentText& document) noexcept : document_(document), blocks_(&document.blocks) {}

  /// What follows stands beside the body (DocumentText::beside), until the next area begins. `anchor`: the body's block
  /// that it hangs on; `author`: of a comment.
  void begin_area(DocumentArea area, std::size_t anchor = 0, std::string author = {});
  /// Paragraphs between the two stand in a frame; one inside a header or a note is part of that.
  void begin_frame() noexcept { ++frames_; }
  void end_frame() noexcept { --frames_; }
  /// Text between the two is seen by no reader. They nest.
  void begin_hidden() noexcept { ++hidden_; }
  void end_hidden() noexcept { --hidden_; }
  [[nodiscard]] bool hidden() const noexcept { return hidden_ > 0; }
  /// Text between the two is there and nobody can read it (too small, of the colour of its paper). What hangs on it, a
  /// frame or a note, looks as it will. They nest.
  void begin_unseen() noexcept { ++unseen_; }
  void end_unseen() noexcept { --unseen_; }
  /// Whether text from now on has a line through it.
  void strike(bool struck) noexcept { struck_ = struck; }
  /// Whether text from now on is in a font of symbols.
  void show_symbols(bool symbols) noexcept { symbols_ = symbols; }
  /// Whether text from now on is laid out from right to left.
  void run_leftward(bool leftward) noexcept { leftward_ = leftward; }
  /// Text between the two may not be written; `linked`: as it is another file's. They nest.
  void begin_locked(bool linked) noexcept {
    ++locked_;
    if (linked) ++linked_;
  }
  void end_locked(bool linked) noexcept {
    --locked_;
    if (linked) --linked_;
  }
  [[nodiscard]] bool locked() const noexcept { return locked_ > 0; }
  [[nodiscard]] bool linked() const noexcept { return linked_ > 0; }

  /// A row's cells are numbered by begin_cell's `column`; repeated calls of begin_row count rows.
  void begin_table(std::string name);
  void begin_row();
  /// `covered`: there is no cell of its own, one beside or above it is there too.
  void begin_cell(int column, bool covered = false);
  /// The row's cells are not its own alone: one of them reaches into another row, or the other way round.
  void span_rows() noexcept;
  void end_table();

  /// After continue_paragraph() the next paragraph goes on in the same block, with its own style.
  void begin_paragraph(std::string style, int outline_level, bool in_list);
  /// Another look for the paragraph that is open.
  void restyle_paragraph(std::string style, int outline_level, bool in_list);
  void end_paragraph();
  void continue_paragraph() noexcept { continues_ = true; }
  /// Takes the paragraph back that was just ended; its bookmarks go to the one before it.
  void drop_paragraph();

  /// document.too-much when the document went over a limit; from then on nothing is added any more.
  [[nodiscard]] Status status() const;

  [[nodiscard]] bool in_body() const noexcept { return area_ == DocumentArea::kBody; }
  /// The paragraph that is open, or was last.
  [[nodiscard]] const Block& block() const noexcept { return blocks_->back(); }
  /// Where that stands in its list; of a paragraph beside the body, the anchor of its area.
  [[nodiscard]] std::size_t anchor() const noexcept;
  void add_text(std::string_view text);
  /// What was added since the paragraph's text had this length is highlighted, if it says something: a patch of colour
  /// without text is a legend or a line.
  void highlight(std::size_t begin);
  /// What was added since the paragraph's text had this length asks for text; `asks`: for what, where that is nothing.
  void prompt(std::size_t begin, std::string asks = {});
  /// A paragraph with nothing but this text.
  void add_line(std::string_view text);
  /// The paragraph that is open is not one run of text.
  void compose();

  /// The edges in the paragraph that is open, which loses them.
  [[nodiscard]] std::vector<BookmarkEdge> take_bookmarks();
  /// Outside a paragraph a start goes to the beginning of the next one, an end or point to the end of the last one.
  void add_bookmark(std::string name, BookmarkEdge::Kind kind);

  /// Controls nest; each end closes the innermost one that is open. Opened outside a paragraph, a control covers every
  /// paragraph until its end. `in_deletion`: a tracked deletion goes on there, with which it goes unless text of it
  /// stays.
  void begin_control(ControlSpan control, bool in_deletion = false);
  /// `deleted_after`: what stood right after it is deleted.
  void end_control(bool deleted_after = false);
  /// Here stood text that a tracked change deletes, or the end of the paragraph; what is left of controls there is as
  /// DeletedControls says.
  void note_deletion() noexcept {
    if (in_paragraph_) deleted_.deleted();
  }

 private:
  struct CellPosition {
    int table = -1, row = -1, column = 0;
  };
  struct OpenControl {
    ControlSpan control;
    std::size_t index = 0;   // in the current block's controls
    bool is_inline = false;  // began in the paragraph that is open
  };
  void place_control(OpenControl& open);
  /// False when `count` has gone over `limit`, now or before.
  bool within(std::size_t count, std::size_t limit, const char* what) noexcept;

  /// No paragraph was begun in this area yet.
  [[nodiscard]] bool is_empty() const noexcept { return blocks_->size() == area_begin_; }

  DocumentText& document_;
  std::vector<Block>* blocks_;  // of the area that is read
  DocumentArea area_ = DocumentArea::kBody;
  std::size_t area_begin_ = 0, anchor_ = 0;
  std::string author_;
  int frames_ = 0, hidden_ = 0, unseen_ = 0, locked_ = 0, linked_ = 0;
  bool struck_ = false, symbols_ = false, leftward_ = false;
  std::vector<CellPosition> cells_;
  std::vector<OpenControl> controls_;
  DeletedControls deleted_;
  std::vector<BookmarkEdge> waiting_;  // starts met between paragraphs
  std::size_t text_bytes_ = 0, cells_count_ = 0, spans_count_ = 0;
  std::size_t controls_left_out_ = 0;  // open ones beyond the limit, inside those of controls_
  const char* exceeded_ = nullptr;     // what there is too much of
  std::size_t limit_ = 0;
  bool in_paragraph_ = false;
  bool continues_ = false;
};

/// What is added while it lives stands in a frame.
class FrameText {
 public:
  explicit FrameText(TextBuilder& builder) noexcept : builder_(builder) { builder_.begin_frame(); }
  FrameText(const FrameText&) = delete;
  FrameText& operator=(const FrameText&) = delete;
  ~FrameText() { builder_.end_frame(); }

 private:
  TextBuilder& builder_;
};

/// Locks the text that is added while it lives, when `lock` says so; `linked`: as it is another file's.
class LockedText {
 public:
  LockedText(TextBuilder& builder, bool lock, bool linked = false) noexcept
      : builder_(lock ? &builder : nullptr), linked_(linked) {
    if (builder_ != nullptr) {
      builder_->begin_locked(linked_);
    }
  }
  LockedText(const LockedText&) = delete;
  LockedText& operator=(const LockedText&) = delete;
  ~LockedText() {
    if (builder_ != nullptr) {
      builder_->end_locked(linked_);
    }
  }

 private:
  TextBuilder* builder_;
  bool linked_;
};

/// Hides the text that is added while it lives, when `hide` says so.
class HiddenText {
 public:
  HiddenText(TextBuilder& builder, bool hide) noexcept : builder_(hide ? &builder : nullptr) {
    if (builder_ != nullptr) {
      builder_->begin_hidden();
    }
  }
  HiddenText(const HiddenText&) = delete;
  HiddenText& operator=(const HiddenText&) = delete;
  ~HiddenText() {
    if (builder_ != nullptr) {
      builder_->end_hidden();
    }
  }

 private:
  TextBuilder* builder_;
};

}  // namespace bestek
