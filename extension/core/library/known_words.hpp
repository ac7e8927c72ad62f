// SPDX-License-Identifier: EUPL-1.2
// Attributes whose words are a list: one that is not on it would never apply, and nobody would be told.
#pragma once

#include <libxml/tree.h>

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "core/library/taxonomy.hpp"

namespace bestek {

/// "open, restricted, negotiated"
[[nodiscard]] std::string known_words(const std::vector<TaxonomyEntry>& entries);

/// library.word-unknown: `what` is the attribute ("pattern/@regime") or "element".
[[nodiscard]] Error unknown_word(const std::string& file, int line, std::string what, std::string word,
                                 std::string allowed);

/// A problem when the attribute is there and its word is not in `allowed`, a list as known_words gives.
void report_unknown_word(const std::string& file, const xmlNode* node, const char* attribute_name,
                         const std::string& allowed, std::vector<Error>& problems);
/// The same of an attribute that holds several, parted by blanks: a problem for each.
void report_unknown_words(const std::string& file, const xmlNode* node, const char* attribute_name,
                          const std::string& allowed, std::vector<Error>& problems);

/// One problem for each child element whose name is not in `allowed`.
void report_unknown_children(const std::string& file, const xmlNode* parent, const std::string& allowed,
                             std::vector<Error>& problems);

}  // namespace bestek
