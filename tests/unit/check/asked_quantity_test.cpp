// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "placed_dossier.hpp"

using namespace bestek;
using namespace bestek::testing;
using bestek::test::read_texts;
using bestek::test::value_of;

namespace {

using Ids = std::vector<std::string>;
using Answers = std::map<std::string, std::string>;

constexpr const char* kWarranty = "hardware.warranty-years-award";
constexpr const char* kThreeYears = "hardware.warranty-significant-clause";
constexpr const char* kMonitor = "monitor.energy-efficiency-award";
constexpr const char* kMobile = "mobile.battery-cycles-award";

Dossier filled(const Ids& ids, const Answers& answers) {
  const Dossier dossier = dossier_with("asked", ids);
  FillValues request;
  for (const auto& [name, value] : answers) request.answers[name] = value;
  if (!answers.empty())
    change(dossier, value_of(plan_fill(request, shipped(), read_texts(dossier), &dossier, Language::kDutch)).documents);
  return dossier;
}

std::vector<Finding> findings_in(const Dossier& dossier, const Texts& texts) {
  return findings_of("AWD-20", dossier, texts);
}

std::vector<Finding> findings_of(const Ids& ids, const Answers& answers) {
  const Dossier dossier = filled(ids, answers);
  return findings_in(dossier, read_texts(dossier));
}

/// "E" when it rewards what is asked, "W" when it starts beyond, "" when the two agree or one is not known.
std::string verdict(const Ids& ids, const Answers& answers) {
  std::string found;
  for (const Finding& finding : findings_of(ids, answers)) found += "EWH"[static_cast<int>(finding.severity)];
  return found;
}

}  // namespace

TEST_CASE("points_for_what_the_agreement_already_asks_are_an_error") {
  const auto found = findings_of({kWarranty, kThreeYears}, {{"warranty-years", "2"}});
  REQUIRE(found.size() == 1);
  CHECK(found[0].severity == FindingSeverity::kError);
  CHECK(found[0].clause == kWarranty);
  CHECK(found[0].message.in(Language::kDutch).find("begint bij 2, maar “Garantie op nieuwe apparaten” vraagt al 3") !=
        std::string::npos);
  CHECK(found[0].message.in(Language::kEnglish).find("starts at 2, but “Warranty on new devices” already asks 3") !=
        std::string::npos);
}

TEST_CASE("in_lots_what_is_asked_may_be_asked_of_another_lot") {
  Dossier dossier = filled({kWarranty, kThreeYears}, {{"warranty-years", "2"}});
  dossier.profile.lots = {{1, "Laptops"}, {2, "Tweedehands"}};
  const auto found = findings_in(dossier, read_texts(dossier));
  REQUIRE(found.size() == 1);
  CHECK(found[0].severity == FindingSeverity::kWarning);
  CHECK(found[0].message.in(Language::kDutch).find("voor hetzelfde perceel") != std::string::npos);
}

TEST_CASE("a_score_starts_at_what_is_asked_and_not_beyond") {
  CHECK(verdict({kWarranty, kThreeYears}, {{"warranty-years", "3"}}).empty());
  const auto beyond = findings_of({kWarranty, kThreeYears}, {{"warranty-years", "4"}});
  REQUIRE(beyond.size() == 1);
  CHECK(beyond[0].severity == FindingSeverity::kWarning);
  CHECK(beyond[0].message.in(Language::kDutch).find("pas bij 4, terwijl “Garantie op nieuwe apparaten” 3 vraagt") !=
        std::string::npos);
}

TEST_CASE("what_is_open_or_about_something_else_says_nothing") {
  CHECK(verdict({kWarranty, kThreeYears}, {}).empty());
  CHECK(verdict({kWarranty}, {{"warranty-years", "2"}}).empty());
  CHECK(verdict({kWarranty, "refurbished.warranty-significant-clause"}, {{"warranty-years", "4"}}).empty());
}

TEST_CASE("where_lower_is_better_the_score_may_not_start_above_what_is_asked") {
  const Ids ids{kMonitor, "monitor.energy-class"};
  const auto with = [&](const std::string& from, const std::string& letter) {
    return verdict(ids, {{"eei-from", from}, {"energy-class", letter}});
  };
  CHECK(with("0,60", "d").empty());
  CHECK(with("0,75", "d") == "E");
  CHECK(with("0,50", "d") == "W");
  CHECK(with("0,50", "c").empty());
  CHECK(with("0,50", "g").empty());  // every monitor is class G or better
  CHECK(verdict(ids, {{"eei-from", "0,75"}}).empty());
}

TEST_CASE("of_several_numbers_the_strictest_counts") {
  const Ids ids{kMobile, "mobile.battery-endurance-basis", "mobile.battery-endurance-ambitious"};
  const auto with = [&](const std::string& floor, const std::string& tablets) {
    Answers answers{{"mobile-cycles-floor", floor}};
    if (!tablets.empty()) answers["tablet-cycles"] = tablets;
    return verdict(ids, answers);
  };
  CHECK(with("1300", "1300").empty());
  CHECK(with("1200", "1300") == "W");  // the step below asks less: another lot may have that one
  CHECK(with("1300", "1200") == "W");
  // While one is open more may be asked still; less cannot be.
  CHECK(with("1300", "").empty());
  CHECK(with("1100", "") == "W");
}

TEST_CASE("a_number_that_two_clauses_share_still_meets_the_fixed_one_of_another_step") {
  const char* award = "laptop.battery-endurance-award";
  CHECK(verdict({award, "laptop.battery-endurance-significant"}, {{"cycles", "800"}}).empty());
  CHECK(verdict({award, "laptop.battery-endurance-ambitious"}, {{"cycles", "800"}}) == "E");
  CHECK(verdict({award, "laptop.battery-endurance-ambitious"}, {{"cycles", "1000"}}).empty());
}

TEST_CASE("a_criterion_about_one_of_two_kinds_is_set_beside_what_is_asked_of_that_kind") {
  const Ids ids{"mobile.energy-efficiency-award", "mobile.energy-class"};
  const auto with = [&](const char* kind, const char* from) {
    return verdict(ids, {{"mobile-energy-device", kind},
                         {"mobile-eei-from", from},
                         {"phone-energy-class", "b"},
                         {"tablet-energy-class", "c"}});
  };
  CHECK(with("smartphones", "2,30").empty());
  CHECK(with("tablets", "5,06").empty());
  CHECK(with("smartphones", "5,06") == "W");
  CHECK(with("tablets", "2,30") == "E");
  CHECK(verdict(ids, {{"mobile-eei-from", "2,30"}, {"phone-energy-class", "a"}, {"tablet-energy-class", "a"}}).empty());
}

TEST_CASE("a_limit_below_the_benchmark_counts_as_a_percentage_below_it") {
  const auto with = [](const char* limit) {
    return filled({"laptop.energy-use-award", "laptop.energy-benchmark"},
                  {{"etec-full", "40"}, {"etec-max-a", limit}, {"etec-max-b", "18,1"}, {"etec-max-c", "26,3"}});
  };
  const auto findings_with = [&](const char* limit) {
    const Dossier dossier = with(limit);
    return findings_in(dossier, read_texts(dossier));
  };
  CHECK(findings_with("10,9").empty());
  CHECK(findings_with("12").empty());  // allowed above the benchmark: points start at the benchmark all the same
  // The fill-ins take no limit below the benchmark, so somebody types one.
  const Dossier dossier = with("10,9");
  Texts texts = read_texts(dossier);
  const auto type = [&](const std::string& from, const std::string& to) {
    int changed = 0;
    for (auto& [file, text] : texts) {
      for (Block& block : text.blocks) {
        if (block.controls.empty() || block.text != from) continue;
        block.text = to;
        ++changed;
      }
    }
    REQUIRE(changed == 1);
  };
  type("10,9", "9,81");
  const auto one = findings_in(dossier, texts);
  REQUIRE(one.size() == 1);
  CHECK(one[0].severity == FindingSeverity::kWarning);  // the other categories still earn points
  CHECK(one[0].message.in(Language::kDutch).find("begint bij 0, terwijl “Energiegebruik op het niveau van de") !=
        std::string::npos);
  // Where all of it is asked, a score that always starts there has no number to mend: the requirement goes, or it does.
  type("18,1", "16,29");
  type("26,3", "23,67");
  const auto all = findings_in(dossier, texts);
  REQUIRE(all.size() == 1);
  CHECK(all[0].severity == FindingSeverity::kError);
  CHECK(all[0].fix.empty());
  CHECK(all[0].message.in(Language::kDutch).find("laat dit gunningscriterium weg") != std::string::npos);
}

TEST_CASE("a_number_in_a_text_that_somebody_changed_is_not_taken_for_what_is_asked") {
  const Dossier dossier = filled({kWarranty, kThreeYears}, {{"warranty-years", "4"}});
  Texts texts = read_texts(dossier);
  REQUIRE(findings_in(dossier, texts).size() == 1);
  int changed = 0;
  for (auto& [file, text] : texts) {
    for (Block& block : text.blocks) {
      const std::size_t at = block.text.find("drie jaar garantie");
      if (at == std::string::npos) continue;
      block.text.replace(at, 4, "vier");
      ++changed;
    }
  }
  REQUIRE(changed == 1);
  CHECK(findings_in(dossier, texts).empty());
}
