// SPDX-License-Identifier: EUPL-1.2
#include "writer/live/live_cells.hpp"

#include <algorithm>
#include <com/sun/star/text/XTextCursor.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <vector>

#include "core/edit/text_change.hpp"
#include "writer/live/live_marks.hpp"
#include "writer/live/live_text.hpp"
#include "writer/live/live_walk.hpp"

namespace bestek::writer {
namespace {

/// Text of a paragraph that no tracked change deletes, in one look.
struct Piece {
  Reference<css::text::XTextRange> range;
  std::size_t begin = 0, end = 0;  ///< bytes of what the paragraph says
  std::string text;
};

std::vector<Piece> pieces_of(const Reference<css::text::XTextContent>& paragraph) {
  std::vector<Piece> pieces;
  std::size_t length = 0;
  for_each_kept_text(paragraph, [&](const Reference<css::text::XTextRange>& range, const std::string& text) {
    pieces.push_back({range, length, length + text.size(), text});
    length += text.size();
  });
  return pieces;
}

std::string text_of(const std::vector<Piece>& pieces) {
  std::string text;
  for (const Piece& piece : pieces) text += piece.text;
  return text;
}

/// The piece that the byte stands in, or that ends there.
std::vector<Piece>::const_iterator piece_at(const std::vector<Piece>& pieces, std::size_t byte) {
  const auto inside = std::find_if(pieces.begin(), pieces.end(),
                                   [&](const Piece& piece) { return piece.begin <= byte && byte < piece.end; });
  if (inside != pieces.end()) return inside;
  return std::find_if(pieces.begin(), pieces.end(), [&](const Piece& piece) { return piece.end >= byte; });
}

void replace(const Piece& piece, std::size_t from, std::size_t to, const std::string& with) {
  const auto cursor = cursor_before(piece.range);
  const std::string_view text = piece.text;
  go_over(cursor, text.substr(0, from), false);
  go_over(cursor, text.substr(from, to - from), true);
  cursor->setString(from_utf8(with));
}

}  // namespace

Reference<css::text::XTextContent> find_paragraph(const Reference<css::text::XText>& cell, const std::string& was) {
  Reference<css::text::XTextContent> found;
  for_each_element(cell.get(), [&](const Reference<css::text::XTextContent>& element) {
    const bool table = Reference<css::text::XTextTable>(element, UNO_QUERY).is();
    if (!table && text_of(pieces_of(element)) == was) found = element;
    return !found.is();
  });
  return found;
}

void change_text(const Reference<css::text::XTextContent>& paragraph, const std::string& was,
                 const std::string& becomes) {
  const std::vector<Piece> pieces = pieces_of(paragraph);
  const TextChange change = smallest_change(was, becomes);
  const auto place = piece_at(pieces, change.begin);
  if (place == pieces.end()) {
    const auto start = cursor_before(paragraph->getAnchor());
    there(start->getText())->insertString(start.get(), from_utf8(change.with), false);
  }
  // From the end: what is changed moves nothing that is still to be.
  for (auto piece = pieces.end(); piece != pieces.begin();) {
    --piece;
    const std::size_t from = std::clamp(change.begin, piece->begin, piece->end) - piece->begin;
    const std::size_t to = std::clamp(change.end, piece->begin, piece->end) - piece->begin;
    if (from != to || piece == place) replace(*piece, from, to, piece == place ? change.with : std::string());
  }
}

void mark_text(const Reference<css::frame::XModel>& model, const Reference<css::text::XTextContent>& paragraph,
               const std::string& name) {
  remove_bookmark(model, name);
  const auto range = there(paragraph->getAnchor());
  const auto cursor = cursor_before(range);
  cursor->gotoRange(range->getEnd(), true);
  if (marked_part(to_utf8(cursor->getString())).begin > 0) {
    cursor->gotoRange(range->getStart(), false);
    cursor->goRight(1, false);
    cursor->gotoRange(range->getEnd(), true);
    cursor->goLeft(1, true);
  }
  put_bookmark(model, cursor, name);
}

bool is_empty(const Reference<css::text::XText>& cell) {
  bool empty = true;
  walk_text(cell, {{}, {}, [&empty](const LiveParagraph& paragraph) { empty = empty && paragraph.text.empty(); }});
  return empty;
}

}  // namespace bestek::writer
