// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "core/base/ascii.hpp"
#include "core/base/text.hpp"
#include "core/dossier/lots.hpp"
#include "core/dossier/planned_dates.hpp"
#include "core/dossier/profile.hpp"
#include "core/dossier/profile_fields.hpp"
#include "core/library/answer_judge.hpp"
#include "core/library/known_words.hpp"
#include "core/library/taxonomy.hpp"

namespace bestek {
namespace {

void check_word(const std::vector<TaxonomyEntry>& allowed, std::string_view field, const std::string& value,
                const std::string& name, std::vector<Error>& unknown) {
  if (Taxonomy::find(allowed, value) != nullptr) return;
  unknown.push_back(
      profile_fault("profile.unknown-word", name,
                    {{"field", std::string(field)}, {"value", value}, {"allowed", known_words(allowed)}}));
}

constexpr std::string_view kDates = "dates.";  // the profile's file has the dates together, a fill-in "date-deadline"

/// "dates.deadline" of "date-deadline"; the file has all rounds in the list of the last one.
std::string file_name(std::string_view field) {
  const auto* list = std::ranges::find(kEarlierDays, field, &EarlierDays::field);
  const std::string_view listed = list == kEarlierDays.end() ? field : list->last_field;
  return std::string(kDates) + std::string(listed.substr(kDateField.size()));
}

std::vector<Error> missing_fields(const TenderProfile& profile, const std::string& name) {
  std::vector<Error> missing;
  for (const std::string& field : fields_left_open(profile))
    missing.push_back(profile_fault("profile.missing-field", name, {{"field", field}}));
  return missing;
}

Error out_of_order(const MisplacedDay& day, const std::string& name) {
  const std::string field = file_name(day.field);
  const std::string other = file_name(day.other);
  if (field == other) return profile_fault("profile.rounds-order", name, {{"field", field}});
  return profile_fault("profile.dates-order", name, {{"field", field}, {"other", other}});
}

std::vector<Error> planning_faults(const TenderProfile& profile, const std::string& name) {
  std::vector<Error> faults;
  if (profile.suppliers < 1)
    faults.push_back(
        profile_fault("profile.wrong-value", name,
                      {{"field", "suppliers"}, {"value", std::to_string(profile.suppliers)}, {"sample", "1"}}));
  if (profile.maximum_value > 0 && profile.maximum_value < profile.estimated_value)
    faults.push_back(
        profile_fault("profile.maximum-too-low", name, {{"field", "maximum-value"}, {"other", "estimated-value"}}));
  std::ranges::move(lot_faults(profile, name), std::back_inserter(faults));
  const bool state = profile.authority_kind == "state";
  if (!profile.authority_kind.empty() && (profile.central ? !state && profile.authority_kind != "other" : state))
    faults.push_back(
        profile_fault("profile.other-authority", name, {{"field", "authority-kind"}, {"other", "authority-type"}}));
  for (const MisplacedDay& day : misplaced_days(profile.dates)) faults.push_back(out_of_order(day, name));
  return faults;
}

std::vector<Error> all_faults(const TenderProfile& profile, const Taxonomy& taxonomy) {
  std::vector<Error> faults = missing_fields(profile, {});
  std::ranges::move(unknown_words(profile, taxonomy, {}), std::back_inserter(faults));
  std::ranges::move(planning_faults(profile, {}), std::back_inserter(faults));
  return faults;
}

/// The field of a profile's file as the name of its fill-in: "dates.deadline" is "date-deadline".
std::string fill_in_name(const std::string& field) {
  return field.starts_with(kDates) ? std::string(kDateField) + field.substr(kDates.size()) : field;
}

/// Whether one of the fields that the fault names is meant.
template <typename IsMeant>
bool concerns(const Error& fault, const IsMeant& is_meant) {
  return std::ranges::any_of(fault.args, [&](const auto& arg) {
    return (arg.first == "field" || arg.first == "other") && is_meant(fill_in_name(arg.second));
  });
}

Error with_fill_in_names(Error fault) {
  for (auto& [key, value] : fault.args)
    if (key == "field" || key == "other") value = fill_in_name(value);
  return fault;
}

Status first_of(std::vector<Error> faults) { return faults.empty() ? Status(Done{}) : std::move(faults.front()); }

}  // namespace

bool is_profile_word(std::string_view word) noexcept {
  constexpr std::size_t kMaxLength = 60;
  const auto allowed = [](char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
  };
  return !word.empty() && word.size() <= kMaxLength && std::all_of(word.begin(), word.end(), allowed);
}

bool is_cpv_code(std::string_view code) noexcept {
  constexpr std::size_t kDigits = 8;
  if (code.empty()) return true;
  const bool has_check_digit = code.size() == kDigits + 2 && code[kDigits] == '-' && is_digit(code.back());
  return (code.size() == kDigits || has_check_digit) &&
         std::all_of(code.begin(), code.begin() + kDigits, [](char c) { return is_digit(c); });
}

const Lot* wrong_lot(const std::vector<Lot>& lots) {
  std::set<int> numbers;
  const auto wrong =
      std::ranges::find_if(lots, [&](const Lot& lot) { return lot.number < 1 || !numbers.insert(lot.number).second; });
  return wrong == lots.end() ? nullptr : &*wrong;
}

std::vector<Error> unknown_words(const TenderProfile& profile, const Taxonomy& taxonomy, const std::string& name) {
  std::vector<Error> unknown;
  check_word(taxonomy.procedures, "procedure", profile.procedure, name, unknown);
  check_word(taxonomy.levels, "level", profile.level, name, unknown);
  if (!profile.general_terms.empty())
    check_word(taxonomy.general_terms, "general-terms", profile.general_terms, name, unknown);
  for (const std::string& group : profile.groups) check_word(taxonomy.groups, "groups", group, name, unknown);
  std::vector<TaxonomyEntry> models = taxonomy.general_terms;
  std::erase_if(models, [](const TaxonomyEntry& one) { return one.covers.empty(); });
  for (const std::string& model : profile.models) check_word(models, "models", model, name, unknown);
  return unknown;
}

Status check_profile(const TenderProfile& profile, const Taxonomy& taxonomy, const std::string& name) {
  return first_of(unknown_words(profile, taxonomy, name));
}

Status check_required(const TenderProfile& profile, const std::string& name) {
  return first_of(missing_fields(profile, name));
}

Status check_answers(const TenderProfile& profile, AnswerJudge& judge, const std::string& name) {
  const auto judged = [&](std::string_view field, const std::string& text) {
    Status answer = judge.judge(field, text);
    if (answer) return answer;
    Error error = answer.error();
    error.place.file = name;
    return Status(std::move(error));
  };
  for (const ProfileField& field : profile_fields()) {
    if (const auto* text = std::get_if<std::string TenderProfile::*>(&field.member))
      if (Status answer = judged(field.name, profile.**text); !answer) return answer;
    if (const auto* list = std::get_if<std::vector<std::string> TenderProfile::*>(&field.member))
      for (const std::string& text : profile.**list)
        if (Status answer = judged(field.name, text); !answer) return answer;
  }
  for (const Lot& lot : profile.lots)
    if (Status answer = judged("lots", lot.name); !answer) return answer;
  return Done{};
}

Status check_planning(const TenderProfile& profile, const std::string& name) {
  return first_of(planning_faults(profile, name));
}

Status check_profile_change(const TenderProfile& before, const TenderProfile& after, const Taxonomy& taxonomy) {
  const std::vector<Error> known = all_faults(before, taxonomy);
  for (Error& fault : all_faults(after, taxonomy)) {
    const auto same = [&](const Error& one) { return one.code == fault.code && one.args == fault.args; };
    if (std::ranges::any_of(known, same)) continue;
    const bool touched = concerns(fault, [&](const std::string& name) {
      const ProfileField* field = find_profile_field(name);
      return field != nullptr && stored_value(before, *field) != stored_value(after, *field);
    });
    if (touched) return with_fill_in_names(std::move(fault));
  }
  return Done{};
}

Status check_profile_fields(const TenderProfile& profile, const std::set<std::string>& fields,
                            const Taxonomy& taxonomy) {
  for (Error& fault : all_faults(profile, taxonomy))
    if (concerns(fault, [&](const std::string& name) { return fields.contains(name); }))
      return with_fill_in_names(std::move(fault));
  return Done{};
}

std::vector<std::string> fields_left_open(const TenderProfile& profile) {
  std::vector<std::string> open;
  if (canonical_text(profile.authority).empty()) open.emplace_back("authority");
  if (canonical_text(profile.subject).empty()) open.emplace_back("subject");
  if (profile.groups.empty()) open.emplace_back("groups");
  return open;
}

}  // namespace bestek
