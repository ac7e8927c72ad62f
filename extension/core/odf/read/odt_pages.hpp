// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "core/base/xml.hpp"
#include "core/document/document_text.hpp"

namespace bestek {

/// A header or footer, by its text.
struct PageText {
  DocumentArea area = DocumentArea::kHeader;
  const xmlNode* node = nullptr;
};

/// Those of every page style below office:master-styles (may be null), first and left pages' own included; what a page
/// style has but does not show is left out.
[[nodiscard]] std::vector<PageText> page_texts(const xmlNode* master_styles);

}  // namespace bestek
