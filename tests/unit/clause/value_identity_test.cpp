// SPDX-License-Identifier: EUPL-1.2
#include "core/clause/value_identity.hpp"

#include <catch2/catch_test_macros.hpp>

#include "core/base/date.hpp"

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

TEST_CASE("a_spelling_makes_no_other_value") {
  const FillIn text = fill_of(FillType::kText);
  CHECK(same(text, "HV\u20112027\u2011014", "HV-2027-014"));
  CHECK(same(text, "HV\u20132027\u2013014", "hv-2027-014"));
  CHECK(same(text, "Rechtbank Midden-Nederland", "rechtbank Midden\u2011Nederland"));
  CHECK(same(text, "\u2019s-Hertogenbosch", "'s-Hertogenbosch"));
  CHECK(same(fill_of(FillType::kDate), "2027\u201103\u201101", "1 maart 2027"));
  FillIn choice = fill_of(FillType::kChoice);
  choice.choices.push_back({"d", {}});
  choice.choices.back().label.set(Language::kDutch, "Klasse D-plus");
  CHECK(same(choice, "Klasse D\u2011plus", "d"));
  CHECK(same_value(text, {"600.000"}, {"600000"}));
  CHECK_FALSE(same_value(text, {"600.000"}, {"60000"}));
  CHECK_FALSE(same_value(text, {"014"}, {"14"}));
  CHECK(same_value(text, {"District Court of The Hague"}, {"The Hague District Court"}));
  CHECK(same_value(text, {"rechtbank te Den Haag"}, {"Rechtbank Den Haag"}));
  CHECK_FALSE(same_value(text, {"rechtbank Den Haag"}, {"rechtbank Amsterdam"}));
  CHECK_FALSE(same_value(text, {"perceel 1 van 2"}, {"perceel 2 van 1"}));
}

TEST_CASE("what_is_no_value_of_its_type_is_its_text") {
  CHECK(same(fill_of(FillType::kDate), "nader te bepalen", "nader  te bepalen"));
  CHECK_FALSE(same(fill_of(FillType::kDate), "nader te bepalen", "1 maart 2027"));
  CHECK_FALSE(same(fill_of(FillType::kMoney), "10 tot 20", "10"));
}

TEST_CASE("a_date_is_the_same_however_it_is_written") {
  for (const char* text : {"1 maart 2027",
                           "maandag 1 maart 2027",
                           "Maandag 1 maart 2027",
                           "ma 1 maart 2027",
                           "ma. 1 mrt. 2027",
                           "1 mrt 2027",
                           "1 mrt. 2027",
                           "1-mrt-2027",
                           "01 mrt '27",
                           "1 mrt \u201927",
                           "1e maart 2027",
                           "1 maart 2027.",
                           "op 1 maart 2027",
                           "uiterlijk op maandag 1 maart 2027",
                           "eerste maart 2027",
                           "1 maart 27",
                           "1st March 2027",
                           "1st of March, 2027",
                           "the 1st of March 2027",
                           "March 1, 2027",
                           "March 1st, 2027",
                           "Mar. 1 2027",
                           "1 Mar 2027",
                           "Mon 1 March 2027",
                           "Monday, March 1, 2027",
                           "Monday the 1st of March 2027",
                           "2027-03-01",
                           "2027-3-1",
                           "2027/03/01",
                           "01-03-2027",
                           "1-3-2027",
                           "01-03-'27",
                           "1-3-27",
                           "1.3.2027",
                           "01/03/2027",
                           "1 / 3 / 2027",
                           "1\u20113\u20112027",
                           "1\u00a0maart\u00a02027",
                           "1 MAART 2027"}) {
    INFO(text);
    for (const Language language : kLanguages) CHECK(same(fill_of(FillType::kDate), text, "2027-03-01", language));
  }
  for (const char* text : {"2 maart 2027", "1 maart 2028", "1 april 2027", "1 mrt '28", "na 1 maart 2027", "1 maart",
                           "1 maart 2027 tot 1 april 2027", "1 of 2 maart 2027", "31 februari 2027"}) {
    INFO(text);
    CHECK_FALSE(same(fill_of(FillType::kDate), text, "2027-03-01"));
  }
  CHECK(same(fill_of(FillType::kDate), "21 mei 2027", "eenentwintigste mei 2027"));
  CHECK(same(fill_of(FillType::kDate), "twenty-first of May 2027", "2027-05-21"));
  CHECK(same(fill_of(FillType::kDate), "03/15/2027", "15 March 2027", Language::kEnglish));
}

TEST_CASE("a_time_beside_a_date_is_read_with_it") {
  const FillIn date = fill_of(FillType::kDate);
  for (const char* text : {"1 maart 2027 om 12.00 uur",
                           "1 maart 2027, 12:00 uur",
                           "1 maart 2027 12:00",
                           "1 maart 2027 (12.00 uur)",
                           "1 maart 2027, om 12 uur",
                           "1 maart 2027 \u2013 12.00 u.",
                           "1 maart 2027 v\u00f3\u00f3r 12.00 uur",
                           "1 maart 2027, uiterlijk 12u00",
                           "1 maart 2027 om twaalf uur",
                           "1 maart 2027 om 12.00 uur (CET)",
                           "1 maart 2027, 12.00 uur Nederlandse tijd",
                           "12.00 uur op 1 maart 2027",
                           "om 12:00 uur, maandag 1 maart 2027",
                           "2027-03-01T12:00",
                           "2027-03-01T12:00:00+01:00",
                           "1 March 2027 at noon",
                           "1 March 2027 at 12 p.m.",
                           "March 1, 2027, 12:00 hrs",
                           "12:00 hours on 1 March 2027",
                           "1 March 2027, 12:00 noon"}) {
    INFO(text);
    CHECK(value_identity(date, text, Language::kDutch) == "date 2027-03-01 12:00");
    CHECK(same_value(date, {text}, {"2027-03-01"}));
    CHECK_FALSE(same_value(date, {text}, {"1 maart 2027 om 13.00 uur"}));
    CHECK_FALSE(same_value(date, {text}, {"2 maart 2027"}));
  }
  CHECK(value_identity(date, "1 March 2027, 2.30 p.m.", Language::kEnglish) == "date 2027-03-01 14:30");
  for (const char* text : {"9.30 uur", "09:30", "09.30u", "9u30", "9:30 a.m.", "9.30 uur 's ochtends", "09:30:00"}) {
    INFO(text);
    CHECK(same(fill_of(FillType::kTime), text, "9.30"));
  }
  CHECK(same(fill_of(FillType::kTime), "14 uur", "2 pm"));
  for (const char* text : {"9", "24.00", "12.60", "9.3", "9.00-10.00", "half drie"}) {
    INFO(text);
    CHECK_FALSE(parse_time(text).has_value());
  }
}

TEST_CASE("an_amount_is_the_same_however_it_is_written") {
  const FillIn money = fill_of(FillType::kMoney);
  for (const char* text : {"4 miljoen",
                           "\u20ac 4 mln",
                           "\u20ac 4 mln.",
                           "EUR 4.000.000,-",
                           "EUR 4.000.000,00",
                           "\u20ac 4.000.000,--",
                           "vier miljoen euro",
                           "Vier miljoen",
                           "\u20ac 4 000 000",
                           "\u20ac 4\u00a0000\u00a0000",
                           "4.000.000 euro",
                           "\u20ac4M",
                           "\u20ac 4 mio",
                           "\u20ac 4.000.000 (vier miljoen euro)",
                           "\u20ac 4.000.000 (4 miljoen)",
                           "4 (vier) miljoen euro",
                           "4000000",
                           "\u20ac 4.000.000 exclusief btw",
                           "4.000 duizend euro",
                           "4,0 miljoen",
                           "ten hoogste \u20ac 4.000.000"}) {
    INFO(text);
    CHECK(same(money, text, "4000000"));
  }
  for (const char* text : {"\u20ac 4", "\u20ac 4.000", "\u20ac 4,1 mln", "vijf miljoen euro", "\u20ac 4 miljard",
                           "$ 4.000.000", "USD 4.000.000", "\u20ac 4.000.000 inclusief btw",
                           "\u20ac 4.000.000 per jaar", "\u20ac 4.000.000 tot \u20ac 5.000.000", "4 %"}) {
    INFO(text);
    CHECK_FALSE(same(money, text, "4000000"));
  }
  for (const char* text : {"EUR 4 million", "\u20ac4m", "\u20ac 4,000,000.00", "four million euros", "4 million",
                           "\u20ac4,000k", "\u20ac 4,000,000 excluding VAT"}) {
    INFO(text);
    CHECK(same(money, text, "4000000", Language::kEnglish));
  }
  CHECK(same(money, "1,6 miljoen", "\u20ac 1.600.000"));
  CHECK(same(money, "tweehonderdvijftigduizend euro", "250.000"));
  CHECK(same(money, "two hundred and fifty thousand euros", "250,000", Language::kEnglish));
}

TEST_CASE("a_value_without_a_type_is_compared_as_what_it_is") {
  const FillIn text = fill_of(FillType::kText);
  CHECK(same_value(text, {"1 maart 2027"}, {"maandag 1 mrt. 2027"}));
  CHECK(same_value(text, {"\u20ac 2.300.000"}, {"\u20ac 2,3 mln"}));
  CHECK(same_value(text, {"48 maanden"}, {"vier jaar"}));
  CHECK_FALSE(same_value(text, {"1 maart 2027"}, {"2 maart 2027"}));
  CHECK_FALSE(same_value(text, {"1 maart 2027 om 12.00 uur"}, {"1 maart 2027 om 13.00 uur"}));
  CHECK_FALSE(same_value(text, {"48 maanden"}, {"48 maanden met een verlenging"}));
  CHECK_FALSE(same_value(text, {"HV-2027-014"}, {"HV-2027-041"}));
}

TEST_CASE("a_period_and_a_count_are_the_same_however_they_are_written") {
  const FillIn months = fill_of(FillType::kDuration, "maanden");
  for (const char* text : {"48",
                           "48 maanden",
                           "48 mnd",
                           "48 mnd.",
                           "4 jaar",
                           "4 jr",
                           "vier jaar",
                           "Vier (4) jaar",
                           "4 (vier) jaar",
                           "achtenveertig maanden",
                           "achtenveertig",
                           "48 (achtenveertig) maanden",
                           "4 years",
                           "four years",
                           "48 months",
                           "forty-eight months",
                           "forty eight months",
                           "4-jarig",
                           "vierjarige",
                           "3 jaar en 12 maanden",
                           "drie jaar en twaalf maanden",
                           "16 kwartalen",
                           "48 kalendermaanden"}) {
    INFO(text);
    CHECK(same(months, text, "48"));
  }
  for (const char* text :
       {"4", "4 maanden", "3 jaar", "48 weken", "48 tot 60 maanden", "4 jaar en 6 maanden", "48 dagen"}) {
    INFO(text);
    CHECK_FALSE(same(months, text, "48"));
  }
  CHECK(same(months, "anderhalf jaar", "18"));
  CHECK(same(months, "een half jaar", "6 maanden"));
  CHECK(same(months, "2,5 jaar", "twee\u00ebnhalf jaar") == false);
  CHECK(same(months, "twee en een half jaar", "30"));
  CHECK(same(months, "a year and a half", "18 months", Language::kEnglish));
  const FillIn days = fill_of(FillType::kDuration, "dagen");
  CHECK(same(days, "2 weken", "14 dagen"));
  CHECK(same(days, "twee weken", "14"));
  CHECK(same(days, "veertien kalenderdagen", "14"));
  CHECK(same(days, "honderdtwintig dagen", "120"));
  CHECK(same(days, "one hundred and twenty days", "120", Language::kEnglish));
  CHECK_FALSE(same(days, "14 werkdagen", "14"));
  // A field of the template whose name says in what it counts.
  FillIn named = fill_of(FillType::kDuration);
  named.name = "validity-days";
  CHECK(same(named, "90", "90 dagen"));
  CHECK_FALSE(same(named, "90", "90 werkdagen"));
  CHECK(same(fill_of(FillType::kInteger), "drie", "3"));
  CHECK(same(fill_of(FillType::kInteger, "stuks"), "tien stuks", "10"));
  for (const char* text :
       {"60", "60 %", "60%", "60 procent", "zestig procent", "60,0 %", "60 percent", "60 per cent"}) {
    INFO(text);
    CHECK(same(fill_of(FillType::kPercentage), text, "60"));
  }
  CHECK_FALSE(same(fill_of(FillType::kPercentage), "6 procent", "60"));
}
