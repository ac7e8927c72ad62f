// SPDX-License-Identifier: EUPL-1.2
// One text (the body, a cell, a note, a frame) as content.xml: its paragraphs and tables in their order.
#pragma once

#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextContent.hpp>

#include "writer/live/content_output.hpp"
#include "writer/uno.hpp"

namespace bestek::writer {

/// It holds nothing of the office.
class ContentText {
 public:
  /// `around`: what the text stands in as a whole.
  explicit ContentText(SectionNames around) : sections_(std::move(around)) {}

  /// Writes a paragraph or table, with all that hangs on it and stands in it.
  void element(ContentOutput& out, const Reference<css::text::XTextContent>& element);
  /// After the last one.
  void end(ContentOutput& out);

 private:
  void paragraph(ContentOutput& out, const Reference<css::text::XTextContent>& paragraph);

  SectionNesting sections_;
  ListNesting lists_;
};

/// A text of its own: no list and no section goes on in it.
void write_text(ContentOutput& out, const Reference<css::text::XText>& text, const SectionNames& around);

}  // namespace bestek::writer
