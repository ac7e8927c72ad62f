// SPDX-License-Identifier: EUPL-1.2
// All fields of what was read of a document, to compare two readings by.
#pragma once

#include <nlohmann/json.hpp>

#include "writer/live/live_cache.hpp"

namespace bestek::writer {

/// A new field of one of the structures does not compile until it stands here too.
nlohmann::ordered_json reading_fields(const LiveReading& reading);

}  // namespace bestek::writer
