// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

namespace bestek::test {

/// A run and a paragraph as Word writes them, each with its properties.
inline std::string run(const std::string& text, const std::string& properties = {}) {
  return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}

inline std::string paragraph(const std::string& content, const std::string& properties = {}) {
  return "<w:p><w:pPr>" + properties + "</w:pPr>" + content + "</w:p>";
}

}  // namespace bestek::test
