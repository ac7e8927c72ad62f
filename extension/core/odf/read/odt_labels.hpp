// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <libxml/tree.h>

#include "core/document/document_text.hpp"

namespace bestek {

/// Adds how the lists and chapters of a part (content.xml or styles.xml; null for none) number.
void read_labels(const xmlDoc* part, DocumentText& document);

}  // namespace bestek
