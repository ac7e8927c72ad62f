// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/edit/odt_marks.hpp"

#include <algorithm>
#include <ranges>
#include <vector>

#include "core/base/text.hpp"
#include "core/base/utf8_text.hpp"
#include "core/odf/edit/text_pieces.hpp"
#include "core/odf/read/odf_dom.hpp"

namespace bestek {
namespace {

/// Finds places in a paragraph by bytes of its visible text, and changes it there.
class MarkedParagraph {
 public:
  explicit MarkedParagraph(xmlNode* paragraph) : pieces_(text_pieces(paragraph)) {}

  /// Puts the element before the byte. False when no text node holds it.
  bool insert_at(std::size_t byte, xmlNode* element) {
    const auto piece = std::find_if(pieces_.begin(), pieces_.end(), [&](const TextPiece& one) {
      return one.is_text() && one.begin <= byte && byte < one.end;
    });
    if (piece == pieces_.end()) {
      return false;
    }
    xmlAddPrevSibling(split(*piece, byte), element);
    return true;
  }

  /// Puts the text from one byte to another into the element. False when it is not all in one text node.
  bool wrap(std::size_t begin, std::size_t end, xmlNode* element) {
    const auto piece = std::find_if(pieces_.begin(), pieces_.end(), [&](const TextPiece& one) {
      return one.is_text() && one.begin <= begin && end <= one.end;
    });
    if (piece == pieces_.end()) {
      return false;
    }
    if (end < piece->end) {
      split(*piece, end);
    }
    xmlNode* inner = split(*piece, begin);
    xmlAddPrevSibling(inner, element);
    xmlUnlinkNode(inner);
    xmlAddChild(element, inner);
    return true;
  }

 private:
  /// The node that begins with the byte; the piece keeps what stands before.
  xmlNode* split(TextPiece& piece, std::size_t byte) {
    const std::string content = reinterpret_cast<const char*>(piece.node->content);
    std::size_t at = 0;
    OdfSpace space = piece.before;
    for (std::size_t seen = piece.begin; at < content.size() && seen < byte; ++at) {
      seen += space.collapsed(std::string_view(content).substr(at, 1)).size();
    }
    if (at == 0) {
      return piece.node;
    }
    xmlNode* rest = xmlNewDocText(piece.node->doc, xml_chars(content.substr(at)));
    xmlNode* place = piece.node;
    xmlNodeSetContent(place, xml_chars(content.substr(0, at)));
    // A sibling that is text would be merged with the node: it is put behind a stand-in first.
    xmlNode* stand_in = xmlNewDocComment(place->doc, xml_chars(""));
    xmlAddNextSibling(place, stand_in);
    xmlReplaceNode(stand_in, rest);
    xmlFreeNode(stand_in);
    piece.end = byte;
    return rest;
  }

  std::vector<TextPiece> pieces_;
};

xmlNode* new_mark(xmlDoc* content, const char* element, const std::string& name) {
  xmlNode* mark = xmlNewDocNode(content, root_namespace(content, kTextNs, "text"), xml_chars(element), nullptr);
  set_attribute(mark, kTextNs, "text", "name", name);
  return mark;
}

xmlNode* new_control(xmlDoc* content, const ControlEdit& edit) {
  xmlNode* control =
      xmlNewDocNode(content, root_namespace(content, kLoextNs, "loext"), xml_chars("content-control"), nullptr);
  if (edit.open) {
    set_attribute(control, kLoextNs, "loext", "showing-place-holder", "true");
  }
  set_attribute(control, kLoextNs, "loext", "plain-text", "true");
  set_attribute(control, kLoextNs, "loext", "alias", edit.label);
  set_attribute(control, kLoextNs, "loext", "tag", edit.tag);
  return control;
}

std::size_t after_first_character(const std::string& text) noexcept {
  std::size_t end = std::min<std::size_t>(1, text.size());
  while (end < text.size() && is_continuation(text[end])) {
    ++end;
  }
  return end;
}

/// Puts the element there, or frees it.
bool put(MarkedParagraph paragraph, std::size_t byte, xmlNode* element) {
  const bool done = paragraph.insert_at(byte, element);
  if (!done) {
    xmlFreeNode(element);
  }
  return done;
}

/// From the back to the front, each place found anew: what was put in before it moves nothing.
bool mark_clause(const MarkEdit& edit, const std::vector<xmlNode*>& paragraphs) {
  xmlNode* first = paragraphs[edit.first_block];
  xmlNode* last = paragraphs[edit.first_block + edit.paragraphs.size() - 1];
  xmlDoc* content = first->doc;
  const std::size_t end = before_last_code_point(edit.paragraphs.back());
  // It may be all that was left of the clause's marks.
  while (xmlNode* left = find_bookmark(content, edit.end_mark)) {
    xmlUnlinkNode(left);
    xmlFreeNode(left);
  }
  const bool done = put(MarkedParagraph(last), end, new_mark(content, "bookmark-end", edit.mark)) &&
                    put(MarkedParagraph(last), end, new_mark(content, "bookmark", edit.end_mark));
  for (const ControlEdit& control : std::ranges::reverse_view(edit.controls)) {
    xmlNode* element = new_control(content, control);
    // Text in several spans stays without a control: the clause is known all the same.
    if (!MarkedParagraph(paragraphs[edit.first_block + control.paragraph]).wrap(control.begin, control.end, element)) {
      xmlFreeNode(element);
    }
  }
  return done && put(MarkedParagraph(first), after_first_character(edit.paragraphs.front()),
                     new_mark(content, "bookmark-start", edit.mark));
}

}  // namespace

Status apply_marks(const OdfParts& parts, std::span<const MarkEdit> edits, const std::string& name) {
  if (edits.empty()) {
    return Done{};
  }
  OdfNodes nodes;
  const auto text = read_odf(parts, name, &nodes);
  if (!text) {
    return text.error();
  }
  const std::vector<xmlNode*>& paragraphs = nodes.paragraphs;
  const Error changed{"document.changed-meanwhile", {name, 0, {}, {}}, {}};
  for (const MarkEdit& edit : edits) {
    for (std::size_t i = 0; i < edit.paragraphs.size(); ++i) {
      const std::size_t block = edit.first_block + i;
      if (block >= paragraphs.size() || text->blocks[block].text != edit.paragraphs[i]) {
        return changed;
      }
    }
    if (!mark_clause(edit, paragraphs)) {
      return changed;
    }
  }
  return Done{};
}

}  // namespace bestek
