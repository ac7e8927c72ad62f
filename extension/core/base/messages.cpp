// SPDX-License-Identifier: EUPL-1.2
#include "core/base/messages.hpp"

#include <algorithm>
#include <vector>

#include "core/base/visible_text.hpp"
#include "core/base/words.hpp"

namespace bestek {
namespace {

/// What is known of a place, from the file inwards.
std::vector<std::string> parts_of(const Place& place) {
  std::vector<std::string> parts;
  if (!place.file.empty())
    parts.push_back(visible_name(place.file) + (place.line > 0 ? ":" + std::to_string(place.line) : ""));
  for (const std::string& part : {place.clause, place.position})
    if (!part.empty()) parts.push_back(visible_line(part));
  return parts;
}

constexpr const char* kKept = "kept";

}  // namespace

std::string message(const Error& error, Language language) {
  if (has_word(word_context::kMessage, error.code)) {
    std::string text = word(word_context::kMessage, error.code, language, error.args);
    if (is_kept(error)) text.append(" ").append(word(word_context::kMessage, "file.kept", language));
    return text;
  }
  std::string text = error.code;
  for (const auto& [key, value] : error.args) text.append(" ").append(key).append("=").append(value);
  return text;
}

bool is_kept(const Error& error) {
  return std::ranges::any_of(error.args, [](const auto& one) { return one.first == kKept; });
}

Error with_kept(Error error) {
  if (!is_kept(error)) error.args.emplace_back(kKept, "yes");
  return error;
}

std::string message_with_place(const Error& error, Language language) {
  std::string text;
  for (const std::string& part : parts_of(error.place)) text += part + ": ";
  return text + message(error, language);
}

std::string message_then_place(const Error& error, Language language) {
  std::string place;
  for (const std::string& part : parts_of(error.place)) place += (place.empty() ? "\n" : " · ") + part;
  return message(error, language) + place;
}

}  // namespace bestek
