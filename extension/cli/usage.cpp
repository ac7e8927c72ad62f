// SPDX-License-Identifier: EUPL-1.2
#include "cli/usage.hpp"

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <iostream>
#include <optional>
#include <string_view>
#include <vector>

#include "cli/cli_words.hpp"
#include "cli/output.hpp"
#include "core/base/listed.hpp"
#include "core/base/text.hpp"

namespace bestek::cli {

namespace {

using Names = std::vector<std::string>;

/// The command that was being read when something was refused.
const CLI::App& deepest(const CLI::App& app) {
  const CLI::App* at = &app;
  while (!at->get_subcommands().empty()) at = at->get_subcommands().back();
  return *at;
}

std::string path_of(const CLI::App& command) {
  const std::string& own = command.get_name();
  return command.get_parent() == nullptr ? own : path_of(*command.get_parent()) + " " + own;
}

std::string missing_in(const CLI::App& command, Language language) {
  Names missing;
  for (const CLI::Option* option : command.get_options()) {
    if (option->get_required() && option->count() == 0) missing.push_back(option->get_name());
  }
  if (!missing.empty()) return word("help.wrong.missing", language, {{"0", listed(missing)}});
  Names commands;
  for (const CLI::App* one : command.get_subcommands(nullptr)) commands.push_back(one->get_name());
  return word("help.wrong.command", language, {{"0", listed(commands)}});
}

/// "--date" that makes no sense without "--set".
std::string needing_in(const CLI::App& command, Language language) {
  for (const CLI::Option* option : command.get_options()) {
    for (const CLI::Option* needed : option->get_needs()) {
      if (option->count() > 0 && needed->count() == 0) {
        return word("help.wrong.needs", language, {{"0", option->get_name()}, {"1", needed->get_name()}});
      }
    }
  }
  return {};
}

std::string other_problem(const CLI::ParseError& error, Language language) {
  return word("help.wrong.other", language, {{"0", error.what()}});
}

}  // namespace

CLI::Option* with_value(CLI::Option* option) {
  return option->check([option](const std::string& value) {
    if (canonical_text(value).empty()) throw EmptyValue(option->get_name());
    return std::string();
  });
}

std::string emptied_option(int argc, char** argv) {
  for (int at = 1; at < argc; ++at) {
    const std::string_view argument = argv[at];
    if (argument.starts_with("--") && argument.find('=') == argument.size() - 1)
      return std::string(argument.substr(0, argument.size() - 1));
  }
  return {};
}

Language language_of(int argc, char** argv) {
  constexpr std::string_view kOption = "--lang";
  std::optional<Language> asked;  // the last one that is known
  for (int at = 1; at < argc; ++at) {
    const std::string_view argument = argv[at];
    std::string_view code;
    if (argument == kOption && at + 1 < argc) code = argv[at + 1];
    if (argument.starts_with("--lang=")) code = argument.substr(kOption.size() + 1);
    if (const auto known = language_from_code(code)) asked = known;
  }
  if (asked) return *asked;
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value != nullptr && *value != '\0') return language_from_code(value).value_or(Language::kEnglish);
  }
  return Language::kEnglish;
}

void speak(CLI::App& app, Language language) {
  for (const char* label : {"Usage", "OPTIONS", "REQUIRED", "Positionals", "SUBCOMMAND", "TEXT", "Needs"}) {
    app.get_formatter()->label(label, word("help." + std::string(label), language));
  }
  app.option_defaults()->group(word("help.group.options", language));
  app.set_help_flag("-h,--help", word("help.help", language));
  app.set_version_flag("--version", BESTEK_VERSION, word("help.version", language));
}

int refuse_line(const CLI::App& app, const std::string& problem, Language language) {
  std::cerr << "bestek: " << problem << " " << word("help.wrong.see", language, {{"0", path_of(deepest(app))}}) << "\n";
  return kExitRefused;
}

std::string problem_of(const CLI::App& app, const CLI::ParseError& error, Language language) {
  const CLI::App& command = deepest(app);
  const Names unknown = app.remaining(true);
  if (!unknown.empty()) return word("help.wrong.unknown", language, {{"0", listed(unknown)}});
  if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) return missing_in(command, language);
  if (dynamic_cast<const CLI::RequiresError*>(&error) != nullptr) {
    const std::string needing = needing_in(command, language);
    return needing.empty() ? other_problem(error, language) : needing;
  }
  const std::string said = error.what();
  const std::string name = said.substr(0, said.find(':'));  // CLI11 begins with the option
  if (dynamic_cast<const CLI::ValidationError*>(&error) != nullptr && name == "--lang") {
    return word("help.wrong.language", language,
                {{"0", app.get_option(name)->results().back()},
                 {"1", listed(Names(kLanguageCodes.begin(), kLanguageCodes.end()))}});
  }
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr && name != said) {
    return word("help.wrong.value", language, {{"0", name}});
  }
  return other_problem(error, language);
}

}  // namespace bestek::cli
