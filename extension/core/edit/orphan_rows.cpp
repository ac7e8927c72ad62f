// SPDX-License-Identifier: EUPL-1.2
#include "core/edit/orphan_rows.hpp"

#include <utility>

#include "core/document/document_index.hpp"
#include "core/document/marks.hpp"

namespace bestek {
OrphanRows orphan_rows(const std::map<std::string, DocumentText>& texts, const std::set<std::string>& standing) {
  OrphanRows orphans;
  for (const auto& [file, text] : texts) {
    const auto add = [&, &document = text](const std::string& placement, std::size_t block) {
      if (!is_placement_id(placement) || standing.contains(placement)) return;
      if (std::string name = row_name(document, document.blocks[block]); !name.empty())
        orphans[placement].insert(std::move(name));
    };
    const DocumentIndex index(text);
    for (const DocumentMark* mark : index.with_prefix(kRowMarkPrefix))
      if (const auto row = parse_row_mark(mark->name)) add(row->placement, mark->start.block);
    for (std::size_t i = 0; i < text.blocks.size(); ++i)
      for (const ControlSpan& control : text.blocks[i].controls)
        if (control.tag.starts_with(kWeightTagPrefix)) add(control.tag.substr(kWeightTagPrefix.size()), i);
  }
  return orphans;
}

}  // namespace bestek
