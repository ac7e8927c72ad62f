// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "core/document/document_index.hpp"
#include "core/dossier/placement.hpp"

namespace bestek {

/// Where one clause stands, by its marks alone.
struct PlacementExtent {
  std::string placement;     ///< 8 base32 characters
  std::string release_hash;  ///< "" when only the end witness is left
  std::string mark;          ///< name of the bookmark it was found by
  MarkState state = MarkState::kWhole;
  std::size_t first_block = 0, last_block = 0;
  int base_table = -1;  ///< the table in whose cell or row the whole clause stands, or -1
};

/// Every clause that left a mark, in reading order. An extent is the whole paragraphs that the range touches (in a
/// table row the row), cut off where the next clause starts. Two marks with one placement id, or a mark that the office
/// renamed, are copies; a range without one of its ends or without text, and a witness on its own, are damaged.
[[nodiscard]] std::vector<PlacementExtent> find_placements(const DocumentIndex& index);

/// Whether no reader sees anything of the clause: all of its text is hidden.
[[nodiscard]] bool is_hidden(const PlacementExtent& extent, const DocumentText& document) noexcept;

}  // namespace bestek
