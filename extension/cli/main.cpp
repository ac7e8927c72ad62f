// SPDX-License-Identifier: EUPL-1.2
#include <CLI/CLI.hpp>
#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include "cli/cli_commands.hpp"

namespace {

/// Messages follow the user's locale (nl… is Dutch, anything else English) unless --lang says otherwise.
bestek::Language language_of_environment() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value != nullptr && *value != '\0') {
      return bestek::language_from_code(value).value_or(bestek::Language::kEnglish);
    }
  }
  return bestek::Language::kEnglish;
}

int run(int argc, char** argv) {
  bestek::cli::Settings settings;
  settings.language = language_of_environment();
  int exit_status = bestek::cli::kExitGood;
  CLI::App app("Build, read and check a tender dossier from a clause library.", "bestek");
  app.require_subcommand(1);
  app.fallthrough();  // --lang may stand anywhere
  app.set_version_flag("--version", BESTEK_VERSION);
  app.add_option_function<std::string>(
         "--lang",
         [&settings](const std::string& code) {
           settings.language = bestek::language_from_code(code).value_or(bestek::Language::kEnglish);
         },
         "language of messages: nl or en (default: the locale's)")
      ->check(CLI::IsMember(std::vector<std::string>(bestek::kLanguageCodes.begin(), bestek::kLanguageCodes.end())))
      ->trigger_on_parse();
  bestek::cli::Command commands(app, exit_status);
  bestek::cli::add_library_commands(commands, settings);
  bestek::cli::add_show_command(commands, settings);
  bestek::cli::add_check_command(commands, settings);
  bestek::cli::add_scorecard_command(commands, settings);
  bestek::cli::add_edit_commands(commands, settings);
  bestek::cli::add_fill_commands(commands, settings);
  bestek::cli::add_equal_command(commands, settings);
  bestek::cli::add_forget_command(commands, settings);
  bestek::cli::add_mark_command(commands, settings);
  bestek::cli::add_state_command(commands, settings);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? bestek::cli::kExitGood : bestek::cli::kExitRefused;
  }
  return exit_status;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception& error) {
    std::cerr << "bestek: internal error: " << error.what() << "\n";
    return bestek::cli::kExitRefused;
  }
}
