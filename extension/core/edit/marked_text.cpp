// SPDX-License-Identifier: EUPL-1.2
#include "core/edit/marked_text.hpp"

#include <algorithm>

#include "core/base/text.hpp"

namespace bestek {
namespace {

void add_edge(Block& block, const std::string& name, BookmarkEdge::Kind kind, std::size_t offset) {
  block.bookmarks.push_back({name, kind, offset});
  std::stable_sort(block.bookmarks.begin(), block.bookmarks.end(),
                   [](const BookmarkEdge& a, const BookmarkEdge& b) { return a.offset < b.offset; });
}

void add_control(Block& block, const ControlEdit& edit) {
  ControlSpan control;
  control.tag = edit.tag;
  control.alias = edit.label;
  control.begin = edit.begin;
  control.end = edit.end;
  control.showing_placeholder = edit.open;
  const auto behind = std::find_if(block.controls.begin(), block.controls.end(),
                                   [&](const ControlSpan& other) { return other.begin > control.begin; });
  block.controls.insert(behind, std::move(control));
}

}  // namespace

DocumentText with_marks(DocumentText document, std::span<const MarkEdit> marks) {
  for (const MarkEdit& mark : marks) {
    if (mark.paragraphs.empty()) continue;
    Block& first = document.blocks[mark.first_block];
    Block& last = document.blocks[mark.first_block + mark.paragraphs.size() - 1];
    const std::size_t end = before_last_code_point(last.text);
    add_edge(first, mark.mark, BookmarkEdge::Kind::kStart, after_first_code_point(first.text));
    add_edge(last, mark.mark, BookmarkEdge::Kind::kEnd, end);
    add_edge(last, mark.end_mark, BookmarkEdge::Kind::kPoint, end);
    for (const ControlEdit& control : mark.controls)
      add_control(document.blocks[mark.first_block + control.paragraph], control);
  }
  return document;
}

}  // namespace bestek
