// SPDX-License-Identifier: EUPL-1.2
#include "core/document/clause_layout.hpp"

namespace bestek {
namespace {

// Two forms: before text, and alone where the passage begins with a list or table.
struct Label {
  Bilingual before_text, alone;
};
constexpr Label kScoringLabel{{"Beoordeling: ", "Scoring: "}, {"Beoordeling:", "Scoring:"}};
constexpr Label kEvidenceLabel{{"Bewijs: ", "Evidence: "}, {"Bewijs:", "Evidence:"}};

class Layout {
 public:
  void add_title(const ClauseText& text) {
    LayoutParagraph& title = paragraphs_.emplace_back();
    title.role = StyleRole::kHeading;
    title.lead = text.title;
  }

  void add_body(const ClauseBlocks& blocks, StyleRole first_paragraph) {
    StyleRole role = first_paragraph;
    for (const ClauseBlock& block : blocks) {
      add_block(block, std::holds_alternative<ClauseParagraph>(block) ? role : StyleRole::kText);
      if (std::holds_alternative<ClauseParagraph>(block)) {
        role = StyleRole::kText;
      }
    }
  }

  void add_labelled(const ClauseBlocks& blocks, const Label& label, Language language, StyleRole role) {
    if (blocks.empty()) {
      return;
    }
    const bool text_first = std::holds_alternative<ClauseParagraph>(blocks.front());
    if (!text_first) {
      add_paragraph(role, nullptr);
    }
    const std::size_t labelled = text_first ? paragraphs_.size() : paragraphs_.size() - 1;
    for (const ClauseBlock& block : blocks) {
      add_block(block, role);
    }
    paragraphs_[labelled].lead = (text_first ? label.before_text : label.alone).in(language);
    paragraphs_[labelled].strong_lead = true;
  }

  [[nodiscard]] std::vector<LayoutParagraph> take() { return std::move(paragraphs_); }

 private:
  LayoutParagraph& add_paragraph(StyleRole role, const Runs* runs) {
    LayoutParagraph& paragraph = paragraphs_.emplace_back();
    paragraph.role = role;
    paragraph.runs = runs;
    return paragraph;
  }

  void add_block(const ClauseBlock& block, StyleRole role) {
    if (const auto* paragraph = std::get_if<ClauseParagraph>(&block)) {
      add_paragraph(role, &paragraph->runs);
    } else if (const auto* list = std::get_if<ClauseList>(&block)) {
      add_list(*list, role == StyleRole::kEvidence ? role : StyleRole::kBullet);
    } else if (const auto* table = std::get_if<ClauseTable>(&block)) {
      add_table(*table);
    }
  }

  void add_list(const ClauseList& list, StyleRole role) {
    const int number = lists_++;
    int position = 0;
    for (const ListItem& item : list.items) {
      add_paragraph(role, &item.runs).list = {number, position, 1, list.ordered};
      for (const Runs& inner : item.inner) {
        add_paragraph(role, &inner).list = {number, position, 2, item.inner_ordered};
      }
      ++position;
    }
  }

  void add_table(const ClauseTable& table) {
    const int number = tables_++;
    int row_number = 0;
    for (const auto& row : table.rows) {
      int column = 0;
      for (const Runs& cell : row) {
        add_paragraph(StyleRole::kTableText, &cell).table = {number, row_number, column++};
      }
      ++row_number;
    }
  }

  std::vector<LayoutParagraph> paragraphs_;
  int lists_ = 0;
  int tables_ = 0;
};

}  // namespace

std::string_view style_role_id(StyleRole role) noexcept { return kStyleRoleWords.at(static_cast<std::size_t>(role)); }

std::vector<LayoutParagraph> rendered_paragraphs(ClauseKind kind, const ClauseText& text) {
  Layout layout;
  layout.add_title(text);
  layout.add_body(text.body, kind == ClauseKind::kRequirement ? StyleRole::kRequirement : StyleRole::kText);
  layout.add_labelled(text.scoring, kScoringLabel, text.language, StyleRole::kText);
  layout.add_labelled(text.evidence, kEvidenceLabel, text.language, StyleRole::kEvidence);
  return layout.take();
}

std::string_view term_name(const TermSet& terms, std::string_view term, Language language) noexcept {
  const auto found = terms.names.find(term);
  return found == terms.names.end() ? std::string_view{} : std::string_view{found->second.in(language)};
}

}  // namespace bestek
