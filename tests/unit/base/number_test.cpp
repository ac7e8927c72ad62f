// SPDX-License-Identifier: EUPL-1.2
#include "core/base/number.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace bestek;

TEST_CASE("an_amount_reads_as_people_write_it") {
  const auto value = [](const char* text) { return parse_number(text, NumberKind::kAmount)->value; };
  CHECK(value("900000") == 900000);
  CHECK(value("900.000") == 900000);
  CHECK(value("1.200") == 1200);
  CHECK(value("2,400,000") == 2400000);
  CHECK(value("900000,50") == 900000.5);
  CHECK(value("1.234.567,8") == 1234567.8);
  CHECK(value("8,5") == 8.5);
  CHECK(value("-3") == -3);
  CHECK(value("123456789012345678901234567890") > 1e29);  // thirty digits, and no more: see below
}

TEST_CASE("an_amount_that_could_mean_something_else_is_none") {
  for (const char* text : {"",        "-",        ".",      "1.",       ",5",
                           "0.500",   "1000.500", "1.2345", "1.23.456", "1.234,567",
                           "1,2.3,4", "1.234.56", "1e6",    "0x10",     "12 000",
                           "inf",     "nan",      "1..000", "+5",       "1234567890123456789012345678901"}) {
    INFO(text);
    CHECK_FALSE(parse_number(text, NumberKind::kAmount).has_value());
  }
}

TEST_CASE("one_sign_with_three_digits_behind_it_is_what_the_language_makes_of_it") {
  const auto value = [](const char* text, NumberKind kind, Language language) {
    const auto number = parse_number(text, kind, language);
    return number ? number->value : -1;
  };
  for (const NumberKind kind : {NumberKind::kAmount, NumberKind::kDecimal}) {
    CHECK(value("1.125", kind, Language::kDutch) == 1125);
    CHECK(value("1,125", kind, Language::kEnglish) == 1125);
    // What can mean one thing only means it in every language.
    CHECK(value("8.5", kind, Language::kDutch) == 8.5);
    CHECK(value("8,5", kind, Language::kEnglish) == 8.5);
    CHECK(value("2,400,000", kind, Language::kDutch) == 2400000);
    CHECK(value("1.234,50", kind, Language::kEnglish) == 1234.5);
  }
  CHECK(value("1,125", NumberKind::kDecimal, Language::kDutch) == 1.125);
  CHECK(value("1.125", NumberKind::kDecimal, Language::kEnglish) == 1.125);
  // An amount has two decimals at most: nobody's 900 thousand becomes 900.
  CHECK_FALSE(parse_number("900,000", NumberKind::kAmount, Language::kDutch).has_value());
  CHECK_FALSE(parse_number("900.000", NumberKind::kAmount, Language::kEnglish).has_value());
}

TEST_CASE("a_measure_keeps_its_decimals") {
  const auto value = [](const char* text) { return parse_number(text, NumberKind::kDecimal)->value; };
  CHECK(value("0.5") == 0.5);
  CHECK(value("0,5") == 0.5);
  CHECK(value("1.500") == 1.5);
  CHECK(value("1.234,5") == 1234.5);
  CHECK(parse_number("0,0", NumberKind::kDecimal)->decimals == "0");
}

TEST_CASE("a_number_is_written_in_groups_of_the_language") {
  const auto number = parse_number("1234567,8", NumberKind::kAmount).value();
  CHECK(written_number(number, Language::kDutch, 4) == "1.234.567,8");
  CHECK(written_number(number, Language::kEnglish, 4) == "1,234,567.8");
  CHECK(written_number(number, Language::kDutch, 0) == "1234567,8");
  CHECK(written_number(parse_number("1500", NumberKind::kAmount).value(), Language::kDutch, 5) == "1500");
  CHECK(written_number(parse_number("-007", NumberKind::kAmount).value(), Language::kDutch, 4) == "-7");
  CHECK(written_number(parse_number("-0", NumberKind::kAmount).value(), Language::kDutch, 4) == "0");
}

TEST_CASE("a_number_within_words_is_read_as_the_documents_language_writes_it") {
  CHECK(number_within("€ 1.600.000,00", Language::kDutch) == 1'600'000);
  CHECK(number_within("€ 1,600,000.00", Language::kEnglish) == 1'600'000);
  CHECK(number_within("1.600", Language::kDutch) == 1600);
  CHECK(number_within("1.600", Language::kEnglish) == 1.6);
  CHECK(number_within("0,125", Language::kDutch) == 0.125);
  CHECK(number_within("0.60", Language::kDutch) == 0.6);
  CHECK(number_within("30 %", Language::kDutch) == 30);
  CHECK(number_within("€ 500,-", Language::kDutch) == 500);
  for (const char* text : {"", "geen", "10 tot 20", "1.2.3", "1,2,3.4.5", "abc", "-5"}) {
    INFO(text);
    CHECK_FALSE(number_within(text, Language::kDutch).has_value());
  }
}

TEST_CASE("a_letter_directly_behind_a_number_makes_it_something_else") {
  for (const char* text : {"4M", "3.200k", "4x", "\u20ac 4Mx", "12e", "4th", "USB4a"}) {
    INFO(text);
    CHECK_FALSE(number_within(text, Language::kDutch).has_value());
  }
  for (const char* text : {"\u20ac 4M", "4.000.000euro", "4miljoen", "4000000\u20ac", "eur 4M", "Euro 4 m"}) {
    INFO(text);
    CHECK(number_within(text, Language::kDutch) == 4e6);
  }
}

TEST_CASE("groups_that_apostrophes_part_are_one_number") {
  for (const char* text : {"€ 4'000'000", "€ 4’000’000,00", "EUR 4‘000‘000.00", "4'000'000 euro"}) {
    INFO(text);
    CHECK(number_within(text, Language::kDutch) == 4e6);
  }
  CHECK(number_within("€ 4'500.50", Language::kDutch) == 4500.5);
  for (const char* text : {"4'00", "4'000 500", "4' 000"}) {
    INFO(text);
    CHECK_FALSE(number_within(text, Language::kDutch).has_value());
  }
}
