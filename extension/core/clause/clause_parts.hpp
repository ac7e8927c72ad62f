// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "core/base/xml.hpp"
#include "core/clause/clause.hpp"

namespace bestek {

// What the files of a library have in common. A null parent has no children.

/// The attribute as a reference, with the node's line.
[[nodiscard]] Reference read_reference(const xmlNode* node, const char* attribute_name);
/// The `ref` of every child `name`.
[[nodiscard]] std::vector<Reference> read_references(const xmlNode* parent, const char* name);
/// The children `name`, one per xml:lang; white space collapsed.
[[nodiscard]] LocalText read_local_text(const xmlNode* parent, const char* name);
/// Every child <source>.
[[nodiscard]] std::vector<Source> read_sources(const xmlNode* parent);

}  // namespace bestek
