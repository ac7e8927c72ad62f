// SPDX-License-Identifier: EUPL-1.2
// The dialog "Explain…": why a finding stays, and who says so.
#pragma once

#include <functional>
#include <string>

#include "writer/commands/actions.hpp"

namespace bestek::writer {

/// What it is asked about.
struct ExplainQuestion {
  std::string finding;       ///< what it says
  bool in_document = false;  ///< the reason goes into the guide; otherwise into the internal file
  std::string reason, role;  ///< to begin with
};

/// Asks until `explain` takes the answer ({reason, role}) or the person gives up; a refusal stands in the window.
void ask_explanation(const ActionContext& context, const ExplainQuestion& question,
                     const std::function<Status(const Json&)>& explain);

}  // namespace bestek::writer
