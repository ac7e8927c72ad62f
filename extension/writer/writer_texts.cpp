// SPDX-License-Identifier: EUPL-1.2
#include "writer/writer_texts.hpp"

#include "core/base/words.hpp"

namespace bestek::writer {
namespace {

/// {0}, {1} … by their place.
WordArguments numbered(std::initializer_list<std::string> arguments) {
  WordArguments named;
  for (const std::string& argument : arguments) named.emplace_back(std::to_string(named.size()), argument);
  return named;
}

}  // namespace

std::string_view word(std::string_view key, Language language) {
  return bestek::word(word_context::kWindow, key, language);
}

std::string word(std::string_view key, Language language, std::initializer_list<std::string> arguments) {
  return bestek::word(word_context::kWindow, key, language, numbered(arguments));
}

std::string counted(std::string_view key, std::size_t count, Language language,
                    std::initializer_list<std::string> arguments) {
  return bestek::counted(word_context::kWindow, key, count, language, numbered(arguments));
}

}  // namespace bestek::writer
