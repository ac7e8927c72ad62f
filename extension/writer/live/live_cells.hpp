// SPDX-License-Identifier: EUPL-1.2
// Text of table cells in the live document: found again by what it says, and changed around what people hung on it.
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <string>

#include "writer/uno.hpp"

namespace bestek::writer {

/// The cell's paragraph that says `was` and no more; empty when there is none.
Reference<css::text::XTextContent> find_paragraph(const Reference<css::text::XText>& cell, const std::string& was);

/// Lets it say `becomes`. Notes, comments, bookmarks and looks in it stay; while changes are recorded only what differs
/// is a change.
void change_text(const Reference<css::text::XTextContent>& paragraph, const std::string& was,
                 const std::string& becomes);

/// Puts the range bookmark round the paragraph's text, one character in on both sides where there are enough; another
/// one of that name goes.
void mark_text(const Reference<css::frame::XModel>& model, const Reference<css::text::XTextContent>& paragraph,
               const std::string& name);

/// Whether the cell says nothing that no tracked change deletes.
bool is_empty(const Reference<css::text::XText>& cell);

}  // namespace bestek::writer
