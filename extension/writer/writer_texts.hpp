// SPDX-License-Identifier: EUPL-1.2
// The words of the interface in Dutch and English. Messages about errors come from the core's own catalogue.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "core/base/language.hpp"

namespace bestek::writer {

/// The word for `key`; the key itself when the catalogue lacks it, so that it is seen.
std::string_view word(std::string_view key, Language language);

/// The word with {0}, {1} … replaced.
std::string word(std::string_view key, Language language, std::initializer_list<std::string> arguments);

}  // namespace bestek::writer
