// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/base/language.hpp"
#include "core/base/result.hpp"

namespace bestek {

/// One entry of the catalogue: what happened and what to do, with {name} where an argument goes.
struct MessageText {
  std::string_view code;
  Bilingual text;
};

/// The sentence for `error` without its place. An unknown code gives the code and its arguments, so nothing is ever
/// hidden.
[[nodiscard]] std::string message(const Error& error, Language language);

/// "file:line: clause: position: sentence", leaving out what is unknown.
[[nodiscard]] std::string message_with_place(const Error& error, Language language);

/// The same for a narrow window: the sentence, and on a line of its own where it is about.
[[nodiscard]] std::string message_then_place(const Error& error, Language language);

/// Every entry of the catalogue, for the test that both languages use the same arguments.
[[nodiscard]] std::span<const std::span<const MessageText>> message_catalogue() noexcept;

}  // namespace bestek
