// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/check/model_facts.hpp"

namespace bestek {

/// Whether a heading, a cell or a part of a sentence names a contract that there is already.
[[nodiscard]] bool names_other_contract(const std::string& text, const CitationPatterns& citations);

/// For every block of the document.
[[nodiscard]] std::vector<BlockPlace> block_places(const ReadDocument& document, const CitationPatterns& citations);

}  // namespace bestek
