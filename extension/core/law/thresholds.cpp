// SPDX-License-Identifier: EUPL-1.2
#include "core/law/thresholds.hpp"

#include <algorithm>
#include <array>

#include "core/dossier/lots.hpp"
#include "core/dossier/planned_dates.hpp"

namespace bestek {
namespace {

constexpr std::array<std::string_view, 5> kFits{"none", "fits", "unknown", "too-large", "too-much"};
constexpr int kHundred = 100;

std::string kind_of(const TenderProfile& profile) {
  if (!profile.contract_kind.empty()) return profile.contract_kind;
  return profile.procedure == "sas" ? "social" : "supplies";
}

bool names(const std::vector<std::string>& words, const std::string& word) {
  return std::ranges::find(words, word) != words.end();
}

/// What the value would be over the whole term, were it that of the first term alone.
double extended_value(const TenderProfile& profile) {
  if (profile.term_months <= 0) return 0;
  const double value = tender_value(profile);
  return value + value * profile.extensions * profile.extension_months / static_cast<double>(profile.term_months);
}

/// The period of that day, the last one for a day behind it; null before the first.
const ThresholdPeriod* period_of(const LawTables& law, const Date& day) {
  const auto later = std::ranges::find_if(law.periods, [&](const ThresholdPeriod& one) { return one.from > day; });
  return later == law.periods.begin() ? nullptr : &*std::prev(later);
}

}  // namespace

std::string_view exception_fit_id(ExceptionFit fit) noexcept { return kFits.at(static_cast<std::size_t>(fit)); }

std::optional<ThresholdCheck> check_threshold(const LawTables& law, const TenderProfile& profile, const Date& today) {
  const double value = std::max({tender_value(profile), profile.whole_value, known_lots_value(profile.lots)});
  if (value <= 0) return std::nullopt;
  const Date day = dispatch_day(profile.dates).value_or(today);
  const ThresholdPeriod* period = period_of(law, day);
  if (period == nullptr) return std::nullopt;
  ThresholdCheck check{.kind = kind_of(profile),
                       .value = value,
                       .in_period = day <= period->until,
                       .until = period->until,
                       .basis = period->basis};
  const std::string_view authority = profile.central ? "central" : "sub-central";
  const auto amount = std::ranges::find_if(period->amounts, [&](const ThresholdAmount& one) {
    return names(one.contracts, check.kind) && (one.authority.empty() || one.authority == authority);
  });
  if (amount == period->amounts.end()) return std::nullopt;
  check.amount = amount->value;
  check.reached = check.value >= check.amount;
  // The other lots may be worth anything.
  if (!check.reached && tender_value(profile) <= 0 && profile.whole_value <= 0) return std::nullopt;
  check.reached_extended = extended_value(profile) >= check.amount;
  return check;
}

std::optional<bool> threshold_reached(const std::filesystem::path& library, const TenderProfile& profile,
                                      const Date& today) {
  const auto law = load_law(library / kLawFile);
  // Under an exception other rules hold than the amount alone tells.
  if (!law || !profile.threshold_exception.empty()) return std::nullopt;
  const auto check = check_threshold(*law, profile, today);
  if (!check || !check->in_period) return std::nullopt;
  const bool all_counted = profile.value_with_options == "yes";
  const bool may_reach = (check->reached_extended && !all_counted) || tender_maximum(profile) >= check->amount;
  return check->reached || !may_reach ? std::optional(check->reached) : std::nullopt;
}

ExceptionCheck check_exception(const LawTables& law, const TenderProfile& profile) {
  const auto found = std::ranges::find(law.exceptions, profile.threshold_exception, &ThresholdException::id);
  if (profile.threshold_exception.empty() || found == law.exceptions.end()) return {};
  ExceptionCheck check{ExceptionFit::kFits, 0, found->share, found->basis};
  const auto limit = std::ranges::find_if(
      found->limits, [&](const ThresholdAmount& one) { return names(one.contracts, kind_of(profile)); });
  if (limit != found->limits.end()) check.limit = limit->value;
  const double together = std::max(profile.small_lots_value, tender_value(profile));
  if (check.limit > 0 && largest_part(profile) > check.limit)
    check.fit = ExceptionFit::kTooLarge;
  else if (check.share > 0 && (profile.whole_value <= 0 || tender_value(profile) <= 0))
    check.fit = ExceptionFit::kUnknown;
  else if (check.share > 0 && together * kHundred > profile.whole_value * check.share)
    check.fit = ExceptionFit::kTooMuch;
  return check;
}

bool is_national(const TenderProfile& profile) noexcept {
  const bool procedure = profile.procedure == "national-open" || profile.procedure == "private";
  // A call-off follows its framework agreement.
  return procedure || (!profile.european_rules && profile.procedure != "call-off");
}

}  // namespace bestek
