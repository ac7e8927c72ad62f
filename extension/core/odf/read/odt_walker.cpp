// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/read/odt_walker.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "core/document/look_here.hpp"
#include "core/document/text_builder.hpp"
#include "core/odf/read/odt_elements.hpp"
#include "core/odf/read/odt_hidden.hpp"
#include "core/odf/read/odt_pages.hpp"
#include "core/odf/read/odt_paragraph.hpp"
#include "core/odf/read/odt_space.hpp"
#include "core/odf/read/tracked_deletions.hpp"

namespace bestek {
namespace {

class OdtWalker {
 public:
  OdtWalker(const OdfPlaces& places, DocumentText& document)
      : styles_(places.styles),
        document_(document),
        builder_(document),
        look_(builder_, styles_->has_drawings_behind() ? Backdrop() : places.paper, places.leftward),
        nodes_(places.nodes) {}

  void read_body(const xmlNode* text) { read_text(text); }

  void read_pages(const xmlNode* pages, const OdtStyles& page_styles) {
    const OdtStyles* body_styles = std::exchange(styles_, &page_styles);
    const auto page = look_.on({});
    for (const PageText& one : page_texts(pages)) {
      builder_.begin_area(one.area);
      read_text(one.node);
    }
    styles_ = body_styles;
  }

  /// Notes and comments that were met, and those met in them.
  void read_attached() {
    for (std::size_t next = 0; next < attached_.size();) {
      const Attached one = attached_[next++];
      builder_.begin_area(one.area, one.anchor, text_of(first_child(one.node, "creator")));
      const HiddenText hidden(builder_, one.hidden && one.area != DocumentArea::kComment);
      const LockedText locked(builder_, one.locked, one.linked);
      const bool line = one.area == DocumentArea::kPicture || one.area == DocumentArea::kRuby;
      line ? builder_.add_line(OdfSpace().collapsed(text_of(one.node))) : read_text(one.node);
    }
  }

  [[nodiscard]] Status status() const { return builder_.status(); }

 private:
  /// A note, comment or what stands above a word, by its text.
  struct Attached {
    DocumentArea area;
    const xmlNode* node;
    std::size_t anchor;
    bool hidden, locked, linked;
  };

  void attach(const xmlNode* node, DocumentArea area) {
    paragraph_.keep();
    if (deletions_.open()) return;
    attached_.push_back({area, node, builder_.anchor(), builder_.hidden(), builder_.locked(), builder_.linked()});
  }

  /// What is by itself: the body, a cell, a text box, a header or note. No deletion reaches further.
  void read_text(const xmlNode* text) {
    read_blocks(text, false);
    close_text();
  }

  void close_text() {
    deletions_.close();
    end_paragraph();
  }

  void read_blocks(const xmlNode* parent, bool in_list) {
    for (const xmlNode* node = first_child(parent); node != nullptr; node = next_sibling(node)) {
      if (!deletions_.pass(node)) {
        read_block(node, in_list);
      } else if (!deletions_.open()) {
        end_paragraph();  // a deletion that ends with a table or section
      }
    }
  }

  void read_block(const xmlNode* node, bool in_list) {
    const std::string_view name = local_name(node);
    if (name == "p" || name == "h") {
      read_paragraph(node, in_list);
    } else if (name == "list") {
      for (const xmlNode* item = first_child(node); item != nullptr; item = next_sibling(item))
        read_blocks(item, in_list || local_name(item) == "list-item");
    } else if (name == "numbered-paragraph") {
      read_blocks(node, true);
    } else if (name == "section") {
      const HiddenText hidden(builder_, is_hidden_section(node));
      const LockedText locked(builder_, is_linked_section(node) || says_protected(node), is_linked_section(node));
      const auto look = look_.area(styles_->fill(FilledPart::kSection, attribute(node, "style-name")));
      read_blocks(node, in_list);
    } else if (name == "table") {
      read_table(node);
    } else if (name == "tracked-changes") {
      deletions_.add(node, node->parent);
      count_changes(node, document_);
    } else if (is_drawing(node)) {
      if (!deletions_.open()) read_drawing(node);
    } else {
      read_bookmark(node, name);
    }
  }

  void read_paragraph(const xmlNode* node, bool in_list) {
    const std::string style = attribute(node, "style-name");
    const int level = outline_level_of(node).value_or(styles_->outline_level(style));
    const TextLook look = styles_->paragraph_look(style);
    const bool is_new =
        paragraph_.begin({styles_->display_name(style), std::clamp(level, 0, 10), in_list, is_highlight(look)});
    if (is_new && nodes_ != nullptr && builder_.in_body()) nodes_->paragraphs.push_back(const_cast<xmlNode*>(node));
    space_ = OdfSpace();
    {
      const HiddenText hidden(builder_, is_hidden_paragraph(node));
      const auto scope = look_.paragraph(look, styles_->fill(FilledPart::kParagraph, style));
      read_inline(node);
    }
    if (!deletions_.open()) end_paragraph();
  }

  void end_paragraph() {
    if (!paragraph_.end()) return;
    for (const auto& [drawing, was_hidden] : std::exchange(drawings_, {})) {
      const HiddenText hidden(builder_, was_hidden);
      read_drawing(drawing);
    }
  }

  void read_inline(const xmlNode* parent) {
    for (const xmlNode* node = parent->children; node != nullptr; node = node->next) {
      if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
        paragraph_.add_text(space_.collapsed(reinterpret_cast<const char*>(node->content)));
      } else if (node->type == XML_ELEMENT_NODE) {
        read_inline_element(node);
      }
    }
  }

  void read_inline_element(const xmlNode* node) {
    const std::string_view name = local_name(node);
    if (deletions_.is_at(node)) builder_.note_deletion();
    if (deletions_.pass(node)) return;
    if (name == "span" || name == "a") {
      read_span(node);
    } else if (name == "s") {
      add_fixed(std::string(static_cast<std::size_t>(repeat_of(node, "c")), ' '));
    } else if (name == "tab" || name == "line-break") {
      add_fixed(name == "tab" ? "\t" : "\n");
    } else if (name == "content-control") {
      read_control(node);
    } else if (is_drawing(node)) {
      paragraph_.keep();
      if (!deletions_.open()) drawings_.emplace_back(node, builder_.hidden());
    } else if (const auto area = attached_area(node)) {
      attach(name == "note" ? first_child(node, "note-body") : node, *area);
    } else if (name == "hidden-text" && text_of(node).empty()) {  // Writer says is-hidden of what it shows
      const HiddenText hidden(builder_, true);
      paragraph_.add_text(attribute(node, "string-value"));
    } else if (is_no_text(node)) {
      paragraph_.keep();
    } else if (!read_bookmark(node, name)) {
      const std::size_t before = builder_.block().text.size();
      const HiddenText hidden(builder_, attribute(node, "display") == "none");  // a variable's value
      read_inline(node);
      if (builder_.block().text.size() > before) builder_.compose();
      if (deletions_.open()) return;
      if (const auto asks = asked_by(node, builder_.block().text.substr(before))) builder_.prompt(before, *asks);
    }
  }

  void read_span(const xmlNode* node) {
    const TextLook look = styles_->text_look(text_style_of(node));
    const std::size_t before = builder_.block().text.size();
    const auto scope = look_.span(look);
    read_inline(node);
    if (is_highlight(look)) builder_.highlight(before);
  }

  void read_control(const xmlNode* node) {
    paragraph_.keep();
    ControlSpan control = control_of(node);
    control.source = controls_++;
    if (nodes_ != nullptr) nodes_->controls.push_back(const_cast<xmlNode*>(node));
    builder_.begin_control(std::move(control), deletions_.open());
    read_inline(node);
    builder_.end_control(deletions_.reach_out_of(node));
  }

  bool read_bookmark(const xmlNode* node, std::string_view name) {
    const auto kind = bookmark_kind(name);
    if (kind) paragraph_.add_bookmark(attribute(node, "name"), *kind);
    return kind.has_value();
  }

  void read_table(const xmlNode* node) {
    if (deletions_.open()) return;
    if (attribute(node, "is-sub-table") == "true") builder_.span_rows();
    builder_.begin_table(attribute(node, "name"));
    const auto look = look_.area(styles_->fill(FilledPart::kTable, attribute(node, "style-name")));
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
      } else if (is_description(node) && !builder_.hidden()) {
        attach(node, DocumentArea::kPicture);
      }
    }
  }

  void read_row(const xmlNode* node) {
    builder_.begin_row();
    if (shares_cells(node)) builder_.span_rows();
    const auto row = look_.area(styles_->fill(FilledPart::kRow, attribute(node, "style-name")));
    int column = 0;
    for (const xmlNode* cell = first_child(node); cell != nullptr; cell = next_sibling(cell)) {
      const bool covered = local_name(cell) != "table-cell";
      builder_.begin_cell(column, covered);
      const LockedText locked(builder_, says_protected(cell));
      const auto look = look_.area(styles_->fill(FilledPart::kCell, attribute(cell, "style-name")));
      if (!covered) read_text(cell);
      column = std::min(column + repeat_of(cell, "number-columns-repeated"), kMaxTableColumns);
    }
  }

  /// Text boxes and shapes, however deep in groups.
  void read_drawing(const xmlNode* node) {
    const HiddenText hidden(builder_, is_hidden_drawing(node));
    const std::string style = attribute(node, "style-name");
    const LockedText locked(builder_, styles_->content_protected(style));
    const FrameText frame(builder_);
    // A frame without a fill of its own may lie on anything.
    const auto look = look_.on(laid_over({}, styles_->fill(FilledPart::kFrame, style)));
    read_drawn(node);
  }

  void read_drawn(const xmlNode* node) {
    for (const xmlNode* child = first_child(node); child != nullptr; child = next_sibling(child)) {
      const std::string_view name = local_name(child);
      if (name == "text-box") {
        read_text(child);
      } else if (name == "p" || name == "h" || name == "list") {
        read_block(child, false);
        close_text();
      } else if (is_description(child)) {
        if (!builder_.hidden()) attach(child, DocumentArea::kPicture);
      } else if (is_drawing(child)) {
        read_drawing(child);
      }
    }
  }

  void add_fixed(std::string_view text) {
    paragraph_.add_text(text);
    space_.add_fixed();
  }

  const OdtStyles* styles_;
  DocumentText& document_;
  TextBuilder builder_;
  TrackedDeletions deletions_;
  OdtParagraph paragraph_{builder_, deletions_};
  std::vector<std::pair<const xmlNode*, bool>> drawings_;  // met in the current paragraph, and whether it is hidden
  std::vector<Attached> attached_;                         // not read yet
  OdfSpace space_;
  LookHere look_;
  std::size_t controls_ = 0;  // met so far
  OdfNodes* nodes_;
};

}  // namespace

Status read_odf_text(const OdfPlaces& places, DocumentText& document) {
  OdtWalker walker(places, document);
  walker.read_body(places.text);
  walker.read_pages(places.pages, *places.page_styles);
  walker.read_attached();
  return walker.status();
}

}  // namespace bestek
