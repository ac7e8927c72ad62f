// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "core/base/language.hpp"
#include "core/base/result.hpp"
#include "core/clause/clause.hpp"

namespace bestek::cli {

/// What a command ends with. Findings of a check are an answer, not a failure of the command.
inline constexpr int kExitGood = 0;
inline constexpr int kExitFindings = 1;  ///< the check ran and found errors
inline constexpr int kExitRefused = 2;   ///< bad input or usage: nothing was changed

using Json = nlohmann::ordered_json;

/// Settings that every command shares.
struct Settings {
  Language language = Language::kDutch;  ///< of messages
  bool json = false;
};

/// The error with its place, and with the command or option that helps where one does.
[[nodiscard]] std::string said(const Error& error, const Settings& settings);

/// Prints the error on stderr and gives kExitRefused.
int refuse(const Error& error, const Settings& settings);

/// {code, message: {nl, en}, file, line, clause, position}, leaving out what is unknown.
[[nodiscard]] Json to_json(const Error& error);

/// {"nl": …, "en": …}: the text in each language that Bestek speaks, for scripts.
[[nodiscard]] Json in_every_language(const std::function<std::string(Language)>& text_in);
[[nodiscard]] Json in_every_language(const LocalText& text);

/// Prints JSON on stdout, indented, with invalid UTF-8 replaced.
void print_json(const Json& json);

/// `text` padded to `width` columns (code points); a longer one stays whole, so that it can be copied.
[[nodiscard]] std::string column(const std::string& text, std::size_t width);

}  // namespace bestek::cli
