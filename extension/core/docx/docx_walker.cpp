// SPDX-License-Identifier: EUPL-1.2
#include "core/docx/docx_walker.hpp"

#include <algorithm>
#include <charconv>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/document/text_builder.hpp"
#include "core/docx/docx_fields.hpp"

namespace bestek {
namespace {

// A cell spans no more columns than Word has.
constexpr int kMaxSpan = 63;

/// Whether a switch such as <w:vanish/> or <w:vanish w:val="true"/> is on.
bool is_on(const xmlNode* node) {
  if (node == nullptr) {
    return false;
  }
  const std::string value = attribute(node, "val");
  return value != "0" && value != "false" && value != "off" && value != "none";
}

bool is_highlighted(const xmlNode* run_properties) {
  if (is_on(first_child(run_properties, "highlight"))) {
    return true;
  }
  // Writer says a highlight as shading.
  const xmlNode* shading = first_child(run_properties, "shd");
  const std::string fill = attribute(shading, "fill");
  return !fill.empty() && fill != "auto" && fill != "FFFFFF" && fill != "ffffff";
}

int span_of(const xmlNode* cell_properties) {
  const std::string text = attribute(first_child(cell_properties, "gridSpan"), "val");
  int span = 1;
  std::from_chars(text.data(), text.data() + text.size(), span);
  return std::clamp(span, 1, kMaxSpan);
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n";
  const std::size_t begin = text.find_first_not_of(kSpace);
  return begin == std::string_view::npos ? std::string_view{}
                                         : text.substr(begin, text.find_last_not_of(kSpace) - begin + 1);
}

class DocxWalker {
 public:
  DocxWalker(const DocxStyles& styles, DocumentText& document)
      : styles_(styles), document_(document), builder_(document) {}

  void read_blocks(const xmlNode* parent) {
    for (const xmlNode* node = first_child(parent); node != nullptr; node = next_sibling(node)) {
      const std::string_view name = local_name(node);
      if (name == "p") {
        read_paragraph(node);
      } else if (name == "tbl") {
        read_table(node);
      } else {
        read_container(node, name, [&](const xmlNode* inner) { read_blocks(inner); });
      }
    }
  }

  [[nodiscard]] Status status() const { return builder_.status(); }

 private:
  /// Elements that may stand around paragraphs, rows, cells and runs alike.
  template <class Reader>
  void read_container(const xmlNode* node, std::string_view name, Reader&& read_inner) {
    if (name == "sdt") {
      read_control(node, read_inner);
    } else if (name == "bookmarkStart" || name == "bookmarkEnd") {
      read_bookmark(node, name == "bookmarkStart");
    } else if (name == "ins" || name == "moveTo") {
      ++document_.tracked_changes;
      read_inner(node);
    } else if (name == "del" || name == "moveFrom") {
      ++document_.tracked_changes;
      const bool outer = std::exchange(deleted_, true);
      read_inner(node);
      deleted_ = outer;
    } else if (name == "AlternateContent") {
      const xmlNode* choice = first_child(node, "Choice");
      read_inner(choice == nullptr ? first_child(node, "Fallback") : choice);
    } else if (!name.ends_with("Pr") && name != "altChunk") {
      read_inner(node);  // hyperlink, smartTag, customXml, fldSimple, oMath …
    }
  }

  template <class Reader>
  void read_control(const xmlNode* node, Reader&& read_inner) {
    const xmlNode* properties = first_child(node, "sdtPr");
    const std::string gallery = attribute(first_child(first_child(properties, "docPartObj"), "docPartGallery"), "val");
    if (gallery == "Table of Contents") {
      return;
    }
    ControlSpan control;
    control.tag = attribute(first_child(properties, "tag"), "val");
    control.alias = attribute(first_child(properties, "alias"), "val");
    control.showing_placeholder = is_on(first_child(properties, "showingPlcHdr"));
    if (deleted_) {
      read_inner(first_child(node, "sdtContent"));
      return;
    }
    const int changes = document_.tracked_changes;
    builder_.begin_control(std::move(control));
    read_inner(first_child(node, "sdtContent"));
    builder_.end_control(document_.tracked_changes > changes);
  }

  void read_bookmark(const xmlNode* node, bool start) {
    const std::string id = attribute(node, "id");
    if (start) {
      std::string name = attribute(node, "name");
      builder_.add_bookmark(name, BookmarkEdge::Kind::kStart);
      bookmarks_.insert_or_assign(id, std::move(name));
    } else if (const auto found = bookmarks_.find(id); found != bookmarks_.end()) {
      builder_.add_bookmark(std::move(found->second), BookmarkEdge::Kind::kEnd);
      bookmarks_.erase(found);
    }
  }

  void read_paragraph(const xmlNode* node) {
    const xmlNode* properties = first_child(node, "pPr");
    const std::string said_style = attribute(first_child(properties, "pStyle"), "val");
    const std::string& style = said_style.empty() ? styles_.default_id() : said_style;
    const int said_level = said_outline_level(properties);
    const int said_list = said_numbering(properties);
    const bool generated = fields_.in_index();
    builder_.begin_paragraph(styles_.name(style), said_level >= 0 ? said_level : styles_.outline_level(style),
                             said_list >= 0 ? said_list == 1 : styles_.in_list(style));
    const std::vector<const xmlNode*> outer = std::exchange(drawings_, {});
    read_inline(node);
    builder_.end_paragraph();
    const xmlNode* mark = first_child(properties, "rPr");
    const bool end_deleted = first_child(mark, "del") != nullptr || first_child(mark, "moveFrom") != nullptr;
    if (end_deleted && drawings_.empty()) {
      builder_.continue_paragraph();  // the next paragraph goes on here
    } else if (generated && document_.blocks.back().text.empty()) {
      builder_.drop_paragraph();
    }
    const std::vector<const xmlNode*> drawings = std::exchange(drawings_, outer);
    for (const xmlNode* drawing : drawings) {
      read_drawing(drawing);
    }
  }

  void read_inline(const xmlNode* parent) {
    for (const xmlNode* node = first_child(parent); node != nullptr; node = next_sibling(node)) {
      const std::string_view name = local_name(node);
      if (name == "r" && !is_element(node, "r", kMathNs)) {
        read_run(node);
      } else if (name == "t") {
        add_text(text_of(node));  // of a formula
      } else {
        read_container(node, name, [&](const xmlNode* inner) { read_inline(inner); });
      }
    }
  }

  void read_run(const xmlNode* run) {
    const xmlNode* properties = first_child(run, "rPr");
    const bool hidden = is_on(first_child(properties, "vanish"));
    const std::size_t before = document_.blocks.back().text.size();
    for (const xmlNode* node = first_child(run); node != nullptr; node = next_sibling(node)) {
      const std::string_view name = local_name(node);
      if (name == "fldChar") {
        fields_.mark(attribute(node, "fldCharType"));
      } else if (name == "instrText") {
        fields_.add_instruction(text_of(node));
      } else if (!hidden) {
        read_run_part(node, name);
      }
    }
    if (document_.blocks.back().text.size() > before && is_highlighted(properties)) {
      builder_.highlight();
    }
  }

  void read_run_part(const xmlNode* node, std::string_view name) {
    if (name == "t") {
      const std::string text = text_of(node);
      add_text(attribute(node, "space") == "preserve" ? std::string_view(text) : trimmed(text));
    } else if (name == "tab" || name == "ptab") {
      add_text("\t");
    } else if (name == "cr" ||
               (name == "br" && (!has_attribute(node, "type") || attribute(node, "type") == "textWrapping"))) {
      add_text("\n");
    } else if (name == "noBreakHyphen") {
      add_text("\u2011");
    } else if (name == "drawing" || name == "pict" || name == "object") {
      drawings_.push_back(node);
    } else if (name == "AlternateContent") {
      const xmlNode* choice = first_child(node, "Choice");
      drawings_.push_back(choice == nullptr ? node : choice);
    } else if (name == "ruby") {
      read_inline(first_child(node, "rubyBase"));
    }
  }

  void add_text(std::string_view text) {
    if (!deleted_ && !fields_.in_instruction() && !fields_.in_index()) {
      builder_.add_text(text);
    }
  }

  void read_table(const xmlNode* node) {
    builder_.begin_table(attribute(first_child(first_child(node, "tblPr"), "tblCaption"), "val"));
    read_rows(node);
    builder_.end_table();
  }

  void read_rows(const xmlNode* parent) {
    for (const xmlNode* node = first_child(parent); node != nullptr; node = next_sibling(node)) {
      const std::string_view name = local_name(node);
      if (name == "tr") {
        builder_.begin_row();
        column_ = 0;
        const bool row_deleted = first_child(first_child(node, "trPr"), "del") != nullptr;
        const bool outer = std::exchange(deleted_, deleted_ || row_deleted);
        read_cells(node);
        deleted_ = outer;
      } else {
        read_container(node, name, [&](const xmlNode* inner) { read_rows(inner); });
      }
    }
  }

  void read_cells(const xmlNode* parent) {
    for (const xmlNode* node = first_child(parent); node != nullptr; node = next_sibling(node)) {
      const std::string_view name = local_name(node);
      if (name == "tc") {
        builder_.begin_cell(column_);
        const int column = column_;
        read_blocks(node);
        column_ = column + span_of(first_child(node, "tcPr"));
      } else {
        read_container(node, name, [&](const xmlNode* inner) { read_cells(inner); });
      }
    }
  }

  /// The text boxes below a drawing, the old form of each left out.
  void read_drawing(const xmlNode* node) {
    for (const xmlNode* child = first_child(node); child != nullptr; child = next_sibling(child)) {
      const std::string_view name = local_name(child);
      if (name == "txbxContent") {
        read_blocks(child);
      } else if (name != "Fallback" || first_child(node, "Choice") == nullptr) {
        read_drawing(child);
      }
    }
  }

  static constexpr const char* kMathNs = "http://schemas.openxmlformats.org/officeDocument/2006/math";

  const DocxStyles& styles_;
  DocumentText& document_;
  TextBuilder builder_;
  DocxFields fields_;
  std::unordered_map<std::string, std::string> bookmarks_;  // open ones: id -> name
  std::vector<const xmlNode*> drawings_;                    // met in the current paragraph
  int column_ = 0;
  bool deleted_ = false;
};

}  // namespace

Status read_docx_body(const xmlNode* body, const DocxStyles& styles, DocumentText& document) {
  DocxWalker walker(styles, document);
  walker.read_blocks(body);
  return walker.status();
}

}  // namespace bestek
