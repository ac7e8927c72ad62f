// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cli/command.hpp"
#include "cli/output.hpp"

namespace bestek::cli {

/// Each adds its commands to `app`.
void add_account_command(Command& app, Settings& settings);
void add_library_commands(Command& app, Settings& settings);
/// Below `bestek library`.
void add_overview_commands(Command& library, Settings& settings);
void add_show_command(Command& app, Settings& settings);
void add_check_command(Command& app, Settings& settings);
void add_checklist_command(Command& app, Settings& settings);
void add_scorecard_command(Command& app, Settings& settings);
void add_edit_commands(Command& app, Settings& settings);
void add_fill_commands(Command& app, Settings& settings);
void add_equal_command(Command& app, Settings& settings);
void add_explain_command(Command& app, Settings& settings);
void add_forget_command(Command& app, Settings& settings);
void add_mark_command(Command& app, Settings& settings);
/// `restore` and `unlock`.
void add_restore_commands(Command& app, Settings& settings);
void add_state_command(Command& app, Settings& settings);
void add_time_limits_command(Command& app, Settings& settings);

}  // namespace bestek::cli
