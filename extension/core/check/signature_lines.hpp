// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <set>
#include <string>
#include <vector>

#include "core/document/document_text.hpp"
#include "core/library/citations.hpp"

namespace bestek {

/// Paragraphs on whose lines the parties sign: nothing but a label and a line ("Naam: ____"), where somebody signs.
[[nodiscard]] std::set<const Block*> signature_lines(const DocumentText& document, const CitationPatterns& citations);

/// Whether it is nothing but a line to write on: "____", "....", "__-__-20__".
[[nodiscard]] bool is_line(const std::string& open) noexcept;

}  // namespace bestek
