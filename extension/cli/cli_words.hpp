// SPDX-License-Identifier: EUPL-1.2
// What the command line prints in the reader's language: the catalogues' entries with the context "command line".
#pragma once

#include <string>
#include <string_view>

#include "core/base/words.hpp"

namespace bestek::cli {

/// The text for `key` with its {names} replaced.
[[nodiscard]] std::string word(std::string_view key, Language language, const WordArguments& arguments = {});

/// "1 document", "2 documents": the plural's form for `count`.
[[nodiscard]] std::string counted(std::string_view key, std::size_t count, Language language);

}  // namespace bestek::cli
