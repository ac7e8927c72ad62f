// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <string>

#include "core/clause/clause_text.hpp"

namespace bestek {

/// The runs as characters: terms by `terms` (or as {term} when it has no such name), fill-ins as {name}.
[[nodiscard]] std::string plain_text(const Runs& runs,
                                     const std::map<std::string, std::string, std::less<>>& terms = {});

/// One line per paragraph, item and table row; cells separated by " | ".
[[nodiscard]] std::string plain_text(const ClauseBlocks& blocks,
                                     const std::map<std::string, std::string, std::less<>>& terms = {});

/// Calls `visit` with the runs of every paragraph, item and cell.
template <class Visitor>
void for_each_runs(const ClauseBlocks& blocks, Visitor&& visit) {
  for (const ClauseBlock& block : blocks) {
    if (const auto* paragraph = std::get_if<ClauseParagraph>(&block)) {
      visit(paragraph->runs);
    } else if (const auto* list = std::get_if<ClauseList>(&block)) {
      for (const ListItem& item : list->items) {
        visit(item.runs);
        for (const Runs& inner : item.inner) visit(inner);
      }
    } else if (const auto* table = std::get_if<ClauseTable>(&block)) {
      for (const auto& row : table->rows) {
        for (const Runs& cell : row) visit(cell);
      }
    }
  }
}

}  // namespace bestek
