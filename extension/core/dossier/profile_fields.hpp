// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "core/dossier/profile.hpp"

namespace bestek {

/// A two-valued setting that is written as one of two words, such as authority-type: central | sub-central.
struct WordFlag {
  bool TenderProfile::*member;
  std::string_view when_true;
  std::string_view when_false;
};

/// One word of a few, or none.
struct WordChoice {
  std::string TenderProfile::*member;
  std::span<const std::string_view> words;
};

using ProfileMember = std::variant<std::string TenderProfile::*, bool TenderProfile::*, int TenderProfile::*,
                                   double TenderProfile::*, WordFlag, WordChoice, std::optional<Date> PlannedDates::*,
                                   std::vector<Date> PlannedDates::*, std::vector<std::string> TenderProfile::*>;

/// One field of the profile under the name that it has in JSON, dossier.xml and template fields.
struct ProfileField {
  std::string_view name;
  ProfileMember member;
  int since = 1;  ///< the format of dossier.xml that first had it: an older reader refuses what it does not know
};

inline constexpr double kMaxMoney = 1e12;  ///< euros, of any amount of a profile
inline constexpr int kMaxCount = 10'000;   ///< of any number or count of months

inline constexpr std::array<std::string_view, 4> kContractKinds{"supplies", "services", "works", "social"};
inline constexpr std::array<std::string_view, 3> kThresholdExceptions{"small-lot", "excluded", "without-notice"};
inline constexpr std::array<std::string_view, 2> kLotChoices{"preference", "number"};
inline constexpr std::array<std::string_view, 3> kCallOffs{"ranking", "competition", "both"};
inline constexpr std::array<std::string_view, 6> kAuthorityKinds{"state",       "province",  "municipality",
                                                                 "water-board", "education", "other"};
inline constexpr std::array<std::string_view, 2> kSubcontractorData{"on-site", "asked"};

/// All fields but `lots` and `language`, which have shapes of their own. Dates are named date-<what>.
[[nodiscard]] std::span<const ProfileField> profile_fields() noexcept;
[[nodiscard]] const ProfileField* find_profile_field(std::string_view name) noexcept;

/// The stored form of a field: plain text, "yes"/"no", numbers with a point, ISO dates; "" when not given. Not for
/// lists.
[[nodiscard]] std::string stored_value(const TenderProfile& profile, const ProfileField& field);
/// Whether a field says something else than one that was never given: such fields need not be kept.
[[nodiscard]] bool is_given(const TenderProfile& profile, const ProfileField& field);
/// Whether an amount is one of euros and cents: no more than two decimals.
[[nodiscard]] bool is_in_cents(double value);
/// Sets a field from its stored form; false when the text does not fit its type: also for an amount of more decimals
/// than cents have.
[[nodiscard]] bool set_stored_value(TenderProfile& profile, const ProfileField& field, std::string_view text);

}  // namespace bestek
