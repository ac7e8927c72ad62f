// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "core/base/xml.hpp"
#include "core/document/document_text.hpp"
#include "core/odf/read/odt_styles.hpp"

namespace bestek {

/// The elements of what was read, for who changes it.
struct OdfNodes {
  std::vector<xmlNode*> paragraphs;  ///< of each block of the body
  std::vector<xmlNode*> controls;    ///< by ControlSpan::source
};

/// Where an ODF document's text stands, with the styles of each place; `pages` (office:master-styles) may be null.
struct OdfPlaces {
  const xmlNode* text = nullptr;
  const OdtStyles* styles = nullptr;
  const xmlNode* pages = nullptr;
  const OdtStyles* page_styles = nullptr;
  Backdrop paper = kPaper;    ///< what the body's pages are
  bool leftward = false;      ///< pages run from right to left
  OdfNodes* nodes = nullptr;  ///< gets the elements; may be null
};

/// Adds the blocks of the body and beside it, the tables, and what says who changed what. Errors: document.too-much.
[[nodiscard]] Status read_odf_text(const OdfPlaces& places, DocumentText& document);

}  // namespace bestek
