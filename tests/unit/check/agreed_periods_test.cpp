// SPDX-License-Identifier: EUPL-1.2
#include "core/check/agreed_periods.hpp"

#include <algorithm>

#include "writing_support.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

constexpr const char* kAfterPayment = "De opdrachtgever betaalt een factuur binnen ";

std::string clause(const std::string& name, const std::string& text, const std::string& excluded) {
  return R"(<clause xmlns="urn:bestek:clause:1" format="1" id="laptop.)" + name +
         R"(" version="1.0.0" status="checked" kind="contract-clause"><classification aspect="product" theme="circular" phase="use" level="basis" legal-floor="no" refurbished="no"><group ref="laptop"/></classification><text xml:lang="nl"><title>Betaling</title>)" +
         text + "</text>" +
         (excluded.empty() ? "" : "<relations><excludes ref=\"laptop." + excluded + "\"/></relations>") + "</clause>";
}

std::string in_body(const std::string& days) { return "<body><p>" + (kAfterPayment + days) + "</p></body>"; }

using Templates = std::vector<std::pair<Language, std::vector<DocumentText>>>;

/// What is found in a library of two clauses about payment: 30 days, and what the second says.
std::vector<LibraryFinding> found_in(const std::string& second, const std::string& first_excludes = {},
                                     const std::string& second_excludes = {}, const Templates& templates = {}) {
  const auto folder = fresh_path("periods");
  std::filesystem::create_directories(folder / "laptop");
  std::filesystem::copy(source("clauses/rules"), folder / "rules");
  for (const char* file : {"library.xml", "taxonomy.xml"})
    std::filesystem::copy_file(source("clauses") / file, folder / file);
  REQUIRE(write_file(folder / "laptop/one.xml", clause("one", in_body("30 dagen."), first_excludes)).ok());
  REQUIRE(write_file(folder / "laptop/two.xml", clause("two", second, second_excludes)).ok());
  return check_agreed_periods(value_of(Library::load(folder)), templates);
}

DocumentText template_saying(const std::string& name, const std::string& days) {
  DocumentText text;
  text.name = "templates/open/" + name;
  text.blocks.emplace_back().text = "Betaling";
  text.blocks.emplace_back().text = kAfterPayment + days;
  return text;
}

std::vector<LibraryFinding> found(const std::string& days, const std::string& first_excludes = {},
                                  const std::string& second_excludes = {}) {
  return found_in(in_body(days), first_excludes, second_excludes);
}

}  // namespace

TEST_CASE("two_clauses_for_one_product_that_name_another_period_are_told_at_the_second") {
  const auto differing = found("14 dagen.");
  REQUIRE(differing.size() == 1);
  CHECK(differing.front().error.code == "lint.period-differs");
  CHECK(differing.front().error.place.clause == "laptop.two");
  CHECK(found("dertig dagen.").empty());
}

TEST_CASE("clauses_of_which_one_excludes_the_other_meet_in_no_agreement") {
  CHECK(found("14 dagen.", "two").empty());
  CHECK(found("14 dagen.", {}, "one").empty());
}

TEST_CASE("a_period_that_only_the_scoring_or_the_evidence_of_a_clause_names_is_compared_too") {
  for (const char* part : {"scoring-text", "evidence"}) {
    INFO(part);
    const auto second = [&](const std::string& days) {
      return "<body><p>Er wordt betaald.</p></body><" + std::string(part) + "><p>" + (kAfterPayment + days) + "</p></" +
             part + ">";
    };
    CHECK(found_in(second("30 dagen.")).empty());
    const auto differing = found_in(second("14 dagen."));
    REQUIRE(differing.size() == 1);
    CHECK(differing.front().error.place.clause == "laptop.two");
  }
}

TEST_CASE("a_template_and_the_clauses_that_go_into_it_name_one_period") {
  const auto beside = [](const Templates& templates) { return found_in(in_body("30 dagen."), {}, {}, templates); };
  const DocumentText same = template_saying("agreement.nl.fodt", "30 dagen.");
  const DocumentText other = template_saying("agreement.nl.fodt", "14 dagen.");
  CHECK(beside({{Language::kDutch, {same}}}).empty());
  // Each clause differs from it, once however many procedures have the template.
  const auto differing = beside({{Language::kDutch, {other}}, {Language::kDutch, {other}}});
  REQUIRE(differing.size() == 2);
  CHECK(differing[0].error.place.clause == "laptop.one");
  CHECK(differing[1].error.place.clause == "laptop.two");
  const std::string said = message(differing[0].error, Language::kDutch);
  CHECK(said.find("agreement.nl.fodt") != std::string::npos);
  CHECK(said.find("14 dagen") != std::string::npos);
  // Templates in another language say nothing of a Dutch clause.
  CHECK(beside({{Language::kEnglish, {other}}}).empty());
}

TEST_CASE("two_templates_of_one_procedure_that_differ_are_told_at_the_second") {
  const DocumentText agreement = template_saying("agreement.nl.fodt", "30 dagen.");
  const DocumentText plan = template_saying("plan.nl.fodt", "14 dagen.");
  const auto silent = "<body><p>Er wordt betaald.</p></body>";
  const auto one = found_in(silent, {}, {}, {{Language::kDutch, {agreement, plan}}});
  CHECK(std::ranges::count(one, plan.name, [](const LibraryFinding& found) { return found.error.place.file; }) == 1);
  CHECK(std::ranges::count(one, agreement.name, [](const auto& found) { return found.error.place.file; }) == 0);
  CHECK(found_in(silent, {}, {}, {{Language::kDutch, {agreement}}, {Language::kDutch, {agreement}}}).empty());
}
