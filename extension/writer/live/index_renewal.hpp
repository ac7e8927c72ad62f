// SPDX-License-Identifier: EUPL-1.2
// When a document's indexes (contents and the like) are renewed after a change of ours: as a part of it where that
// takes no time, else once for a burst of changes, since one renewal lays the whole document out (5 s at 1,090 pages,
// where inserting the clause takes 0.1 s).
#pragma once

#include <com/sun/star/frame/XModel.hpp>

#include "writer/uno.hpp"

namespace bestek::writer {

/// Within a step of ours, after the document's text changed: renews, or notes that it is to be done.
void renew_or_outdate_indexes(const Reference<css::frame::XModel>& document);

/// After the step: what is to be done is done when nobody works in the document or before it is saved; where it takes
/// long only before it is saved and when the person asks, and while changes are recorded only when the person asks. It
/// belongs to the last step of work, so that undo takes back both.
void see_to_indexes(const Context& context, const Reference<css::frame::XModel>& document);

/// Whether the indexes wait until the person asks.
bool are_indexes_waiting(const Reference<css::frame::XModel>& document);

/// Renews them now, whether they wait or not; false when that would make undone work impossible to do again, or the
/// person has something else than text selected.
bool renew_indexes_now(const Context& context, const Reference<css::frame::XModel>& document);

}  // namespace bestek::writer
