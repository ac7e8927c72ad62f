// SPDX-License-Identifier: EUPL-1.2
#include "core/check/agreed_periods.hpp"

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

/// What is found in a library of two clauses about payment: 30 days, and what the second says.
std::vector<LibraryFinding> found_in(const std::string& second, const std::string& first_excludes = {},
                                     const std::string& second_excludes = {}) {
  const auto folder = fresh_folder("periods");
  std::filesystem::create_directories(folder / "laptop");
  std::filesystem::copy(source("clauses/rules"), folder / "rules");
  for (const char* file : {"library.xml", "taxonomy.xml"})
    std::filesystem::copy_file(source("clauses") / file, folder / file);
  REQUIRE(write_file(folder / "laptop/one.xml", clause("one", in_body("30 dagen."), first_excludes)).ok());
  REQUIRE(write_file(folder / "laptop/two.xml", clause("two", second, second_excludes)).ok());
  return check_agreed_periods(value_of(Library::load(folder)), {});
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
