// SPDX-License-Identifier: EUPL-1.2
#include "core/check/idle_conditions.hpp"

#include "core/tender/template_files.hpp"
#include "writing_support.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

/// Which words of one paragraph of a template are found.
std::string found_idle(const std::string& text) {
  DocumentText document;
  document.name = "templates/open/guide.nl.fodt";
  document.blocks.emplace_back().text = text;
  std::string said;
  for (const LibraryFinding& one : check_idle_conditions(shipped_library(), {{Language::kDutch, {document}}})) {
    CHECK(one.error.code == "lint.idle-condition");
    CHECK(one.error.place.file == document.name);
    said += one.error.args.front().second + ";";
  }
  return said;
}

}  // namespace

TEST_CASE("a_condition_that_the_tender_decides_is_found_in_a_template") {
  for (const char* text :
       {"Vul de formulieren in, voor zover zij er zijn.", "Voor zover hierna eisen zijn opgenomen, gelden zij.",
        "Percelen, indien van toepassing, staan hieronder.",
        "Is de opdracht in percelen verdeeld, dan geldt dit per perceel; anders is zij in percelen verdeeld.",
        "The lots apply where applicable.", "In so far as there are any forms, complete them.",
        "The laptop draws at most 0.0 W.", "In de uitstand vraagt de laptop ten hoogste 0,0 W."}) {
    INFO(text);
    CHECK_FALSE(found_idle(text).empty());
  }
}

TEST_CASE("a_condition_of_the_tenderer_or_the_law_is_none_of_them") {
  for (const char* text : {"Voor zover dan bekend noemt de Inschrijver zijn onderaannemers.",
                           "Op deze opdracht is Nederlands recht van toepassing.",
                           "Blijft herstel uit, dan legt hij de inschrijving terzijde.",
                           "The documentation names the supported standards, if any.",
                           "De laptop vraagt ten hoogste 0,5 W.", "De score is een percentage van 0 tot 100."}) {
    INFO(text);
    CHECK(found_idle(text).empty());
  }
}

TEST_CASE("the_shipped_templates_and_clauses_decide_what_they_can") {
  const auto templates = value_of(read_templates(source("templates")));
  for (const LibraryFinding& one : check_idle_conditions(shipped_library(), templates))
    FAIL_CHECK(one.error.place.file << " " << one.error.place.clause << ": " << one.error.args.back().second);
}
