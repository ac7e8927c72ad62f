// SPDX-License-Identifier: EUPL-1.2
#include "core/document/document_text.hpp"

namespace bestek {

Language language_of(const DocumentText& document, Language otherwise) {
  const auto found = document.properties.find("bestek.language");
  return found == document.properties.end() ? otherwise : language_from_code(found->second).value_or(otherwise);
}

}  // namespace bestek
