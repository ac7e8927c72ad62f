// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/edit/text_pieces.hpp"

#include <string_view>

#include "core/odf/read/odt_elements.hpp"

namespace bestek {
namespace {

class Collection {
 public:
  std::vector<TextPiece> take(xmlNode* paragraph) {
    collect(paragraph);
    return std::move(pieces_);
  }

 private:
  void collect(xmlNode* parent) {
    for (xmlNode* node = parent->children; node != nullptr; node = node->next) {
      const std::string_view name = local_name(node);
      if (node->type == XML_TEXT_NODE) {
        const OdfSpace before = space_;
        add(node, space_.collapsed(reinterpret_cast<const char*>(node->content)).size(), before);
      } else if (name == "span" || name == "a" || name == "content-control") {
        collect(node);
      } else if (name == "tab" || name == "line-break" || name == "s") {
        add(node, name == "s" ? static_cast<std::size_t>(repeat_of(node, "c")) : 1, space_);
        space_.add_fixed();
      }
    }
  }

  void add(xmlNode* node, std::size_t bytes, const OdfSpace& before) {
    pieces_.push_back({node, length_, length_ + bytes, before});
    length_ += bytes;
  }

  std::vector<TextPiece> pieces_;
  std::size_t length_ = 0;
  OdfSpace space_;
};

}  // namespace

std::string TextPiece::text() const {
  if (!is_text()) {
    const std::string_view name = local_name(node);
    return name == "s" ? std::string(end - begin, ' ') : name == "tab" ? "\t" : "\n";
  }
  OdfSpace space = before;
  return space.collapsed(reinterpret_cast<const char*>(node->content));
}

std::vector<TextPiece> text_pieces(xmlNode* paragraph) { return Collection().take(paragraph); }

}  // namespace bestek
