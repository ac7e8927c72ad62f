// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/base/language.hpp"

namespace bestek {

/// A content control inside a paragraph.
struct ControlSpan {
  std::string tag;
  std::string alias;
  std::size_t begin = 0, end = 0;  ///< byte offsets into Block::text
  bool showing_placeholder = false;
};

/// A bookmark's start, end or point inside a paragraph.
struct BookmarkEdge {
  enum class Kind : std::uint8_t { kStart, kEnd, kPoint };
  std::string name;
  Kind kind = Kind::kPoint;
  std::size_t offset = 0;  ///< byte offset into Block::text
};

/// One paragraph of a document in reading order, wherever it stands; neutral to ODT and DOCX.
struct Block {
  std::string text;       ///< visible text: tracked deletions skipped, insertions kept, no list labels, notes left out
  std::string style;      ///< display name of the paragraph style
  int outline_level = 0;  ///< 1..10 for headings, 0 for text
  bool in_list = false;
  bool highlighted = false;  ///< some of its text has a highlight colour
  /// Innermost table: index into DocumentText::tables, or -1; row and column are 0-based.
  int table = -1;
  int row = 0, column = 0;
  std::vector<ControlSpan> controls;
  std::vector<BookmarkEdge> bookmarks;
};

struct TableInfo {
  std::string name;
  int rows = 0, columns = 0;
  int parent = -1;  ///< enclosing table, or -1
};

enum class DocumentFormat : std::uint8_t { kOdt, kDocx };

/// A document's body as text: what every question about a document is asked of.
struct DocumentText {
  DocumentFormat format = DocumentFormat::kOdt;
  std::string name;  ///< file name, for messages
  std::vector<Block> blocks;
  std::vector<TableInfo> tables;
  std::map<std::string, std::string, std::less<>> properties;  ///< user-defined document properties
  int tracked_changes = 0;
};

/// The language in which the document says that it is written.
[[nodiscard]] Language language_of(const DocumentText& document, Language otherwise);

}  // namespace bestek
