// SPDX-License-Identifier: EUPL-1.2
#include "core/dossier/profile_fields.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "core/base/number.hpp"
#include "core/base/text.hpp"
#include "core/dossier/planned_dates.hpp"

namespace bestek {
namespace {

constexpr int kFormatWithTerms = 4;  // the first that has what decides terms and thresholds
constexpr std::array<std::string_view, 2> kYesOrNo{"yes", "no"};

std::vector<ProfileField> all_fields() {
  std::vector<ProfileField> fields{
      {"authority", &TenderProfile::authority},
      {"authority-type", WordFlag{&TenderProfile::central, "central", "sub-central"}},
      {"subject", &TenderProfile::subject},
      {"reference", &TenderProfile::reference},
      {"cpv", &TenderProfile::cpv},
      {"procedure", &TenderProfile::procedure},
      {"regime", WordFlag{&TenderProfile::european_rules, "above", "below"}},
      {"contract-kind", WordChoice{&TenderProfile::contract_kind, kContractKinds}, kFormatWithTerms},
      {"estimated-value", &TenderProfile::estimated_value},
      {"value-with-options", WordChoice{&TenderProfile::value_with_options, kYesOrNo}, kFormatWithTerms},
      {"whole-value", &TenderProfile::whole_value, kFormatWithTerms},
      {"small-lots-value", &TenderProfile::small_lots_value, kFormatWithTerms},
      {"threshold-exception", WordChoice{&TenderProfile::threshold_exception, kThresholdExceptions}, kFormatWithTerms},
      {"framework", &TenderProfile::framework},
      {"maximum-value", &TenderProfile::maximum_value},
      {"suppliers", &TenderProfile::suppliers},
      {"participants", &TenderProfile::participants},
      {"lots-per-tender", &TenderProfile::lots_per_tender, kFormatWithTerms},
      {"lots-per-winner", &TenderProfile::lots_per_winner, kFormatWithTerms},
      {"lot-choice", WordChoice{&TenderProfile::lot_choice, kLotChoices}, kFormatWithTerms},
      {"call-off-manner", WordChoice{&TenderProfile::call_off, kCallOffs}, kFormatWithTerms},
      {"authority-kind", WordChoice{&TenderProfile::authority_kind, kAuthorityKinds}, kFormatWithTerms},
      {"prior-involvement", &TenderProfile::prior_involvement, kFormatWithTerms},
      {"subcontractor-data", WordChoice{&TenderProfile::subcontractor_data, kSubcontractorData}, kFormatWithTerms},
      {"early-objection", &TenderProfile::early_objection, kFormatWithTerms},
      {"models", &TenderProfile::models, kFormatWithTerms},
      {"term-months", &TenderProfile::term_months},
      {"extensions", &TenderProfile::extensions},
      {"extension-months", &TenderProfile::extension_months}};
  for (const PlannedDay& day : kPlannedDays) {
    const bool later = day.member == &PlannedDates::prior_notice || day.member == &PlannedDates::dispatch;
    fields.push_back({day.field, day.member, later ? kFormatWithTerms : 1});
  }
  for (const EarlierDays& days : kEarlierDays) fields.push_back({days.field, days.member, kFormatWithTerms});
  const std::array<ProfileField, 10> others{{{"date-complaint", &PlannedDates::complaint, kFormatWithTerms},
                                             {"urgent", &TenderProfile::urgent, kFormatWithTerms},
                                             {"agreed-term", &TenderProfile::agreed_term, kFormatWithTerms},
                                             {"electronic", &TenderProfile::electronic, kFormatWithTerms},
                                             {"full-access", &TenderProfile::full_access, kFormatWithTerms},
                                             {"general-terms", &TenderProfile::general_terms},
                                             {"precedence", &TenderProfile::precedence},
                                             {"personal-data", &TenderProfile::personal_data},
                                             {"groups", &TenderProfile::groups},
                                             {"level", &TenderProfile::level}}};
  fields.insert(fields.end(), others.begin(), others.end());
  return fields;
}

template <class T>
bool parse_whole(const std::string& text, T& value) noexcept {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return !text.empty() && error == std::errc{} && end == text.data() + text.size();
}

bool is_amount(double value) { return std::isfinite(value) && value >= 0 && value <= kMaxMoney && is_in_cents(value); }

/// What a fill-in makes of a number stands there in groups: "2,400,000". The stored form itself has no comma.
std::string ungrouped(std::string_view text) {
  if (text.find(',') == std::string_view::npos) return std::string(text);
  const auto number = parse_number(text, NumberKind::kAmount);
  return number ? number->whole + (number->decimals.empty() ? "" : "." + number->decimals) : std::string(text);
}

/// Reads a field into its stored form.
struct Reader {
  const TenderProfile& profile;
  std::string operator()(std::string TenderProfile::*member) const { return profile.*member; }
  std::string operator()(bool TenderProfile::*member) const { return profile.*member ? "yes" : "no"; }
  std::string operator()(int TenderProfile::*member) const {
    return profile.*member == 0 ? "" : std::to_string(profile.*member);
  }
  std::string operator()(double TenderProfile::*member) const {
    return profile.*member == 0 ? "" : plain_number(profile.*member);
  }
  std::string operator()(const WordFlag& flag) const {
    return std::string(profile.*flag.member ? flag.when_true : flag.when_false);
  }
  std::string operator()(std::optional<Date> PlannedDates::*member) const {
    const auto& date = profile.dates.*member;
    return date ? format_date(*date) : "";
  }
  std::string operator()(const WordChoice& choice) const { return profile.*choice.member; }
  std::string operator()(std::vector<Date> PlannedDates::*member) const {
    std::string text;
    for (const Date& date : profile.dates.*member) text += (text.empty() ? "" : " ") + format_date(date);
    return text;
  }
  std::string operator()(std::vector<std::string> TenderProfile::*) const { return {}; }
};

/// Writes a field from its stored form.
struct Writer {
  TenderProfile& profile;
  std::string_view text;
  bool operator()(std::string TenderProfile::*member) const {
    profile.*member = text;
    if (member == &TenderProfile::cpv) return is_cpv_code(text);
    const bool word = member == &TenderProfile::procedure || member == &TenderProfile::level ||
                      member == &TenderProfile::general_terms;
    return !word || is_profile_word(text) || (text.empty() && member != &TenderProfile::procedure);
  }
  bool operator()(bool TenderProfile::*member) const {
    profile.*member = text == "yes";
    return text == "yes" || text == "no";
  }
  bool operator()(int TenderProfile::*member) const {
    int value = 0;
    // Nobody awards to no supplier, or for no time.
    const int least = member == &TenderProfile::suppliers || member == &TenderProfile::term_months ? 1 : 0;
    if (!text.empty() && (!parse_whole(ungrouped(text), value) || value < least || value > kMaxCount)) return false;
    profile.*member = value;
    return true;
  }
  bool operator()(double TenderProfile::*member) const {
    double value = 0;
    if (!text.empty() && (!parse_whole(ungrouped(text), value) || !is_amount(value))) return false;
    profile.*member = value;
    return true;
  }
  bool operator()(const WordFlag& flag) const {
    profile.*flag.member = text == flag.when_true;
    return text == flag.when_true || text == flag.when_false;
  }
  bool operator()(std::optional<Date> PlannedDates::*member) const {
    profile.dates.*member = parse_date(text);
    return text.empty() || (profile.dates.*member).has_value();
  }
  bool operator()(const WordChoice& choice) const {
    profile.*choice.member = text;
    return text.empty() || std::ranges::find(choice.words, text) != choice.words.end();
  }
  bool operator()(std::vector<Date> PlannedDates::*member) const {
    std::vector<Date>& dates = profile.dates.*member;
    dates.clear();
    for (const std::string& one : split(text, ' ')) {
      if (one.empty()) continue;
      const auto date = parse_date(one);
      if (!date) return false;
      dates.push_back(*date);
    }
    return true;
  }
  bool operator()(std::vector<std::string> TenderProfile::*) const { return false; }
};

}  // namespace

std::span<const ProfileField> profile_fields() noexcept {
  static const std::vector<ProfileField> fields = all_fields();
  return fields;
}

const ProfileField* find_profile_field(std::string_view name) noexcept {
  for (const ProfileField& field : profile_fields()) {
    if (field.name == name) return &field;
  }
  return nullptr;
}

bool is_in_cents(double value) {
  constexpr std::size_t kDecimals = 2;
  const std::string text = plain_number(value);
  const std::size_t point = text.find('.');
  return point == std::string::npos || text.size() - point - 1 <= kDecimals;
}

std::string stored_value(const TenderProfile& profile, const ProfileField& field) {
  return std::visit(Reader{profile}, field.member);
}

bool is_given(const TenderProfile& profile, const ProfileField& field) {
  if (const auto* list = std::get_if<std::vector<std::string> TenderProfile::*>(&field.member))
    return !(profile.*(*list)).empty();
  static const TenderProfile fresh;
  return stored_value(profile, field) != stored_value(fresh, field);
}

bool set_stored_value(TenderProfile& profile, const ProfileField& field, std::string_view text) {
  return std::visit(Writer{profile, text}, field.member);
}

}  // namespace bestek
