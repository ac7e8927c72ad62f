// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string_view>

namespace bestek {

/// The languages that Bestek speaks. Interface, document and clause language are three settings, never inferred from
/// each other.
enum class Language { kDutch, kEnglish };

/// "nl" or "en".
[[nodiscard]] std::string_view language_code(Language language) noexcept;

/// The language of a code such as "nl", "nl-NL" or "en_GB"; nothing for any other language.
[[nodiscard]] std::optional<Language> language_from_code(std::string_view code) noexcept;

/// One text in both languages, chosen by the reader's language.
struct Bilingual {
  std::string_view dutch;
  std::string_view english;
  [[nodiscard]] constexpr std::string_view in(Language language) const noexcept {
    return language == Language::kDutch ? dutch : english;
  }
};

}  // namespace bestek
