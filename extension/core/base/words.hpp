// SPDX-License-Identifier: EUPL-1.2
// The texts of the interface, from the catalogues in extension/words.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/date.hpp"
#include "core/base/language.hpp"

namespace bestek {

/// Where a text stands: the msgctxt of its entry.
namespace word_context {
inline constexpr std::string_view kMessage = "message";           ///< an Error or note, by its code
inline constexpr std::string_view kName = "name";                 ///< what the field calls a thing: kinds, severities
inline constexpr std::string_view kCommandLine = "command line";  ///< what `bestek` prints
inline constexpr std::string_view kPage = "page";                 ///< pages that are written for a browser
inline constexpr std::string_view kWindow = "window";             ///< sidebar, dialogs and undo steps in Writer
}  // namespace word_context

/// Values for the {names} of a text.
using WordArguments = std::vector<std::pair<std::string, std::string>>;

[[nodiscard]] bool has_word(std::string_view context, std::string_view key) noexcept;

/// The text for `key`; the key itself when the catalogues lack it, so that it is seen.
[[nodiscard]] std::string_view word(std::string_view context, std::string_view key, Language language) noexcept;

/// The text with its {names} replaced. One that ends in the language's code ("kind.nl") goes before one that all
/// languages share; a name without a value stays. An entry with plurals takes its number from {count}.
[[nodiscard]] std::string word(std::string_view context, std::string_view key, Language language,
                               const WordArguments& arguments);

/// The form for `count` of a text with plurals, in which {count} is that number.
[[nodiscard]] std::string counted(std::string_view context, std::string_view key, std::size_t count, Language language,
                                  WordArguments arguments = {});

/// {name} as each language says it: a date, what a thing is called.
[[nodiscard]] WordArguments in_each_language(std::string_view name,
                                             const std::function<std::string(Language)>& text_in);

/// What a thing is called by its id: the name of that family ("filled-by." and "buyer": "koper"). An id that has no
/// name is given as it is.
[[nodiscard]] std::string called(std::string_view family, std::string_view id, Language language);

/// "Dutch", for a reader of English.
[[nodiscard]] std::string language_name(Language language, Language reader);
/// {date} of a message, as each language writes it.
[[nodiscard]] WordArguments on_day(const Date& date);
/// {language} of a message.
[[nodiscard]] WordArguments language_names(Language language);

}  // namespace bestek
