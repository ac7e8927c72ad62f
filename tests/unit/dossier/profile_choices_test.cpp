// SPDX-License-Identifier: EUPL-1.2
#include "core/dossier/profile_choices.hpp"

#include <catch2/catch_test_macros.hpp>

#include "core/library/taxonomy.hpp"

using namespace bestek;

namespace {

const std::vector<std::string> kAsked{"framework", "one-supplier", "lots", "group-laptop", "extensions"};

TenderProfile profile() {
  TenderProfile made;
  made.groups = {"monitor", "laptop"};
  made.framework = true;
  return made;
}

/// The choices that are others after the change, with what they were and are.
std::string others(void (*change)(TenderProfile&)) {
  TenderProfile now = profile();
  change(now);
  const auto found = other_choices(format_choices(profile(), kAsked), now);
  if (!found) return "unknown";
  std::string text;
  for (const OtherChoice& other : *found)
    text += (text.empty() ? "" : " ") + other.choice + ":" + other.was + ">" + other.now;
  return text;
}

}  // namespace

TEST_CASE("what_a_document_was_made_for_is_compared_with_what_the_profile_says") {
  CHECK(format_choices(profile(), kAsked) ==
        "procedure=open;level=basis;regime=above;language=nl;general-terms=;groups=laptop,monitor;framework=yes;"
        "one-supplier=yes;lots=no;extensions=no");
  CHECK(others([](TenderProfile&) {}).empty());
  CHECK(others([](TenderProfile& now) { now.groups = {"laptop", "monitor"}; }).empty());
  CHECK(others([](TenderProfile& now) { now.procedure = "restricted"; }) == "procedure:open>restricted");
  CHECK(others([](TenderProfile& now) { now.level = "ambitious"; }) == "level:basis>ambitious");
  CHECK(others([](TenderProfile& now) { now.european_rules = false; }) == "regime:above>below");
  CHECK(others([](TenderProfile& now) { now.language = Language::kEnglish; }) == "language:nl>en");
  CHECK(others([](TenderProfile& now) { now.general_terms = "ARIV-2018"; }) == "general-terms:>ARIV-2018");
  CHECK(others([](TenderProfile& now) { now.groups = {"laptop"}; }) == "groups:laptop,monitor>laptop");
  CHECK(others([](TenderProfile& now) { now.framework = false; }) == "framework:yes>no one-supplier:yes>no");
  CHECK(others([](TenderProfile& now) { now.suppliers = 2; }) == "one-supplier:yes>no");
  CHECK(others([](TenderProfile& now) { now.lots = {{1, "a"}}; }) == "lots:no>yes");
  CHECK(others([](TenderProfile& now) { now.extensions = 1; }) == "extensions:no>yes");
  // The template asked nothing of these.
  CHECK(others([](TenderProfile& now) { now.personal_data = true; }).empty());
}

TEST_CASE("what_nobody_kept_or_nobody_knows_is_not_compared") {
  for (const char* kept : {"", "x", "procedure", "procedure=open;phase=full", "=open"}) {
    INFO(kept);
    CHECK_FALSE(other_choices(kept, profile()));
  }
}

TEST_CASE("choices_and_their_values_have_names") {
  const auto taxonomy = Taxonomy::load(BESTEK_SOURCE_DIR "/clauses/taxonomy.xml").value();
  const auto text = [&](std::string_view choice, const std::string& value) {
    return choice_name(choice, Language::kEnglish) + " " + choice_text(choice, value, taxonomy, Language::kEnglish);
  };
  CHECK(text("procedure", "open") == "procedure European open procedure");
  CHECK(text("general-terms", "") == "general terms none");
  CHECK(text("language", "nl") == "language Dutch");
  CHECK(text("lots", "yes") == "lots yes");
  CHECK(text("framework", "no") == "framework agreement no");
  CHECK(decides("suppliers", "one-supplier"));
  CHECK_FALSE(decides("suppliers", "lots"));
  CHECK_FALSE(decides("", "lots"));
}
