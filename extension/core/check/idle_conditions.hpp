// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/language.hpp"
#include "core/document/document_text.hpp"
#include "core/library/library.hpp"
#include "core/library/library_check.hpp"

namespace bestek {

/// The phrases of rules/phrases.xml by which a sentence leaves open what the tender decides, or limits nothing.
inline constexpr std::array<std::string_view, 2> kIdlePhrases{"idle-condition", "zero-limit"};

/// Sentences of templates and clauses with a condition that profile, clauses or award model decide ("voor zover zij er
/// zijn", "where applicable", "at most 0.0 W"): lint.idle-condition, an error. A condition of a template is a section
/// of its own, and what holds always has none. `templates`: those of each procedure in each language, as
/// read_templates gives them. None where the phrases cannot be used: check_library_rules says so.
[[nodiscard]] std::vector<LibraryFinding> check_idle_conditions(
    const Library& library, const std::vector<std::pair<Language, std::vector<DocumentText>>>& templates);

}  // namespace bestek
