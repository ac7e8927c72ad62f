// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "words/po_catalogue.hpp"

namespace bestek::words {

/// The C++ that holds every text: what core/base/word_table.hpp declares. `catalogues`: without faults, in the order of
/// Language.
[[nodiscard]] std::string table_source(const std::vector<Catalogue>& catalogues);

}  // namespace bestek::words
