// SPDX-License-Identifier: EUPL-1.2
#include "core/document/text_builder.hpp"

#include <algorithm>
#include <utility>

#include "core/base/text.hpp"

namespace bestek {
namespace {

/// Adds a stretch, or lets the last one go on.
void add_span(std::vector<TextSpan>& spans, std::size_t begin, std::size_t end) {
  if (!spans.empty() && spans.back().end == begin) {
    spans.back().end = end;
  } else {
    spans.push_back({begin, end});
  }
}

}  // namespace

Status TextBuilder::status() const {
  if (exceeded_ == nullptr) {
    return Done{};
  }
  return Error{
      "document.too-much", {document_.name, 0, {}, {}}, {{"what", exceeded_}, {"limit", std::to_string(limit_)}}};
}

bool TextBuilder::within(std::size_t count, std::size_t limit, const char* what) noexcept {
  if (exceeded_ == nullptr && count > limit) {
    exceeded_ = what;
    limit_ = limit;
  }
  return exceeded_ == nullptr;
}

void TextBuilder::begin_area(DocumentArea area, std::size_t anchor, std::string author) {
  blocks_ = &document_.beside;
  area_ = area;
  area_begin_ = blocks_->size();
  anchor_ = anchor;
  author_ = std::move(author);
  cells_.clear();
  controls_.clear();
  waiting_.clear();
  controls_left_out_ = 0;
  frames_ = hidden_ = unseen_ = locked_ = linked_ = 0;
  in_paragraph_ = continues_ = false;
  deleted_ = {};
}

std::size_t TextBuilder::anchor() const noexcept {
  return area_ == DocumentArea::kBody ? std::max<std::size_t>(blocks_->size(), 1) - 1 : anchor_;
}

void TextBuilder::begin_table(std::string name) {
  continues_ = false;
  TableInfo table;
  table.name = std::move(name);
  table.parent = cells_.empty() ? -1 : cells_.back().table;
  document_.tables.push_back(std::move(table));
  cells_.push_back({static_cast<int>(document_.tables.size()) - 1, -1, 0});
}

void TextBuilder::begin_row() {
  CellPosition& cell = cells_.back();
  ++cell.row;
  TableInfo& table = document_.tables[static_cast<std::size_t>(cell.table)];
  table.rows = cell.row + 1;
  table.shapes.emplace_back();
}

void TextBuilder::span_rows() noexcept {
  if (cells_.empty()) return;
  TableInfo& table = document_.tables[static_cast<std::size_t>(cells_.back().table)];
  if (!table.shapes.empty()) table.shapes.back().spans_rows = true;
}

void TextBuilder::begin_cell(int column, bool covered) {
  CellPosition& cell = cells_.back();
  cell.column = std::min(column, kMaxTableColumns - 1);
  TableInfo& table = document_.tables[static_cast<std::size_t>(cell.table)];
  table.columns = std::max(table.columns, cell.column + 1);
  if (!covered && !table.shapes.empty()) table.shapes.back().begins.push_back(cell.column);
}

void TextBuilder::end_table() {
  const TableInfo& table = document_.tables[static_cast<std::size_t>(cells_.back().table)];
  cells_count_ += static_cast<std::size_t>(table.rows) * static_cast<std::size_t>(table.columns);
  within(cells_count_, kMaxTableCells, "table cells");
  cells_.pop_back();
  continues_ = false;
}

void TextBuilder::begin_paragraph(std::string style, int outline_level, bool in_list) {
  const bool goes_on = std::exchange(continues_, false);
  if (!goes_on || is_empty()) {
    if (within(document_.blocks.size() + document_.beside.size() + 1, kMaxBlocks, "paragraphs") || is_empty()) {
      blocks_->emplace_back();
    } else {
      blocks_->back() = Block{};
    }
  }
  restyle_paragraph(std::move(style), outline_level, in_list);
  Block& block = blocks_->back();
  block.area = area_ == DocumentArea::kBody && frames_ > 0 ? DocumentArea::kFrame : area_;
  block.anchor = anchor_;
  block.author = author_;
  block.locked = locked();
  block.linked = linked();
  if (!cells_.empty()) {
    block.table = cells_.back().table;
    block.row = std::max(cells_.back().row, 0);
    block.column = cells_.back().column;
  }
  in_paragraph_ = true;
  if (goes_on) note_deletion();
  for (BookmarkEdge& edge : waiting_) {
    edge.offset = block.text.size();
    block.bookmarks.push_back(std::move(edge));
  }
  waiting_.clear();
  for (OpenControl& open : controls_) {
    place_control(open);
  }
}

void TextBuilder::restyle_paragraph(std::string style, int outline_level, bool in_list) {
  Block& block = blocks_->back();
  block.style = std::move(style);
  block.outline_level = outline_level;
  block.in_list = in_list;
}

void TextBuilder::end_paragraph() {
  Block& block = blocks_->back();
  for (const OpenControl& open : controls_) {
    block.controls[open.index].end = block.text.size();
  }
  // A paragraph that ends inside a control which began in it closes it: content controls of text do not cross
  // paragraphs.
  for (OpenControl& open : controls_) open.is_inline = false;
  for (const std::size_t gone : deleted_.take())
    block.controls.erase(block.controls.begin() + static_cast<std::ptrdiff_t>(gone));
  in_paragraph_ = false;
}

void TextBuilder::drop_paragraph() {
  std::vector<BookmarkEdge> bookmarks = std::move(blocks_->back().bookmarks);
  blocks_->pop_back();
  for (BookmarkEdge& edge : bookmarks) {
    add_bookmark(std::move(edge.name), edge.kind);
  }
}

void TextBuilder::add_text(std::string_view text) {
  if (!in_paragraph_) {
    return;
  }
  if (text.empty()) return;
  deleted_.kept();
  text_bytes_ += text.size();
  if (!within(text_bytes_, kMaxTextBytes, "bytes")) return;
  Block& block = blocks_->back();
  // A blank has no colour and no size that somebody could fail to see.
  const bool shown = hidden_ == 0 && (unseen_ == 0 || canonical_text(text).empty());
  (shown ? block.text : block.hidden).append(text);
  if (shown && struck_) block.struck.append(text);
  if (shown && symbols_) add_span(block.symbols, block.text.size() - text.size(), block.text.size());
  if (shown && leftward_) add_span(block.leftward, block.text.size() - text.size(), block.text.size());
  if (shown) return;
  for (const OpenControl& open : controls_) block.controls[open.index].hidden = true;
}

void TextBuilder::add_line(std::string_view text) {
  begin_paragraph({}, 0, false);
  add_text(text);
  end_paragraph();
}

void TextBuilder::compose() {
  if (in_paragraph_) blocks_->back().composed = true;
}

void TextBuilder::highlight(std::size_t begin) {
  if (!in_paragraph_) return;
  Block& block = blocks_->back();
  const std::string_view text = block.text;
  if (begin >= text.size() || canonical_text(text.substr(begin)).empty()) return;
  const auto goes_on = [&](const TextSpan& last) {
    return last.end >= begin || canonical_text(text.substr(last.end, begin - last.end)).empty();
  };
  for (; !block.highlights.empty() && goes_on(block.highlights.back()); block.highlights.pop_back())
    begin = std::min(begin, block.highlights.back().begin);
  block.highlights.push_back({begin, text.size()});
}

void TextBuilder::prompt(std::size_t begin, std::string asks) {
  if (!in_paragraph_ || hidden()) return;
  Block& block = blocks_->back();
  const std::size_t end = block.text.size();
  if (begin < end || !asks.empty()) block.prompts.push_back({std::min(begin, end), end, std::move(asks)});
}

void TextBuilder::add_bookmark(std::string name, BookmarkEdge::Kind kind) {
  BookmarkEdge edge{std::move(name), kind, 0};
  const bool waits = !in_paragraph_ && (kind == BookmarkEdge::Kind::kStart || is_empty());
  if (waits) {
    waiting_.push_back(std::move(edge));
    return;
  }
  Block& block = blocks_->back();
  edge.offset = block.text.size();
  block.bookmarks.push_back(std::move(edge));
}

std::vector<BookmarkEdge> TextBuilder::take_bookmarks() { return std::exchange(blocks_->back().bookmarks, {}); }

void TextBuilder::place_control(OpenControl& open) {
  within(++spans_count_, kMaxControlSpans, "content controls");
  Block& block = blocks_->back();
  open.index = block.controls.size();
  open.control.begin = open.control.end = block.text.size();
  open.control.locked = open.control.locked || block.locked;
  open.control.linked = block.linked;
  open.control.hidden = hidden_ > 0 || unseen_ > 0;
  block.controls.push_back(open.control);
}

void TextBuilder::begin_control(ControlSpan control, bool in_deletion) {
  if (controls_left_out_ > 0 || !within(controls_.size() + 1, kMaxOpenControls, "content controls inside each other")) {
    ++controls_left_out_;
    return;
  }
  controls_.push_back({std::move(control), 0, in_paragraph_});
  if (in_paragraph_) {
    place_control(controls_.back());
    deleted_.begin(controls_.back().index, in_deletion);
  }
}

void TextBuilder::end_control(bool deleted_after) {
  if (controls_left_out_ > 0) {
    --controls_left_out_;
    return;
  }
  if (controls_.empty()) {
    return;
  }
  if (in_paragraph_) {
    Block& block = blocks_->back();
    block.controls[controls_.back().index].end = block.text.size();
    if (controls_.back().is_inline) deleted_.end(block.controls.size());
    if (deleted_after) note_deletion();
  }
  controls_.pop_back();
}

}  // namespace bestek
