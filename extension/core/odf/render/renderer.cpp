// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/render/renderer.hpp"

#include <algorithm>
#include <span>
#include <vector>

#include "core/base/text.hpp"
#include "core/clause/answer_place.hpp"
#include "core/clause/fill_value.hpp"
#include "core/document/marks.hpp"
#include "core/library/library.hpp"
#include "core/odf/render/clause_structure.hpp"
#include "core/odf/render/clause_tables.hpp"
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

/// One clause's text with its marks.
class MarkedText {
 public:
  MarkedText(const RenderContext& context, const ClauseToPlace& placed, Language language, XmlWriter& out)
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
      write_run(paragraph, i, ends && end.run == i);
    }
  }

 private:
  [[nodiscard]] std::string plain(const Run& run) const {
    if (const auto* text = std::get_if<TextRun>(&run)) return text->text;
    if (const auto* term = std::get_if<TermRun>(&run)) return term_text(*term);
    return "…";  // another fill-in
  }

  /// What the paragraph says round one of its runs.
  [[nodiscard]] AnswerPlace place_of(const LayoutParagraph& paragraph, std::size_t at) const {
    std::string before(paragraph.lead);
    std::string after;
    for (std::size_t i = 0; i < paragraph.runs->size(); ++i) {
      if (i != at) (i < at ? before : after) += plain((*paragraph.runs)[i]);
    }
    return answer_place(before, after);
  }

  [[nodiscard]] std::string term_text(const TermRun& term) const {
    const std::string_view name =
        context_.terms == nullptr ? std::string_view{} : term_name(*context_.terms, term.term, language_);
    return name.empty() ? "{" + term.term + "}" : std::string(name);
  }

  void write_run(const LayoutParagraph& paragraph, std::size_t at, bool ends) {
    const Run& run = (*paragraph.runs)[at];
    if (const auto* text = std::get_if<TextRun>(&run)) {
      write_text(text->text, text->emphasis, ends);
    } else if (const auto* term = std::get_if<TermRun>(&run)) {
      write_text(term_text(*term), term->emphasis, ends);
    } else if (const auto* fill = std::get_if<FillRun>(&run)) {
      write_fill(fill->name, paragraph, at);
    }
  }

  void write_text(std::string_view text, const Emphasis& emphasis, bool ends) {
    if (text.empty()) {
      return;
    }
    const std::size_t spans = open_spans(emphasis);
    const std::size_t start = start_here_ ? after_first_code_point(text) : 0;
    const std::size_t end = ends ? std::max(start, before_last_code_point(text)) : text.size();
    out_.text(text.substr(0, start));
    if (start_here_) {
      out_.empty("text:bookmark-start", "text:name", mark_);
      start_here_ = false;
    }
    out_.text(text.substr(start, end - start));
    if (ends) {
      out_.empty("text:bookmark-end", "text:name", mark_);
      out_.empty("text:bookmark", "text:name", end_mark(placed_.placement));
    }
    out_.text(text.substr(end));
    for (std::size_t i = 0; i < spans; ++i) out_.close();
  }

  std::size_t open_spans(const Emphasis& emphasis) {
    std::size_t spans = 0;
    const auto open = [&](bool wanted, std::string_view style) {
      if (wanted) {
        out_.open("text:span");
        out_.attribute("text:style-name", style);
        ++spans;
      }
    };
    open(emphasis.strong || head_cell_, "Strong_20_Emphasis");
    open(emphasis.em, "Emphasis");
    open(emphasis.sub, kSubscriptStyle);
    open(emphasis.sup, kSuperscriptStyle);
    return spans;
  }

  void write_fill(const std::string& name, const LayoutParagraph& paragraph, std::size_t at) {
    const FillIn* fill_in = placed_.clause->fill_in(name);
    if (fill_in == nullptr) {
      out_.text("{" + name + "}");
      return;
    }
    const std::string* answer = find_answer(context_, *placed_.clause, *fill_in);
    const std::string& label = fill_in->label.has(language_) ? fill_in->label.in(language_) : fill_in->name;
    write_content_control(out_, fill_tag(fill_in->by, name), label,
                          answer == nullptr ? std::string() : answer_text(*fill_in, *answer, place_of(paragraph, at)),
                          fill_in->type == FillType::kChoice ? &fill_in->choices : nullptr, language_);
  }

  /// What dossier.xml says is judged like what a person types: an answer that does not fit leaves the fill-in open, and
  /// the check says so.
  [[nodiscard]] std::string answer_text(const FillIn& fill_in, const std::string& answer,
                                        const AnswerPlace& place) const {
    const std::string fitting = mended_answer(answer, std::span(&place, 1));
    const auto text = fill_text(fill_in, fitting, language_, context_.answers_language);
    return text ? *text : std::string();
  }

  const RenderContext& context_;
  const ClauseToPlace& placed_;
  Language language_;
  XmlWriter& out_;
  std::string mark_;
  bool start_here_ = false;
  bool head_cell_ = false;
};

}  // namespace

ClauseRenderer::ClauseRenderer(const RenderContext& context, const ClauseHeading& heading, std::string list_id,
                               bool list_exists)
    : context_(context), heading_(heading), list_id_(std::move(list_id)), list_exists_(list_exists) {}

void ClauseRenderer::add(const ClauseToPlace& clause, XmlWriter& out) {
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
      out.open("text:list");
      out.attribute("text:style-name", styles.requirement_list.name);
      out.attribute(list_exists_ ? XmlLiteral("text:continue-list") : XmlLiteral("xml:id"), list_id_);
      out.open("text:list-item");
      list_exists_ = true;
    }
    if (cell) {
      out.open("table:table-cell");
      out.attribute("table:style-name", paragraph.table.row == 0 ? kHeadCellStyle : kCellStyle);
      out.attribute("office:value-type", "string");
    }
    out.open(heading ? XmlLiteral("text:h") : XmlLiteral("text:p"));
    out.attribute("text:style-name", (heading ? styles.heading(heading_.level) : styles.of(paragraph.role)).name);
    if (heading) {
      out.attribute("text:outline-level", std::to_string(heading_.level));
      if (!heading_.numbered) out.attribute("text:is-list-header", "true");
    }
    content.write_content(paragraph, i == 0, end, i);
    out.close();
    if (cell) out.close();
    for (int around = numbered ? 2 : 0; around > 0; --around) out.close();
  }
  structure.finish();
}

}  // namespace bestek
