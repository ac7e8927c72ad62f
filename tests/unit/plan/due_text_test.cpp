// SPDX-License-Identifier: EUPL-1.2
#include "core/plan/due_text.hpp"

#include <catch2/catch_test_macros.hpp>

#include "core/base/files.hpp"

using namespace bestek;

namespace {

struct Case {
  DueRule due;
  std::string dutch, english;
};

std::string answer(std::string_view name) { return name == "days" ? "10" : name == "one" ? "1" : ""; }

DueRule due(std::string anchor, std::string within, std::string unit, std::string every = "", bool before = false) {
  return {std::move(anchor), std::move(within), std::move(unit), before, std::move(every), {}};
}

DueRule lasting(std::string lasts, std::string unit, std::string anchor) {
  return {std::move(anchor), {}, std::move(unit), false, {}, std::move(lasts)};
}

DueRule without_delay(std::string anchor) {
  DueRule rule;
  rule.anchor = std::move(anchor);
  rule.without_delay = true;
  return rule;
}

}  // namespace

TEST_CASE("due_rules_are_written_out_in_both_languages") {
  const std::vector<Case> cases{
      {due("first-delivery", "3", "months"), "binnen 3 maanden na de eerste levering",
       "within 3 months after the first delivery"},
      {due("start", "12", "months", "12"), "binnen 12 maanden na de ingangsdatum, daarna elke 12 maanden",
       "within 12 months after the start date, then every 12 months"},
      {due("start", "1", "months", "1"), "binnen 1 maand na de ingangsdatum, daarna elke maand",
       "within 1 month after the start date, then every month"},
      {due("delivery", "0", "days"), "bij elke levering", "at each delivery"},
      {due("start", "0", "days", "6"), "op de ingangsdatum, daarna elke 6 dagen",
       "on the start date, then every 6 days"},
      {due("end", "3", "months", "", true), "uiterlijk 3 maanden vóór het einde van de overeenkomst",
       "at least 3 months before the end of the agreement"},
      {due("request", "{days}", "working-days"), "binnen 10 werkdagen na een verzoek daartoe",
       "within 10 working days after a request"},
      {due("request", "{one}", "working-days"), "binnen 1 werkdag na een verzoek daartoe",
       "within 1 working day after a request"},
      {due("acceptance", "2", "years"), "binnen 2 jaar na de acceptatie", "within 2 years after acceptance"},
      {due("knowledge", "5", "working-days"), "binnen 5 werkdagen na kennisneming daarvan",
       "within 5 working days after learning of it"},
      {due("knowledge", "0", "days"), "meteen na kennisneming daarvan", "immediately after learning of it"},
      {without_delay("knowledge"), "onverwijld na kennisneming daarvan", "without delay after learning of it"},
      {lasting("5", "years", "delivery"), "gedurende 5 jaar na elke levering", "for 5 years after each delivery"},
      {lasting("{one}", "months", "acceptance"), "gedurende 1 maand na de acceptatie", "for 1 month after acceptance"},
  };
  for (const Case& one : cases) {
    CHECK(due_text(one.due, Language::kDutch, answer) == one.dutch);
    CHECK(due_text(one.due, Language::kEnglish, answer) == one.english);
  }
}

TEST_CASE("braces_that_name_no_fill_in_stay") {
  CHECK(with_fill_ins("{days} van {iets} en {", answer) == "10 van {iets} en {");
  CHECK(with_fill_ins("geen", answer) == "geen");
}

TEST_CASE("an_open_fill_in_that_says_its_unit_has_it_behind") {
  const auto open = [](std::string_view) { return std::string("[Termijn (werkdagen)]"); };
  CHECK(due_text(due("request", "{days}", "working-days"), Language::kDutch, open) ==
        "binnen [Termijn] werkdagen na een verzoek daartoe");
  CHECK(due_text(due("start", "{days}", "working-days", "{days}"), Language::kDutch, open) ==
        "binnen [Termijn] werkdagen na de ingangsdatum, daarna elke [Termijn] werkdagen");
  CHECK(with_unit("[Aandeel (%)]", "%") == "[Aandeel] %");
  CHECK(with_unit("[Garantie (jaren)]", "jaar") == "[Garantie] jaar");
  CHECK(with_unit("[Warranty (years)]", "years") == "[Warranty] years");
  CHECK(with_unit("[Warranty (years)]", "months") == "[Warranty (years)] months");
  CHECK(with_unit("[Aandeel]", "%") == "[Aandeel] %");
  CHECK(with_unit("90", "%") == "90 %");
  CHECK(with_unit("90", "") == "90");
}

TEST_CASE("every_anchor_of_the_clause_format_has_its_own_words") {
  struct Anchor {
    std::string id, after_dutch, after_english, at_dutch, at_english;
  };
  const std::vector<Anchor> anchors{
      {"signing", "de ondertekening", "signing", "bij de ondertekening", "at signing"},
      {"start", "de ingangsdatum", "the start date", "op de ingangsdatum", "on the start date"},
      {"first-delivery", "de eerste levering", "the first delivery", "bij de eerste levering", "at the first delivery"},
      {"delivery", "elke levering", "each delivery", "bij elke levering", "at each delivery"},
      {"model-delivery", "de eerste levering van elk model", "the first delivery of each model",
       "bij de eerste levering van elk model", "at the first delivery of each model"},
      {"acceptance", "de acceptatie", "acceptance", "bij de acceptatie", "at acceptance"},
      {"call-off", "elke nadere opdracht", "each call-off", "bij elke nadere opdracht", "at each call-off"},
      {"request", "een verzoek daartoe", "a request", "meteen op verzoek", "immediately on request"},
      {"report", "de melding", "the report", "meteen na de melding", "immediately after the report"},
      {"order", "de bestelling", "the order", "meteen na de bestelling", "immediately after the order"},
      {"receipt", "de ontvangst", "receipt", "bij de ontvangst", "on receipt"},
      {"decision", "het besluit", "the decision", "meteen na het besluit", "immediately after the decision"},
      {"change", "de wijziging", "the change", "bij de wijziging", "at the change"},
      {"notice", "de aanzegging", "the notice", "meteen na de aanzegging", "immediately after the notice"},
      {"calendar-year", "het einde van elk kalenderjaar", "the end of each calendar year",
       "aan het einde van elk kalenderjaar", "at the end of each calendar year"},
      {"notice-end", "het einde van de aanzegtermijn", "the end of the notice period",
       "aan het einde van de aanzegtermijn", "at the end of the notice period"},
      {"return", "het ophalen", "collection", "bij het ophalen", "at collection"},
      {"end", "het einde van de overeenkomst", "the end of the agreement", "bij het einde van de overeenkomst",
       "at the end of the agreement"},
      {"knowledge", "kennisneming daarvan", "learning of it", "meteen na kennisneming daarvan",
       "immediately after learning of it"}};
  for (const Anchor& anchor : anchors) {
    INFO(anchor.id);
    const DueRule within = due(anchor.id, "2", "days");
    CHECK(due_text(within, Language::kDutch, answer) == "binnen 2 dagen na " + anchor.after_dutch);
    CHECK(due_text(within, Language::kEnglish, answer) == "within 2 days after " + anchor.after_english);
    const DueRule at_once = due(anchor.id, "0", "days");
    CHECK(due_text(at_once, Language::kDutch, answer) == anchor.at_dutch);
    CHECK(due_text(at_once, Language::kEnglish, answer) == anchor.at_english);
  }
  // The schema knows no other.
  const auto schema = read_file(BESTEK_SOURCE_DIR "/clauses/schema/clause.xsd", 1'000'000);
  REQUIRE(schema.ok());
  const std::size_t type = schema->find("name=\"Anchor\"");
  REQUIRE(type != std::string::npos);
  const std::string values = schema->substr(type, schema->find("</xs:simpleType>", type) - type);
  std::size_t count = 0;
  for (std::size_t at = values.find("<xs:enumeration"); at != std::string::npos;
       at = values.find("<xs:enumeration", at + 1))
    ++count;
  CHECK(count == anchors.size());
  for (const Anchor& anchor : anchors) CHECK(values.find("\"" + anchor.id + "\"") != std::string::npos);
}
