// SPDX-License-Identifier: EUPL-1.2
#include "core/document/canonical.hpp"

#include "core/base/hash.hpp"
#include "core/base/text.hpp"
#include "core/document/clause_layout.hpp"
#include "core/document/marks.hpp"

namespace bestek {
namespace {

void add_run(CanonicalText& out, const Run& run, const TermSet& terms, Language language) {
  if (const auto* text = std::get_if<TextRun>(&run)) {
    out.add_text(text->text);
  } else if (const auto* fill = std::get_if<FillRun>(&run)) {
    out.add_fill_in(fill->name);
  } else if (const auto* term = std::get_if<TermRun>(&run)) {
    const std::string_view name = term_name(terms, term->term, language);
    if (name.empty()) {
      out.add_fill_in(term->term);
    } else {
      out.add_text(name);
    }
  }
}

/// The text of a block with its outermost fill-ins as {name}; other content controls are text.
void add_block(CanonicalText& out, const Block& block) {
  std::size_t done = 0;
  for (const ControlSpan& control : block.controls) {
    const auto tag = parse_fill_tag(control.tag);
    if (!tag || control.begin < done) {
      continue;
    }
    out.add_text(std::string_view(block.text).substr(done, control.begin - done));
    out.add_fill_in(tag->name);
    done = control.end;
  }
  out.add_text(std::string_view(block.text).substr(done));
}

bool same_row(const Block& a, const Block& b) noexcept { return a.table == b.table && a.row == b.row; }
bool same_cell(const Block& a, const Block& b) noexcept { return same_row(a, b) && a.column == b.column; }

}  // namespace

void CanonicalText::add_text(std::string_view text) {
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t brace = text.find_first_of("{}", from);
    paragraph_.append(text.substr(from, brace - from));
    if (brace == std::string_view::npos) return;
    paragraph_.append(2, text[brace]);
    from = brace + 1;
  }
}

void CanonicalText::add_fill_in(std::string_view name) { paragraph_.append(1, '{').append(name).append(1, '}'); }

void CanonicalText::end_paragraph() {
  const std::string line = canonical_text(paragraph_);
  paragraph_.clear();
  if (!line.empty()) {
    text_.append(line).append(1, '\n');
  }
}

void CanonicalText::end_cell() {
  row_.append(canonical_text(paragraph_)).append(1, '\t');
  paragraph_.clear();
}

void CanonicalText::end_row() {
  if (row_.find_first_not_of('\t') != std::string::npos) {
    text_.append(row_).back() = '\n';
  }
  row_.clear();
}

std::string CanonicalText::digest() const {
  return sha256_hex("bestek-text:" + std::to_string(kCanonicalVersion) + "\n" + text_);
}

CanonicalText canonical_release(const Clause& clause, const ClauseText& text, const TermSet& terms) {
  CanonicalText out;
  const auto paragraphs = rendered_paragraphs(clause.kind, text);
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const LayoutParagraph& paragraph = paragraphs[i];
    out.add_text(paragraph.lead);
    if (paragraph.runs != nullptr) {
      for (const Run& run : *paragraph.runs) {
        add_run(out, run, terms, text.language);
      }
    }
    if (paragraph.table.table < 0) {
      out.end_paragraph();
      continue;
    }
    out.end_cell();
    const bool row_goes_on = i + 1 < paragraphs.size() && paragraphs[i + 1].table.table == paragraph.table.table &&
                             paragraphs[i + 1].table.row == paragraph.table.row;
    if (!row_goes_on) {
      out.end_row();
    }
  }
  return out;
}

CanonicalText canonical_blocks(std::span<const Block> blocks, int base_table) {
  CanonicalText out;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Block& block = blocks[i];
    add_block(out, block);
    if (block.table == base_table) {
      out.end_paragraph();
      continue;
    }
    const Block* next = i + 1 < blocks.size() ? &blocks[i + 1] : nullptr;
    if (next != nullptr && same_cell(block, *next)) {
      out.add_text(" ");
      continue;
    }
    out.end_cell();
    if (next == nullptr || !same_row(block, *next)) {
      out.end_row();
    }
  }
  return out;
}

}  // namespace bestek
