// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "core/base/language.hpp"
#include "core/clause/clause.hpp"

namespace bestek {

/// Gives the text that stands for a fill-in.
using FillInText = std::function<std::string(std::string_view name)>;

/// `text` with every {name} replaced; braces that hold no fill-in's name stay.
[[nodiscard]] std::string with_fill_ins(std::string_view text, const FillInText& fill_in);

/// "90 %"; of an open fill-in that says the unit itself, "[Termijn (werkdagen)]", it goes behind: "[Termijn]
/// werkdagen".
[[nodiscard]] std::string with_unit(const std::string& value, std::string_view unit);

/// The due rule in words: "binnen 3 maanden na de eerste levering", "op de ingangsdatum, daarna elke 12 maanden",
/// "uiterlijk 3 maanden vóór het einde van de overeenkomst", "onverwijld na kennisneming daarvan".
[[nodiscard]] std::string due_text(const DueRule& due, Language language, const FillInText& fill_in);

}  // namespace bestek
