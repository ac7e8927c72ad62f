// SPDX-License-Identifier: EUPL-1.2
// The texts of all catalogues as bestek-words compiles them: nothing is read or made when the program starts.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "core/base/language.hpp"

namespace bestek {

/// A text's place among all forms: one, or one for each plural.
struct WordForms {
  std::uint16_t first;
  std::uint16_t count;
};

struct WordEntry {
  std::string_view context;
  std::string_view key;
  std::array<WordForms, kLanguageCount> forms;
};

/// Sorted by context, then key.
[[nodiscard]] std::span<const WordEntry> word_entries() noexcept;
[[nodiscard]] std::span<const std::string_view> word_forms() noexcept;

/// The form that the language's own rule chooses for `n`.
[[nodiscard]] std::size_t plural_form(Language language, unsigned long n) noexcept;

}  // namespace bestek
