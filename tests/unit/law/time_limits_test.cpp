// SPDX-License-Identifier: EUPL-1.2
#include "core/law/time_limits.hpp"

#include <catch2/catch_test_macros.hpp>

#include "shipped_law.hpp"

namespace bestek {
namespace {

std::string counted(std::string_view id, const TermSettings& settings) {
  const auto term = counted_term(shipped_law(), id, settings);
  return term ? term->arithmetic + " | " + term->basis : "none";
}

/// "dispatch=2027-01-11 notice=… …".
std::string chain(const TermSettings& settings, bool selects_down, TimeAnchor anchor, const char* date) {
  std::string all;
  for (const TimeStep& step : time_chain(shipped_law(), settings, selects_down, anchor, day(date)))
    all += (all.empty() ? "" : " ") + std::string(time_step_id(step.kind)) + "=" + format_date(step.date);
  return all;
}

TEST_CASE("the term of an open procedure with what changes it") {
  TermSettings open{.procedure = "open"};
  CHECK(counted("tenders", open) == "45 − 5 | art. 2.71(1) Aw; art. 2.74b Aw");
  open.full_access = false;
  CHECK(counted("tenders", open) == "45 − 5 + 5 | art. 2.71(1) Aw; art. 2.74b Aw; art. 2.72(1) Aw");
  open.electronic = false;
  CHECK(counted("tenders", open) == "45 + 5 | art. 2.71(1) Aw; art. 2.72(1) Aw");
  open.urgent = true;
  CHECK(counted("tenders", open) == "15 | art. 2.74(a) Aw");
  CHECK(counted("notice", open) == "4 | art. 2.54, 2.74 Aw");
}

TEST_CASE("a prior notice leaves 29 days, never fewer than 22, and nothing goes off for electronic tenders") {
  const TermSettings settings{.procedure = "restricted", .electronic = true, .prior_notice = true};
  const auto term = counted_term(shipped_law(), "tenders", settings);
  REQUIRE(term);
  CHECK(term->days == 29);
  CHECK(term->least == 22);
}

TEST_CASE("only an authority that is not central agrees on a term") {
  TermSettings settings{.procedure = "negotiated", .central = false, .agreed = true};
  CHECK(counted("tenders", settings) == "0 | art. 2.74a(1) Aw");
  settings.central = true;
  CHECK(counted("tenders", settings) == "40 − 5 | art. 2.71(4) Aw; art. 2.74b Aw");
}

TEST_CASE("a procedure without statutory terms has none") {
  for (const char* procedure : {"national-open", "private", "call-off", "no-such"}) {
    for (const char* id : {"tenders", "requests", "notice", "standstill"})
      CHECK(counted(id, {.procedure = procedure}) == "none");
  }
  CHECK(counted("standstill", {.procedure = "sas"}) == "none");
  CHECK(counted("notice", {.procedure = "sas"}) == "10 | art. 2.54 Aw");
}

TEST_CASE("an open procedure from its dispatch, its deadline and its signing") {
  const TermSettings open{.procedure = "open"};
  CHECK(chain(open, false, TimeAnchor::kDispatch, "2026-11-23") ==
        "dispatch=2026-11-23 notice=2026-12-25 tenders=2027-01-04 award=2027-01-04 standstill=2027-01-25 "
        "signing=2027-01-26");
  CHECK(chain(open, false, TimeAnchor::kTenders, "2027-01-04") ==
        "dispatch=2026-11-25 notice=2026-12-25 tenders=2027-01-04 award=2027-01-04 standstill=2027-01-25 "
        "signing=2027-01-26");
  CHECK(chain(open, false, TimeAnchor::kSigning, "2026-12-29") ==
        "dispatch=2026-10-29 notice=2026-11-28 tenders=2026-12-08 award=2026-12-08 standstill=2026-12-28 "
        "signing=2026-12-29");
}

TEST_CASE("a restricted procedure has two rounds") {
  const TermSettings restricted{.procedure = "restricted"};
  CHECK(chain(restricted, true, TimeAnchor::kDispatch, "2027-02-01") ==
        "dispatch=2027-02-01 requests=2027-03-03 invitation=2027-03-03 notice=2027-03-28 tenders=2027-04-07 "
        "award=2027-04-07 standstill=2027-04-28 signing=2027-04-29");
}

TEST_CASE("a prior notice counts when it was sent in time") {
  PlannedDates dates;
  dates.dispatch = day("2027-03-01");
  const auto sent = [&](const char* on) {
    dates.prior_notice = day(on);
    return prior_notice_of(shipped_law(), dates);
  };
  CHECK(sent("2027-01-08") == PriorNotice::kInTime);  // 52 days before
  CHECK(sent("2027-01-09") == PriorNotice::kTooLate);
  CHECK(sent("2026-03-01") == PriorNotice::kInTime);
  CHECK(sent("2026-02-28") == PriorNotice::kTooEarly);
  dates.dispatch.reset();
  CHECK(sent("2026-02-28") == PriorNotice::kNone);
}

TEST_CASE("the profile decides the terms, and without a notice nothing stands still") {
  TenderProfile profile;
  profile.urgent = true;
  CHECK(counted("tenders", term_settings(shipped_law(), profile)) == "15 | art. 2.74(a) Aw");
  profile.urgent = false;
  profile.electronic = false;
  CHECK(counted("tenders", term_settings(shipped_law(), profile)) == "45 | art. 2.71(1) Aw");
  profile.threshold_exception = "without-notice";
  CHECK(counted("standstill", term_settings(shipped_law(), profile)) == "none");
  CHECK(counted("tenders", term_settings(shipped_law(), profile)) != "none");
}

TEST_CASE("a complaint lengthens the running term from the day on which the bill is law") {
  TermSettings open{.procedure = "open", .complaint = day("2027-01-20")};
  const auto tenders = [&](const LawTables& law) {
    const auto running = running_term(law, "tenders", open, day("2027-01-11"));
    REQUIRE(running);
    return format_date(running->end.date) + " " + running->term.arithmetic;
  };
  CHECK(tenders(shipped_law()) == "2027-02-22 45 − 5");  // a bill
  LawTables law = shipped_law();
  REQUIRE(law.complaint);
  law.complaint->from = day("2027-01-20");
  CHECK(tenders(law) == "2027-03-19 45 − 5 + 27");
  open.complaint = day("2027-01-11");  // before the term begins to run
  CHECK(tenders(law) == "2027-02-22 45 − 5");
  open.complaint = day("2027-02-22");
  CHECK(tenders(law) == "2027-03-19 45 − 5 + 27");
  open.complaint = day("2027-02-23");
  CHECK(tenders(law) == "2027-02-22 45 − 5");
  law.complaint->from = day("2027-02-23");
  open.complaint = day("2027-02-01");
  CHECK(tenders(law) == "2027-02-22 45 − 5");
}

}  // namespace
}  // namespace bestek
