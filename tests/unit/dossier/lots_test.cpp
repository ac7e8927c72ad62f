// SPDX-License-Identifier: EUPL-1.2
// What a profile says of its lots, and what follows from it.
#include "core/dossier/lots.hpp"

#include <catch2/catch_test_macros.hpp>

#include "core/dossier/dossier.hpp"

using namespace bestek;

namespace {

std::string profile_with(const std::string& more) {
  return R"({"authority": "Gemeente Voorbeeld", "subject": "Laptops", "groups": ["laptop"], )" + more + "}";
}

constexpr const char* kThree =
    R"("lots": [{"number": 1, "name": "Laptops", "estimated-value": 400000, "maximum-value": 500000},
                {"number": 2, "name": "Monitoren", "estimated-value": 60000.5, "maximum-value": 80000},
                {"number": 3, "name": "Randapparatuur", "estimated-value": 50000, "maximum-value": 60000}])";

TenderProfile read(const std::string& more) {
  const auto profile = parse_profile(profile_with(more), "p");
  INFO((profile ? "" : profile.error().code));
  REQUIRE(profile.ok());
  return *profile;
}

/// The codes of what cannot be.
std::string faults(const std::string& more) {
  std::string codes;
  for (const Error& fault : lot_faults(read(more), "p")) codes += (codes.empty() ? "" : " ") + fault.code;
  return codes;
}

bool holds(const TenderProfile& profile, const char* condition) {
  return profile_condition(profile, condition).value();
}

}  // namespace

TEST_CASE("the_whole_is_the_sum_of_lots_that_each_have_an_amount") {
  const TenderProfile three = read(kThree);
  CHECK(tender_value(three) == 510000.5);
  CHECK(tender_maximum(three) == 640000);
  CHECK(largest_part(three) == 400000);
  const TenderProfile one_open =
      read(R"("lots": [{"number": 1, "name": "a", "estimated-value": 5}, {"number": 2, "name": "b"}])");
  CHECK(tender_value(one_open) == 0);
  CHECK(tender_value(read(R"("estimated-value": 7, "lots": [{"number": 1, "name": "a"}])")) == 7);
}

TEST_CASE("lots_and_the_whole_say_one_thing") {
  CHECK(faults(kThree).empty());
  CHECK(faults(std::string(R"("estimated-value": 510000.5, "maximum-value": 640000, )") + kThree).empty());
  CHECK(faults(std::string(R"("estimated-value": 600000, )") + kThree) == "profile.lots-sum");
  CHECK(faults(std::string(R"("maximum-value": 639999, )") + kThree) == "profile.lots-sum");
  // While a lot has no amount the others may be less, not more.
  const std::string open =
      R"("lots": [{"number": 1, "name": "a", "estimated-value": 500}, {"number": 2, "name": "b"}])";
  CHECK(faults(R"("estimated-value": 900, )" + open).empty());
  CHECK(faults(R"("estimated-value": 400, )" + open) == "profile.lots-sum");
  CHECK(faults(R"("lots": [{"number": 1, "name": "a", "estimated-value": 500, "maximum-value": 499}])") ==
        "profile.lot-maximum-too-low");
}

TEST_CASE("nobody_tenders_for_or_wins_more_lots_than_there_are") {
  CHECK(faults(std::string(R"("lots-per-tender": 3, "lots-per-winner": 2, )") + kThree).empty());
  CHECK(faults(std::string(R"("lots-per-winner": 4, )") + kThree) == "profile.more-than-lots");
  CHECK(faults(std::string(R"("lots-per-tender": 1, "lots-per-winner": 2, )") + kThree) ==
        "profile.wins-more-than-tenders");
  CHECK(faults(R"("lots-per-winner": 2)") == "profile.lots-missing");
}

TEST_CASE("a_lot_is_refused_with_its_place") {
  const auto refused = [](const std::string& lot) {
    return parse_profile(profile_with(R"("lots": [{"number": 1, "name": "a"}, )" + lot + "]"), "p").error();
  };
  CHECK(refused(R"({"number": 2})").code == "profile.lot-without-name");
  const Error wrong = refused(R"({"number": 2, "name": "b", "estimated-value": "veel"})");
  CHECK(wrong.code == "profile.wrong-value");
  REQUIRE_FALSE(wrong.args.empty());
  CHECK(wrong.args.front().second == "lots.2.estimated-value");
  CHECK(refused(R"({"number": 2, "name": "b", "maximum-value": -1})").code == "profile.wrong-value");
  CHECK(refused(R"({"number": 2, "name": "b", "waarde": 1})").code == "profile.unknown-field");
}

TEST_CASE("what_lots_say_comes_back_and_old_profiles_stay_as_they_were") {
  Dossier dossier;
  dossier.id = "d";
  dossier.profile =
      read(std::string(R"("lots-per-winner": 2, "lot-choice": "number", "models": ["SURF-VWO"], )") + kThree);
  const std::string bytes = format_dossier(dossier);
  CHECK(bytes.find(R"(<lot number="2" estimated-value="60000.5" maximum-value="80000">Monitoren</lot>)") !=
        std::string::npos);
  const auto back = parse_dossier(bytes, "dossier.xml");
  REQUIRE(back.ok());
  CHECK(back->profile.lots[1].estimated_value == 60000.5);
  CHECK(back->profile.lot_choice == "number");
  CHECK(back->profile.models == std::vector<std::string>{"SURF-VWO"});
  const auto again = parse_profile(format_profile(back->profile), "p");
  REQUIRE(again.ok());
  CHECK(format_profile(*again) == format_profile(dossier.profile));
  dossier.profile = read(R"("lots": [{"number": 1, "name": "a"}])");
  const std::string old = format_dossier(dossier);
  CHECK(old.find("format=\"1\"") != std::string::npos);
  CHECK(old.find("models") == std::string::npos);
  CHECK_FALSE(
      parse_dossier(
          R"(<dossier xmlns="urn:bestek:dossier:1" format="4" id="d"><profile><lot number="1" estimated-value="veel">a</lot></profile><documents/><answers/></dossier>)",
          "dossier.xml")
          .ok());
}

TEST_CASE("conditions_follow_lots_and_suppliers") {
  const TenderProfile limited = read(std::string(R"("lots-per-winner": 2, "lot-choice": "preference", )") + kThree);
  CHECK(holds(limited, "lot-wins-limited"));
  CHECK(holds(limited, "lot-choice-preference"));
  CHECK_FALSE(holds(limited, "lot-choice-own"));
  CHECK_FALSE(holds(limited, "lot-tenders-limited"));
  const TenderProfile all = read(std::string(R"("lots-per-winner": 3, )") + kThree);
  CHECK_FALSE(holds(all, "lot-wins-limited"));
  CHECK_FALSE(holds(all, "lot-choice-own"));
  const TenderProfile several = read(R"("framework": true, "suppliers": 3, "call-off-manner": "both")");
  CHECK(holds(several, "several-suppliers"));
  CHECK(holds(several, "call-off-both"));
  CHECK_FALSE(holds(several, "call-off-own"));
  const TenderProfile one = read(R"("framework": true, "call-off-manner": "both")");
  CHECK_FALSE(holds(one, "call-off-both"));
  CHECK(holds(one, "call-off-own"));
  CHECK(holds(read(R"("authority-kind": "municipality")"), "bibob"));
  CHECK_FALSE(holds(read(R"("authority-kind": "education")"), "bibob"));
  CHECK(holds(read(R"("models": ["SURF-JNK"])"), "model-SURF-JNK"));
  CHECK(holds(read(R"("general-terms": "SURF-VWO")"), "model-SURF-VWO"));
}
