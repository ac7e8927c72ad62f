// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/read/odt_walker.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>
#include <vector>

#include "core/document/text_builder.hpp"

namespace bestek {
namespace {

// More repetitions than this are an attack, not a table or a gap.
constexpr int kMaxRepeat = 1024;

/// What stands in a line of text without being text of it.
constexpr std::array<std::string_view, 6> kNoText{"note",  "annotation", "ruby-text", "tracked-changes",
                                                  "title", "desc"};

template <std::size_t N>
bool is_one_of(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

int repeat_of(const xmlNode* node, const char* name) {
  const std::string text = attribute(node, name);
  int count = 1;
  std::from_chars(text.data(), text.data() + text.size(), count);
  return std::clamp(count, 1, kMaxRepeat);
}

bool is_drawing(const xmlNode* node) {
  const char* prefix = node->ns == nullptr ? nullptr : reinterpret_cast<const char*>(node->ns->prefix);
  return prefix != nullptr && std::string_view(prefix) == "draw" && local_name(node) != "a";
}

class OdtWalker {
 public:
  OdtWalker(const OdtStyles& styles, DocumentText& document)
      : styles_(styles), document_(document), builder_(document) {}

  void read_blocks(const xmlNode* parent, bool in_list) {
    for (const xmlNode* node = first_child(parent); node != nullptr; node = next_sibling(node)) {
      read_block(node, in_list);
    }
  }

  [[nodiscard]] Status status() const { return builder_.status(); }

 private:
  void read_block(const xmlNode* node, bool in_list) {
    const std::string_view name = local_name(node);
    if (name == "p" || name == "h") {
      read_paragraph(node, in_list);
    } else if (name == "list") {
      for (const xmlNode* item = first_child(node); item != nullptr; item = next_sibling(item)) {
        read_blocks(item, in_list || local_name(item) == "list-item");
      }
    } else if (name == "numbered-paragraph") {
      read_blocks(node, true);
    } else if (name == "section") {
      read_blocks(node, in_list);
    } else if (name == "table") {
      read_table(node);
    } else if (name == "tracked-changes") {
      for (const xmlNode* region = first_child(node); region != nullptr; region = next_sibling(region)) {
        ++document_.tracked_changes;
      }
    } else if (is_drawing(node)) {
      read_drawing(node);
    } else {
      read_bookmark(node, name);
    }
  }

  void read_paragraph(const xmlNode* node, bool in_list) {
    const std::string style = attribute(node, "style-name");
    int level = styles_.outline_level(style);
    if (local_name(node) == "h") {
      const std::string said = attribute(node, "outline-level");
      level = 1;
      std::from_chars(said.data(), said.data() + said.size(), level);
    }
    builder_.begin_paragraph(styles_.display_name(style), std::clamp(level, 0, 10), in_list);
    after_space_ = true;
    const std::vector<const xmlNode*> outer = std::exchange(drawings_, {});
    read_inline(node);
    if (styles_.paragraph_highlighted(style) && !document_.blocks.back().text.empty()) {
      builder_.highlight();
    }
    builder_.end_paragraph();
    const std::vector<const xmlNode*> drawings = std::exchange(drawings_, outer);
    for (const xmlNode* drawing : drawings) {
      read_drawing(drawing);
    }
  }

  void read_inline(const xmlNode* parent) {
    for (const xmlNode* node = parent->children; node != nullptr; node = node->next) {
      if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
        add_collapsed(reinterpret_cast<const char*>(node->content));
      } else if (node->type == XML_ELEMENT_NODE) {
        read_inline_element(node);
      }
    }
  }

  void read_inline_element(const xmlNode* node) {
    const std::string_view name = local_name(node);
    if (name == "span") {
      read_span(node);
    } else if (name == "s") {
      add_fixed(std::string(static_cast<std::size_t>(repeat_of(node, "c")), ' '));
    } else if (name == "tab") {
      add_fixed("\t");
    } else if (name == "line-break") {
      add_fixed("\n");
    } else if (name == "content-control") {
      read_control(node);
    } else if (is_drawing(node)) {
      drawings_.push_back(node);
    } else if (!is_one_of(name, kNoText) && !read_bookmark(node, name)) {
      read_inline(node);
    }
  }

  void read_span(const xmlNode* node) {
    const std::string style = attribute(node, "style-name");
    if (styles_.text_hidden(style)) {
      return;
    }
    const std::size_t before = document_.blocks.back().text.size();
    read_inline(node);
    if (document_.blocks.back().text.size() > before && styles_.text_highlighted(style)) {
      builder_.highlight();
    }
  }

  void read_control(const xmlNode* node) {
    ControlSpan control;
    control.tag = attribute(node, "tag");
    control.alias = attribute(node, "alias");
    control.showing_placeholder = attribute(node, "showing-place-holder") == "true";
    builder_.begin_control(std::move(control));
    read_inline(node);
    builder_.end_control();
  }

  bool read_bookmark(const xmlNode* node, std::string_view name) {
    using Kind = BookmarkEdge::Kind;
    if (!name.starts_with("bookmark") || name.starts_with("bookmark-ref")) {
      return false;
    }
    const Kind kind = name == "bookmark-start" ? Kind::kStart : name == "bookmark-end" ? Kind::kEnd : Kind::kPoint;
    builder_.add_bookmark(attribute(node, "name"), kind);
    return true;
  }

  void read_table(const xmlNode* node) {
    builder_.begin_table(attribute(node, "name"));
    read_rows(node);
    builder_.end_table();
  }

  void read_rows(const xmlNode* parent) {
    for (const xmlNode* node = first_child(parent); node != nullptr; node = next_sibling(node)) {
      const std::string_view name = local_name(node);
      if (name == "table-row") {
        read_row(node);
      } else if (name == "table-header-rows" || name == "table-rows" || name == "table-row-group") {
        read_rows(node);
      }
    }
  }

  void read_row(const xmlNode* node) {
    builder_.begin_row();
    int column = 0;
    for (const xmlNode* cell = first_child(node); cell != nullptr; cell = next_sibling(cell)) {
      builder_.begin_cell(column);
      if (local_name(cell) == "table-cell") {
        read_blocks(cell, false);
      }
      column = std::min(column + repeat_of(cell, "number-columns-repeated"), kMaxTableColumns);
    }
  }

  /// Text boxes and shapes, however deep in groups.
  void read_drawing(const xmlNode* node) {
    for (const xmlNode* child = first_child(node); child != nullptr; child = next_sibling(child)) {
      const std::string_view name = local_name(child);
      if (name == "text-box") {
        read_blocks(child, false);
      } else if (name == "p" || name == "h" || name == "list") {
        read_block(child, false);
      } else if (is_drawing(child)) {
        read_drawing(child);
      }
    }
  }

  /// ODF takes a run of white space in its XML as one space, and none at a paragraph's start.
  void add_collapsed(std::string_view text) {
    std::string collapsed;
    for (const char c : text) {
      const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
      if (!space) {
        collapsed += c;
      } else if (!after_space_) {
        collapsed += ' ';
      }
      after_space_ = space;
    }
    builder_.add_text(collapsed);
  }

  void add_fixed(std::string_view text) {
    builder_.add_text(text);
    after_space_ = false;
  }

  const OdtStyles& styles_;
  DocumentText& document_;
  TextBuilder builder_;
  std::vector<const xmlNode*> drawings_;  // met in the current paragraph
  bool after_space_ = true;
};

}  // namespace

Status read_odf_body(const xmlNode* text, const OdtStyles& styles, DocumentText& document) {
  OdtWalker walker(styles, document);
  walker.read_blocks(text, false);
  return walker.status();
}

}  // namespace bestek
