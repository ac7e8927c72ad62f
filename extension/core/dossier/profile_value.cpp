// SPDX-License-Identifier: EUPL-1.2
#include "core/dossier/profile_value.hpp"

#include <array>

#include "core/base/number.hpp"
#include "core/base/text.hpp"
#include "core/clause/answer_place.hpp"
#include "core/clause/fill_value.hpp"
#include "core/clause/given_text.hpp"
#include "core/dossier/profile_answer.hpp"

namespace bestek {
namespace {

/// What kind of fill-in the field is; nothing for words, flags and lists.
struct Kind {
  std::optional<FillType> operator()(std::string TenderProfile::*) const { return FillType::kText; }
  std::optional<FillType> operator()(int TenderProfile::*) const { return FillType::kInteger; }
  std::optional<FillType> operator()(double TenderProfile::*) const { return FillType::kMoney; }
  std::optional<FillType> operator()(std::optional<Date> PlannedDates::*) const { return FillType::kDate; }
  template <class T>
  std::optional<FillType> operator()(T /*member*/) const {
    return std::nullopt;
  }
};

Error refused(const char* code, const ProfileField& field, std::string_view given) {
  return Error{
      code, {}, {{"name", std::string(field.name)}, {"field", std::string(field.name)}, {"value", std::string(given)}}};
}

/// Why an amount or date is none, in the words that fill-ins have for it.
Error refused_as(FillType type, const ProfileField& field, const std::string& given, std::optional<Language> typed) {
  FillIn fill;
  fill.name = field.name;
  fill.type = type;
  fill.min = 0;
  const auto read = fill_text(fill, given, typed.value_or(Language::kEnglish), typed);
  const char* otherwise = type == FillType::kDate ? "fill.not-a-date" : "fill.not-a-number";
  Error error = refused(otherwise, field, given);
  if (read) return error;
  error.code = read.error().code;
  error.args.insert(error.args.end(), read.error().args.begin(), read.error().args.end());
  return error;
}

/// Of a file, which has no language: what says the same in both.
std::optional<TypedNumber> money_of_file(const std::string& given) {
  if (auto plain = parse_number(given, NumberKind::kAmount)) return plain;
  std::optional<TypedNumber> money;
  for (const Language language : kLanguages) {
    auto read = parse_money(given, language);
    if (read && money && read->value != money->value) return std::nullopt;
    if (read) money = std::move(read);
  }
  return money;
}

Result<std::string> amount(FillType type, const ProfileField& field, const std::string& given,
                           std::optional<Language> typed) {
  const bool money = type == FillType::kMoney;
  const auto number = !money  ? parse_number(without_signs(profile_fill_in(field), given), NumberKind::kAmount, typed)
                      : typed ? parse_money(given, *typed)
                              : money_of_file(given);
  if (!number || number->negative) return refused_as(type, field, given, typed);
  std::string stored = number->whole + (number->decimals.empty() ? "" : "." + number->decimals);
  if (type == FillType::kInteger && number->decimals.find_first_not_of('0') == std::string::npos)
    stored = number->whole;
  return stored;
}

/// A text as it can stand in a sentence, which has a stop of its own: "Levering van laptops." loses its.
std::string sentence_part(const std::string& text) {
  const std::array<AnswerPlace, 2> places{answer_place("", ","), answer_place("", "")};
  return mended_answer(text, places);
}

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
  std::string operator()(const WordChoice& choice) const {
    std::string words;
    for (const std::string_view one : choice.words) words += (words.empty() ? "\"" : ", \"") + std::string(one) + '"';
    return words;
  }
  std::string operator()(std::vector<Date> PlannedDates::*) const {
    return typed ? R"("1-2-2027; 15-2-2027")" : R"(["2027-02-01", "2027-02-15"])";
  }
  std::string operator()(std::optional<Date> PlannedDates::*) const {
    if (!typed) return R"("2027-03-01")";
    return *typed == Language::kDutch ? R"("31-3-2027", "31 maart 2027")" : R"("31-3-2027", "31 March 2027")";
  }
  std::string operator()(std::vector<std::string> TenderProfile::*) const { return R"(["…", "…"])"; }
};

}  // namespace

std::string profile_sample(const ProfileField& field, std::optional<Language> typed) {
  return std::visit(Sample{typed}, field.member);
}

Status check_one_line(std::string_view field, std::string_view text) {
  if (text.find_first_of("\n\r") == std::string_view::npos) return Done{};
  return Error{"profile.line-end", {}, {{"field", std::string(field)}}};
}

Status check_profile_text(std::string_view field, std::string_view text) {
  if (code_points(text) <= kMaxProfileCharacters) return Done{};
  return Error{
      "profile.too-long", {}, {{"field", std::string(field)}, {"limit", std::to_string(kMaxProfileCharacters)}}};
}

Result<std::string> profile_value(const ProfileField& field, std::string_view given, std::optional<Language> typed) {
  if (const Status read = check_exact(field.name, given); !read) return read.error();
  if (const Status line = check_one_line(field.name, given); !line) return line.error();
  Result<std::string> stored = canonical_text(given);
  if (!stored->empty()) {
    const auto type = std::visit(Kind{}, field.member);
    if (type == FillType::kDate) {
      const auto date = typed ? parse_typed_date(*stored, typed) : parse_date(*stored);
      if (!date) return refused_as(*type, field, *stored, typed);
      stored = format_date(*date);
    } else if (type == FillType::kInteger || type == FillType::kMoney) {
      stored = amount(*type, field, *stored, typed);
    } else if (type == FillType::kText) {
      stored = sentence_part(*stored);
    }
    if (!stored) return stored;
    if (const Status short_enough = check_profile_text(field.name, *stored); !short_enough) {
      return short_enough.error();
    }
  }
  if (!stored) return stored;
  TenderProfile trial;
  if (set_stored_value(trial, field, *stored)) return stored;
  Error error = refused("profile.wrong-value", field, given);
  error.args.emplace_back("sample", profile_sample(field, typed));
  return error;
}

}  // namespace bestek
