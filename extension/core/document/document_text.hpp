// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/language.hpp"
#include "core/base/text_span.hpp"

namespace bestek {

/// One of what a content control offers to choose from, where it takes nothing else.
struct ControlItem {
  std::string label;  ///< what stands in the document when it is chosen
  std::string value;
};

/// An item as a file says it: without a label its value is shown.
[[nodiscard]] ControlItem control_item(std::string label, std::string value);

/// A content control inside a paragraph.
struct ControlSpan {
  std::string tag;
  std::string alias;
  std::size_t begin = 0, end = 0;  ///< byte offsets into Block::text
  bool showing_placeholder = false;
  bool locked = false;     ///< it may not be written: by itself, or where it stands
  std::size_t source = 0;  ///< counts the controls as their file holds them: by it an editor finds the element
  bool hidden = false;     ///< it stands where nothing is seen, or text of it is not
  bool linked = false;     ///< it stands in a linked section
  std::vector<ControlItem> items = {};  // NOLINT(readability-redundant-member-init): who makes one need not name it
};

/// Text that only asks for text: a field of the file's own, no content control, that nobody has typed over yet, or one
/// that shows nothing.
struct PromptSpan {
  std::size_t begin = 0, end = 0;  ///< byte offsets into Block::text
  /// What it asks for, where it shows nothing.
  std::string asks = {};  // NOLINT(readability-redundant-member-init): who makes one need not name it
};

/// What an empty field is called that says nothing of itself.
inline constexpr std::string_view kEmptyField = "[ ]";

/// A bookmark's start, end or point inside a paragraph.
struct BookmarkEdge {
  enum class Kind : std::uint8_t { kStart, kEnd, kPoint };
  std::string name;
  Kind kind = Kind::kPoint;
  std::size_t offset = 0;  ///< byte offset into Block::text
};

/// What a paragraph is part of. Headers and footers stand on pages; a note, a comment and a frame hang on a paragraph.
/// A picture's title and description hang on one too, as does what stands in small above a word (ruby), and the file's
/// own title, subject, keywords and description on
/// nothing: readers get both with the file.
enum class DocumentArea : std::uint8_t {
  kBody,
  kFrame,
  kHeader,
  kFooter,
  kFootnote,
  kEndnote,
  kComment,
  kPicture,
  kRuby,
  kProperties
};
/// "body", "frame", "header", "footer", "footnote", "endnote", "comment", "picture", "ruby",
/// "properties".
[[nodiscard]] std::string_view document_area_id(DocumentArea area) noexcept;
/// What a person calls it: "koptekst".
[[nodiscard]] std::string_view document_area_name(DocumentArea area, Language language) noexcept;

/// One paragraph of a document in reading order, wherever it stands; neutral to ODT and DOCX.
struct Block {
  std::string text;    ///< visible text: tracked deletions skipped, insertions kept, no list labels, notes left out
  std::string hidden;  ///< what stands in the file and no reader sees: hidden characters, paragraphs and sections
  std::string struck;  ///< as much of the text as has a line through it
  std::vector<TextSpan> symbols;   ///< as much of the text as is in a font of symbols
  std::vector<TextSpan> leftward;  ///< as much of the text as is laid out from right to left
  std::string style;               ///< display name of the paragraph style
  DocumentArea area = DocumentArea::kBody;
  std::size_t anchor = 0;  ///< of what hangs on a paragraph: the body's block that this is
  std::string author;      ///< of a comment
  int outline_level = 0;   ///< 1..10 for headings, 0 for text
  bool in_list = false;
  std::vector<TextSpan> highlights;  ///< as much of the text as has a highlight colour, blanks between joined
  bool locked = false;               ///< it stands in a protected section, cell or frame, or where it is linked
  bool linked = false;    ///< it stands in a section that shows another file: its text goes when that is read anew
  bool composed = false;  ///< an ODT's: a field says some of its text, or a recorded deletion joined it from several
  /// Innermost table: index into DocumentText::tables, or -1; row and column are 0-based.
  int table = -1;
  int row = 0, column = 0;
  std::vector<ControlSpan> controls;
  std::vector<PromptSpan> prompts;
  std::vector<BookmarkEdge> bookmarks;
};

/// The cells of a table's row.
struct RowShape {
  std::vector<int> begins;  ///< the grid's column that each cell begins in
  bool spans_rows = false;  ///< a cell of another row reaches into it, or one of its cells into another
  friend bool operator==(const RowShape&, const RowShape&) = default;
};

struct TableInfo {
  std::string name;
  int rows = 0, columns = 0;
  int parent = -1;  ///< enclosing table, or -1
  /// By row; cells are merged or split where they differ.
  std::vector<RowShape> shapes = {};  // NOLINT(readability-redundant-member-init): who makes one need not name it
};

/// A name that goes out with the file without standing in its text.
struct AuthorData {
  enum class Kind : std::uint8_t { kCreator, kLastAuthor, kPrintedBy, kManager, kCompany, kChange };
  Kind kind = Kind::kCreator;
  std::string name;
  friend bool operator==(const AuthorData&, const AuthorData&) = default;
};

enum class DocumentFormat : std::uint8_t { kOdt, kDocx };

/// A document as text: what every question about a document is asked of.
struct DocumentText {
  DocumentFormat format = DocumentFormat::kOdt;
  std::string name;           ///< file name, for messages
  std::vector<Block> blocks;  ///< the body with its frames; clauses stand here and nowhere else
  /// Headers and footers, then notes, comments, ruby and what is said of pictures as they are anchored, then what the
  /// properties say.
  std::vector<Block> beside;
  std::vector<TableInfo> tables;  ///< of both
  std::vector<AuthorData> authors;
  std::map<std::string, std::string, std::less<>> properties;  ///< user-defined document properties
  /// How its lists number, each once: a label as they make it of the number 1 ("Artikel 1."). No bullets.
  std::vector<std::string> labels;
  int tracked_changes = 0;
  bool unsaved = false;  ///< it is open and changed: its file says something else
};

/// What the first column of the cell's table row says; "" for a block outside tables.
[[nodiscard]] std::string row_name(const DocumentText& document, const Block& cell);

/// What a property of the document says (core/document/protocol.hpp); "" where it has none of that name.
[[nodiscard]] std::string property_of(const DocumentText& document, std::string_view name);

/// The language in which the document says that it is written.
[[nodiscard]] Language language_of(const DocumentText& document, Language otherwise);

/// Adds a name, once; none when it is empty or an office's word for nobody.
void add_author(DocumentText& document, AuthorData::Kind kind, std::string name);

/// Adds what the file's properties say of it; nothing when that is empty.
void add_description(DocumentText& document, std::string text);

/// Adds how a list numbers, once.
void add_label(DocumentText& document, std::string label);

/// Whether it stands beside the body and hangs on one of its paragraphs.
[[nodiscard]] bool hangs_on_text(const Block& block) noexcept;

/// The error of writing what is locked: document.linked for what is `linked` too, else document.protected.
[[nodiscard]] constexpr const char* error_of_lock(bool linked) noexcept {
  return linked ? "document.linked" : "document.protected";
}

/// Whether the paragraph has text, and all of it is hidden.
[[nodiscard]] bool is_hidden(const Block& block) noexcept;

}  // namespace bestek
