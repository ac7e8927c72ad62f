// SPDX-License-Identifier: EUPL-1.2
// The planned dates held against the law's terms.
#include <algorithm>
#include <string>
#include <string_view>

#include "core/check/model_facts.hpp"
#include "core/law/time_limits.hpp"

namespace bestek {
namespace {

/// A date that must not come before (or, counted back, after) what the law allows.
struct Limit {
  std::string_view name;
  Date planned{}, usual{}, exceptional{};
  CountedTerm term;
};

void write_limit(const Limit& limit, XmlWriter& writer) {
  const XmlElement element(writer, "limit");
  writer.attribute("name", limit.name);
  writer.attribute("arithmetic", limit.term.arithmetic);
  writer.attribute("basis", limit.term.basis);
  writer.attribute("planned-number", day_number(limit.planned));
  writer.attribute("usual-number", day_number(limit.usual));
  writer.attribute("exceptional-number", day_number(limit.exceptional));
  write_day({"planned", "planned-nl", "planned-en"}, limit.planned, writer);
  write_day({"usual", "usual-nl", "usual-en"}, limit.usual, writer);
  write_day({"exceptional", "exceptional-nl", "exceptional-en"}, limit.exceptional, writer);
}

Date tenders_after(const LawTables& law, const TermSettings& settings, bool selects_down, const Date& dispatch) {
  const auto steps = time_chain(law, settings, selects_down, TimeAnchor::kDispatch, dispatch);
  return std::ranges::find(steps, TimeStepKind::kTenders, &TimeStep::kind)->date;
}

}  // namespace

void write_limits(const LawTables& law, const TenderProfile& profile, bool selects_down, XmlWriter& writer) {
  const PlannedDates& dates = profile.dates;
  TermSettings usual;
  usual.procedure = profile.procedure;
  usual.central = profile.central;
  // The shortest that the law allows for any reason: urgency, or an agreement with all candidates.
  TermSettings exceptional = usual;
  exceptional.urgent = exceptional.agreed = true;
  const auto tenders = counted_term(law, "tenders", usual);
  const auto requests = selects_down ? counted_term(law, "requests", usual) : std::nullopt;
  if (dates.publication && dates.deadline && (tenders || requests)) {
    Limit limit{"tenders", *dates.deadline, tenders_after(law, usual, selects_down, *dates.publication), {}, {}};
    limit.exceptional = tenders_after(law, exceptional, selects_down, *dates.publication);
    limit.term = tenders.value_or(requests.value_or(CountedTerm{}));
    if (tenders && requests) {
      limit.term.arithmetic = requests->arithmetic + " + " + tenders->arithmetic;
      limit.term.basis = requests->basis + "; " + tenders->basis;
    }
    write_limit(limit, writer);
  }
  if (const auto notice = counted_term(law, "notice", usual); notice && dates.notice && dates.deadline) {
    Limit limit{"notice", *dates.notice, days_from(*dates.deadline, -notice->days), {}, *notice};
    if (const auto shorter = counted_term(law, "notice", exceptional))
      limit.exceptional = days_from(*dates.deadline, -shorter->days);
    write_limit(limit, writer);
  }
  if (const auto standstill = counted_term(law, "standstill", usual); standstill && dates.award && dates.start) {
    const TermEnd end = end_of_term(*dates.award, standstill->days, law.holidays, law.counting);
    const Date first = days_from(end.date, 1);
    write_limit({"standstill", *dates.start, first, first, *standstill}, writer);
  }
}

}  // namespace bestek
