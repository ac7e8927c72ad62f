// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <utility>
#include <vector>

#include "core/base/language.hpp"
#include "core/base/result.hpp"
#include "core/document/document_text.hpp"
#include "core/library/library.hpp"
#include "core/library/library_check.hpp"

namespace bestek {

/// Periods that meet in one document and differ: of a template and a clause that goes into it, of two templates of one
/// procedure, or of two clauses for the same products (lint.period-differs, an error at the clause or the second
/// template). Which periods there are, and in which words, is the library's rules/values.xml. `templates`: those of
/// each procedure in each language, as read_templates gives them. None where that file cannot be used: check_library
/// says so.
[[nodiscard]] std::vector<LibraryFinding> check_agreed_periods(
    const Library& library, const std::vector<std::pair<Language, std::vector<DocumentText>>>& templates);

}  // namespace bestek
