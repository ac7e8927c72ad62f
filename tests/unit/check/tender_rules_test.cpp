// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "check_fixture.hpp"

using namespace bestek;
using namespace bestek::testing;

TEST_CASE("a_framework_of_more_than_four_years_needs_a_reason") {
  TenderUnderCheck tender;
  TenderProfile& profile = tender.dossier.profile;
  profile.framework = true;
  profile.maximum_value = 1'200'000;
  profile.term_months = 36;
  profile.extensions = 1;
  profile.extension_months = 12;
  CHECK(tender.severities("PRO-19").empty());  // 48 months; call-off contracts may outlive it
  profile.extensions = 2;
  CHECK(tender.severities("PRO-19") == "E");
  auto& guide = tender.texts["guide.odt"].blocks;
  guide.push_back(field("bestek.buyer.long-term-reason", "Reden", ""));
  REQUIRE(tender.severities("PRO-19") == "E");
  for (const Finding& finding : tender.findings()) {
    if (finding.rule == "PRO-19") CHECK(finding.tag == "bestek.buyer.long-term-reason");
    CHECK(finding.rule != "FIL-01");  // one field, one finding
  }
  guide.back() = field("bestek.buyer.long-term-reason", "Reden", "De afschrijving duurt zes jaar.");
  CHECK(tender.severities("PRO-19").empty());
  guide.pop_back();
  tender.say("guide.odt", "De raamovereenkomst duurt langer dan vier jaar, omdat de afschrijving zes jaar duurt.");
  CHECK(tender.severities("PRO-19").empty());
  guide.pop_back();
  profile.framework = false;
  CHECK(tender.severities("PRO-19").empty());
  profile.framework = true;
  profile.procedure = "sas";
  CHECK(tender.severities("PRO-19").empty());
}

TEST_CASE("personal_data_are_asked_about_where_they_are_usual") {
  TenderUnderCheck tender;
  CHECK(tender.severities("CON-17").empty());  // delivery of hardware
  for (const char* group : {"cloud", "software", "managed-service", "print-service", "device-service", "end-of-life"}) {
    tender.dossier.profile.groups = {"laptop", group};
    CHECK(tender.severities("CON-17") == "W");
  }
  tender.dossier.profile.personal_data = true;
  CHECK(tender.severities("CON-17").empty());
}

TEST_CASE("best_price_quality_needs_a_criterion_for_quality") {
  TenderUnderCheck tender;
  const Block forty = paragraph("40");
  add_award_table(tender, {{"Prijs", forty}});
  CHECK(tender.severities("AWD-01").empty());
  tender.say("guide.odt", "Gegund wordt op de beste prijs-kwaliteitverhouding (BPKV).", "award");
  CHECK(tender.severities("AWD-01") == "W");
  TenderUnderCheck own;
  own.say("guide.odt", "Gegund wordt op de beste prijs-kwaliteitverhouding (BPKV).", "award");
  CHECK(own.severities("AWD-01").empty());  // a guide without a table of ours: not known
  add_award_table(own, {{"Prijs", forty}, {"Plan van aanpak", forty}});
  CHECK(own.severities("AWD-01").empty());
}

TEST_CASE("a_price_range_must_leave_room_for_points") {
  const auto severities = [](const std::string& floor, const std::string& ceiling) {
    TenderUnderCheck tender;
    auto& guide = tender.texts["guide.odt"].blocks;
    guide.push_back(field("bestek.buyer.price-floor", "Ondergrens", floor));
    guide.push_back(field("bestek.buyer.price-ceiling", "Bovengrens", ceiling));
    return tender.severities("FIL-04");
  };
  CHECK(severities("1600000", "2400000").empty());
  CHECK(severities("2400000", "1600000") == "E");
  CHECK(severities("2.400.000,00", "2.400.000") == "E");
  CHECK(severities("2400000", "").empty());
  CHECK(severities("volgens bijlage 2", "1600000 tot 2400000").empty());
}

TEST_CASE("what_is_typed_into_a_declared_field_must_be_what_it_was_declared_as") {
  const auto severities = [](const std::string& name, const std::string& type, const std::string& value) {
    TenderUnderCheck tender;
    tender.texts["guide.odt"].properties["bestek.type." + name] = type;
    tender.texts["guide.odt"].blocks.push_back(field("bestek.buyer." + name, name, value));
    return tender.severities("FIL-02");
  };
  for (const char* good : {"1.600.000", "1600000", "€ 500,-", "5 miljoen", "€ 2,5 mln", ""})
    CHECK(severities("price-floor", "money", good).empty());
  for (const char* wrong : {"abc", "-5", "10 tot 20", "5 miljoen of meer", "maximaal 2,5 mln", "900,000"})
    CHECK(severities("price-floor", "money", wrong) == "E");
  CHECK(severities("validity-days", "integer", "90").empty());
  CHECK(severities("validity-days", "integer", "0") == "E");
  CHECK(severities("validity-days", "integer", "12,5") == "E");
  for (const char* good : {"12:00", "9.30", "12.00", "12:00 uur"})
    CHECK(severities("deadline-time", "time", good).empty());
  CHECK(severities("deadline-time", "time", "99:99") == "E");
  CHECK(severities("contact", "unheard-of", "iemand").empty());
}

TEST_CASE("a_field_that_two_documents_share_is_reported_once") {
  TenderUnderCheck tender;
  tender.texts["guide.odt"].blocks.push_back(field("bestek.buyer.court", "Bevoegde rechtbank", ""));
  CHECK(tender.severities("FIL-01") == "E");
  tender.texts["agreement.odt"].blocks.push_back(field("bestek.buyer.court", "Bevoegde rechtbank", ""));
  REQUIRE(tender.severities("FIL-01") == "E");
  for (const Finding& finding : tender.findings()) {
    if (finding.rule == "FIL-01")
      CHECK(finding.message.in(Language::kEnglish).find("also counts in one other place") != std::string::npos);
  }
  tender.texts["agreement.odt"].blocks.push_back(field("bestek.buyer.contact", "Contactpersoon", ""));
  CHECK(tender.severities("FIL-01") == "EE");
}

TEST_CASE("a_missing_weight_is_called_after_its_criterion") {
  TenderUnderCheck tender;
  add_award_table(tender, {{"Prijs", field("bestek.weight.price", "Weging prijs", "")},
                           {"Accuduur", field("bestek.weight.abcdefgh", "Weging", "")}});
  std::vector<std::string> messages;
  for (const Finding& finding : tender.findings()) {
    if (finding.rule == "FIL-01") messages.push_back(finding.message.in(Language::kDutch));
  }
  CHECK(messages == std::vector<std::string>{"Geef in de gunningstabel een weging: Prijs.",
                                             "Geef in de gunningstabel een weging: Accuduur."});
}
