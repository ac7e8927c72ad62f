// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "words/po_catalogue.hpp"

namespace bestek::words {

/// The number that chooses the form of a plural, wherever it comes from.
inline constexpr const char* kCount = "{count}";

/// What differs between the languages: an entry that one lacks, a plural that another has not, {names} that are not the
/// same. And what no language may have: an empty text, a plural form missing, a plural without {count}.
void compare(const std::vector<Catalogue>& catalogues, Faults& faults);

}  // namespace bestek::words
