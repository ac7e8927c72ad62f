// SPDX-License-Identifier: EUPL-1.2
#include "core/base/language.hpp"

namespace bestek {

std::string_view language_code(Language language) noexcept { return language == Language::kDutch ? "nl" : "en"; }

std::optional<Language> language_from_code(std::string_view code) noexcept {
  const std::string_view primary = code.substr(0, code.find_first_of("-_"));
  if (primary == "nl") return Language::kDutch;
  if (primary == "en") return Language::kEnglish;
  return std::nullopt;
}

}  // namespace bestek
