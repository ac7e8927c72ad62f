// SPDX-License-Identifier: EUPL-1.2
// What a person has to hear of what was met on the way to a dossier's documents (TenderLock::notes): a lock that was
// taken over, an action of somebody else that was finished or taken back.
#pragma once

#include <span>
#include <vector>

#include "core/base/result.hpp"

namespace bestek::writer {

/// Keeps notes for whoever speaks to a person next; any thread.
void hear(std::span<const Error> notes);
/// What was heard since this was asked last: each note is said once, by whoever asks.
std::vector<Error> take_heard();

}  // namespace bestek::writer
