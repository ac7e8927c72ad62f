// SPDX-License-Identifier: EUPL-1.2
#include "core/base/messages.hpp"

#include <array>
#include <vector>

#include "core/base/message_tables.hpp"

namespace bestek {
namespace {

const MessageText* find_text(std::string_view code) {
  for (const auto& table : message_catalogue()) {
    for (const MessageText& entry : table) {
      if (entry.code == code) return &entry;
    }
  }
  return nullptr;
}

/// The argument; one whose name ends in the language's code ("kind.nl") before one that both languages share.
std::string argument(const Error& error, std::string_view name, Language language) {
  const std::string own = std::string(name) + "." + std::string(language_code(language));
  for (const std::string_view wanted : {std::string_view(own), name}) {
    for (const auto& [key, value] : error.args)
      if (key == wanted) return value;
  }
  return "{" + std::string(name) + "}";
}

/// What is known of a place, from the file inwards.
std::vector<std::string> parts_of(const Place& place) {
  std::vector<std::string> parts;
  if (!place.file.empty()) parts.push_back(place.file + (place.line > 0 ? ":" + std::to_string(place.line) : ""));
  for (const std::string& part : {place.clause, place.position})
    if (!part.empty()) parts.push_back(part);
  return parts;
}

}  // namespace

std::span<const std::span<const MessageText>> message_catalogue() noexcept {
  static const std::array<std::span<const MessageText>, 8> tables{
      base_messages(),     clause_messages(), library_messages(), dossier_messages(),
      document_messages(), check_messages(),  plan_messages(),    writer_messages()};
  return tables;
}

std::string message(const Error& error, Language language) {
  const MessageText* entry = find_text(error.code);
  if (entry == nullptr) {
    std::string text = error.code;
    for (const auto& [key, value] : error.args) text.append(" ").append(key).append("=").append(value);
    return text;
  }
  const std::string_view pattern = entry->text.in(language);
  std::string text;
  std::size_t position = 0;
  while (position < pattern.size()) {
    const std::size_t open = pattern.find('{', position);
    const std::size_t close = open == std::string_view::npos ? open : pattern.find('}', open);
    if (close == std::string_view::npos) break;
    text += pattern.substr(position, open - position);
    text += argument(error, pattern.substr(open + 1, close - open - 1), language);
    position = close + 1;
  }
  text += pattern.substr(position);
  return text;
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
