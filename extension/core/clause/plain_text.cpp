// SPDX-License-Identifier: EUPL-1.2
#include "core/clause/plain_text.hpp"

namespace bestek {

using TermNames = std::map<std::string, std::string, std::less<>>;

std::string plain_text(const Runs& runs, const TermNames& terms) {
  std::string text;
  for (const Run& run : runs) {
    if (const auto* characters = std::get_if<TextRun>(&run)) {
      text += characters->text;
    } else if (const auto* term = std::get_if<TermRun>(&run)) {
      const auto name = terms.find(term->term);
      text += name == terms.end() ? "{" + term->term + "}" : name->second;
    } else if (const auto* fill = std::get_if<FillRun>(&run)) {
      text += "{" + fill->name + "}";
    }
  }
  return text;
}

std::string plain_text(const ClauseBlocks& blocks, const TermNames& terms) {
  std::string text;
  const auto line = [&](const std::string& content) {
    if (!text.empty()) text += '\n';
    text += content;
  };
  for (const ClauseBlock& block : blocks) {
    if (const auto* table = std::get_if<ClauseTable>(&block)) {
      for (const auto& row : table->rows) {
        std::string cells;
        for (const Runs& cell : row) cells += (cells.empty() ? "" : " | ") + plain_text(cell, terms);
        line(cells);
      }
    } else {
      for_each_runs({block}, [&](const Runs& runs) { line(plain_text(runs, terms)); });
    }
  }
  return text;
}

}  // namespace bestek
