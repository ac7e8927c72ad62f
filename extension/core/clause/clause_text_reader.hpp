// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <libxml/tree.h>

#include "core/clause/clause_text.hpp"

namespace bestek {

/// The blocks below `parent` (p, ul, ol, table). White space between words is one space; none at a paragraph's ends.
[[nodiscard]] ClauseBlocks read_blocks(const xmlNode* parent);

}  // namespace bestek
