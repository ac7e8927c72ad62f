// SPDX-License-Identifier: EUPL-1.2
// The events from which terms count, as a clause's text names them.
#pragma once

#include <optional>
#include <string_view>

#include "core/base/language.hpp"

namespace bestek {

/// The event that the text, folded, begins with behind a word such as "na" or "after": "na de aanzegging" is
/// "aanzegging". `before`: behind "voor" or "before" instead. Nothing for another beginning, or for an event that is
/// no anchor of a due rule.
[[nodiscard]] std::optional<std::string_view> event_after(std::string_view text, Language language, bool before);

/// The first event anywhere in the text that stands behind such a word.
[[nodiscard]] std::optional<std::string_view> event_in(std::string_view text, Language language, bool before);

/// Whether a due rule with this anchor counts from the event.
[[nodiscard]] bool counts_from(std::string_view event, std::string_view anchor);

/// Whether a due rule with this anchor counted from the event before the event had an anchor of its own: a clause
/// written then is still usable.
[[nodiscard]] bool counted_formerly(std::string_view event, std::string_view anchor);

}  // namespace bestek
