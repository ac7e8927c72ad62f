// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "core/document/document_text.hpp"

namespace bestek {

/// What a content control of ours answers, in canonical text; "" while it shows its label in brackets. That shows in
/// its text too: rejecting a tracked answer brings the label back, and not the mark that it is one.
[[nodiscard]] std::string answer_of(const Block& block, const ControlSpan& control);

}  // namespace bestek
