// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "core/clause/clause_reader.hpp"
#include "core/library/event_words.hpp"
#include "core/library/lint.hpp"

using namespace bestek;

namespace {

std::string in_both(const char* name, const std::string& dutch, const std::string& english) {
  const auto one = [&](const char* language, const std::string& text) {
    return "<" + std::string(name) + " xml:lang=\"" + language + "\">" + text + "</" + name + ">";
  };
  return one("nl", dutch) + one("en", english);
}

/// A clause that says these sentences, with an obligation or a KPI behind them.
Clause clause_with(const std::string& dutch, const std::string& english, const std::string& promise) {
  const auto text = [](const char* language, const std::string& words) {
    return "<text xml:lang=\"" + std::string(language) + "\"><title>Title</title><body><p>" + words +
           "</p></body></text>";
  };
  return parse_clause(R"(<clause xmlns="urn:bestek:clause:1" format="1" id="laptop.x" version="1.0.0" status="draft"
  kind="contract-clause"><classification aspect="product" theme="circular" phase="use" level="basis"
  legal-floor="no" refurbished="no"><group ref="laptop"/></classification>)" +
                          text("nl", dutch) + text("en", english) + promise + "</clause>",
                      "test.xml")
      .value();
}

std::string duty(const std::string& due, const std::string& dutch = "Overzicht",
                 const std::string& english = "Overview") {
  return "<obligation name=\"report\" party=\"supplier\">" + in_both("what", dutch, english) + "<due " + due + "/>" +
         in_both("evidence", "Overzicht", "Overview") + "</obligation>";
}

std::string kpi(const std::string& due, const std::string& formula) {
  return R"(<kpi name="share" unit="%" direction="higher" target="{share-agreed}">)" +
         in_both("label", "Aandeel", "Share") + in_both("formula", formula, "Reused / taken in") + "<due " + due +
         "/>" + in_both("evidence", "Rapport", "Report") + "</kpi>";
}

std::vector<std::string> codes_of(const Clause& clause) {
  std::vector<LibraryFinding> findings;
  LintReport report(clause, findings);
  lint_due_words(clause, report);
  std::vector<std::string> codes;
  codes.reserve(findings.size());
  for (const LibraryFinding& finding : findings) codes.push_back(finding.error.code);
  return codes;
}

std::vector<std::string> only(const char* code) { return {code}; }

}  // namespace

TEST_CASE("a_value_over_a_year_is_due_after_that_year") {
  const char* text =
      "Van de apparaten krijgt over elk contractjaar ten minste <fill ref=\"share-agreed\"/> % een "
      "nieuwe gebruiker.";
  const char* plain = "Van de apparaten krijgt ten minste <fill ref=\"share-agreed\"/> % een nieuwe gebruiker.";
  const char* english = "At least <fill ref=\"share-agreed\"/> % gets a new user.";
  struct Case {
    const char* due;
    const char* formula;
    const char* text;
    bool fault;
  };
  const auto one = GENERATE_COPY(
      Case{R"(anchor="start" within="12" unit="months" every="12")", "a / b, per contractjaar", plain, true},
      Case{R"(anchor="start" within="13" unit="months" every="12")", "a / b, per contractjaar", plain, false},
      Case{R"(anchor="start" within="3" unit="months" every="3")", "a / b", text, true},
      Case{R"(anchor="start" within="3" unit="months" every="3")", "a / b", plain, false},
      Case{R"(anchor="start" within="13" unit="months" every="3")", "a / b, per contractjaar", plain, true},
      Case{R"(anchor="start" within="3" unit="months" every="3")", "a / b, per kwartaal", plain, true},
      Case{R"(anchor="start" within="4" unit="months" every="3")", "a / b, per kwartaal", plain, false},
      Case{R"(anchor="start" within="1" unit="months" every="1")", "a / b, per maand", plain, true},
      Case{R"(anchor="start" within="2" unit="months" every="1")", "a / b, per maand", plain, false},
      Case{R"(anchor="end" within="1" unit="months")", "a / b, per contractjaar", plain, false},
      Case{R"(anchor="end" within="1" unit="months" before="yes")", "a / b, per contractjaar", plain, false});
  INFO(one.due << " " << one.formula << " " << one.text);
  const auto codes = codes_of(clause_with(one.text, english, kpi(one.due, one.formula)));
  CHECK(codes == (one.fault ? only("lint.due-before-measured") : std::vector<std::string>()));
}

TEST_CASE("a_rule_counts_from_the_event_that_the_words_name") {
  struct Case {
    const char* due;
    const char* dutch;
    const char* english;
    const char* what;
    bool fault;
  };
  const auto one =
      GENERATE(Case{R"(anchor="first-delivery" within="10" unit="working-days")",
                    "Hij doet dat binnen tien werkdagen na de eerste levering van elk model.",
                    "It does so within ten working days after the first delivery of each model.", "Overzicht", true},
               Case{R"(anchor="model-delivery" within="10" unit="working-days")",
                    "Hij doet dat binnen tien werkdagen na de eerste levering van elk model.",
                    "It does so within ten working days after the first delivery of each model.", "Overzicht", false},
               Case{R"(anchor="request" within="14" unit="working-days")",
                    "Hij meldt dat binnen veertien werkdagen na de aanzegging.",
                    "It reports that within fourteen working days after the notice.", "Overzicht", true},
               Case{R"(anchor="notice" within="14" unit="working-days")",
                    "Hij meldt dat binnen veertien werkdagen na de aanzegging.",
                    "It reports that within fourteen working days after the notice.", "Overzicht", false},
               Case{R"(anchor="request" within="30" unit="days")",
                    "De overgang duurt ten hoogste 30 dagen na afloop van de aanzegtermijn.",
                    "The transition takes at most 30 days after the end of the notice period.", "Overzicht", true},
               Case{R"(anchor="notice-end" within="30" unit="days")",
                    "De overgang duurt ten hoogste 30 dagen na afloop van de aanzegtermijn.",
                    "The transition takes at most 30 days after the end of the notice period.", "Overzicht", false},
               // Another term in the text has another event.
               Case{R"(anchor="request" within="20" unit="working-days")",
                    "Hij meldt dat binnen veertien werkdagen na de aanzegging.",
                    "It reports that within fourteen working days after the notice.", "Overzicht", false},
               // The row that annex and plan print names the event too.
               Case{R"(anchor="start" within="10" unit="working-days")", "Hij doet dat.", "It does so.",
                    "Opgave bij de eerste levering", true},
               Case{R"(anchor="first-delivery" within="10" unit="working-days")", "Hij doet dat.", "It does so.",
                    "Opgave bij de eerste levering", false},
               // The sentence may begin with the event.
               Case{R"(anchor="request" within="30" unit="days")",
                    "Na de aanzegtermijn is de overgang binnen 30 dagen voltooid.",
                    "After the notice period the transition is complete within 30 days.", "Overgang", true},
               Case{R"(anchor="notice-end" within="30" unit="days")",
                    "Na de aanzegtermijn is de overgang binnen 30 dagen voltooid.",
                    "After the notice period the transition is complete within 30 days.", "Overgang", false},
               // A report and an order are no request: annex and plan would name another event than the text.
               Case{R"(anchor="request" within="5" unit="working-days")",
                    "Hij herstelt het apparaat binnen vijf werkdagen na de melding.",
                    "It repairs the device within five working days after the report.", "Herstel", true},
               Case{R"(anchor="report" within="5" unit="working-days")",
                    "Hij herstelt het apparaat binnen vijf werkdagen na de melding.",
                    "It repairs the device within five working days after the report.", "Herstel", false},
               Case{R"(anchor="request" within="5" unit="working-days")",
                    "Hij levert het onderdeel binnen vijf werkdagen na de bestelling.",
                    "It delivers the part within five working days after the order.", "Levering", true},
               Case{R"(anchor="order" within="5" unit="working-days")",
                    "Hij levert het onderdeel binnen vijf werkdagen na de bestelling.",
                    "It delivers the part within five working days after the order.", "Levering", false},
               Case{R"(anchor="return" within="5" unit="working-days")",
                    "Hij wist de drager binnen vijf werkdagen na de ontvangst.",
                    "It erases the carrier within five working days after receipt.", "Wissen", true},
               Case{R"(anchor="receipt" within="5" unit="working-days")",
                    "Hij wist de drager binnen vijf werkdagen na de ontvangst.",
                    "It erases the carrier within five working days after receipt.", "Wissen", false},
               // Before and after are two directions.
               Case{R"(anchor="end" within="2" unit="months" before="yes")",
                    "Hij levert het plan ten minste twee maanden voor het einde van de overeenkomst.",
                    "It delivers the plan at least two months before the end of the agreement.", "Plan", false},
               Case{R"(anchor="start" within="2" unit="months" before="yes")",
                    "Hij levert het plan ten minste twee maanden voor het einde van de overeenkomst.",
                    "It delivers the plan at least two months before the end of the agreement.", "Plan", true});
  INFO(one.due << " " << one.dutch << " " << one.what);
  const auto codes = codes_of(clause_with(one.dutch, one.english, duty(one.due, one.what)));
  CHECK(codes == (one.fault ? only("lint.anchor-differs") : std::vector<std::string>()));
}

TEST_CASE("a_term_of_a_fill_in_has_its_event_behind_the_unit") {
  const std::string due = R"(anchor="return" within="{wipe-days}" unit="working-days")";
  const auto codes = [&](const char* event) {
    return codes_of(clause_with("Hij wist binnen <fill ref=\"wipe-days\"/> werkdagen na " + std::string(event) + ".",
                                "It erases within <fill ref=\"wipe-days\"/> working days after collection.",
                                duty(due)));
  };
  CHECK(codes("het ophalen").empty());
  CHECK(codes("een schriftelijk verzoek") == only("lint.anchor-differs"));
  CHECK(codes("de keuring").empty());  // no event that a rule can count from
}

TEST_CASE("nobody_is_in_time_before_what_comes_unannounced") {
  const auto codes = [](const std::string& anchor, const std::string& before) {
    return codes_of(clause_with("Hij meldt dat.", "It reports that.",
                                duty("anchor=\"" + anchor + "\" within=\"20\" unit=\"working-days\"" + before)));
  };
  CHECK(codes("request", " before=\"yes\"") == only("lint.before-unannounced"));
  CHECK(codes("knowledge", " before=\"yes\"") == only("lint.before-unannounced"));
  CHECK(codes("report", " before=\"yes\"") == only("lint.before-unannounced"));
  CHECK(codes("request", "").empty());
  CHECK(codes("change", " before=\"yes\"").empty());
}

TEST_CASE("without_delay_is_no_number_of_days") {
  const auto codes = [](const std::string& due, const char* words) {
    return codes_of(clause_with("Hij meldt het " + std::string(words) + ".", "It reports it.", duty(due)));
  };
  CHECK(codes(R"(anchor="knowledge" within="0" unit="days")", "onverwijld") == only("lint.delay-as-number"));
  CHECK(codes(R"(anchor="knowledge" within="0" unit="days")", "op die dag").empty());
  CHECK(codes(R"(anchor="knowledge" within="2" unit="days")", "onverwijld").empty());
  CHECK(codes(R"(anchor="knowledge" without-delay="yes")", "onverwijld").empty());
}

TEST_CASE("the_event_of_a_term_is_the_first_of_this_part_of_the_sentence") {
  CHECK(event_after(" na een schriftelijk verzoek van de {buyer}", Language::kDutch, false) == "verzoek");
  CHECK(event_after(" na de eerste levering van elk model", Language::kDutch, false) ==
        "eerste levering van elk model");
  CHECK_FALSE(event_after(" per maand, na het verzoek", Language::kDutch, false));
  CHECK_FALSE(event_after(" na de keuring, voor het verzoek", Language::kDutch, false));
  CHECK_FALSE(event_after(" na het verzoek", Language::kDutch, true));
  CHECK(event_in("report after the end of the notice period", Language::kEnglish, false) == "end of the notice period");
  CHECK_FALSE(counts_from("melding", "request"));
  CHECK(counted_formerly("melding", "request"));
  CHECK_FALSE(counted_formerly("melding", "start"));
  CHECK_FALSE(counted_formerly("acceptatie", ""));
  CHECK(counts_from("first delivery", "model-delivery"));
  CHECK_FALSE(counts_from("first delivery of each model", "first-delivery"));
}
