// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/edit/odt_cells.hpp"

#include <algorithm>

#include "core/base/text.hpp"
#include "core/edit/text_change.hpp"
#include "core/odf/edit/text_pieces.hpp"
#include "core/odf/read/odf_dom.hpp"

namespace bestek {
namespace {

bool is_mark(const xmlNode* node, std::string_view name, bool end) {
  const bool kind = is_element(node, "bookmark", kTextNs) || is_element(node, "bookmark-start", kTextNs) ||
                    (end && is_element(node, "bookmark-end", kTextNs));
  return kind && attribute(node, "name", kTextNs) == name;
}

std::string text_of_pieces(const std::vector<TextPiece>& pieces) {
  std::string text;
  for (const TextPiece& piece : pieces) text += piece.text();
  return text;
}

void set_text(xmlNode* node, const std::string& text) { xmlNodeSetContent(node, xml_chars(xml_text(text))); }

/// The piece that the byte stands in, or that ends there.
std::vector<TextPiece>::iterator piece_at(std::vector<TextPiece>& pieces, std::size_t byte) {
  const auto inside = std::find_if(pieces.begin(), pieces.end(), [&](const TextPiece& piece) {
    return piece.is_text() && piece.begin <= byte && byte < piece.end;
  });
  if (inside != pieces.end()) return inside;
  return std::find_if(pieces.begin(), pieces.end(),
                      [&](const TextPiece& piece) { return piece.is_text() && piece.end >= byte; });
}

/// Splits the piece, or finds the place after all of them, and puts the element there.
void put_at(xmlNode* paragraph, std::size_t byte, xmlNode* element) {
  for (const TextPiece& piece : text_pieces(paragraph)) {
    if (!piece.is_text() || byte < piece.begin || byte >= piece.end) continue;
    const std::string text = piece.text();
    const std::size_t at = byte - piece.begin;
    if (at == 0) {
      xmlAddPrevSibling(piece.node, element);
      return;
    }
    set_text(piece.node, text.substr(0, at));
    xmlAddNextSibling(piece.node, element);
    xmlAddNextSibling(element, xmlNewDocText(paragraph->doc, xml_chars(text.substr(at))));
    return;
  }
  xmlAddChild(paragraph, element);
}

}  // namespace

std::vector<xmlNode*> rows_of(const xmlNode* table) {
  std::vector<xmlNode*> rows;
  for (xmlNode* node = first_child(table); node != nullptr;) {
    const bool row = is_element(node, "table-row", kTableNs);
    if (row) {
      rows.push_back(node);
    }
    node = next_element(node, table, !row);
  }
  return rows;
}

std::vector<xmlNode*> cells_of(const xmlNode* row) {
  std::vector<xmlNode*> cells;
  for (xmlNode* cell = first_child(row, "table-cell"); cell != nullptr; cell = next_sibling(cell, "table-cell"))
    cells.push_back(cell);
  return cells;
}

bool holds_mark(const xmlNode* row, std::string_view name) {
  for (const xmlNode* node = first_child(row); node != nullptr; node = next_element(node, row))
    if (is_mark(node, name, false)) return true;
  return false;
}

xmlNode* find_paragraph(const xmlNode* cell, const std::string& was) {
  for (xmlNode* node = first_child(cell); node != nullptr;) {
    const bool paragraph = is_paragraph(node);
    if (paragraph && text_of_pieces(text_pieces(node)) == was) return node;
    node = next_element(node, cell, !paragraph && !is_element(node, "table", kTableNs));
  }
  return nullptr;
}

void change_text(xmlNode* paragraph, const std::string& was, const std::string& becomes) {
  std::vector<TextPiece> pieces = text_pieces(paragraph);
  const TextChange change = smallest_change(was, becomes);
  const auto place = piece_at(pieces, change.begin);
  if (place == pieces.end()) xmlAddChild(paragraph, xmlNewDocText(paragraph->doc, xml_chars(xml_text(change.with))));
  for (auto piece = pieces.begin(); piece != pieces.end(); ++piece) {
    const std::size_t from = std::clamp(change.begin, piece->begin, piece->end);
    const std::size_t to = std::clamp(change.end, piece->begin, piece->end);
    if (from == to && piece != place) continue;
    const std::string text = piece->text();
    std::string kept = text.substr(0, from - piece->begin);
    if (piece == place) kept += change.with;
    kept += text.substr(to - piece->begin);
    if (piece->is_text()) {
      set_text(piece->node, kept);
    } else if (kept.empty()) {
      remove_node(piece->node);
    } else {
      set_attribute(piece->node, kTextNs, "text", "c", std::to_string(kept.size()));
    }
  }
}

void mark_text(xmlNode* paragraph, const std::string& name) {
  for (xmlNode* node = first_child(paragraph); node != nullptr;) {
    const bool ours = is_mark(node, name, true);
    xmlNode* next = next_element(node, paragraph, !ours);
    if (ours) remove_node(node);
    node = next;
  }
  const std::string text = text_of_pieces(text_pieces(paragraph));
  const auto [begin, end] = marked_part(text);
  for (const auto& [element, byte] : {std::pair{"bookmark-end", end}, std::pair{"bookmark-start", begin}}) {
    xmlDoc* content = paragraph->doc;
    xmlNode* mark = xmlNewDocNode(content, root_namespace(content, kTextNs, "text"), xml_chars(element), nullptr);
    set_attribute(mark, kTextNs, "text", "name", name);
    put_at(paragraph, byte, mark);
  }
}

}  // namespace bestek
