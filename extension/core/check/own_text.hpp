// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "core/document/document_text.hpp"
#include "core/library/citations.hpp"

namespace bestek {

/// What the paragraph itself says, as it is read: without what stands in fill-ins of ours, reported by who fills them,
/// and without what only asks for text.
struct OwnText {
  std::string text;
  std::vector<Citation> asked;  ///< leftovers: what fields that are not ours still ask for
};
[[nodiscard]] OwnText own_text(const Block& block);

/// Whether some text of the paragraph is highlighted for another reason than that something is open there, which is
/// told already: `open` names it.
[[nodiscard]] bool has_other_highlight(const Block& block, const std::vector<Citation>& open);

}  // namespace bestek
