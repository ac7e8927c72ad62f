// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>

#include "core/dossier/lots.hpp"
#include "core/dossier/profile.hpp"

namespace bestek {
namespace {

struct Condition {
  std::string_view name;
  bool (*holds)(const TenderProfile& profile);
};

bool several(const TenderProfile& profile) noexcept { return profile.framework && profile.suppliers > 1; }

/// A framework that may last longer than four years needs reasons (article 2.140(3) of the Aanbestedingswet 2012).
bool long_framework(const TenderProfile& profile) noexcept {
  constexpr int kLongestUsualMonths = 48;
  return profile.framework && profile.term_months + profile.extensions * profile.extension_months > kLongestUsualMonths;
}

bool is_limited(const TenderProfile& profile, int lots) noexcept {
  return lots > 0 && lots < static_cast<int>(profile.lots.size());
}

bool chosen_by(const TenderProfile& profile, std::string_view choice) noexcept {
  return is_limited(profile, profile.lots_per_winner) && profile.lot_choice == choice;
}

bool called_off_by(const TenderProfile& profile, std::string_view manner) noexcept {
  return several(profile) && profile.call_off == manner;
}

/// State, provinces, municipalities and water boards; no university.
bool bibob(const TenderProfile& profile) noexcept {
  const std::string& kind = profile.authority_kind;
  return kind == "state" || kind == "province" || kind == "municipality" || kind == "water-board";
}

bool others_take_part(const TenderProfile& profile) {
  return std::ranges::any_of(profile.participants, [&](const std::string& one) { return one != profile.authority; });
}

using Profile = const TenderProfile&;
constexpr std::array<Condition, 28> kConditions{{
    {"bibob", [](Profile one) { return bibob(one); }},
    {"call-off-both", [](Profile one) { return called_off_by(one, "both"); }},
    {"call-off-competition", [](Profile one) { return called_off_by(one, "competition"); }},
    {"call-off-own", [](Profile one) { return one.framework && !(several(one) && !one.call_off.empty()); }},
    {"call-off-ranking", [](Profile one) { return called_off_by(one, "ranking"); }},
    {"central", [](Profile one) { return one.central; }},
    {"early-objection", [](Profile one) { return one.early_objection; }},
    {"extensions", [](Profile one) { return one.extensions > 0; }},
    {"framework", [](Profile one) { return one.framework; }},
    {"long-framework", [](Profile one) { return long_framework(one); }},
    {"lot-choice-number", [](Profile one) { return chosen_by(one, "number"); }},
    {"lot-choice-own", [](Profile one) { return chosen_by(one, ""); }},
    {"lot-choice-preference", [](Profile one) { return chosen_by(one, "preference"); }},
    {"lot-maxima", [](Profile one) { return lots_maximum(one.lots) > 0; }},
    {"lot-tenders-limited", [](Profile one) { return is_limited(one, one.lots_per_tender); }},
    {"lot-values", [](Profile one) { return lots_value(one.lots) > 0; }},
    {"lot-wins-limited", [](Profile one) { return is_limited(one, one.lots_per_winner); }},
    {"lots", [](Profile one) { return !one.lots.empty(); }},
    {"models", [](Profile one) { return !one.models.empty(); }},
    {"notice-rounds", [](Profile one) { return !one.dates.earlier_notices.empty(); }},
    {"one-supplier", [](Profile one) { return one.framework && one.suppliers == 1; }},
    {"participants", [](Profile one) { return others_take_part(one); }},
    {"personal-data", [](Profile one) { return one.personal_data; }},
    {"prior-involvement", [](Profile one) { return one.prior_involvement; }},
    {"question-rounds", [](Profile one) { return !one.dates.earlier_questions.empty(); }},
    {"several-suppliers", [](Profile one) { return several(one); }},
    {"subcontractors-named", [](Profile one) { return !one.subcontractor_data.empty(); }},
    {"urgent", [](Profile one) { return one.urgent; }},
}};

bool names(const std::vector<std::string>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

}  // namespace

std::optional<bool> profile_condition(const TenderProfile& profile, std::string_view name) noexcept {
  const auto* found = std::ranges::find(kConditions, name, &Condition::name);
  if (found != kConditions.end()) return found->holds(profile);
  if (name.starts_with(kOneGroup)) return names(profile.groups, name.substr(kOneGroup.size()));
  if (name.starts_with(kOneModel)) {
    const std::string_view model = name.substr(kOneModel.size());
    return names(profile.models, model) || profile.general_terms == model;
  }
  return std::nullopt;
}

}  // namespace bestek
