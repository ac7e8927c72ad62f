// SPDX-License-Identifier: EUPL-1.2
// A field or comment in a paragraph, as content.xml.
#pragma once

#include "writer/live/content_output.hpp"
#include "writer/uno.hpp"

namespace bestek::writer {

/// `portion` is the one that the field stands in.
void write_field(ContentOutput& out, const Reference<css::beans::XPropertySet>& portion, ContentLine& line);

}  // namespace bestek::writer
