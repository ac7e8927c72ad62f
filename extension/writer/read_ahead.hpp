// SPDX-License-Identifier: EUPL-1.2
// Reads a tender before an action needs it, without holding the main thread longer than a slice of a large document's
// export or the whole of another's takes: everything else is done on a worker. The action then finds what it reads in
// the caches.
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <functional>
#include <memory>
#include <string>

#include "writer/uno.hpp"

namespace bestek::writer {

/// A reading that is under way: whoever lets go of it cancels it.
using ReadingAhead = std::shared_ptr<void>;

/// Whether the tender around the document is read faster than a person notices.
bool is_read_at_once(const Context& context, const Reference<css::frame::XModel>& current);

/// Reads what of the tender around the document is not known. `reading` hears of each document before it is read,
/// `ready` that all are: what cannot be read is left to the action, which says so. Both are called on the main thread,
/// where it must be called too; nothing is called before it returns. Empty, and nothing is called, when
/// is_read_at_once.
ReadingAhead read_ahead(const Context& context, const Reference<css::frame::XModel>& current,
                        std::function<void(const std::string& file)> reading, std::function<void()> ready);

}  // namespace bestek::writer
