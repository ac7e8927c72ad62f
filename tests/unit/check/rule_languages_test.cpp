// SPDX-License-Identifier: EUPL-1.2
// What a rule says is kept by language.
#include <catch2/catch_test_macros.hpp>

#include "core/base/files.hpp"
#include "core/base/xml.hpp"
#include "core/check/rules.hpp"
#include "unit/scratch.hpp"

using namespace bestek;

namespace {

/// One rule that always speaks, with these diagnostics; `on_list` stands on the element around them.
RuleSet rules_that_say(const std::string& ids, const std::string& diagnostics, const std::string& on_list = {}) {
  const std::filesystem::path folder = scratch_folder() / "rule-languages";
  std::filesystem::create_directories(folder);
  REQUIRE(write_file(folder / "team.sch",
                     "<sch:schema xmlns:sch=\"http://purl.oclc.org/dsdl/schematron\"><sch:pattern id=\"TEAM-1\" "
                     "basis=\"grond\" basis-en=\"ground\"><sch:rule context=\"m:tender\"><sch:report test=\"true()\" "
                     "diagnostics=\"" +
                         ids + "\"/></sch:rule></sch:pattern><sch:diagnostics" + on_list + ">" + diagnostics +
                         "</sch:diagnostics></sch:schema>"));
  RuleSet rules;
  rules.add(folder);
  return rules;
}

std::string diagnostic(const std::string& id, const std::string& language, const std::string& text) {
  return "<sch:diagnostic id=\"" + id + "\"" + (language.empty() ? "" : " xml:lang=\"" + language + "\"") + ">" + text +
         "</sch:diagnostic>";
}

Finding only_finding(const RuleSet& rules) {
  const auto model = parse_xml("<tender xmlns=\"urn:bestek:model:1\"/>", "model");
  REQUIRE(model);
  const auto findings = rules.run(model->get());
  REQUIRE(findings.size() == 1);
  return findings.front();
}

std::string dutch_one() { return diagnostic("d", "nl", "Nee."); }
std::string english_one() { return diagnostic("e", "en", "No."); }

}  // namespace

TEST_CASE("a_diagnostic_in_a_third_language_overwrites_none_of_ours") {
  for (const char* order : {"f d e", "d f e", "d e f"}) {
    const auto rules = rules_that_say(order, dutch_one() + english_one() + diagnostic("f", "fr", "Non."));
    const Finding finding = only_finding(rules);
    INFO(order);
    CHECK(finding.message.in(Language::kDutch) == "Nee.");
    CHECK(finding.message.in(Language::kEnglish) == "No.");
    CHECK(finding.basis.in(Language::kDutch) == "grond");
    CHECK(finding.basis.in(Language::kEnglish) == "ground");
  }
}

TEST_CASE("a_third_language_does_not_stand_in_for_one_that_is_missing") {
  const auto rules = rules_that_say("d f", dutch_one() + diagnostic("f", "fr", "Non."));
  REQUIRE(rules.faults().size() == 1);
  CHECK(rules.faults().front().code == "rules.invalid");
  CHECK(rules.faults().front().args.front().second == "diagnostic xml:lang=\"en\"");
}

TEST_CASE("two_diagnostics_of_one_language_in_one_test_are_refused") {
  const auto rules = rules_that_say("d e g", dutch_one() + english_one() + diagnostic("g", "en-GB", "Nope."));
  REQUIRE(rules.faults().size() == 1);
  CHECK(rules.faults().front().args.front().second == "diagnostic g: xml:lang en (2×)");
}

TEST_CASE("the_language_of_a_diagnostic_may_stand_on_the_list_around_it") {
  const auto rules = rules_that_say("d e", diagnostic("d", "", "Nee.") + english_one(), " xml:lang=\"nl-NL\"");
  CHECK(only_finding(rules).message.in(Language::kDutch) == "Nee.");
}
