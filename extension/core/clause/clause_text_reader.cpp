// SPDX-License-Identifier: EUPL-1.2
#include "core/clause/clause_text_reader.hpp"

#include "core/base/xml.hpp"

namespace bestek {
namespace {

bool is_space(char c) noexcept { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// Collects runs and keeps white space as a reader sees it: one space, none at the ends.
class RunCollector {
 public:
  void text(std::string_view characters, const Emphasis& emphasis) {
    std::string collapsed;
    for (const char c : characters) {
      if (is_space(c)) {
        space_ = true;
      } else {
        add_space_to(collapsed);
        collapsed += c;
      }
    }
    if (collapsed.empty()) return;
    auto* last = runs_.empty() ? nullptr : std::get_if<TextRun>(&runs_.back());
    if (last != nullptr && last->emphasis == emphasis) {
      last->text += collapsed;
    } else {
      runs_.emplace_back(TextRun{std::move(collapsed), emphasis});
    }
  }

  void add(Run run) {
    if (space_ && !runs_.empty()) {
      if (auto* last = std::get_if<TextRun>(&runs_.back()); last != nullptr && last->emphasis == Emphasis{}) {
        last->text += ' ';
      } else {
        runs_.emplace_back(TextRun{" ", {}});
      }
    }
    space_ = false;
    runs_.push_back(std::move(run));
  }

  [[nodiscard]] Runs take() { return std::move(runs_); }

 private:
  void add_space_to(std::string& collapsed) {
    if (space_ && (!runs_.empty() || !collapsed.empty())) collapsed += ' ';
    space_ = false;
  }

  Runs runs_;
  bool space_ = false;
};

void collect(const xmlNode* parent, const Emphasis& emphasis, RunCollector& out) {
  for (const xmlNode* node = parent->children; node != nullptr; node = node->next) {
    if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
      out.text(reinterpret_cast<const char*>(node->content), emphasis);
    } else if (is_element(node, "term")) {
      out.add(TermRun{attribute(node, "ref"), emphasis});
    } else if (is_element(node, "fill")) {
      out.add(FillRun{attribute(node, "ref")});
    } else if (node->type == XML_ELEMENT_NODE && !is_element(node, "ul") && !is_element(node, "ol")) {
      Emphasis inner = emphasis;
      inner.strong = inner.strong || is_element(node, "strong");
      inner.em = inner.em || is_element(node, "em");
      inner.sub = inner.sub || is_element(node, "sub");
      inner.sup = inner.sup || is_element(node, "sup");
      collect(node, inner, out);
    }
  }
}

Runs read_runs(const xmlNode* parent) {
  RunCollector collector;
  collect(parent, {}, collector);
  Runs runs = collector.take();
  runs.line = line_of(parent);
  return runs;
}

ClauseList read_list(const xmlNode* node) {
  ClauseList list{is_element(node, "ol"), {}};
  for (const xmlNode* child = first_child(node, "li"); child != nullptr; child = next_sibling(child, "li")) {
    ListItem item{read_runs(child), false, {}};
    const xmlNode* inner = first_child(child, "ul");
    if (inner == nullptr) inner = first_child(child, "ol");
    item.inner_ordered = is_element(inner, "ol");
    for (const xmlNode* sub = first_child(inner, "li"); sub != nullptr; sub = next_sibling(sub, "li")) {
      item.inner.push_back(read_runs(sub));
    }
    list.items.push_back(std::move(item));
  }
  return list;
}

ClauseTable read_table(const xmlNode* node) {
  ClauseTable table;
  for (const xmlNode* row = first_child(node); row != nullptr; row = next_sibling(row)) {
    std::vector<Runs> cells;
    for (const xmlNode* cell = first_child(row, "cell"); cell != nullptr; cell = next_sibling(cell, "cell")) {
      cells.push_back(read_runs(cell));
    }
    table.rows.push_back(std::move(cells));
  }
  return table;
}

}  // namespace

ClauseBlocks read_blocks(const xmlNode* parent) {
  ClauseBlocks blocks;
  for (const xmlNode* node = first_child(parent); node != nullptr; node = next_sibling(node)) {
    if (is_element(node, "p")) {
      blocks.emplace_back(ClauseParagraph{read_runs(node)});
    } else if (is_element(node, "table")) {
      blocks.emplace_back(read_table(node));
    } else if (is_element(node, "ul") || is_element(node, "ol")) {
      blocks.emplace_back(read_list(node));
    }
  }
  return blocks;
}

}  // namespace bestek
