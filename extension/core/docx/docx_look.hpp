// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>

#include "core/base/xml.hpp"
#include "core/document/text_look.hpp"

namespace bestek {

/// What w:rPr says; null says nothing.
[[nodiscard]] TextLook docx_look(const xmlNode* run_properties);

/// Which way the paragraphs run that have this w:pPr; null says nothing.
[[nodiscard]] std::optional<Direction> docx_direction(const xmlNode* paragraph_properties);

/// What the shading below w:pPr, w:tcPr or w:tblPr lays behind it; null says nothing.
[[nodiscard]] std::optional<Fill> docx_fill(const xmlNode* properties);

/// Whether something below the node shades what stands on it.
[[nodiscard]] bool shades(const xmlNode* node);

}  // namespace bestek
