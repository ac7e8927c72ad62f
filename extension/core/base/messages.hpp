// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "core/base/language.hpp"
#include "core/base/result.hpp"

namespace bestek {

/// The sentence for `error` without its place: the catalogues' entry for its code. An unknown code gives the code and
/// its arguments, so nothing is ever hidden.
[[nodiscard]] std::string message(const Error& error, Language language);

/// The same error, of a file of which Bestek kept an earlier state: its sentence then says so.
[[nodiscard]] Error with_kept(Error error);
[[nodiscard]] bool is_kept(const Error& error);

/// "file:line: clause: position: sentence", leaving out what is unknown.
[[nodiscard]] std::string message_with_place(const Error& error, Language language);

/// The same for a narrow window: the sentence, and on a line of its own where it is about.
[[nodiscard]] std::string message_then_place(const Error& error, Language language);

}  // namespace bestek
