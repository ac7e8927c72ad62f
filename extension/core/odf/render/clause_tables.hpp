// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "core/document/clause_layout.hpp"
#include "core/odf/render/clause_structure.hpp"

namespace bestek {

/// Whether the paragraph is the first of one of the clause's tables.
[[nodiscard]] bool begins_table(const std::vector<LayoutParagraph>& paragraphs, std::size_t at) noexcept;

/// The shape of the table that begins at `first`. Its columns: the more text the wider, but less than in proportion,
/// and each wide enough for its longest word. Nothing outside tables.
[[nodiscard]] TableShape table_shape(const std::vector<LayoutParagraph>& paragraphs, std::size_t first);

}  // namespace bestek
