// SPDX-License-Identifier: EUPL-1.2
// A clause as the preview of the panel shows it.
#pragma once

#include <string>

#include "core/clause/clause.hpp"
#include "core/library/library.hpp"

namespace bestek::writer {

/// Title, text, evidence; then what is for the buyer: explanation, market, basis and sources. The clause stands in
/// `language`, the words around it in `interface`. Fill-ins show their label in brackets.
std::string clause_preview(const Clause& clause, const Library& library, Language language, Language interface);

}  // namespace bestek::writer
