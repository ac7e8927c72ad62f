// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <string>

#include "core/base/package.hpp"
#include "core/base/result.hpp"
#include "core/base/xml.hpp"
#include "core/document/document_text.hpp"
#include "core/docx/docx_walker.hpp"

namespace bestek {

/// The parts of a Word package in which text stands, parsed; null for what the document does not have.
struct WordParts {
  XmlDoc document, styles, settings, footnotes, endnotes, comments, numbering;
  bool drawings_behind = false;         ///< drawings may lie behind the body's text
  std::map<std::string, XmlDoc> pages;  ///< headers and footers, by the id that sections call them

  /// Where the text stands. A header or footer counts when a section uses it: one for first pages needs w:titlePg
  /// there, one for even pages w:evenAndOddHeaders in the settings. Refers to this.
  [[nodiscard]] WordPlaces places() const;
};

/// The part that the package says is the document; Word's usual one when it does not say.
[[nodiscard]] Result<std::string> main_part(const PackageReader& package, const std::string& name);

/// Errors: those of the package and of parse_xml.
[[nodiscard]] Result<WordParts> open_word_parts(const PackageReader& package, const std::string& main,
                                                const std::string& name);

/// How its lists number, but for bullets.
void read_word_labels(const WordParts& parts, DocumentText& document);

/// User-defined properties, and who made the file.
[[nodiscard]] Status read_word_properties(const PackageReader& package, DocumentText& document);

}  // namespace bestek
