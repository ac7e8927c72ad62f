// SPDX-License-Identifier: EUPL-1.2
#include "core/law/thresholds.hpp"

#include <catch2/catch_test_macros.hpp>

#include "shipped_law.hpp"

namespace bestek {
namespace {

Date now() { return day("2026-11-30"); }

TenderProfile worth(double value, const char* dispatch = "2027-01-11") {
  TenderProfile profile;
  profile.estimated_value = value;
  if (dispatch != nullptr) profile.dates.dispatch = day(dispatch);
  return profile;
}

bool reached(const TenderProfile& profile) { return check_threshold(shipped_law(), profile, now()).value().reached; }

std::string_view fit(const TenderProfile& profile) {
  return exception_fit_id(check_exception(shipped_law(), profile).fit);
}

TEST_CASE("the value that equals the threshold reaches it") {
  CHECK(reached(worth(216'000)));
  CHECK_FALSE(reached(worth(215'999.99)));
  TenderProfile central = worth(140'000);
  central.central = true;
  CHECK(reached(central));
  central.estimated_value = 139'999;
  CHECK_FALSE(reached(central));
}

TEST_CASE("lots with a value each are the value, and the largest is held against the limit of a small lot") {
  TenderProfile lots = worth(0);
  lots.lots = {{1, "a", 150'000}, {2, "b", 66'000}};
  CHECK(reached(lots));
  lots.lots.back().estimated_value = 65'999;
  CHECK_FALSE(reached(lots));
  TenderProfile small = worth(0);
  small.threshold_exception = "small-lot";
  small.whole_value = 1'000'000;
  small.lots = {{2, "b", 80'000}, {3, "c", 80'000}};
  CHECK(fit(small) == "fits");
  small.lots.back().estimated_value = 80'001;
  CHECK(fit(small) == "too-large");
  small.lots = {{2, "b", 80'000}, {3, "c", 80'000}, {4, "d", 40'001}};
  CHECK(fit(small) == "too-much");
}

TEST_CASE("of some lots with a value only as much is known as they are worth") {
  TenderProfile lots = worth(0);
  lots.lots = {{1, "a", 220'000}, {2, "b", 0}};
  CHECK(reached(lots));
  lots.lots.front().estimated_value = 215'999;
  CHECK_FALSE(check_threshold(shipped_law(), lots, now()).has_value());
}

TEST_CASE("nobody says that a value stays below that may be counted too low") {
  const auto stated = [](const TenderProfile& profile) {
    return threshold_reached(BESTEK_SOURCE_DIR "/clauses", profile, now());
  };
  TenderProfile extended = worth(150'000);
  extended.term_months = 24;
  extended.extensions = 2;
  extended.extension_months = 12;
  CHECK_FALSE(stated(extended).has_value());
  extended.value_with_options = "no";
  CHECK_FALSE(stated(extended).has_value());
  extended.value_with_options = "yes";
  CHECK(stated(extended) == false);
  TenderProfile framework = worth(150'000);
  framework.framework = true;
  framework.maximum_value = 300'000;
  CHECK_FALSE(stated(framework).has_value());
  framework.maximum_value = 200'000;
  CHECK(stated(framework) == false);
  framework.estimated_value = 216'000;
  CHECK(stated(framework) == true);
}

TEST_CASE("each kind of contract has its own amount") {
  TenderProfile profile = worth(749'999);
  CHECK(reached(profile));
  profile.contract_kind = "works";
  CHECK_FALSE(reached(profile));
  profile.contract_kind = "social";
  CHECK_FALSE(reached(profile));
  profile.estimated_value = 750'000;
  CHECK(reached(profile));
  profile.contract_kind.clear();
  profile.procedure = "sas";
  profile.estimated_value = 400'000;
  CHECK_FALSE(reached(profile));
  profile.contract_kind = "services";
  CHECK(reached(profile));
}

TEST_CASE("the amount is that of the day of dispatch") {
  CHECK_FALSE(reached(worth(216'000, "2025-12-31")));
  CHECK(reached(worth(216'000, "2026-01-01")));
  TenderProfile publication = worth(216'000, nullptr);
  publication.dates.publication = day("2025-06-01");
  CHECK_FALSE(reached(publication));
  CHECK(reached(worth(216'000, nullptr)));  // today
  const auto later = check_threshold(shipped_law(), worth(216'000, "2028-01-01"), now());
  REQUIRE(later);
  CHECK(later->reached);
  CHECK_FALSE(later->in_period);
  CHECK(format_date(later->until) == "2027-12-31");
  CHECK_FALSE(check_threshold(shipped_law(), worth(216'000, "2023-12-31"), now()));
  CHECK_FALSE(check_threshold(shipped_law(), worth(0), now()));
}

TEST_CASE("of a lot the value of all lots together counts") {
  TenderProfile lot = worth(60'000);
  CHECK_FALSE(reached(lot));
  lot.whole_value = 900'000;
  CHECK(reached(lot));
}

TEST_CASE("a small lot is one whose figures carry it") {
  TenderProfile lot = worth(80'000);
  CHECK(fit(lot) == "none");
  lot.threshold_exception = "small-lot";
  CHECK(fit(lot) == "unknown");
  lot.whole_value = 400'000;
  CHECK(fit(lot) == "fits");
  lot.whole_value = 399'999;
  CHECK(fit(lot) == "too-much");
  lot.whole_value = 900'000;
  lot.small_lots_value = 180'000;
  CHECK(fit(lot) == "fits");
  lot.small_lots_value = 180'001;
  CHECK(fit(lot) == "too-much");
  lot.estimated_value = 80'001;
  CHECK(fit(lot) == "too-large");
  lot.contract_kind = "works";
  lot.estimated_value = 1'000'000;
  lot.whole_value = 6'000'000;
  lot.small_lots_value = 0;
  CHECK(fit(lot) == "fits");
  lot.contract_kind = "social";
  CHECK(fit(lot) == "too-large");
  lot.estimated_value = 0;
  CHECK(fit(lot) == "unknown");
  lot.threshold_exception = "excluded";
  CHECK(fit(lot) == "fits");
}

TEST_CASE("a call-off is no national procedure, and what the profile follows decides for the others") {
  TenderProfile profile;
  CHECK_FALSE(is_national(profile));
  profile.european_rules = false;
  CHECK(is_national(profile));
  profile.procedure = "call-off";
  CHECK_FALSE(is_national(profile));
  profile.european_rules = true;
  profile.procedure = "national-open";
  CHECK(is_national(profile));
}

TEST_CASE("a document states a threshold only where the tables know it") {
  const std::filesystem::path library = BESTEK_SOURCE_DIR "/clauses";
  CHECK(threshold_reached(library, worth(216'000), now()) == true);
  CHECK(threshold_reached(library, worth(150'000), now()) == false);
  CHECK(threshold_reached(library, worth(0), now()) == std::nullopt);
  TenderProfile lot = worth(60'000);
  lot.whole_value = 900'000;
  CHECK(threshold_reached(library, lot, now()) == true);
  lot.threshold_exception = "small-lot";  // part 2 does not hold for it
  CHECK(threshold_reached(library, lot, now()) == std::nullopt);
  CHECK(threshold_reached(library, worth(216'000, "2028-01-01"), now()) == std::nullopt);
  CHECK(threshold_reached(library / "nowhere", worth(216'000), now()) == std::nullopt);
}

}  // namespace
}  // namespace bestek
