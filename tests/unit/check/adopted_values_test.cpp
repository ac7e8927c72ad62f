// SPDX-License-Identifier: EUPL-1.2
// What a document says may become the dossier's word where it may be typed as such, and else is refused.
#include <algorithm>

#include "core/edit/equal_planner.hpp"
#include "placed_dossier.hpp"

using namespace bestek;
using namespace bestek::testing;
using bestek::test::read_texts;
using bestek::test::value_of;

namespace {

constexpr const char* kGuide = "aanbestedingsleidraad.odt";

struct Scene {
  Dossier dossier;
  Texts texts;
};

const Scene& scene(Language language) {
  static std::map<Language, Scene> scenes;
  if (const auto known = scenes.find(language); known != scenes.end()) return known->second;
  TenderProfile profile = test::laptop_profile();
  profile.language = language;
  profile.framework = true;
  profile.maximum_value = 1'600'000;
  profile.term_months = 36;
  profile.dates.deadline = parse_date("2027-03-01");
  profile.dates.start = parse_date("2027-05-10");
  const std::string folder = "adopted-" + std::string(language_code(language));
  Dossier dossier = value_of(new_dossier(fresh_path(folder), profile, test::source("templates"), shipped().taxonomy()));
  dossier.answers["deadline-time"] = "23:59";
  Texts texts = read_texts(dossier);
  return scenes.emplace(language, Scene{std::move(dossier), std::move(texts)}).first->second;
}

/// The plan that takes over what the guide says, or the code of its refusal.
struct Adopted {
  std::string code;
  std::optional<TenderProfile> profile = std::nullopt;
  std::string time = {};  // NOLINT(readability-redundant-member-init): of the deadline
};

Adopted adopted(const std::string& name, const std::string& value, Language language = Language::kDutch) {
  Texts texts = scene(language).texts;
  auto guide = std::find_if(texts.begin(), texts.end(), [](const auto& one) {
    return one.first.find("leidraad") != std::string::npos || one.first.find("guide") != std::string::npos;
  });
  REQUIRE(guide != texts.end());
  const std::string tag = "bestek.profile." + name;
  bool typed = false;
  for (Block& block : guide->second.blocks) {
    const auto control = std::ranges::find(block.controls, tag, &ControlSpan::tag);
    if (control == block.controls.end() || typed) continue;
    const std::size_t size = control->end - control->begin;
    block.text.replace(control->begin, size, value);
    for (auto later = control + 1; later != block.controls.end(); ++later) {
      later->begin += value.size() - size;
      later->end += value.size() - size;
    }
    control->end = control->begin + value.size();
    control->showing_placeholder = false;
    typed = true;
  }
  REQUIRE(typed);
  const auto plan = plan_equal({name, guide->first, {}, value}, shipped(), texts, scene(language).dossier);
  if (!plan) return {plan.error().code};
  const auto time = plan->answers.find("deadline-time");
  return {"", plan->profile, time == plan->answers.end() ? "" : time->second};
}

}  // namespace

TEST_CASE("an_amount_is_adopted_as_the_document_shows_it_or_not_at_all") {
  for (const char* text :
       {"\u20ac 4.000.000", "\u20ac 4 mln", "vier miljoen euro", "EUR 4.000.000,-", "ten hoogste \u20ac 4.000.000",
        "\u20ac 4.000.000 exclusief btw", "\u20ac 4.000.000 (vier miljoen euro)", "4.000.000"}) {
    INFO(text);
    const Adopted taken = adopted("maximum-value", text);
    CHECK(taken.code.empty());
    if (taken.profile) CHECK(taken.profile->maximum_value == 4e6);
  }
  for (const char* text : {"$ 4.000.000", "USD 4.000.000", "\u20ac 5.000.000 incl. btw", "\u20ac 5.000.000 per jaar",
                           "\u20ac 5.000.000 / jaar", "5000 stuks", "5 %", "5.000.000 yen", "\u20ac 4M tot \u20ac 5M",
                           "48 maanden", "zie \u00a7 3"}) {
    INFO(text);
    CHECK(adopted("maximum-value", text).code == "fill.not-a-number");
  }
}

TEST_CASE("a_period_is_adopted_in_the_unit_of_its_field_or_not_at_all") {
  for (const char* text : {"48", "48 maanden", "vier jaar", "4 jaar", "3 jaar en 12 maanden", "48 mnd."}) {
    INFO(text);
    const Adopted taken = adopted("term-months", text);
    CHECK(taken.code.empty());
    if (taken.profile) CHECK(taken.profile->term_months == 48);
  }
  for (const char* text : {"48 uur", "48 weken", "48 dagen", "48 stuks", "48 %", "3 jaar en 1 jaar verlenging",
                           "48 maanden met 12 maanden verlenging", "\u20ac 48"}) {
    INFO(text);
    CHECK_FALSE(adopted("term-months", text).code.empty());
  }
}

TEST_CASE("a_date_is_adopted_where_it_may_be_typed") {
  const auto day = [](const char* text, Language language = Language::kDutch) {
    const Adopted taken = adopted("date-start", text, language);
    return taken.profile && taken.profile->dates.start ? format_date(*taken.profile->dates.start) : taken.code;
  };
  for (const char* text : {"1 april 2027", "donderdag 1 april 2027", "1-4-2027", "1/4/2027", "op 1 april 2027"}) {
    INFO(text);
    CHECK(day(text) == "2027-04-01");
  }
  for (const char* text : {"1-4-27", "1 april '27", "4/15/2027", "in april"}) {
    INFO(text);
    CHECK(day(text) == "fill.not-a-date");
  }
  CHECK(day("3/4/2027", Language::kEnglish) == "fill.not-a-date");
  CHECK(day("4/15/2027", Language::kEnglish) == "fill.not-a-date");
  CHECK(day("3 April 2027", Language::kEnglish) == "2027-04-03");
  CHECK(day("maandag 1 april 2027") == "fill.other-weekday");
  // Nothing keeps the time of this one.
  CHECK(day("1 april 2027 om 9.00 uur") == "equal.time-unkept");
}

TEST_CASE("a_time_beside_a_date_is_adopted_with_it") {
  const Adopted taken = adopted("date-deadline", "1 april 2027 om 12.00 uur");
  CHECK(taken.code.empty());
  REQUIRE(taken.profile);
  CHECK(taken.profile->dates.deadline == parse_date("2027-04-01"));
  CHECK(taken.time == "12:00");
  CHECK(adopted("date-deadline", "1 april 2027").time == "23:59");
}
