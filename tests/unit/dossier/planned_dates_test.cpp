// SPDX-License-Identifier: EUPL-1.2
#include "core/dossier/planned_dates.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "core/dossier/dossier.hpp"
#include "core/dossier/profile_fields.hpp"

using namespace bestek;

namespace {

constexpr const char* kBefore = R"({"authority":"A","subject":"B","groups":["laptop"],"dates":)";

Result<TenderProfile> with_dates(const std::string& dates, std::optional<Language> typed = {}) {
  return parse_profile(kBefore + dates + "}", "p.json", typed);
}

Dossier kept(const TenderProfile& profile) {
  Dossier dossier;
  dossier.id = "abcdefghijklmnop";
  dossier.profile = profile;
  return dossier;
}

}  // namespace

TEST_CASE("of several rounds the last one is the field, and all of them come back") {
  const auto profile = with_dates(R"({"questions":["2027-01-20","2027-01-29"],"notice":["2027-01-25","2027-02-12"]})");
  REQUIRE(profile.ok());
  CHECK(profile->dates.questions == parse_date("2027-01-29"));
  CHECK(profile->dates.earlier_questions == std::vector<Date>{*parse_date("2027-01-20")});
  const auto again = parse_profile(format_profile(*profile), "p.json");
  REQUIRE(again.ok());
  CHECK(format_profile(*again) == format_profile(*profile));
  CHECK(again->dates.earlier_notices == profile->dates.earlier_notices);
  const auto read = parse_dossier(format_dossier(kept(*profile)), "dossier.xml");
  REQUIRE(read.ok());
  CHECK(format_profile(read->profile) == format_profile(*profile));
  const auto one = with_dates(R"({"questions":["2027-01-29"],"notice":[]})");
  REQUIRE(one.ok());
  CHECK(one->dates.earlier_questions.empty());
  CHECK_FALSE(one->dates.notice.has_value());
}

TEST_CASE("rounds are typed as other dates are") {
  const auto profile = with_dates(R"({"questions":["20-1-2027","29 januari 2027"]})", Language::kDutch);
  REQUIRE(profile.ok());
  CHECK(profile->dates.questions == parse_date("2027-01-29"));
  for (const char* wrong : {R"({"questions":["20-1-2027","x"]})", R"({"questions":[20270120]})",
                            R"({"award":["2027-01-20"]})", R"({"questions":{"a":1}})"})
    CHECK_FALSE(with_dates(wrong, Language::kDutch).ok());
}

TEST_CASE("days come in the order of the law, those of a list before the last one") {
  PlannedDates dates;
  dates.dispatch = parse_date("2027-01-08");
  dates.publication = parse_date("2027-01-11");
  dates.questions = parse_date("2027-01-29");
  dates.earlier_questions = {*parse_date("2027-01-20")};
  CHECK(misplaced_days(dates).empty());
  dates.dispatch = parse_date("2027-01-12");
  REQUIRE(misplaced_days(dates).size() == 1);
  CHECK(misplaced_days(dates).front().field == "date-publication");
  CHECK(misplaced_days(dates).front().other == "date-dispatch");
  dates.dispatch.reset();
  dates.earlier_questions = {*parse_date("2027-01-25"), *parse_date("2027-01-20")};
  REQUIRE(misplaced_days(dates).size() == 1);
  CHECK(misplaced_days(dates).front().field == "date-earlier-questions");
  dates.earlier_questions = {*parse_date("2027-01-30")};
  REQUIRE(misplaced_days(dates).size() == 1);
  CHECK(misplaced_days(dates).front().field == "date-questions");
  dates.earlier_questions = {*parse_date("2027-01-10")};
  CHECK(misplaced_days(dates).front().other == "date-publication");
  dates.earlier_questions = {*parse_date("2027-01-20")};
  dates.questions.reset();
  CHECK(misplaced_days(dates).front().field == "date-questions");
}

TEST_CASE("every planned day is a field of the profile in that order") {
  std::vector<std::string_view> fields;
  for (const ProfileField& field : profile_fields())
    if (std::holds_alternative<std::optional<Date> PlannedDates::*>(field.member) && field.name != "date-complaint")
      fields.push_back(field.name);
  std::vector<std::string_view> days(kPlannedDays.size());
  std::ranges::transform(kPlannedDays, days.begin(), &PlannedDay::field);
  CHECK(fields == days);
}

TEST_CASE("a dossier says its terms only when it has any, in a format that older programs refuse") {
  TenderProfile profile = with_dates("{}").value();
  CHECK(format_dossier(kept(profile)).find("format=\"1\"") != std::string::npos);
  CHECK(format_dossier(kept(profile)).find("urgent") == std::string::npos);
  const auto written = [&] { return format_dossier(kept(profile)); };
  profile.electronic = false;
  CHECK(written().find("format=\"4\"") != std::string::npos);
  CHECK(written().find("<field name=\"electronic\">no</field>") != std::string::npos);
  profile.contract_kind = "works";
  profile.threshold_exception = "excluded";
  profile.whole_value = 900'000;
  profile.urgent = true;
  profile.dates.dispatch = parse_date("2027-01-08");
  profile.dates.complaint = parse_date("2027-01-20");
  const auto read = parse_dossier(written(), "dossier.xml");
  REQUIRE(read.ok());
  CHECK(format_dossier(kept(read->profile)) == written());
  CHECK(read->profile.dates.complaint == profile.dates.complaint);
  std::string wrong = written();
  wrong.replace(wrong.find(">works<"), 7, ">werken<");
  CHECK_FALSE(parse_dossier(wrong, "dossier.xml").ok());
}
