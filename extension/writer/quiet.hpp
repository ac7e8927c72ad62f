// SPDX-License-Identifier: EUPL-1.2
// Work that waits until nobody works in the document.
#pragma once

#include <chrono>
#include <com/sun/star/frame/XModel.hpp>
#include <functional>

#include "writer/uno.hpp"

namespace bestek::writer {

/// For so long nothing happens in a document that nobody is working in.
inline constexpr std::chrono::milliseconds kQuiet{2000};

/// Calls `task` with the document on the main thread once nothing has happened in it for that long; never when it is
/// closed before. `task` holds weak references only. Any thread may call it.
void when_quiet(const Context& context, const Reference<css::frame::XModel>& document,
                std::function<void(const Reference<css::frame::XModel>&)> task);

}  // namespace bestek::writer
