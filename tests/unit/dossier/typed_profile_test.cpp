// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch_test_macros.hpp>

#include "core/base/messages.hpp"
#include "core/dossier/profile.hpp"
#include "core/dossier/profile_fields.hpp"
#include "core/dossier/profile_value.hpp"
#include "core/library/taxonomy.hpp"

using namespace bestek;

namespace {

/// What a person typed in one field, beside the fields that are required.
Result<TenderProfile> typed(const std::string& field, const std::string& value, Language language = Language::kDutch) {
  return parse_profile(R"({"authority":"a","subject":"b","groups":["laptop"],)" + field + ":\"" + value + "\"}", "p",
                       language);
}

std::optional<Date> deadline(const std::string& value) {
  const auto profile =
      parse_profile(R"({"authority":"a","subject":"b","groups":["laptop"],"dates":{"deadline":")" + value + "\"}}", "p",
                    Language::kDutch);
  return profile ? profile->dates.deadline : std::nullopt;
}

std::string argument(const Error& error, std::string_view name) {
  for (const auto& [key, value] : error.args)
    if (key == name) return value;
  return {};
}

}  // namespace

TEST_CASE("an_amount_is_what_was_typed_however_large") {
  for (const char* text :
       {"2500000", "2.500.000", "2.500.000,00", "€ 2.500.000", "€2.500.000,-", "EUR 2.500.000", " 2.500.000 ",
        "2,5 miljoen", "2,5 mln", "€ 2,5\u00a0mln.", "2,5 miljoen euro", "2 500 000", "2500 duizend"}) {
    INFO(text);
    REQUIRE(typed(R"("estimated-value")", text).ok());
    CHECK(typed(R"("estimated-value")", text)->estimated_value == 2'500'000);
  }
  CHECK(typed(R"("estimated-value")", "1.500")->estimated_value == 1500);
  CHECK(typed(R"("estimated-value")", "1,500", Language::kEnglish)->estimated_value == 1500);
  CHECK(typed(R"("estimated-value")", "2,500,000.50", Language::kEnglish)->estimated_value == 2'500'000.5);
  // To who reads Dutch those are parts of a cent.
  CHECK(typed(R"("estimated-value")", "1,500").error().code == "fill.too-precise");
  for (const char* text : {"-5", "-5 miljoen", "2 miljoen of 3 miljoen", "2 miljoen laptops", "1e6", "€"}) {
    INFO(text);
    REQUIRE_FALSE(typed(R"("estimated-value")", text).ok());
    CHECK(typed(R"("estimated-value")", text).error().code == "profile.wrong-value");
  }
  CHECK(argument(typed(R"("estimated-value")", "veel").error(), "sample") == "250.000");
  CHECK(argument(typed(R"("estimated-value")", "much", Language::kEnglish).error(), "sample") == "250,000");
}

TEST_CASE("a_text_that_ends_with_a_full_stop_leaves_it_to_the_sentences_in_which_it_stands") {
  const auto stored = [](const char* field, const char* text, std::optional<Language> language) {
    const auto value = profile_value(*find_profile_field(field), text, language);
    return value ? *value : value.error().code;
  };
  for (const char* text :
       {"Levering van laptops.", "Levering van laptops", " Levering van laptops. ", "Levering van laptops;"}) {
    INFO(text);
    CHECK(stored("subject", text, Language::kDutch) == "Levering van laptops");
    CHECK(stored("subject", text, std::nullopt) == "Levering van laptops");
  }
  CHECK(stored("authority", "Voorbeeld B.V.", std::nullopt) == "Voorbeeld B.V.");
  CHECK(stored("subject", "De levering van laptops e.d.", std::nullopt) == "De levering van laptops e.d.");
  CHECK(stored("reference", "HV-2027-014.", std::nullopt) == "HV-2027-014");
}

TEST_CASE("a_count_is_a_whole_number_or_refused") {
  for (const char* text : {"3", "3,0", "3.00"}) {
    INFO(text);
    REQUIRE(typed(R"("suppliers")", text).ok());
    CHECK(typed(R"("suppliers")", text)->suppliers == 3);
  }
  for (const char* text : {"drie", "3 à 4", "1,5", "-1", "100.000"}) {
    INFO(text);
    REQUIRE_FALSE(typed(R"("suppliers")", text).ok());
    CHECK(argument(typed(R"("suppliers")", text).error(), "field") == "suppliers");
  }
}

TEST_CASE("a_date_in_the_profile_is_read_as_typed_or_refused_by_its_name") {
  for (const char* text : {"1-3-2027", "2027-03-01", "1  maart 2027", " 1/3/2027 "}) {
    INFO(text);
    CHECK(deadline(text) == Date{std::chrono::year{2027}, std::chrono::month{3}, std::chrono::day{1}});
  }
  CHECK_FALSE(deadline("").has_value());
  for (const char* text : {"31-02-2027", "1/6/27", "morgen"}) {
    const auto refused = parse_profile(std::string(R"({"dates":{"deadline":")") + text + "\"}}", "p", Language::kDutch);
    REQUIRE_FALSE(refused.ok());
    CHECK(argument(refused.error(), "field") == "dates.deadline");
    CHECK(message(refused.error(), Language::kDutch).find("31 maart 2027") != std::string::npos);
  }
  // A file has dates of one form.
  CHECK_FALSE(parse_profile(R"({"dates":{"deadline":"1-3-2027"}})", "p").ok());
}

TEST_CASE("what_would_do_for_a_code_is_a_code") {
  const auto refused = parse_profile(R"({"cpv":"3021"})", "p");
  REQUIRE_FALSE(refused.ok());
  CHECK(message(refused.error(), Language::kDutch).find("30213100-6") != std::string::npos);
}

TEST_CASE("blanks_are_no_name") {
  const auto refused = parse_profile(R"({"authority":"  ","subject":"b","groups":["laptop"]})", "p");
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().code == "profile.missing-field");
}

TEST_CASE("what_does_not_go_together_is_refused_with_both_names") {
  TenderProfile profile = *typed(R"("suppliers")", "1");
  profile.dates.publication = parse_date("2027-03-01");
  profile.dates.questions = parse_date("2027-03-01");
  profile.dates.deadline = parse_date("2027-05-01");
  profile.estimated_value = 900'000;
  profile.maximum_value = 900'000;
  CHECK(check_planning(profile, "p").ok());
  TenderProfile wrong = profile;
  wrong.dates.deadline = parse_date("2027-02-01");
  REQUIRE_FALSE(check_planning(wrong, "p").ok());
  const Error error = check_planning(wrong, "p").error();
  CHECK(error.code == "profile.dates-order");
  CHECK(argument(error, "field") == "dates.deadline");
  CHECK(argument(error, "other") == "dates.questions");
  wrong = profile;
  wrong.maximum_value = 899'999.99;
  REQUIRE_FALSE(check_planning(wrong, "p").ok());
  CHECK(check_planning(wrong, "p").error().code == "profile.maximum-too-low");
  wrong = profile;
  wrong.suppliers = 0;
  REQUIRE_FALSE(check_planning(wrong, "p").ok());
  CHECK(argument(check_planning(wrong, "p").error(), "field") == "suppliers");
}

TEST_CASE("a_change_is_judged_by_the_faults_that_it_brings") {
  Taxonomy taxonomy;
  taxonomy.procedures = {{"open", {}, {}, false, {}}};
  taxonomy.levels = {{"basis", {}, {}, false, {}}};
  taxonomy.groups = {{"laptop", {}, {}, false, {}}};
  TenderProfile before = *typed(R"("suppliers")", "1");
  before.groups = {"laptop"};
  before.dates.questions = parse_date("2027-03-01");
  before.dates.deadline = parse_date("2027-02-01");  // a fault that stands there
  before.estimated_value = 900'000;
  const auto code = [&](auto&& change) {
    TenderProfile after = before;
    change(after);
    const Status judged = check_profile_change(before, after, taxonomy);
    return judged ? std::string() : judged.error().code + " " + argument(judged.error(), "field");
  };
  CHECK(code([](TenderProfile& after) { after.maximum_value = 1'000'000; }).empty());
  CHECK(code([](TenderProfile& after) { after.dates.award = parse_date("2027-04-01"); }).empty());
  CHECK(code([](TenderProfile& after) { after.dates.deadline = parse_date("2027-03-02"); }).empty());
  CHECK(code([](TenderProfile& after) { after.dates.deadline.reset(); }).empty());
  CHECK(code([](TenderProfile& after) { after.maximum_value = 1; }) == "profile.maximum-too-low maximum-value");
  CHECK(code([](TenderProfile& after) { after.authority = " "; }) == "profile.missing-field authority");
  CHECK(code([](TenderProfile& after) { after.subject.clear(); }) == "profile.missing-field subject");
  CHECK(code([](TenderProfile& after) { after.suppliers = 0; }) == "profile.wrong-value suppliers");
  CHECK(code([](TenderProfile& after) { after.dates.deadline = parse_date("2027-02-02"); }).empty());
  // Under the name that a fill-in has.
  CHECK(code([](TenderProfile& after) { after.dates.award = parse_date("2027-01-01"); }) ==
        "profile.dates-order date-award");
}
