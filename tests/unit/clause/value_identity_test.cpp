// SPDX-License-Identifier: EUPL-1.2
#include "core/clause/value_identity.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace bestek;

namespace {

FillIn fill_of(FillType type, const char* dutch_unit = "") {
  FillIn fill;
  fill.type = type;
  fill.unit.set(Language::kDutch, dutch_unit);
  return fill;
}

bool same(const FillIn& fill, const char* one, const char* other, Language language = Language::kDutch) {
  return value_identity(fill, one, language) == value_identity(fill, other, language);
}

}  // namespace

TEST_CASE("equal_values_are_one_whatever_their_notation") {
  CHECK(same(fill_of(FillType::kDate), "1 maart 2027", "2027-03-01"));
  CHECK(same(fill_of(FillType::kDate), "March 1, 2027", "1-3-2027"));
  CHECK_FALSE(same(fill_of(FillType::kDate), "1 maart 2027", "2 maart 2027"));
  CHECK(same(fill_of(FillType::kMoney), "€ 1.600.000,00", "1600000"));
  CHECK_FALSE(same(fill_of(FillType::kMoney), "€ 1.600.000,01", "1600000"));
  CHECK(same(fill_of(FillType::kMoney), "€ 1,600,000", "1600000", Language::kEnglish));
  CHECK(same(fill_of(FillType::kPercentage), "60 %", "60,0"));
  CHECK(same(fill_of(FillType::kDuration, "maanden"), "3 jaar", "36"));
  CHECK(same(fill_of(FillType::kDuration, "jaar"), "3", "36 maanden"));
  CHECK_FALSE(same(fill_of(FillType::kDuration, "werkdagen"), "10", "10 dagen"));
  CHECK(same(fill_of(FillType::kTime), "9.30 uur", "09:30"));
  CHECK(same(fill_of(FillType::kText), "rechtbank  Den Haag", "rechtbank Den\u00a0Haag"));
  CHECK_FALSE(same(fill_of(FillType::kText), "HV-2027-014", "HV-2027-041"));
  FillIn choice = fill_of(FillType::kChoice);
  choice.choices.push_back({"d", {}});
  choice.choices.back().label.set(Language::kDutch, "Klasse D");
  CHECK(same(choice, "Klasse D", "d"));
  CHECK(value_identity(fill_of(FillType::kMoney), "", Language::kDutch).empty());
}

TEST_CASE("what_is_no_value_of_its_type_is_its_text") {
  CHECK(same(fill_of(FillType::kDate), "nader te bepalen", "nader  te bepalen"));
  CHECK_FALSE(same(fill_of(FillType::kDate), "nader te bepalen", "1 maart 2027"));
  CHECK_FALSE(same(fill_of(FillType::kMoney), "10 tot 20", "10"));
}
