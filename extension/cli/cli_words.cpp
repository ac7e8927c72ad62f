// SPDX-License-Identifier: EUPL-1.2
#include "cli/cli_words.hpp"

namespace bestek::cli {

std::string word(std::string_view key, Language language, const WordArguments& arguments) {
  return bestek::word(word_context::kCommandLine, key, language, arguments);
}

std::string counted(std::string_view key, std::size_t count, Language language) {
  return bestek::counted(word_context::kCommandLine, key, count, language);
}

}  // namespace bestek::cli
