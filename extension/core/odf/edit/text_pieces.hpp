// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/base/xml.hpp"
#include "core/odf/read/odt_space.hpp"

namespace bestek {

/// A node of a paragraph with text of its own: a text node, or an element that stands for spaces, a tab or a line
/// break.
struct TextPiece {
  xmlNode* node = nullptr;
  std::size_t begin = 0, end = 0;  ///< bytes of the paragraph's visible text that it holds
  OdfSpace before;                 ///< the white space up to it
  [[nodiscard]] bool is_text() const noexcept { return node->type == XML_TEXT_NODE; }
  /// What a reader sees of it.
  [[nodiscard]] std::string text() const;
};

/// The pieces of a paragraph in reading order, those in spans, links and content controls too; notes and comments left
/// out.
[[nodiscard]] std::vector<TextPiece> text_pieces(xmlNode* paragraph);

}  // namespace bestek
