// SPDX-License-Identifier: EUPL-1.2
// What the command line says of itself: help, and what is wrong with a line that cannot be read.
#pragma once

#include <stdexcept>
#include <string>

#include "core/base/language.hpp"

namespace CLI {
class App;
class Option;
class ParseError;
}  // namespace CLI

namespace bestek::cli {

/// Exactly one of these options is needed: thrown while a line is read.
class NotExactlyOne : public std::runtime_error {
 public:
  explicit NotExactlyOne(const std::string& options) : std::runtime_error(options) {}
};

/// An option or argument was given a value with nothing in it (an unset variable of a script): thrown while a line is
/// read.
class EmptyValue : public std::runtime_error {
 public:
  explicit EmptyValue(const std::string& name) : std::runtime_error(name) {}
};

/// The option, which takes no value that says nothing (EmptyValue). Nothing given is said by leaving it out: an empty
/// value is somebody's mistake, and must not mean "all", "today" or "here".
CLI::Option* with_value(CLI::Option* option);

/// The first argument of the line that is an option with nothing behind its "=": "--out="; "" for none. CLI11 would
/// take the next argument for its value.
[[nodiscard]] std::string emptied_option(int argc, char** argv);

/// The language of help and messages: --lang where it stands in the line, else the user's locale (nl… is Dutch,
/// anything else English).
[[nodiscard]] Language language_of(int argc, char** argv);

/// Headings, placeholders and the texts of --help and --version in `language`; commands added later have them too.
void speak(CLI::App& app, Language language);

/// Prints on stderr what is wrong and where help is; gives kExitRefused.
int refuse_line(const CLI::App& app, const std::string& problem, Language language);

/// What CLI11 refused, in the reader's words.
[[nodiscard]] std::string problem_of(const CLI::App& app, const CLI::ParseError& error, Language language);

}  // namespace bestek::cli
