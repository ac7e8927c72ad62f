// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "core/base/xml.hpp"
#include "core/document/document_text.hpp"
#include "core/docx/docx_styles.hpp"

namespace bestek {

/// Where a Word document's text stands: the roots of its parts, null for what it does not have.
struct WordPlaces {
  struct Page {
    DocumentArea area;
    const xmlNode* root;  ///< w:hdr or w:ftr
  };
  const xmlNode* body = nullptr;
  std::vector<Page> pages;  ///< those that some section shows
  const xmlNode* footnotes = nullptr;
  const xmlNode* endnotes = nullptr;
  const xmlNode* comments = nullptr;
  Backdrop paper = kPaper;  ///< what the body's text stands on
};

/// Adds the blocks of the body and beside it, the tables, and what says who changed what. Errors: document.too-much.
[[nodiscard]] Status read_docx_text(const WordPlaces& places, const DocxStyles& styles, DocumentText& document);

}  // namespace bestek
