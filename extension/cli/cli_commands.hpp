// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <CLI/CLI.hpp>

#include "cli/output.hpp"

namespace bestek::cli {

/// Each adds its commands to `app`; the chosen one puts its exit status into `exit_status` when it has run.
void add_library_commands(CLI::App& app, Settings& settings, int& exit_status);
/// Below `bestek library`.
void add_overview_commands(CLI::App& library, Settings& settings, int& exit_status);
void add_show_command(CLI::App& app, Settings& settings, int& exit_status);
void add_check_command(CLI::App& app, Settings& settings, int& exit_status);
void add_scorecard_command(CLI::App& app, Settings& settings, int& exit_status);
void add_edit_commands(CLI::App& app, Settings& settings, int& exit_status);
void add_fill_commands(CLI::App& app, Settings& settings, int& exit_status);
void add_equal_command(CLI::App& app, Settings& settings, int& exit_status);
void add_forget_command(CLI::App& app, Settings& settings, int& exit_status);
void add_mark_command(CLI::App& app, Settings& settings, int& exit_status);
void add_state_command(CLI::App& app, Settings& settings, int& exit_status);

}  // namespace bestek::cli
