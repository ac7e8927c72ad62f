// SPDX-License-Identifier: EUPL-1.2
#include "writer/live/document_size.hpp"

#include <algorithm>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextTable.hpp>

#include "writer/enumerations.hpp"

namespace bestek::writer {
namespace {

/// What the office counted last; 0 when it never did.
int counted_by_office(const Reference<css::frame::XModel>& document) {
  const Reference<css::document::XDocumentPropertiesSupplier> supplier(document, UNO_QUERY);
  const auto properties = supplier.is() ? supplier->getDocumentProperties() : nullptr;
  sal_Int32 count = 0;
  if (!properties.is()) return count;
  for (const auto& one : properties->getDocumentStatistics())
    if (one.Name == "ParagraphCount") one.Value >>= count;
  return count;
}

/// Paragraphs that say something, as the office counts, and cells of the body, up to kCounted: a few milliseconds.
int count_body(const Reference<css::frame::XModel>& document) {
  const Reference<css::text::XTextDocument> text(document, UNO_QUERY);
  int count = 0;
  if (!text.is()) return count;
  for_each_of<css::text::XTextContent>(text->getText(), [&count](const Reference<css::text::XTextContent>& element) {
    const Reference<css::text::XTextTable> table(element, UNO_QUERY);
    const Reference<css::text::XTextRange> paragraph(element, UNO_QUERY);
    if (table.is()) {
      count += table->getCellNames().getLength();
    } else if (paragraph.is() && !paragraph->getString().isEmpty()) {
      ++count;
    }
    return count < kCounted;
  });
  return count;
}

}  // namespace

int paragraphs_of(const Reference<css::frame::XModel>& document) {
  const int count = counted_by_office(document);
  return count > 0 ? count : count_body(document);
}

int paragraphs_now(const Reference<css::frame::XModel>& document) {
  return std::max(counted_by_office(document), count_body(document));
}

bool is_large(const Reference<css::frame::XModel>& document) { return paragraphs_of(document) > kLarge; }

}  // namespace bestek::writer
