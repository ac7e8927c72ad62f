// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/base/language.hpp"

namespace CLI {
class App;
}

namespace bestek::cli {

/// A command with its arguments and what it does. Only command.cpp, usage.cpp and main.cpp see CLI11: each file that
/// reads it costs the build ten seconds. Values are written where the references lead when the command line is read;
/// these must live until then. `help` is the key of a text: "check.rules" stands in the catalogues as
/// "help.check.rules" (command line). No argument and no option takes a value that says nothing ("", " ").
class Command {
 public:
  /// What has run puts its exit status into `exit_status`. Help is in `language`.
  Command(CLI::App& app, int& exit_status, Language language) noexcept
      : app_(&app), exit_status_(&exit_status), language_(language) {}

  /// Without `help` its name is the key.
  [[nodiscard]] Command command(const std::string& name, const std::string& help = {});
  /// A command that only holds others.
  [[nodiscard]] Command group(const std::string& name);
  /// The same command for options of which exactly one must be given.
  [[nodiscard]] Command one_of(const std::vector<std::string>& names);

  /// An argument ("DIR") or option ("--library") that must be given.
  void required(const std::string& name, std::string& into, const std::string& help);
  /// `needs`: name of the option without which this one makes no sense.
  void option(const std::string& name, std::string& into, const std::string& help, const std::string& needs = {});
  /// Empty unless it is given.
  void option(const std::string& name, std::optional<std::string>& into, const std::string& help);
  /// Any number of words.
  void words(const std::string& name, std::vector<std::string>& into, const std::string& help);
  void flag(const std::string& name, bool& into, const std::string& help);
  /// What the command does; the result is its exit status.
  void run(std::function<int()> action);

 private:
  [[nodiscard]] std::string help_text(const std::string& key) const;

  CLI::App* app_;     // owned by the command above it
  int* exit_status_;  // never null
  Language language_;
  std::string heading_;  // of its options in the help; empty: as the others
};

}  // namespace bestek::cli
