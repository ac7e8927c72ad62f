// SPDX-License-Identifier: EUPL-1.2
#include "core/dossier/profile_answer.hpp"

#include <algorithm>
#include <array>

#include "core/clause/unit_text.hpp"
#include "core/dossier/profile_fields.hpp"
#include "core/dossier/profile_value.hpp"

namespace bestek {
namespace {

constexpr std::array<std::string_view, 17> kAnswerable{"authority",        "cpv",
                                                       "date-award",       "date-deadline",
                                                       "date-dispatch",    "date-notice",
                                                       "date-publication", "date-questions",
                                                       "date-start",       "estimated-value",
                                                       "extension-months", "extensions",
                                                       "maximum-value",    "reference",
                                                       "subject",          "suppliers",
                                                       "term-months"};
static_assert(std::ranges::is_sorted(kAnswerable));
constexpr std::string_view kMonths = "-months";  // how the name of a field in months ends

/// What kind of fill-in the field is.
struct FillKind {
  FillType operator()(double TenderProfile::*) const { return FillType::kMoney; }
  FillType operator()(int TenderProfile::*) const { return FillType::kInteger; }
  FillType operator()(std::optional<Date> PlannedDates::*) const { return FillType::kDate; }
  template <class T>
  FillType operator()(T /*member*/) const {
    return FillType::kText;
  }
};

}  // namespace

FillIn profile_fill_in(const ProfileField& field) {
  FillIn fill;
  fill.name = field.name;
  fill.type = std::visit(FillKind{}, field.member);
  fill.min = 0;
  fill.max = fill.type == FillType::kMoney ? kMaxMoney : kMaxCount;
  if (field.name.ends_with(kMonths)) {
    for (const Language language : kLanguages) fill.unit.set(language, unit_text("months", {}, language));
  }
  return fill;
}

bool is_answerable(std::string_view field) noexcept { return std::ranges::binary_search(kAnswerable, field); }

Result<bool> answer_profile(TenderProfile& profile, std::string_view field, std::string_view answer) {
  const ProfileField* found = find_profile_field(field);
  if (found == nullptr || !is_answerable(field)) return false;
  const auto stored = profile_value(*found, answer, profile.language);
  if (!stored) return stored.error();
  return set_stored_value(profile, *found, *stored);
}

}  // namespace bestek
