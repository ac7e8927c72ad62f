// SPDX-License-Identifier: EUPL-1.2
#include "core/dossier/profile.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "core/base/json_reader.hpp"
#include "core/base/number.hpp"
#include "core/base/text.hpp"
#include "core/clause/given_text.hpp"
#include "core/dossier/lots.hpp"
#include "core/dossier/planned_dates.hpp"
#include "core/dossier/profile_fields.hpp"
#include "core/dossier/profile_value.hpp"

namespace bestek {
namespace {

using Json = nlohmann::ordered_json;

Error field_error(const char* code, const std::string& name, std::string_view field, const std::string& value = {}) {
  return Error{code, {name, 0, {}, {}}, {{"field", std::string(field)}, {"value", value}}};
}

/// What is read, and in whose notation.
struct Source {
  const std::string& name;
  std::optional<Language> typed;
};

bool is_money(const ProfileField& field) noexcept {
  return std::holds_alternative<double TenderProfile::*>(field.member);
}

/// A JSON value as the text that it stands for; nothing for a shape that this field has not: "no" in the place of a
/// truth value is yes to many a program, and a number in the place of a text loses its zeros. An amount may be a text,
/// as people write it.
std::optional<std::string> plain_text_of(const ProfileField& field, const Json& value) {
  const bool truth = std::holds_alternative<bool TenderProfile::*>(field.member);
  const bool number = std::holds_alternative<int TenderProfile::*>(field.member) || is_money(field);
  if (value.is_null()) return "";
  if (value.is_boolean() && truth) return value.get<bool>() ? "yes" : "no";
  if (value.is_number() && number) return value.is_number_float() ? plain_number(value.get<double>()) : value.dump();
  if (value.is_string() && !truth) return value.get<std::string>();
  return std::nullopt;
}

constexpr const char* kSampleLots = R"([{"number": 1, "name": "…"}])";
constexpr const char* kSampleDates = R"({"deadline": "2027-03-01"})";
constexpr const char* kSampleLanguages = R"("nl", "en")";

Error wrong_value(const std::string& name, std::string_view field, const Json& value, const std::string& sample) {
  Error error = field_error("profile.wrong-value", name, field, json_for_message(value));
  error.args.emplace_back("sample", sample);
  return error;
}

/// A refusal of the one judge, with the file and the field's name in it; what is merely wrong is shown with a sample.
Error refused_value(const std::string& name, std::string_view field, const Json& value, const std::string& sample,
                    const Error& why) {
  constexpr std::array<std::string_view, 4> kSayWhat{"profile.too-long", "profile.line-end", "text.character",
                                                     "fill.too-precise"};
  if (std::ranges::find(kSayWhat, why.code) == kSayWhat.end()) return wrong_value(name, field, value, sample);
  Error error = why;
  error.place.file = name;
  return error;
}

Status read_strings(const ProfileField& field, const Json& value, const std::string& name,
                    std::vector<std::string>& out) {
  const Error wrong = wrong_value(name, field.name, value, profile_sample(field, {}));
  if (!value.is_array()) return wrong;
  out.clear();
  for (const Json& item : value) {
    if (!item.is_string() || canonical_text(item.get<std::string>()).empty()) return wrong;
    if (const Status line = check_one_line(field.name, item.get<std::string>()); !line)
      return refused_value(name, field.name, value, {}, line.error());
    if (const Status read = check_exact(field.name, item.get<std::string>()); !read)
      return refused_value(name, field.name, value, {}, read.error());
    out.push_back(canonical_text(item.get<std::string>()));
    if (const Status fits = check_profile_text(field.name, out.back()); !fits)
      return refused_value(name, field.name, value, {}, fits.error());
  }
  return Done{};
}

/// `shown`: what the file calls the field.
Status read_field(const ProfileField& field, const std::string& shown, const Json& value, const Source& source,
                  TenderProfile& profile) {
  const auto& [name, typed] = source;
  if (const auto* list = std::get_if<std::vector<std::string> TenderProfile::*>(&field.member))
    return read_strings(field, value, name, profile.*(*list));
  const auto given = plain_text_of(field, value);
  const std::string sample = profile_sample(field, typed);
  if (!given) return wrong_value(name, shown, value, sample);
  // A number means what JSON says, whoever typed the texts beside it.
  const auto stored = value.is_number() ? Result<std::string>(*given) : profile_value(field, *given, typed);
  if (!stored) return refused_value(name, shown, value, sample, stored.error());
  if (set_stored_value(profile, field, *stored)) return Done{};
  if (value.is_number_float() && !is_in_cents(value.get<double>()) && is_money(field))
    return Error{"fill.too-precise", {name, 0, {}, {}}, {{"name", shown}, {"value", *given}}};
  return wrong_value(name, shown, value, sample);
}

/// What is wrong with one lot, by the place at which it stands in the list.
Error wrong_lot_at(std::size_t place, const char* code, const std::string& name) {
  return Error{code,
               {name, 0, {}, {}},
               {{"lot", std::to_string(place)}, {"max", std::to_string(kMaxLotNumber)}, {"sample", kSampleLots}}};
}

/// An amount of one lot, as the profile's own field of that name is read; `shown`: what the file calls it.
Status read_amount(const char* field_name, double TenderProfile::*of_all, const std::string& shown, const Json& value,
                   const Source& source, double& amount) {
  TenderProfile read;
  if (const Status done = read_field(*find_profile_field(field_name), shown, value, source, read); !done) return done;
  amount = read.*of_all;
  return Done{};
}

Status read_lots(const Json& value, const Source& source, std::vector<Lot>& lots) {
  constexpr const char* kField = "lots";
  const std::string& name = source.name;
  lots.clear();
  if (!value.is_array()) return wrong_value(name, kField, value, kSampleLots);
  for (const Json& item : value) {
    if (!item.is_object()) return wrong_value(name, kField, value, kSampleLots);
    const std::size_t place = lots.size() + 1;
    Lot lot;
    for (const auto& [key, kept] : item.items()) {
      const std::string shown = "lots." + std::to_string(place) + "." + key;
      Status read = Done{};
      if (key == "estimated-value")
        read =
            read_amount("estimated-value", &TenderProfile::estimated_value, shown, kept, source, lot.estimated_value);
      else if (key == "maximum-value")
        read = read_amount("maximum-value", &TenderProfile::maximum_value, shown, kept, source, lot.maximum_value);
      else if (key != "number" && key != "name")
        read = field_error("profile.unknown-field", name, shown);
      if (!read) return read;
    }
    const auto number = item.find("number");
    const bool whole = number != item.end() && number->is_number_integer();
    if (!whole || *number < 1 || *number > kMaxLotNumber)
      return wrong_lot_at(place, "profile.lot-without-number", name);
    const auto called = item.find("name");
    const bool named =
        called != item.end() && called->is_string() && !canonical_text(called->get<std::string>()).empty();
    if (!named) return wrong_lot_at(place, "profile.lot-without-name", name);
    if (const Status line = check_one_line("lots." + std::to_string(place) + ".name", called->get<std::string>());
        !line)
      return refused_value(name, kField, value, kSampleLots, line.error());
    if (const Status read = check_exact(kField, called->get<std::string>()); !read)
      return refused_value(name, kField, value, kSampleLots, read.error());
    lot.number = number->get<int>();
    lot.name = canonical_text(called->get<std::string>());
    lots.push_back(std::move(lot));
    if (const Status fits = check_profile_text(kField, lots.back().name); !fits)
      return refused_value(name, kField, value, kSampleLots, fits.error());
  }
  const Lot* wrong = wrong_lot(lots);
  if (wrong == nullptr) return Done{};
  return Error{"profile.lot-twice", {name, 0, {}, {}}, {{"number", std::to_string(wrong->number)}}};
}

/// One day, or a list of them: the last one is the field, the others stand before it.
Status read_days(const EarlierDays& days, const std::string& shown, const Json& value, const Source& source,
                 TenderProfile& profile) {
  const ProfileField& last = *find_profile_field(days.last_field);
  const Error wrong =
      wrong_value(source.name, shown, value, profile_sample(*find_profile_field(days.field), source.typed));
  std::vector<Date>& earlier = profile.dates.*days.member;
  earlier.clear();
  for (const Json& item : value) {
    const auto day = item.is_string() ? profile_value(last, item.get<std::string>(), source.typed) : wrong;
    const auto date = day ? parse_date(*day) : std::nullopt;
    if (!date) return wrong;
    earlier.push_back(*date);
  }
  if (earlier.empty()) return Done{};
  profile.dates.*days.last = earlier.back();
  earlier.pop_back();
  return Done{};
}

Status read_dates(const Json& dates, const Source& source, TenderProfile& profile) {
  const std::string& name = source.name;
  if (!dates.is_object()) return wrong_value(name, "dates", dates, kSampleDates);
  for (const auto& [key, value] : dates.items()) {
    const ProfileField* field = find_profile_field(std::string(kDateField) + key);
    if (const EarlierDays* days = field == nullptr ? nullptr : earlier_days_of(field->name);
        days != nullptr && value.is_array()) {
      if (Status read = read_days(*days, "dates." + key, value, source, profile); !read) return read;
      continue;
    }
    const bool list = field != nullptr && std::holds_alternative<std::vector<Date> PlannedDates::*>(field->member);
    if (field == nullptr || list) return field_error("profile.unknown-field", name, "dates." + key);
    if (Status read = read_field(*field, "dates." + key, value, source, profile); !read) return read;
  }
  return Done{};
}

Status read_member(const std::string& key, const Json& value, const Source& source, TenderProfile& profile) {
  const std::string& name = source.name;
  if (key == "dates") return read_dates(value, source, profile);
  if (key == "lots") return read_lots(value, source, profile.lots);
  if (key == "language") {
    const auto language = language_from_code(value.is_string() ? value.get<std::string>() : std::string());
    if (!language) return wrong_value(name, key, value, kSampleLanguages);
    profile.language = *language;
    return Done{};
  }
  const ProfileField* field = find_profile_field(key);
  if (field == nullptr) return field_error("profile.unknown-field", name, key);
  return read_field(*field, key, value, source, profile);
}

}  // namespace

Result<TenderProfile> parse_profile(std::string_view json, const std::string& name, std::optional<Language> typed) {
  const auto root = parse_json_object(json, name);
  if (!root) return root.error();
  TenderProfile profile;
  for (const auto& [key, value] : root->items()) {
    if (const Status read = read_member(key, value, {name, typed}, profile); !read) return read.error();
  }
  if (const Status complete = check_required(profile, name); !complete) return complete.error();
  return profile;
}

std::string format_profile(const TenderProfile& profile) {
  Json root = Json::object();
  Json dates = Json::object();
  for (const ProfileField& field : profile_fields()) {
    const std::string name(field.name);
    if ((field.since > 1 && !is_given(profile, field)) ||
        std::holds_alternative<std::vector<Date> PlannedDates::*>(field.member))
      continue;  // a list of days stands with the last one
    if (const auto* list = std::get_if<std::vector<std::string> TenderProfile::*>(&field.member)) {
      root[name] = profile.*(*list);
    } else if (const auto* flag = std::get_if<bool TenderProfile::*>(&field.member)) {
      root[name] = profile.*(*flag);
    } else if (const auto* count = std::get_if<int TenderProfile::*>(&field.member)) {
      if (!stored_value(profile, field).empty() || *count != &TenderProfile::term_months)  // not given
        root[name] = profile.*(*count);
    } else if (const auto* money = std::get_if<double TenderProfile::*>(&field.member)) {
      root[name] = profile.*(*money);
    } else if (name.starts_with(kDateField)) {
      const std::string date = stored_value(profile, field);
      if (date.empty()) continue;
      Json& kept = dates[name.substr(kDateField.size())];
      kept = date;
      const EarlierDays* days = earlier_days_of(name);
      if (days == nullptr || (profile.dates.*days->member).empty()) continue;
      kept = Json::array();
      for (const Date& day : profile.dates.*days->member) kept.push_back(format_date(day));
      kept.push_back(date);
    } else {
      root[name] = stored_value(profile, field);
    }
  }
  root["lots"] = Json::array();
  for (const Lot& lot : profile.lots) {
    Json one{{"number", lot.number}, {"name", lot.name}};
    if (lot.estimated_value > 0) one["estimated-value"] = lot.estimated_value;
    if (lot.maximum_value > 0) one["maximum-value"] = lot.maximum_value;
    root["lots"].push_back(std::move(one));
  }
  root["dates"] = dates;
  root["language"] = language_code(profile.language);
  return root.dump(2) + "\n";
}

}  // namespace bestek
