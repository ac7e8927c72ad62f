// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>

#include "core/base/xml.hpp"
#include "core/document/text_look.hpp"

namespace bestek {

/// What style:text-properties say; null says nothing.
[[nodiscard]] TextLook text_look_of(const xmlNode* text_properties);

/// Which way text runs that has these properties; nothing where they do not say.
[[nodiscard]] std::optional<Direction> direction_of(const xmlNode* properties);

/// Whether a page runs from right to left.
[[nodiscard]] bool pages_run_leftward(const xmlDoc* styles);

/// What the properties of a paragraph, cell, row, table, section, frame or page lay behind it; null says nothing.
[[nodiscard]] std::optional<Fill> fill_of(const xmlNode* properties);

/// What pages are: paper, unless a page of either document has a colour or picture.
[[nodiscard]] Backdrop paper_of(const xmlDoc* styles, const xmlDoc* content);

}  // namespace bestek
