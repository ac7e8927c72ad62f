// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

#include "core/base/result.hpp"
#include "core/dossier/profile.hpp"

namespace bestek {

/// Sets a field of the profile from what a person types for it in a document: names and texts as they are, dates and
/// amounts checked, numbers read in the profile's language. False, and nothing set, for a field that decides which
/// passages and names stand in the documents (procedure, framework, general terms, ...): those are chosen before the
/// documents are made. "" takes an answer back. Errors: those of profile_value.
[[nodiscard]] Result<bool> answer_profile(TenderProfile& profile, std::string_view field, std::string_view answer);

}  // namespace bestek
