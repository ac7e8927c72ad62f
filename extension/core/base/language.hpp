// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace bestek {

/// The languages that Bestek speaks. Interface, document and clause language are three settings, never inferred from
/// each other.
enum class Language { kDutch, kEnglish };

inline constexpr std::size_t kLanguageCount = 2;
inline constexpr std::array<Language, kLanguageCount> kLanguages{Language::kDutch, Language::kEnglish};
inline constexpr std::array<std::string_view, kLanguageCount> kLanguageCodes{"nl", "en"};

/// "nl" or "en".
[[nodiscard]] std::string_view language_code(Language language) noexcept;

/// The language of a code such as "nl", "nl-NL" or "en_GB"; nothing for any other language.
[[nodiscard]] std::optional<Language> language_from_code(std::string_view code) noexcept;

/// A word of a document in both languages. What the interface says stands in the catalogues (words.hpp).
struct Bilingual {
  std::string_view dutch;
  std::string_view english;
  [[nodiscard]] constexpr std::string_view in(Language language) const noexcept {
    return language == Language::kDutch ? dutch : english;
  }
};

}  // namespace bestek
