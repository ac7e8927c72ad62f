// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

#include "core/base/result.hpp"
#include "core/clause/clause.hpp"
#include "core/dossier/profile.hpp"

namespace bestek {

struct ProfileField;

/// The field as a fill-in: of which type its answer is, within which bounds, in which unit.
[[nodiscard]] FillIn profile_fill_in(const ProfileField& field);

/// Whether a person may answer the field in a document: not what decides which passages and names stand in it.
[[nodiscard]] bool is_answerable(std::string_view field) noexcept;

/// Sets a field of the profile from what a person types for it in a document: names and texts as they are, dates and
/// amounts checked, numbers read in the profile's language. False, and nothing set, for a field that decides which
/// passages and names stand in the documents (procedure, framework, general terms, ...): those are chosen before the
/// documents are made. "" takes an answer back. Errors: those of profile_value.
[[nodiscard]] Result<bool> answer_profile(TenderProfile& profile, std::string_view field, std::string_view answer);

}  // namespace bestek
