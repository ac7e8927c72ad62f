// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "core/base/xml_loading.hpp"
#include "core/base/xml_schema.hpp"
#include "core/library/library_check.hpp"

namespace bestek {

/// Which schema is for what.
inline constexpr std::string_view kClauseSchema = "clause.xsd";
inline constexpr std::string_view kFrameworksSchema = "frameworks.xsd";
inline constexpr std::string_view kRiskCardSchema = "risk-card.xsd";
inline constexpr std::string_view kScorecardSchema = "scorecard.xsd";

/// The schemas of the format that this program reads (kLibraryFormat), by file name: clauses/schema as it was when the
/// program was built. Whatever a library has is validated by these.
[[nodiscard]] std::span<const CarriedFile> shipped_schemas() noexcept;

/// One of them, compiled.
[[nodiscard]] Result<XmlSchema> shipped_schema(std::string_view name);

/// The schemas that a library has are for the people who write clauses, and are never compiled: one that says something
/// else than the program's is a finding (library.schema-differs), for they would write by it.
[[nodiscard]] std::vector<LibraryFinding> lint_schemas(const std::filesystem::path& library);

}  // namespace bestek
