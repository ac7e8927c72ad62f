// SPDX-License-Identifier: EUPL-1.2
// The words of sidebar, dialogs and undo steps: the catalogues' entries with the context "window".
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "core/base/language.hpp"

namespace bestek::writer {

/// The word for `key`; the key itself when the catalogues lack it, so that it is seen.
std::string_view word(std::string_view key, Language language);

/// The word with {0}, {1} … replaced.
std::string word(std::string_view key, Language language, std::initializer_list<std::string> arguments);

/// The plural's form for `count`, which stands in it as {count}, with {0}, {1} … replaced.
std::string counted(std::string_view key, std::size_t count, Language language,
                    std::initializer_list<std::string> arguments = {});

}  // namespace bestek::writer
