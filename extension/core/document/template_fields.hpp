// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>

#include "core/clause/clause.hpp"
#include "core/document/document_text.hpp"

namespace bestek {

/// What the document declares of one of its template's own fields, as a property bestek.type.<name> whose value is a
/// type of the clause format (money, integer, duration, time …); nothing where it declares none. Counts and durations
/// are at least 1, other numbers at least 0. `label` is what the document calls the field.
[[nodiscard]] std::optional<FillIn> declared_field(const DocumentText& document, const std::string& name,
                                                  const std::string& label);

}  // namespace bestek
