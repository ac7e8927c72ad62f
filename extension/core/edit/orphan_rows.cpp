// SPDX-License-Identifier: EUPL-1.2
#include "core/edit/orphan_rows.hpp"

#include <algorithm>
#include <utility>

#include "core/base/text.hpp"
#include "core/document/document_index.hpp"
#include "core/document/marks.hpp"

namespace bestek {
namespace {

/// What the row's first cell says in which, or in a later cell of which, the block stands.
std::string first_cell(const DocumentText& document, std::size_t block) {
  const Block& one = document.blocks[block];
  const auto found = std::ranges::find_if(
      document.blocks, [&](const Block& other) { return other.table == one.table && other.row == one.row; });
  return one.table < 0 || found == document.blocks.end() ? std::string() : canonical_text(found->text);
}

}  // namespace

OrphanRows orphan_rows(const std::map<std::string, DocumentText>& texts, const std::set<std::string>& standing) {
  OrphanRows orphans;
  for (const auto& [file, text] : texts) {
    const auto add = [&, &document = text](const std::string& placement, std::size_t block) {
      if (!is_placement_id(placement) || standing.contains(placement)) return;
      if (std::string cell = first_cell(document, block); !cell.empty()) orphans[placement].insert(std::move(cell));
    };
    for (const DocumentMark* mark : DocumentIndex(text).with_prefix(kRowMarkPrefix))
      if (const auto row = parse_row_mark(mark->name)) add(row->placement, mark->start.block);
    for (std::size_t i = 0; i < text.blocks.size(); ++i)
      for (const ControlSpan& control : text.blocks[i].controls)
        if (control.tag.starts_with(kWeightTagPrefix)) add(control.tag.substr(kWeightTagPrefix.size()), i);
  }
  return orphans;
}

}  // namespace bestek
