// SPDX-License-Identifier: EUPL-1.2
#include "cli/command.hpp"

#include <CLI/CLI.hpp>
#include <utility>

namespace bestek::cli {

Command Command::command(const std::string& name, const std::string& help) {
  return {*app_->add_subcommand(name, help), *exit_status_};
}

Command Command::group(const std::string& name, const std::string& help) {
  CLI::App* app = app_->add_subcommand(name, help);
  app->require_subcommand(1);
  return {*app, *exit_status_};
}

Command Command::one_of(const std::string& name, const std::string& help) {
  CLI::Option_group* options = app_->add_option_group(name, help);
  options->require_option(1);
  return {*options, *exit_status_};
}

void Command::required(const std::string& name, std::string& into, const std::string& help) {
  app_->add_option(name, into, help)->required();
}

void Command::option(const std::string& name, std::string& into, const std::string& help, const std::string& needs) {
  CLI::Option* option = app_->add_option(name, into, help);
  if (!needs.empty()) option->needs(app_->get_option(needs));
}

void Command::option(const std::string& name, std::optional<std::string>& into, const std::string& help) {
  app_->add_option_function<std::string>(
      name, [&into](const std::string& value) { into = value; }, help);
}

void Command::words(const std::string& name, std::vector<std::string>& into, const std::string& help) {
  app_->add_option(name, into, help);
}

void Command::flag(const std::string& name, bool& into, const std::string& help) { app_->add_flag(name, into, help); }

void Command::run(std::function<int()> action) {
  app_->callback([action = std::move(action), status = exit_status_] { *status = action(); });
}

}  // namespace bestek::cli
