// SPDX-License-Identifier: EUPL-1.2
#include "core/dossier/profile_value.hpp"

#include <catch2/catch_test_macros.hpp>

#include "core/dossier/dossier.hpp"
#include "core/dossier/profile_answer.hpp"
#include "saved_dossier.hpp"
#include "unit/scratch.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

bool dialog_takes(const std::string& field, const std::string& value) {
  const std::string quoted = field.starts_with("date-") ? "\"dates\":{\"" + field.substr(5) + "\":\"" + value + "\"}"
                                                        : "\"" + field + "\":\"" + value + "\"";
  const std::string rest = field == "subject" ? R"("authority":"a")" : R"("authority":"a","subject":"b")";
  return parse_profile("{" + rest + R"(,"groups":["laptop"],)" + quoted + "}", "p", Language::kDutch).ok();
}

bool sidebar_takes(const std::string& field, const std::string& value) {
  TenderProfile profile;
  const TenderProfile before = profile;
  const auto answered = answer_profile(profile, field, value);
  if (!answered) CHECK(format_profile(profile) == format_profile(before));
  return answered && *answered;
}

}  // namespace

TEST_CASE("dialog_and_sidebar_take_and_refuse_the_same", "[profile]") {
  const std::vector<std::pair<std::string, std::vector<std::string>>> good{
      {"cpv", {"30213100", "30213100-6", " 30213100-6 "}},
      {"estimated-value",
       {"900000", "900.000", "€ 900.000,-", "900.000 EUR", "900.000,50", "2 500 000", "2,5 miljoen euro"}},
      {"suppliers", {"1", "3"}},
      {"extensions", {"0", "2"}},
      {"date-start", {"2027-03-01", "1-3-2027", "1 maart 2027", "1/3/2027"}},
      {"subject", {"Laptops", std::string(500, 'x')}}};
  const std::vector<std::pair<std::string, std::vector<std::string>>> wrong{
      {"reference", {std::string("HV-\xE2\x80").append("\xAE-410")}},
      {"cpv", {"3021310", "30213100-", "30213100-66", "30213100 6", "laptops", "3021310O-6"}},
      {"estimated-value", {"veel", "-5", "1e6", "2 500 000 laptops", "9999999999999"}},
      {"suppliers", {"0", "drie", "1,5", "-1", "10001"}},
      {"term-months", {"twaalf", "12,5", "100.000"}},
      {"date-start", {"31-2-2027", "morgen", "1/3/27"}},
      {"reference", {std::string(501, 'x')}},
      {"subject", {std::string(501, 'x')}}};
  for (const auto& [field, values] : good) {
    for (const std::string& value : values) {
      INFO(field << " " << value);
      CHECK(dialog_takes(field, value));
      CHECK(sidebar_takes(field, value));
    }
  }
  for (const auto& [field, values] : wrong) {
    for (const std::string& value : values) {
      INFO(field << " " << value);
      CHECK_FALSE(dialog_takes(field, value));
      CHECK_FALSE(sidebar_takes(field, value));
    }
  }
}

TEST_CASE("a_dossier_that_could_not_be_read_again_is_not_written", "[dossier]") {
  Dossier dossier;
  dossier.folder = scratch_folder() / "too-large";
  std::filesystem::remove_all(dossier.folder);
  std::filesystem::create_directories(dossier.folder);
  dossier.id = "abcdefghabcdefgh";
  dossier.profile.subject = "Laptops";
  REQUIRE(save_dossier(dossier).ok());
  for (int i = 0; i < 3000; ++i) dossier.answers["clause." + std::to_string(i)] = std::string(400, 'x');
  const Status saved = save_dossier(dossier);
  REQUIRE_FALSE(saved.ok());
  CHECK(saved.error().code == "dossier.unreadable-then");
  CHECK(load_dossier(dossier.folder).value().answers.empty());
  dossier.answers.clear();
  dossier.documents.push_back({DocumentRole::kGuide, "../guide.odt"});
  CHECK_FALSE(save_dossier(dossier).ok());
}

TEST_CASE("a_word_of_a_profile_may_stand_in_a_file_name") {
  const std::string longest(60, 'a');
  for (const std::string& good : {std::string("open"), std::string("ARIV-2018"), std::string("a_b-9"), longest}) {
    INFO(good);
    CHECK(is_profile_word(good));
  }
  for (const std::string& wrong : {std::string(), longest + "a", std::string("../x"), std::string("a b"),
                                   std::string("a.b"), std::string("a/b"), std::string("\u00e9\u00e9n")}) {
    INFO(wrong);
    CHECK_FALSE(is_profile_word(wrong));
  }
}
