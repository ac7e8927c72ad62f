// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "core/base/language.hpp"
#include "core/clause/clause.hpp"

namespace bestek {

/// The value with which a part of a sentence begins, as it is written: of the fill-in's type, with no other words
/// before it than such as "uiterlijk" or "ten hoogste". "" where it begins with something else, and for a range.
[[nodiscard]] std::string leading_value(std::string_view text, const FillIn& fill, Language language);

/// The same where nothing but blanks may stand before it: a label with neither colon nor joint.
[[nodiscard]] std::string adjacent_value(std::string_view text, const FillIn& fill, Language language);

}  // namespace bestek
