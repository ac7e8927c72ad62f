// SPDX-License-Identifier: EUPL-1.2
#include "cli/output.hpp"

#include <iostream>

#include "cli/cli_words.hpp"
#include "core/base/messages.hpp"
#include "core/base/text.hpp"
#include "core/base/visible_text.hpp"

namespace bestek::cli {

std::string said(const Error& error, const Settings& settings) {
  const std::string hint = "hint." + error.code;
  std::string text = message_with_place(error, settings.language);
  if (has_word(word_context::kCommandLine, hint)) text += " " + word(hint, settings.language);
  if (is_kept(error)) text += " " + word("hint.file.kept", settings.language);
  return text;
}

int refuse(const Error& error, const Settings& settings) {
  std::cerr << "bestek: " << said(error, settings) << "\n";
  return kExitRefused;
}

Json to_json(const Error& error) {
  Json json{{"code", error.code},
            {"message", in_every_language([&error](Language language) { return message(error, language); })}};
  if (!error.place.file.empty()) json["file"] = error.place.file;
  if (error.place.line > 0) json["line"] = error.place.line;
  if (!error.place.clause.empty()) json["clause"] = error.place.clause;
  if (!error.place.position.empty()) json["position"] = error.place.position;
  return json;
}

Json in_every_language(const std::function<std::string(Language)>& text_in) {
  Json json;
  for (const Language language : kLanguages) json[std::string(language_code(language))] = text_in(language);
  return json;
}

Json in_every_language(const LocalText& text) {
  return in_every_language([&text](Language language) { return text.in(language); });
}

void print_json(const Json& json) {
  std::cout << escaped_json(json.dump(2, ' ', false, Json::error_handler_t::replace)) << "\n";
}

std::string column(const std::string& text, std::size_t width) {
  const std::size_t length = code_points(text);
  return length < width ? text + std::string(width - length, ' ') : text;
}

}  // namespace bestek::cli
