// SPDX-License-Identifier: EUPL-1.2
#include "core/dossier/profile.hpp"

#include <nlohmann/json.hpp>

#include "core/base/json_reader.hpp"
#include "core/base/number.hpp"
#include "core/base/text.hpp"
#include "core/dossier/profile_fields.hpp"

namespace bestek {
namespace {

using Json = nlohmann::ordered_json;

Error field_error(const char* code, const std::string& name, std::string_view field, const std::string& value = {}) {
  return Error{code, {name, 0, {}, {}}, {{"field", std::string(field)}, {"value", value}}};
}

bool is_amount(const ProfileField& field) noexcept {
  return std::holds_alternative<int TenderProfile::*>(field.member) ||
         std::holds_alternative<double TenderProfile::*>(field.member);
}

/// What is read, and in whose notation.
struct Source {
  const std::string& name;
  std::optional<Language> typed;
};

/// "€ 900.000,-" without what stands round the amount.
std::string_view bare_amount(std::string_view text) noexcept {
  for (const std::string_view sign : {"€", "EUR"}) {
    if (!text.starts_with(sign)) continue;
    text.remove_prefix(sign.size());
    break;
  }
  if (text.ends_with(",-")) text.remove_suffix(2);
  return text.starts_with(' ') ? text.substr(1) : text;
}

/// The stored form of a text. An amount has its separators as people write them ("900.000"); what could mean two
/// amounts or is no date is refused.
std::optional<std::string> stored_text(const ProfileField& field, std::string text, std::optional<Language> typed) {
  if (typed && std::holds_alternative<std::optional<Date> PlannedDates::*>(field.member)) {
    text = canonical_text(text);
    if (text.empty()) return text;
    const auto date = parse_typed_date(text, typed);
    return date ? std::optional(format_date(*date)) : std::nullopt;
  }
  if (typed && field.name == "cpv") return canonical_text(text);
  if (!is_amount(field) || text.empty()) return text;
  if (typed) text = bare_amount(canonical_text(text));
  const auto number = parse_number(text, NumberKind::kAmount, typed);
  if (!number || number->negative) return std::nullopt;
  return number->whole + (number->decimals.empty() ? "" : "." + number->decimals);
}

/// The stored form of a JSON value; nothing for a shape that no plain field has.
std::optional<std::string> stored_form(const ProfileField& field, const Json& value, std::optional<Language> typed) {
  if (value.is_string()) return stored_text(field, value.get<std::string>(), typed);
  if (value.is_boolean()) return value.get<bool>() ? "yes" : "no";
  if (value.is_number()) return value.dump();
  if (value.is_null()) return "";
  return std::nullopt;
}

/// What a value of the field looks like, for the person who wrote another one.
struct Sample {
  std::optional<Language> typed = std::nullopt;
  std::string operator()(std::string TenderProfile::*member) const {
    if (member == &TenderProfile::cpv) return R"("30213100-6")";
    if (member == &TenderProfile::procedure) return R"("open")";
    if (member == &TenderProfile::level) return R"("basis")";
    return member == &TenderProfile::general_terms ? R"("ARIV-2018")" : R"("…")";
  }
  std::string operator()(bool TenderProfile::*) const { return "true, false"; }
  std::string operator()(int TenderProfile::*member) const { return member == &TenderProfile::suppliers ? "3" : "12"; }
  std::string operator()(double TenderProfile::*) const {
    if (!typed) return "250000";
    return *typed == Language::kDutch ? "250.000" : "250,000";
  }
  std::string operator()(const WordFlag& flag) const {
    return '"' + std::string(flag.when_true) + "\", \"" + std::string(flag.when_false) + '"';
  }
  std::string operator()(std::optional<Date> PlannedDates::*) const {
    if (!typed) return R"("2027-03-01")";
    return *typed == Language::kDutch ? R"("31-3-2027", "31 maart 2027")" : R"("31-3-2027", "31 March 2027")";
  }
  std::string operator()(std::vector<std::string> TenderProfile::*) const { return R"(["…", "…"])"; }
};

constexpr const char* kSampleLots = R"([{"number": 1, "name": "…"}])";
constexpr const char* kSampleDates = R"({"deadline": "2027-03-01"})";
constexpr const char* kSampleLanguages = R"("nl", "en")";

Error wrong_value(const std::string& name, std::string_view field, const Json& value, const std::string& sample) {
  Error error = field_error("profile.wrong-value", name, field, json_for_message(value));
  error.args.emplace_back("sample", sample);
  return error;
}

bool read_strings(const Json& value, std::vector<std::string>& out) {
  if (!value.is_array()) return false;
  for (const Json& item : value) {
    if (!item.is_string()) return false;
    out.push_back(item.get<std::string>());
  }
  return true;
}

constexpr int kMaxLotNumber = 10'000;

bool read_lots(const Json& value, std::vector<Lot>& lots) {
  if (!value.is_array()) return false;
  for (const Json& item : value) {
    if (!item.is_object() || !item.contains("number") || !item["number"].is_number_integer()) return false;
    if (!item.contains("name") || !item["name"].is_string()) return false;
    const auto number = item["number"].get<std::int64_t>();
    if (number < 1 || number > kMaxLotNumber) return false;
    lots.push_back({static_cast<int>(number), item["name"].get<std::string>()});
  }
  return are_lots(lots);
}

/// False when the value does not fit the field.
bool read_field(const ProfileField& field, const Json& value, std::optional<Language> typed, TenderProfile& profile) {
  if (const auto* list = std::get_if<std::vector<std::string> TenderProfile::*>(&field.member)) {
    (profile.*(*list)).clear();
    return read_strings(value, profile.*(*list));
  }
  const auto text = stored_form(field, value, typed);
  return text && set_stored_value(profile, field, *text);
}

Status read_dates(const Json& dates, const Source& source, TenderProfile& profile) {
  const auto& [name, typed] = source;
  if (!dates.is_object()) return wrong_value(name, "dates", dates, kSampleDates);
  for (const auto& [key, value] : dates.items()) {
    const ProfileField* field = find_profile_field("date-" + key);
    if (field == nullptr) return field_error("profile.unknown-field", name, "dates." + key);
    if (!read_field(*field, value, typed, profile))
      return wrong_value(name, "dates." + key, value, std::visit(Sample{typed}, field->member));
  }
  return Done{};
}

Status read_member(const std::string& key, const Json& value, const Source& source, TenderProfile& profile) {
  const auto& [name, typed] = source;
  if (key == "dates") return read_dates(value, source, profile);
  if (key == "lots") {
    if (!read_lots(value, profile.lots)) return wrong_value(name, key, value, kSampleLots);
    return Done{};
  }
  if (key == "language") {
    const auto language = language_from_code(value.is_string() ? value.get<std::string>() : std::string());
    if (!language) return wrong_value(name, key, value, kSampleLanguages);
    profile.language = *language;
    return Done{};
  }
  const ProfileField* field = find_profile_field(key);
  if (field == nullptr) return field_error("profile.unknown-field", name, key);
  if (!read_field(*field, value, typed, profile))
    return wrong_value(name, key, value, std::visit(Sample{typed}, field->member));
  return Done{};
}

Status check_required(const TenderProfile& profile, const std::string& name) {
  if (canonical_text(profile.authority).empty()) return field_error("profile.missing-field", name, "authority");
  if (canonical_text(profile.subject).empty()) return field_error("profile.missing-field", name, "subject");
  if (profile.groups.empty()) return field_error("profile.missing-field", name, "groups");
  return Done{};
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
    if (const auto* list = std::get_if<std::vector<std::string> TenderProfile::*>(&field.member)) {
      root[name] = profile.*(*list);
    } else if (const auto* flag = std::get_if<bool TenderProfile::*>(&field.member)) {
      root[name] = profile.*(*flag);
    } else if (const auto* count = std::get_if<int TenderProfile::*>(&field.member)) {
      root[name] = profile.*(*count);
    } else if (const auto* money = std::get_if<double TenderProfile::*>(&field.member)) {
      root[name] = profile.*(*money);
    } else if (name.starts_with("date-")) {
      if (const std::string date = stored_value(profile, field); !date.empty()) dates[name.substr(5)] = date;
    } else {
      root[name] = stored_value(profile, field);
    }
  }
  root["lots"] = Json::array();
  for (const Lot& lot : profile.lots) root["lots"].push_back({{"number", lot.number}, {"name", lot.name}});
  root["dates"] = dates;
  root["language"] = language_code(profile.language);
  return root.dump(2) + "\n";
}

}  // namespace bestek
