// SPDX-License-Identifier: EUPL-1.2
// The dialog "New tender…": asks the profile and the folder.
#pragma once

#include <optional>

#include "core/library/taxonomy.hpp"
#include "writer/actions.hpp"

namespace bestek::writer {

/// Arguments for the action tender.new; nothing when the person cancelled.
std::optional<Json> ask_new_tender(const ActionContext& context, const Taxonomy& taxonomy);

}  // namespace bestek::writer
