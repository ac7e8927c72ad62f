// SPDX-License-Identifier: EUPL-1.2
#include "core/dossier/profile_answer.hpp"

#include <algorithm>
#include <array>

#include "core/dossier/profile_fields.hpp"
#include "core/dossier/profile_value.hpp"

namespace bestek {
namespace {

constexpr std::array<std::string_view, 16> kAnswerable{
    "authority",      "cpv",        "date-award",      "date-deadline",    "date-notice", "date-publication",
    "date-questions", "date-start", "estimated-value", "extension-months", "extensions",  "maximum-value",
    "reference",      "subject",    "suppliers",       "term-months"};
static_assert(std::ranges::is_sorted(kAnswerable));

}  // namespace

Result<bool> answer_profile(TenderProfile& profile, std::string_view field, std::string_view answer) {
  const ProfileField* found = find_profile_field(field);
  if (found == nullptr || !std::ranges::binary_search(kAnswerable, field)) return false;
  const auto stored = profile_value(*found, answer, profile.language);
  if (!stored) return stored.error();
  return set_stored_value(profile, *found, *stored);
}

}  // namespace bestek
