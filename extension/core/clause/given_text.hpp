// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string_view>

#include "core/base/result.hpp"

namespace bestek {

/// text.character for a text with characters that nobody sees, or takes for others, and that change what is read or
/// cannot simply be left out. For whatever a person gives, before anything takes them out: what people read is then
/// what is stored. `name`: what a refusal calls it.
[[nodiscard]] Status check_given(std::string_view name, std::string_view text);

/// The same where nothing is left out with a word: of any odd character.
[[nodiscard]] Status check_exact(std::string_view name, std::string_view text);

/// The same of why something is so, and of who says it ("jurist inkoop"): for whatever is kept for the procurement
/// file.
[[nodiscard]] Status check_reason_text(std::string_view reason);
[[nodiscard]] Status check_role_text(std::string_view role);

/// text.cleaned, a note, where a text that check_given takes loses characters that nobody sees: canonical_text leaves
/// them out, such as those that came along from another program. Of lawful ones (soft hyphens) nothing is said.
[[nodiscard]] std::optional<Error> cleaned_note(std::string_view name, std::string_view text);

}  // namespace bestek
