// SPDX-License-Identifier: EUPL-1.2
// What stands in a paragraph, as content.xml.
#pragma once

#include "writer/live/content_output.hpp"
#include "writer/uno.hpp"

namespace bestek::writer {

/// The portions of a paragraph, content control or field that spans text.
void write_portions(ContentOutput& out, const Reference<css::uno::XInterface>& parent, ContentLine& line);

/// Opens a span where the portion looks otherwise than its paragraph. True when there is one to close.
bool open_span(ContentOutput& out, const Reference<css::beans::XPropertySet>& portion, const ContentLine& line);

}  // namespace bestek::writer
