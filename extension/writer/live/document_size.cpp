// SPDX-License-Identifier: EUPL-1.2
#include "writer/live/document_size.hpp"

#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>

namespace bestek::writer {

int paragraphs_of(const Reference<css::frame::XModel>& document) {
  const Reference<css::document::XDocumentPropertiesSupplier> supplier(document, UNO_QUERY);
  const auto properties = supplier.is() ? supplier->getDocumentProperties() : nullptr;
  sal_Int32 count = 0;
  if (!properties.is()) return count;
  for (const auto& one : properties->getDocumentStatistics())
    if (one.Name == "ParagraphCount") one.Value >>= count;
  return count;
}

bool is_large(const Reference<css::frame::XModel>& document) { return paragraphs_of(document) > kLarge; }

}  // namespace bestek::writer
