// SPDX-License-Identifier: EUPL-1.2
#include "core/docx/docx_walker.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/utf8_text.hpp"
#include "core/document/look_here.hpp"
#include "core/document/text_builder.hpp"
#include "core/docx/docx_bookmarks.hpp"
#include "core/docx/docx_characters.hpp"
#include "core/docx/docx_elements.hpp"
#include "core/docx/docx_fields.hpp"
#include "core/docx/docx_look.hpp"
#include "core/docx/docx_notes.hpp"

namespace bestek {
namespace {

class DocxWalker {
 public:
  DocxWalker(const WordPlaces& places, const DocxStyles& styles, DocumentText& document)
      : places_(places),
        notes_(places),
        styles_(styles),
        document_(document),
        builder_(document),
        look_(builder_, places.paper) {}

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

  void read_pages() {
    const auto look = look_.on({});
    for (const WordPlaces::Page& page : places_.pages) {
      begin_area(page.area);
      read_blocks(page.root);
    }
  }

  /// Notes and comments that the text refers to, those that these refer to, what stands above words and what is said of
  /// pictures.
  void read_attached() {
    while (const auto one = notes_.take()) {
      begin_area(one->area, one->anchor, attribute(one->node, "author"));
      const HiddenText hidden(builder_, one->hidden && one->area != DocumentArea::kComment);  // as Writer shows it
      if (one->area == DocumentArea::kPicture) {
        builder_.add_line(one->text);
      } else {
        one->area == DocumentArea::kRuby ? read_paragraph(one->node) : read_blocks(one->node);
      }
    }
  }

  [[nodiscard]] Status status() const { return builder_.status(); }

 private:
  struct Drawing {
    const xmlNode* node;
    bool hidden;
  };

  void begin_area(DocumentArea area, std::size_t anchor = 0, std::string author = {}) {
    builder_.begin_area(area, anchor, std::move(author));
    fields_ = DocxFields();
    deleted_ = hidden_row_ = false;
  }

  /// Elements that may stand around paragraphs, rows, cells and runs alike.
  template <class Reader>
  void read_container(const xmlNode* node, std::string_view name, Reader&& read_inner) {
    if (name == "sdt") {
      read_control(node, read_inner);
    } else if (name == "bookmarkStart" || name == "bookmarkEnd") {
      bookmarks_.read(node, builder_);
    } else if (name == "ins" || name == "moveTo") {
      count_change(node, document_);
      read_inner(node);
    } else if (name == "del" || name == "moveFrom") {
      count_change(node, document_);
      const bool outer = std::exchange(deleted_, true);
      read_inner(node);
      deleted_ = outer;
    } else if (name == "AlternateContent") {
      read_inner(chosen(node));
    } else if (!name.ends_with("Pr") && name != "altChunk") {
      read_inner(node);  // hyperlink, smartTag, customXml, fldSimple, oMath …
    }
  }

  template <class Reader>
  void read_control(const xmlNode* node, Reader&& read_inner) {
    const xmlNode* properties = first_child(node, "sdtPr");
    if (is_contents(properties)) return;
    if (deleted_) return read_inner(first_child(node, "sdtContent"));
    builder_.begin_control(docx_control(properties));
    read_inner(first_child(node, "sdtContent"));
    builder_.end_control();
  }

  void read_paragraph(const xmlNode* node) {
    const xmlNode* properties = first_child(node, "pPr");
    const std::string said_style = attribute(first_child(properties, "pStyle"), "val");
    const std::string& style = said_style.empty() ? styles_.default_id() : said_style;
    const bool generated = fields_.in_index();
    builder_.begin_paragraph(styles_.name(style), styles_.outline_level(style, properties),
                             styles_.in_list(style, properties));
    const std::vector<Drawing> outer = std::exchange(drawings_, {});
    {
      const auto look =
          look_.paragraph(styles_.paragraph_look(style, properties, table_look_), styles_.fill(style, properties));
      read_inline(node);
    }
    if (is_end_deleted(properties)) builder_.note_deletion();
    builder_.end_paragraph();
    if (is_end_deleted(properties) && drawings_.empty()) {
      builder_.continue_paragraph();  // the next paragraph goes on here
    } else if (generated && builder_.block().text.empty()) {
      builder_.drop_paragraph();
    }
    for (const Drawing& drawing : std::exchange(drawings_, outer)) {
      const HiddenText hidden(builder_, drawing.hidden);
      read_drawing(drawing.node);
    }
  }

  void read_inline(const xmlNode* parent) {
    for (const xmlNode* node = first_child(parent); node != nullptr; node = next_sibling(node)) {
      const std::string_view name = local_name(node);
      if (is_run(node)) {
        read_run(node);
      } else if (name == "t") {
        add_text(text_of(node));  // of a formula
      } else if (const std::string turn = turn_of(node); !turn.empty()) {
        add_text(turn);
        read_inline(node);
        add_text(utf8_of(kTurnEnd));
      } else if (name == "fldSimple" && !shown_prompt(attribute(node, "instr")).empty()) {
        add_field_end({shown_prompt(attribute(node, "instr")), true, {}, 0});
      } else {
        read_container(node, name, [&](const xmlNode* inner) { read_inline(inner); });
      }
    }
  }

  void read_run(const xmlNode* run) {
    if (deleted_) builder_.note_deletion();
    const xmlNode* properties = first_child(run, "rPr");
    const HiddenText hidden(builder_, hidden_row_);
    const TextLook run_look = styles_.run_look(properties);
    const auto look = look_.span(run_look);
    const std::size_t before = builder_.block().text.size();
    for (const xmlNode* node = first_child(run); node != nullptr; node = next_sibling(node)) {
      const std::string_view name = local_name(node);
      if (name == "fldChar") {
        add_field_end(fields_.mark(node));
      } else if (name == "instrText") {
        fields_.add_instruction(text_of(node));
      } else {
        read_run_part(node, name);
      }
    }
    if (is_highlight(run_look)) builder_.highlight(before);
  }

  void read_run_part(const xmlNode* node, std::string_view name) {
    if (name == "t") {
      add_text(run_text(node));
    } else if (const WordCharacter character = character_of(node); !character.text.empty()) {
      const auto look = look_.span(character.look);
      add_text(character.text);
    } else if (name == "drawing" || name == "pict" || name == "object" || name == "AlternateContent") {
      drawings_.push_back({name == "AlternateContent" ? chosen(node) : node, builder_.hidden()});
    } else if (name.ends_with("Reference")) {
      if (!deleted_) notes_.refer(name, attribute(node, "id"), builder_.anchor(), builder_.hidden());
    } else if (name == "ruby") {
      read_inline(first_child(node, "rubyBase"));
      if (!deleted_) notes_.above(first_child(node, "rt"), builder_.anchor(), builder_.hidden());
    }
  }

  void add_text(std::string_view text) {
    if (!deleted_ && !fields_.in_instruction() && !fields_.in_index()) {
      builder_.add_text(text);
      fields_.add_text(text);
    }
  }

  void add_field_end(const FieldEnd& end) {
    const std::size_t size = builder_.block().text.size();
    add_text(end.shown);
    if (end.is_prompt && !deleted_) builder_.prompt(size - std::min(size, end.result_size), end.asks);
  }

  void read_table(const xmlNode* node) {
    builder_.begin_table(attribute(first_child(first_child(node, "tblPr"), "tblCaption"), "val"));
    const auto look = look_.area(styles_.table_fill(first_child(node, "tblPr")));
    const TextLook outer = std::exchange(table_look_, styles_.table_look(first_child(node, "tblPr")));
    read_rows(node);
    table_look_ = outer;
    builder_.end_table();
  }

  void read_rows(const xmlNode* parent) {
    for (const xmlNode* node = first_child(parent); node != nullptr; node = next_sibling(node)) {
      const std::string_view name = local_name(node);
      if (name == "tr") {
        builder_.begin_row();
        column_ = 0;
        const xmlNode* says = first_child(node, "trPr");
        const bool outer = std::exchange(deleted_, deleted_ || first_child(says, "del") != nullptr);
        const bool outer_row = std::exchange(hidden_row_, hidden_row_ || is_on(first_child(says, "hidden")));
        read_cells(node);
        hidden_row_ = outer_row;
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
        if (first_child(first_child(node, "tcPr"), "vMerge") != nullptr) builder_.span_rows();
        const int column = column_;
        const auto look = look_.area(docx_fill(first_child(node, "tcPr")));
        read_blocks(node);
        column_ = column + span_of(first_child(node, "tcPr"));
      } else {
        read_container(node, name, [&](const xmlNode* inner) { read_cells(inner); });
      }
    }
  }

  /// The text boxes below a drawing, the old form of each left out.
  void read_drawing(const xmlNode* node) {
    const FrameText frame(builder_);
    const auto look = look_.on({});  // it may lie on anything
    read_drawn(node);
  }

  void read_drawn(const xmlNode* node) {
    for (const xmlNode* child = first_child(node); child != nullptr; child = next_sibling(child)) {
      const std::string_view name = local_name(child);
      if (name == "txbxContent") {
        read_blocks(child);
      } else if (name == "docPr") {
        if (!builder_.hidden()) notes_.describe(child, builder_.anchor());
      } else if (name == "textpath") {
        builder_.add_line(attribute(child, "string"));  // a watermark
      } else if (name != "Fallback" || first_child(node, "Choice") == nullptr) {
        if (is_old_shape(name) && !builder_.hidden()) notes_.describe(child, builder_.anchor());
        read_drawn(child);
      }
    }
  }

  const WordPlaces& places_;
  DocxNotes notes_;
  const DocxStyles& styles_;
  DocumentText& document_;
  TextBuilder builder_;
  DocxFields fields_;
  DocxBookmarks bookmarks_;
  std::vector<Drawing> drawings_;  // met in the current paragraph
  int column_ = 0;
  bool deleted_ = false;
  TextLook table_look_;  // of the text in the table where it is
  bool hidden_row_ = false;
  LookHere look_;
};

}  // namespace

Status read_docx_text(const WordPlaces& places, const DocxStyles& styles, DocumentText& document) {
  DocxWalker walker(places, styles, document);
  walker.read_blocks(places.body);
  walker.read_pages();
  walker.read_attached();
  return walker.status();
}

}  // namespace bestek
