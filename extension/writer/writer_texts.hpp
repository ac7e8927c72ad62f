// SPDX-License-Identifier: EUPL-1.2
// The words of the interface in Dutch and English. Messages of the core come from the core's own catalogue.
#pragma once

#include <string>
#include <string_view>

#include "writer/uno.hpp"

namespace bestek::writer {

/// "nl" or "en": the person's setting, else the office's own interface language.
std::string interface_language(const Context& context);

/// The word for `key`; the key itself when the catalogue lacks it, so that a hole is seen.
std::string_view word(std::string_view key, std::string_view language);

/// The word with {0}, {1} replaced.
std::string word(std::string_view key, std::string_view language, std::initializer_list<std::string> arguments);

}  // namespace bestek::writer
