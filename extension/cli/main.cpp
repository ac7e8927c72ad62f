// SPDX-License-Identifier: EUPL-1.2
#include <CLI/CLI.hpp>
#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include "cli/cli_commands.hpp"
#include "cli/cli_words.hpp"
#include "cli/output.hpp"
#include "cli/standard_streams.hpp"
#include "cli/usage.hpp"
#include "cli/visible_output.hpp"

namespace {

int run(int argc, char** argv, bestek::cli::Settings& settings) {
  int exit_status = bestek::cli::kExitGood;
  const auto help = [&settings](const char* key) { return bestek::cli::word(key, settings.language); };
  CLI::App app(help("help.bestek"), "bestek");
  bestek::cli::speak(app, settings.language);
  app.require_subcommand(1);
  app.fallthrough();  // --lang may stand anywhere
  std::string code;   // language_of has read it
  bestek::cli::with_value(app.add_option("--lang", code, help("help.lang")))
      ->check(CLI::IsMember(std::vector<std::string>(bestek::kLanguageCodes.begin(), bestek::kLanguageCodes.end())))
      ->take_last();
  bestek::cli::Command commands(app, exit_status, settings.language);
  bestek::cli::add_library_commands(commands, settings);
  bestek::cli::add_show_command(commands, settings);
  bestek::cli::add_check_command(commands, settings);
  bestek::cli::add_checklist_command(commands, settings);
  bestek::cli::add_account_command(commands, settings);
  bestek::cli::add_scorecard_command(commands, settings);
  bestek::cli::add_time_limits_command(commands, settings);
  bestek::cli::add_edit_commands(commands, settings);
  bestek::cli::add_fill_commands(commands, settings);
  bestek::cli::add_equal_command(commands, settings);
  bestek::cli::add_explain_command(commands, settings);
  bestek::cli::add_forget_command(commands, settings);
  bestek::cli::add_restore_commands(commands, settings);
  bestek::cli::add_mark_command(commands, settings);
  bestek::cli::add_state_command(commands, settings);
  const auto empty = [&](const std::string& name) {
    return bestek::cli::refuse_line(app, bestek::cli::word("help.wrong.empty", settings.language, {{"0", name}}),
                                    settings.language);
  };
  try {
    if (const std::string emptied = bestek::cli::emptied_option(argc, argv); !emptied.empty()) return empty(emptied);
    app.parse(argc, argv);
  } catch (const bestek::cli::EmptyValue& error) {
    return empty(error.what());
  } catch (const bestek::cli::NotExactlyOne& error) {
    return bestek::cli::refuse_line(
        app, bestek::cli::word("help.wrong.one_of", settings.language, {{"0", error.what()}}), settings.language);
  } catch (const CLI::Success& asked) {
    app.exit(asked);  // help or version
  } catch (const CLI::ParseError& error) {
    return bestek::cli::refuse_line(app, bestek::cli::problem_of(app, error, settings.language), settings.language);
  }
  return exit_status;
}

}  // namespace

int main(int argc, char** argv) {
  bestek::cli::Settings settings;
  const bestek::cli::VisibleOutput answers(std::cout);
  const bestek::cli::VisibleOutput complaints(std::cerr);
  try {
    settings.language = bestek::cli::language_of(argc, argv);
    if (const auto open = bestek::cli::take_standard_streams(); !open)
      return bestek::cli::refuse(open.error(), settings);
    const int exit_status = run(argc, argv, settings);
    const auto arrived = bestek::cli::close_output();
    return arrived ? exit_status : bestek::cli::refuse(arrived.error(), settings);
  } catch (const std::exception& error) {
    std::cerr << "bestek: internal error: " << error.what() << "\n";
    return bestek::cli::kExitRefused;
  }
}
