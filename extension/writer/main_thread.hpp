// SPDX-License-Identifier: EUPL-1.2
// Brings results from worker threads back to the office's main thread.
#pragma once

#include <functional>

#include "writer/uno.hpp"

namespace bestek::writer {

/// Remembers the office's callback service. Call on the main thread before the first `post_to_main`.
void open_main_thread(const Context& context);

/// Runs `task` on the main thread soon; drops it once the office is ending. Any thread may call it. The task holds core
/// values and weak references only. False when it was dropped at once.
bool post_to_main(std::function<void()> task);

/// From now on nothing is posted any more; the reference to the office is let go.
void close_main_thread();

}  // namespace bestek::writer
