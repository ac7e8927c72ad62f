// SPDX-License-Identifier: EUPL-1.2
#include "core/library/answer_judge.hpp"

#include <catch2/catch_test_macros.hpp>
#include <filesystem>

#include "core/library/library_rules.hpp"
#include "unit/scratch.hpp"

using namespace bestek;

namespace {

/// The code of the refusal, "" for none.
std::string refusal(const std::string& answer, const std::string& library = BESTEK_SOURCE_DIR "/clauses") {
  const Status judged = AnswerJudge(library).judge("contact", answer);
  return judged ? std::string() : judged.error().code;
}

}  // namespace

TEST_CASE("what_a_check_would_call_left_open_is_no_answer") {
  for (const char* nothing : {"TBD",
                              "tbd",
                              "n.t.b.",
                              "XXX",
                              "x",
                              "[invullen]",
                              "[naam]",
                              "...",
                              "\u2026",
                              "?",
                              "-",
                              "in te vullen",
                              "nog te bepalen",
                              "volgt later",
                              "to be determined",
                              "???",
                              "PM",
                              "Afdeling [invullen], tel. XXX",
                              "[in\u200bvullen]",
                              "PM.",
                              "p.m.",
                              "pm",
                              "(PM)",
                              "P.M",
                              "\u20ac PM",
                              "Bedrag: PM",
                              "(?\?)",
                              "(?)",
                              "??",
                              "[naam], afdeling Inkoop",
                              "XXX-2027",
                              "XXX-XX",
                              "Kenmerk XXX-2027-014",
                              "[nader te bepalen]",
                              "[aantal] stuks",
                              "De termijn is nader te bepalen.",
                              "to be determined.",
                              "10 laptops, rest TBD",
                              "[een keuze]",
                              "Bel <nummer> voor meer",
                              "tbd.",
                              "[...]",
                              "uiterlijk (?\?) dagen"}) {
    INFO(nothing);
    CHECK(refusal(nothing) == "fill.left-open");
  }
  for (const char* answer : {"",
                             "Afdeling Inkoop",
                             "n.v.t.",
                             "geen",
                             "12",
                             "5%",
                             "1 maart 2027",
                             "A. de Xander",
                             "USB-C [1]",
                             "nee",
                             "Laptops volgens de specificatie [zie bijlage 3]",
                             "[zie bijlage 3]",
                             "[bijlage 3]",
                             "De aantallen zijn nader te bepalen in de nadere overeenkomst",
                             "Aantallen nader te bepalen bij elke oproep",
                             "Een tablet, type XXX-200",
                             "Een XXX-200 of gelijkwaardig",
                             "Levering op een door opdrachtgever nader te bepalen plaats",
                             "Laptops [optioneel met tas]",
                             "Monitoren [HV-2027-014]",
                             "volgens [NEN] en [ISO]",
                             "to be determined in the call-off contract",
                             "Laptops [see annex 3]",
                             "De aantallen die nog te bepalen zijn door deelnemers",
                             "om 2 PM",
                             "TBD-200 van merk Y",
                             "Vergoeding per maand [exclusief btw]",
                             "Prijs: PM",
                             "vier [zie bijlage 3]",
                             "nader te bepalen in de nadere overeenkomst"}) {
    INFO(answer);
    CHECK(refusal(answer).empty());
  }
}

TEST_CASE("an_answer_that_turns_the_direction_of_reading_is_refused") {
  // In two parts, so that no literal turns the direction of this file.
  const std::string override = std::string("HV-\xE2\x80").append("\xAE-410-7202");
  const std::string isolate = std::string("a\xE2\x81").append("\xA6-b");
  for (const std::string& turned : std::vector<std::string>{override, "\u200eHV-2027", isolate, "\u061c5"})
    CHECK(refusal(turned) == "text.character");
  CHECK(refusal("soft\u00adhyphen").empty());
}

TEST_CASE("the_judges_of_a_library_read_its_patterns_once") {
  namespace fs = std::filesystem;
  const fs::path folder = scratch_folder() / "judged";
  fs::remove_all(folder);
  fs::create_directories(folder / "rules");
  for (const char* file : {"library.xml", "taxonomy.xml", kCitationsFile})
    fs::copy_file(fs::path(BESTEK_SOURCE_DIR "/clauses") / file, folder / file);
  const auto library = Library::load(folder);
  REQUIRE(library.ok());
  CHECK_FALSE(AnswerJudge(*library).judge("contact", "TBD").ok());
  REQUIRE(fs::remove(folder / kCitationsFile));
  CHECK_FALSE(AnswerJudge(*library).judge("contact", "TBD").ok());
  CHECK(AnswerJudge(*library).judge("contact", "Afdeling Inkoop").ok());
  CHECK(AnswerJudge(folder).judge("contact", "TBD").ok());
}

TEST_CASE("a_library_without_patterns_refuses_no_answer") { CHECK(refusal("TBD", "/nowhere").empty()); }
