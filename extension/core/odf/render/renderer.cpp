// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/render/renderer.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/base/text.hpp"
#include "core/clause/fill_value.hpp"
#include "core/document/marks.hpp"
#include "core/library/library.hpp"
#include "core/odf/render/clause_structure.hpp"
#include "core/odf/render/content_control.hpp"

namespace bestek {
namespace {

/// Where the clause's mark ends: a paragraph and one of its runs, or its lead (kLead).
constexpr std::size_t kLead = static_cast<std::size_t>(-1);
struct MarkEnd {
  std::size_t paragraph = 0;
  std::size_t run = kLead;
};

bool has_text(const Run& run) noexcept {
  if (const auto* text = std::get_if<TextRun>(&run)) {
    return !text->text.empty();
  }
  return std::holds_alternative<TermRun>(run);
}

/// The last text outside tables and fill-ins.
MarkEnd find_mark_end(const std::vector<LayoutParagraph>& paragraphs) noexcept {
  for (std::size_t i = paragraphs.size(); i-- > 0;) {
    const LayoutParagraph& paragraph = paragraphs[i];
    if (paragraph.table.table >= 0) {
      continue;
    }
    for (std::size_t run = paragraph.runs == nullptr ? 0 : paragraph.runs->size(); run-- > 0;) {
      if (has_text((*paragraph.runs)[run])) {
        return {i, run};
      }
    }
    if (!paragraph.lead.empty()) {
      return {i, kLead};
    }
  }
  return {};
}

/// How many characters of a cell fit in one line of a whole table: what makes a column too narrow for its longest word.
constexpr double kTableLine = 80;
// A table of at most so much is far less than a page.
constexpr int kMostWholeRows = 10;
constexpr double kMostWholeCharacters = 900;

/// The characters of a cell and of its longest word; a fill-in counts as a short answer.
struct CellText {
  double characters = 0;
  double longest_word = 0;
};

CellText measure(const Runs& runs) {
  constexpr double kFill = 16;
  CellText cell;
  for (const Run& run : runs) {
    const auto* text = std::get_if<TextRun>(&run);
    if (text == nullptr) {
      cell.characters += kFill;
      cell.longest_word = std::max(cell.longest_word, kFill);
      continue;
    }
    for (const std::string& word : split(text->text, ' ')) {
      const auto length = static_cast<double>(code_points(word));
      cell.characters += length + 1;
      cell.longest_word = std::max(cell.longest_word, length);
    }
  }
  return cell;
}

/// The shape of the table that begins at `first`. Its columns: the more text the wider, but less than in proportion,
/// and each wide enough for its longest word. Nothing outside tables.
TableShape table_shape(const std::vector<LayoutParagraph>& paragraphs, std::size_t first) {
  const int table = paragraphs[first].table.table;
  std::vector<CellText> columns;
  int rows = 0;
  for (; table >= 0 && first < paragraphs.size() && paragraphs[first].table.table == table; ++first) {
    const auto column = static_cast<std::size_t>(paragraphs[first].table.column);
    if (column >= columns.size()) columns.resize(column + 1);
    const CellText cell = paragraphs[first].runs == nullptr ? CellText{} : measure(*paragraphs[first].runs);
    columns[column].characters += cell.characters;
    columns[column].longest_word = std::max(columns[column].longest_word, cell.longest_word);
    rows = paragraphs[first].table.row + 1;
  }
  double all = 0;
  double characters = 0;
  for (const CellText& column : columns) {
    all += std::sqrt(column.characters);
    characters += column.characters;
  }
  TableShape shape;
  shape.whole = rows <= kMostWholeRows && characters <= kMostWholeCharacters;
  for (const CellText& column : columns) {
    const double by_text = std::round(kMostColumnShare * std::sqrt(column.characters) / std::max(all, 1.0));
    const double by_word = std::ceil(kMostColumnShare * column.longest_word / kTableLine);
    shape.columns.push_back(static_cast<int>(std::clamp(std::max(by_text, by_word), 1.0, double{kMostColumnShare})));
  }
  return shape;
}

bool begins_table(const std::vector<LayoutParagraph>& paragraphs, std::size_t at) noexcept {
  const int table = paragraphs[at].table.table;
  return table >= 0 && (at == 0 || paragraphs[at - 1].table.table != table);
}

/// One clause's text with its marks.
class MarkedText {
 public:
  MarkedText(const RenderContext& context, const ClauseToPlace& placed, Language language, std::string& out)
      : context_(context),
        placed_(placed),
        language_(language),
        out_(out),
        mark_(clause_mark(placed.placement, release_hash(*placed.clause))) {}

  void write_content(const LayoutParagraph& paragraph, bool first, const MarkEnd& end, std::size_t index) {
    start_here_ = first;
    head_cell_ = paragraph.table.table >= 0 && paragraph.table.row == 0;
    const bool ends = end.paragraph == index;
    write_text(paragraph.lead, {.strong = paragraph.strong_lead}, ends && end.run == kLead);
    for (std::size_t i = 0; paragraph.runs != nullptr && i < paragraph.runs->size(); ++i) {
      write_run((*paragraph.runs)[i], ends && end.run == i);
    }
  }

 private:
  void write_run(const Run& run, bool ends) {
    if (const auto* text = std::get_if<TextRun>(&run)) {
      write_text(text->text, text->emphasis, ends);
    } else if (const auto* term = std::get_if<TermRun>(&run)) {
      const TermSet* terms = placed_.terms == nullptr ? context_.terms : placed_.terms;
      const std::string_view name = terms == nullptr ? std::string_view{} : term_name(*terms, term->term, language_);
      write_text(name.empty() ? "{" + term->term + "}" : std::string(name), term->emphasis, ends);
    } else if (const auto* fill = std::get_if<FillRun>(&run)) {
      write_fill(fill->name);
    }
  }

  void write_text(std::string_view text, const Emphasis& emphasis, bool ends) {
    if (text.empty()) {
      return;
    }
    const std::size_t spans = open_spans(emphasis);
    const std::size_t start = start_here_ ? after_first_code_point(text) : 0;
    const std::size_t end = ends ? std::max(start, before_last_code_point(text)) : text.size();
    append_xml_escaped(out_, text.substr(0, start));
    if (start_here_) {
      append_all(out_, "<text:bookmark-start text:name=\"", mark_, "\"/>");
      start_here_ = false;
    }
    append_xml_escaped(out_, text.substr(start, end - start));
    if (ends) {
      append_all(out_, "<text:bookmark-end text:name=\"", mark_, "\"/><text:bookmark text:name=\"",
                 end_mark(placed_.placement), "\"/>");
    }
    append_xml_escaped(out_, text.substr(end));
    for (std::size_t i = 0; i < spans; ++i) {
      out_ += "</text:span>";
    }
  }

  std::size_t open_spans(const Emphasis& emphasis) {
    std::size_t spans = 0;
    const auto open = [&](bool wanted, std::string_view style) {
      if (wanted) {
        append_all(out_, "<text:span text:style-name=\"", style, "\">");
        ++spans;
      }
    };
    open(emphasis.strong || head_cell_, "Strong_20_Emphasis");
    open(emphasis.em, "Emphasis");
    open(emphasis.sub, kSubscriptStyle);
    open(emphasis.sup, kSuperscriptStyle);
    return spans;
  }

  void write_fill(const std::string& name) {
    const FillIn* fill_in = placed_.clause->fill_in(name);
    if (fill_in == nullptr) {
      append_xml_escaped(out_, "{" + name + "}");
      return;
    }
    const std::string* answer = find_answer(context_, *placed_.clause, *fill_in);
    const std::string& label = fill_in->label.has(language_) ? fill_in->label.in(language_) : fill_in->name;
    append_content_control(out_, fill_tag(fill_in->by, name), label,
                           answer == nullptr ? std::string() : answer_text(*fill_in, *answer),
                           fill_in->type == FillType::kChoice ? &fill_in->choices : nullptr, language_);
  }

  /// An answer was checked when it was given; one that no longer fits is shown as it is rather than lost.
  [[nodiscard]] std::string answer_text(const FillIn& fill_in, const std::string& answer) const {
    const auto text = fill_text(fill_in, answer, language_, context_.answers_language);
    return text ? *text : answer;
  }

  const RenderContext& context_;
  const ClauseToPlace& placed_;
  Language language_;
  std::string& out_;
  std::string mark_;
  bool start_here_ = false;
  bool head_cell_ = false;
};

}  // namespace

ClauseRenderer::ClauseRenderer(const RenderContext& context, std::string list_id, bool list_exists)
    : context_(context), list_id_(std::move(list_id)), list_exists_(list_exists) {}

void ClauseRenderer::add(const ClauseToPlace& clause, std::string& out) {
  const ClauseText* text = clause.clause->text(context_.language);
  if (text == nullptr) {
    if (clause.clause->texts.empty()) {
      return;
    }
    text = &clause.clause->texts.front();
  }
  const auto paragraphs = rendered_paragraphs(clause.clause->kind, *text);
  const MarkEnd end = find_mark_end(paragraphs);
  ClauseStructure structure(context_.styles, clause.placement, out);
  MarkedText content(context_, clause, text->language, out);
  const auto& styles = context_.styles;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const LayoutParagraph& paragraph = paragraphs[i];
    TableShape shape = begins_table(paragraphs, i) ? table_shape(paragraphs, i) : TableShape{};
    shape.indented = clause.clause->kind == ClauseKind::kRequirement;
    structure.move_to(paragraph, shape);
    const bool heading = paragraph.role == StyleRole::kHeading;
    const bool numbered = paragraph.role == StyleRole::kRequirement;
    const bool cell = paragraph.table.table >= 0;
    if (numbered) {
      append_all(out, "<text:list text:style-name=\"", styles.requirement_list.name,
                 list_exists_ ? "\" text:continue-list=\"" : "\" xml:id=\"", list_id_, "\"><text:list-item>");
      list_exists_ = true;
    }
    if (cell) {
      append_all(out, "<table:table-cell table:style-name=\"", paragraph.table.row == 0 ? kHeadCellStyle : kCellStyle,
                 "\" office:value-type=\"string\">");
    }
    append_all(out, heading ? "<text:h text:style-name=\"" : "<text:p text:style-name=\"",
               styles.of(paragraph.role).name, "\"");
    if (heading) {
      append_all(out, " text:outline-level=\"", std::to_string(styles.heading_level), "\"");
    }
    out += '>';
    content.write_content(paragraph, i == 0, end, i);
    out += heading ? "</text:h>" : "</text:p>";
    out += cell ? "</table:table-cell>" : "";
    out += numbered ? "</text:list-item></text:list>" : "";
  }
  structure.finish();
}

}  // namespace bestek
