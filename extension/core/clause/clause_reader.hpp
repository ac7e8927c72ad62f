// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.hpp"
#include "core/base/xml.hpp"
#include "core/clause/clause.hpp"

namespace bestek {

inline constexpr const char* kClauseNamespace = "urn:bestek:clause:1";

/// Reads one clause. What the schema promises is relied on only where a wrong value would be harmless; ids, kind,
/// version and format are checked here too, so a file that skipped the schema cannot do damage. Errors: those of
/// parse_xml; clause.not-a-clause, clause.newer-format, clause.invalid (attribute, value).
[[nodiscard]] Result<Clause> parse_clause(std::string_view bytes, const std::string& file);

/// The same from a document that is parsed already (and, for `library check`, validated).
[[nodiscard]] Result<Clause> read_clause(xmlDoc* document, const std::string& file);

}  // namespace bestek
