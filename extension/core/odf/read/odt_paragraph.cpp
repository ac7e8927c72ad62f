// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/read/odt_paragraph.hpp"

#include <utility>

namespace bestek {

bool OdtParagraph::begin(Look look) {
  if (!open_) {
    builder_.begin_paragraph(std::move(look.style), look.outline_level, look.in_list);
    open_ = bare_ = true;
    highlighted_ = look.highlighted;
    return true;
  }
  builder_.compose();
  if (bare_) {
    builder_.restyle_paragraph(std::move(look.style), look.outline_level, look.in_list);
    highlighted_ = look.highlighted;
    delete_bookmarks();
  }
  return false;
}

bool OdtParagraph::end() {
  if (!open_) {
    return false;
  }
  place_deleted_starts();
  if (highlighted_) builder_.highlight(0);
  builder_.end_paragraph();
  open_ = false;
  return true;
}

void OdtParagraph::add_text(std::string_view text) {
  if (deletions_.open()) return builder_.note_deletion();
  if (!text.empty()) {
    keep();
    builder_.add_text(text);
  }
}

void OdtParagraph::add_bookmark(std::string name, BookmarkEdge::Kind kind) {
  using Kind = BookmarkEdge::Kind;
  if (deletions_.open()) {
    if (kind == Kind::kStart) {
      deleted_starts_.push_back(std::move(name));
      return;
    }
    if (kind != Kind::kEnd || std::erase(deleted_starts_, name) > 0) return;
  }
  builder_.add_bookmark(std::move(name), kind);
}

void OdtParagraph::keep() {
  if (!deletions_.open()) {
    bare_ = false;
    place_deleted_starts();
  }
}

/// A paragraph that is deleted as a whole takes along what stands before its first character.
void OdtParagraph::delete_bookmarks() {
  for (BookmarkEdge& edge : builder_.take_bookmarks()) {
    if (edge.kind == BookmarkEdge::Kind::kStart) {
      deleted_starts_.push_back(std::move(edge.name));
    } else if (edge.kind == BookmarkEdge::Kind::kEnd) {
      builder_.add_bookmark(std::move(edge.name), edge.kind);
    }
  }
}

void OdtParagraph::place_deleted_starts() {
  for (std::string& name : std::exchange(deleted_starts_, {})) {
    builder_.add_bookmark(std::move(name), BookmarkEdge::Kind::kStart);
  }
}

}  // namespace bestek
