// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/language.hpp"
#include "core/clause/clause.hpp"

namespace bestek {

/// Writes an inline content control as ODF: the value, or while that is empty the label in brackets as placeholder.
/// With `choices` it is a drop-down list, else plain text. The label is the control's title.
void append_content_control(std::string& out, std::string_view tag, std::string_view label, std::string_view value,
                            const std::vector<FillChoice>* choices = nullptr, Language language = Language::kDutch);

}  // namespace bestek
