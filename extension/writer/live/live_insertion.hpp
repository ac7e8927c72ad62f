// SPDX-License-Identifier: EUPL-1.2
// Puts a fragment that our renderer wrote between two paragraphs of the live document, leaving both as they were.
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <string_view>

#include "core/base/result.hpp"
#include "writer/uno.hpp"

namespace bestek::writer {

/// A gap between two pieces of a text: just after, or just before, a paragraph, table or section.
struct Gap {
  Reference<css::text::XText> text;
  Reference<css::text::XTextContent> neighbour;
  bool before = false;
  bool made = false;  ///< the neighbour is an empty paragraph of our own, which goes again
};

/// The gap for a range: before its paragraph when it stands at the start of one with text, else after it. A range
/// inside a clause gets the gap after that clause, so that clauses never nest.
Result<Gap> gap_at(const Reference<css::frame::XModel>& model, const Reference<css::text::XTextRange>& range);

/// The gap at the end of the chapter whose heading carries this bookmark. Errors: writer.slot-missing.
Result<Gap> gap_in_slot(const Reference<css::frame::XModel>& model, const std::string& slot);

/// Whether the gap may be used: as check_range.
Status check_gap(const Reference<css::frame::XModel>& model, const Gap& gap);

/// Inserts the zipped ODT. Errors: writer.insert-failed (then the caller rolls its undo step back).
Status insert_fragment(const Context& context, const Reference<css::frame::XModel>& model, const Gap& where,
                       std::string_view odt);

}  // namespace bestek::writer
