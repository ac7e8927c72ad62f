// SPDX-License-Identifier: EUPL-1.2
#include "cli/command.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <utility>

#include "cli/cli_words.hpp"
#include "cli/usage.hpp"
#include "core/base/listed.hpp"

namespace bestek::cli {

std::string Command::help_text(const std::string& key) const { return word("help." + key, language_); }

Command Command::command(const std::string& name, const std::string& help) {
  CLI::App* added = app_->add_subcommand(name, help_text(help.empty() ? name : help));
  added->group(help_text("group.commands"));
  added->set_help_flag("-h,--help", help_text("help"));  // CLI11 makes it before the heading of options is known
  return {*added, *exit_status_, language_};
}

Command Command::group(const std::string& name) {
  Command added = command(name);
  added.app_->require_subcommand(1);
  return added;
}

Command Command::one_of(const std::vector<std::string>& names) {
  app_->parse_complete_callback([app = app_, names] {
    const auto given = [app](const std::string& name) { return app->get_option(name)->count() > 0; };
    if (std::ranges::count_if(names, given) == 1) return;
    throw NotExactlyOne(listed(names));
  });
  Command same = *this;
  same.heading_ = help_text("exactly_one");
  return same;
}

void Command::required(const std::string& name, std::string& into, const std::string& help) {
  with_value(app_->add_option(name, into, help_text(help)))->required();
}

void Command::option(const std::string& name, std::string& into, const std::string& help, const std::string& needs) {
  CLI::Option* option = with_value(app_->add_option(name, into, help_text(help)));
  if (!heading_.empty()) option->group(heading_);
  if (!needs.empty()) option->needs(app_->get_option(needs));
}

void Command::option(const std::string& name, std::optional<std::string>& into, const std::string& help) {
  CLI::Option* option = with_value(app_->add_option_function<std::string>(
      name, [&into](const std::string& value) { into = value; }, help_text(help)));
  if (!heading_.empty()) option->group(heading_);
}

void Command::words(const std::string& name, std::vector<std::string>& into, const std::string& help) {
  with_value(app_->add_option(name, into, help_text(help)));
}

void Command::flag(const std::string& name, bool& into, const std::string& help) {
  CLI::Option* flag = app_->add_flag(name, into, help_text(help));
  if (!heading_.empty()) flag->group(heading_);
}

void Command::run(std::function<int()> action) {
  app_->callback([action = std::move(action), status = exit_status_] { *status = action(); });
}

}  // namespace bestek::cli
