// SPDX-License-Identifier: EUPL-1.2
// Frames, shapes and comments as content.xml.
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XText.hpp>

#include "writer/live/content_output.hpp"
#include "writer/uno.hpp"

namespace bestek::writer {

/// What hangs on a paragraph or portion.
void write_drawings(ContentOutput& out, const Reference<css::uno::XInterface>& anchor, const SectionNames& around);
/// What hangs on a page.
void write_page_drawings(ContentOutput& out, const Reference<css::frame::XModel>& model);
/// What a comment says; nothing when there is no text.
void write_comment_text(ContentOutput& out, const Reference<css::text::XText>& text);

}  // namespace bestek::writer
