// SPDX-License-Identifier: EUPL-1.2
// The planned dates, and what the law says of them.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/words.hpp"
#include "core/check/model_facts.hpp"
#include "core/dossier/planned_dates.hpp"
#include "core/law/time_limits.hpp"

namespace bestek {
namespace {

/// A date that must not come before (or, counted back, after) what the law allows.
struct Limit {
  std::string_view name;
  Date planned{}, usual{}, exceptional{};
  CountedTerm term;
  const QuietPeriod* quiet = nullptr;  ///< over which it runs
};

void write_limit(const Limit& limit, XmlWriter& writer) {
  const XmlElement element(writer, "limit");
  writer.attribute("name", limit.name);
  writer.attribute("arithmetic", limit.term.arithmetic);
  writer.attribute("basis", limit.term.basis);
  writer.attribute("planned-number", day_number(limit.planned));
  writer.attribute("usual-number", day_number(limit.usual));
  writer.attribute("exceptional-number", day_number(limit.exceptional));
  if (limit.quiet != nullptr) {
    writer.attribute("quiet-nl", limit.quiet->name.in(Language::kDutch));
    writer.attribute("quiet-en", limit.quiet->name.in(Language::kEnglish));
  }
  write_day({"planned", "planned-nl", "planned-en"}, limit.planned, writer);
  write_day({"usual", "usual-nl", "usual-en"}, limit.usual, writer);
  write_day({"exceptional", "exceptional-nl", "exceptional-en"}, limit.exceptional, writer);
}

Date tenders_after(const LawTables& law, const TermSettings& settings, bool selects_down, const Date& dispatch) {
  const auto steps = time_chain(law, settings, selects_down, TimeAnchor::kDispatch, dispatch);
  return std::ranges::find(steps, TimeStepKind::kTenders, &TimeStep::kind)->date;
}

/// The term for tenders, with that for requests before it.
std::optional<CountedTerm> term_for_tenders(const LawTables& law, const TermSettings& settings, bool selects_down) {
  auto tenders = counted_term(law, "tenders", settings);
  const auto requests = selects_down ? counted_term(law, "requests", settings) : std::nullopt;
  if (!tenders || !requests) return tenders ? tenders : requests;
  tenders->arithmetic = requests->arithmetic + " + " + tenders->arithmetic;
  tenders->basis = requests->basis + "; " + tenders->basis;
  return tenders;
}

void write_tenders(const LawTables& law, const PlannedDates& dates, const TermSettings& usual, bool selects_down,
                   XmlWriter& writer) {
  const auto term = term_for_tenders(law, usual, selects_down);
  const auto dispatch = dispatch_day(dates);
  if (!term || !dispatch || !dates.deadline) return;
  TermSettings floor = usual;
  floor.at_floor = true;
  const auto quiet =
      std::ranges::find_if(law.quiet, [&](const QuietPeriod& one) { return meets(one, *dispatch, *dates.deadline); });
  write_limit({"tenders", *dates.deadline, tenders_after(law, usual, selects_down, *dispatch),
               tenders_after(law, floor, selects_down, *dispatch), *term, quiet == law.quiet.end() ? nullptr : &*quiet},
              writer);
}

/// The planned notice has to be in time; one that comes after it, for later questions, may still be lawful.
void write_notices(const LawTables& law, const PlannedDates& dates, const TermSettings& usual, XmlWriter& writer) {
  const auto term = counted_term(law, "notice", usual);
  if (!term || !dates.notice || !dates.deadline) return;
  const Date latest = days_from(*dates.deadline, -term->days);
  const bool several = !dates.earlier_notices.empty();
  write_limit({"notice", several ? dates.earlier_notices.front() : *dates.notice, latest, latest, *term}, writer);
  if (several) write_limit({"last-notice", *dates.notice, latest, latest, *term}, writer);
}

/// The first day for signing, and how long tenders have to stay open for that.
void write_standstill(const LawTables& law, const PlannedDates& dates, const TermSettings& usual, XmlWriter& writer) {
  if (!dates.award) return;
  Date signing = *dates.award;
  if (const auto standstill = running_term(law, "standstill", usual, *dates.award)) {
    signing = days_from(standstill->end.date, 1);
    if (dates.start) write_limit({"standstill", *dates.start, signing, signing, standstill->term}, writer);
  }
  if (!dates.deadline || *dates.deadline > *dates.award) return;
  const XmlElement element(writer, "validity");
  writer.attribute("days", std::to_string(days_between(*dates.deadline, signing)));
  write_day({"until", "until-nl", "until-en"}, signing, writer);
}

/// When a complaint came in, and whether it can lengthen a term.
void write_complaint(const LawTables& law, const PlannedDates& dates, XmlWriter& writer) {
  if (!dates.complaint) return;
  const auto begins = dispatch_day(dates);
  const bool early = begins && *dates.complaint < *begins;
  const bool late = dates.deadline && *dates.deadline < *dates.complaint;
  const XmlElement element(writer, "complaint");
  writer.attribute("received", early ? "early" : late ? "late" : "in-time");
  writer.flag("counts", complaint_counts(law, *dates.complaint));
  if (law.complaint) writer.attribute("basis", law.complaint->basis);
  write_day({"written", "written-nl", "written-en"}, *dates.complaint, writer);
}

/// Why it is no working day; nothing for one that is, and for a day that the table does not reach.
void write_day_off(const Date& date, const Holidays& holidays, XmlWriter& writer) {
  if (!holidays.cover(date) || holidays.is_working_day(date)) return;
  const Holiday* holiday = holidays.on(date);
  const bool saturday = std::chrono::weekday{date} == std::chrono::Saturday;
  const auto name = [&](Language language) {
    if (holiday != nullptr) return holiday->name.in(language);
    return called("day-off.", saturday ? "saturday" : "sunday", language);
  };
  writer.attribute("day-off-nl", name(Language::kDutch));
  writer.attribute("day-off-en", name(Language::kEnglish));
}

/// One planned day: `field` of the profile.
void write_planned(XmlLiteral element_name, std::string_view field, const Date& date, const CheckSubject& subject,
                   XmlWriter& writer) {
  const XmlElement element(writer, element_name);
  writer.attribute("name", field.substr(kDateField.size()));
  writer.attribute("label-nl", called("planned-day.", field, Language::kDutch));
  writer.attribute("label-en", called("planned-day.", field, Language::kEnglish));
  writer.attribute("number", day_number(date));
  write_day({"written", "written-nl", "written-en"}, date, writer);
  // What was published once is known to the market, and changes by other rules.
  if (!subject.dossier->states.empty()) return;
  if (subject.law != nullptr) write_day_off(date, subject.law->holidays, writer);
  if (date < subject.now) writer.flag("past", true);
}

/// Whether each question round has its notice: after it, and before the next round closes. Nothing while no notice is
/// planned; that the last one comes after the last round is a matter of the order of dates.
void write_rounds(const PlannedDates& dates, XmlWriter& writer) {
  if (!dates.notice || !dates.questions) return;
  std::vector<Date> rounds = dates.earlier_questions;
  std::vector<Date> notices = dates.earlier_notices;
  rounds.push_back(*dates.questions);
  notices.push_back(*dates.notice);
  for (std::size_t i = 0; i < rounds.size(); ++i) {
    const Date& round = rounds[i];
    const bool last = i + 1 == rounds.size();
    const auto answers = [&](const Date& notice) { return notice >= round && (last || notice <= rounds[i + 1]); };
    const bool answered = std::ranges::any_of(notices, answers);
    const bool later =
        std::ranges::any_of(notices, [&](const Date& notice) { return notice > round && answers(notice); });
    if (last && !answered) continue;
    const XmlElement element(writer, "round");
    writer.attribute("answer", later ? "later" : answered ? "same-day" : "none");
    write_day({"written", "written-nl", "written-en"}, round, writer);
    if (!last) write_day({"next", "next-nl", "next-en"}, rounds[i + 1], writer);
  }
}

/// The days on which a table of holidays that ends has nothing to say any more.
void write_uncovered(const TenderProfile& profile, const LawTables& law, XmlWriter& writer) {
  std::optional<Date> last;
  for (const PlannedDay& day : kPlannedDays)
    if (const auto& date = profile.dates.*day.member; date && (!last || *last < *date)) last = date;
  if (const auto& start = profile.dates.start; start && profile.term_months > 0) {
    const int months = profile.term_months + profile.extensions * profile.extension_months;
    Date end = *start + std::chrono::months{months};
    if (!end.ok()) end = end.year() / end.month() / std::chrono::last;
    last = std::max(*last, end);
  }
  if (!last || law.holidays.cover(*last) || last->year() < law.holidays.last_year()) return;
  const XmlElement element(writer, "uncovered");
  writer.attribute("year", std::to_string(static_cast<int>(law.holidays.last_year())));
  writer.attribute("file", kLawFile);
  write_day({"until", "until-nl", "until-en"}, *last, writer);
}

}  // namespace

void write_dates(const CheckSubject& subject, XmlWriter& writer) {
  const PlannedDates& dates = subject.dossier->profile.dates;
  for (const PlannedDay& day : kPlannedDays)
    if (const auto& date = dates.*day.member) write_planned("date", day.field, *date, subject, writer);
  for (const EarlierDays& days : kEarlierDays)
    for (const Date& date : dates.*days.member) write_planned("earlier-date", days.last_field, date, subject, writer);
  write_rounds(dates, writer);
  for (const MisplacedDay& day : misplaced_days(dates)) {
    // Of two single days the elements themselves say it.
    const auto listed = [](std::string_view field) {
      return std::ranges::find(kEarlierDays, field, &EarlierDays::field) != kEarlierDays.end();
    };
    if (!listed(day.field) && !listed(day.other)) continue;
    const auto name = [](std::string_view field, Language language) { return called("planned-day.", field, language); };
    const XmlElement element(writer, "misplaced-date");
    writer.attribute("label-nl", name(day.field, Language::kDutch));
    writer.attribute("label-en", name(day.field, Language::kEnglish));
    writer.attribute("other-nl", name(day.other, Language::kDutch));
    writer.attribute("other-en", name(day.other, Language::kEnglish));
  }
}

void write_limits(const LawTables& law, const TenderProfile& profile, bool selects_down, XmlWriter& writer) {
  constexpr std::array<std::string_view, 4> kPriorNotices{"", "in-time", "too-late", "too-early"};
  const PlannedDates& dates = profile.dates;
  const TermSettings settings = term_settings(law, profile);
  write_tenders(law, dates, settings, selects_down, writer);
  write_notices(law, dates, settings, writer);
  write_standstill(law, dates, settings, writer);
  write_uncovered(profile, law, writer);
  write_complaint(law, dates, writer);
  const auto prior = static_cast<std::size_t>(prior_notice_of(law, dates));
  if (prior == 0) return;
  const XmlElement element(writer, "prior-notice");
  writer.attribute("sent", kPriorNotices.at(prior));
  writer.attribute("days", std::to_string(law.prior_notice.days));
  writer.attribute("months", std::to_string(law.prior_notice.months));
  writer.attribute("basis", law.prior_notice.basis);
}

}  // namespace bestek
