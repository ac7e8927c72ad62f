// SPDX-License-Identifier: EUPL-1.2
#include "core/base/language.hpp"

namespace bestek {

std::string_view language_code(Language language) noexcept {
  return kLanguageCodes.at(static_cast<std::size_t>(language));
}

std::optional<Language> language_from_code(std::string_view code) noexcept {
  const std::string_view primary = code.substr(0, code.find_first_of("-_"));
  for (const Language language : kLanguages) {
    if (primary == language_code(language)) return language;
  }
  return std::nullopt;
}

}  // namespace bestek
