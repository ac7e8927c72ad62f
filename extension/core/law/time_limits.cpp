// SPDX-License-Identifier: EUPL-1.2
#include "core/law/time_limits.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "core/dossier/planned_dates.hpp"

namespace bestek {
namespace {

// In the order of TimeStepKind; those that a term leads to have its name.
constexpr std::array<std::string_view, 8> kSteps{"dispatch", "requests", "invitation", "notice",
                                                 "tenders",  "award",    "standstill", "signing"};

bool applies(const TermCase& one, const TermSettings& settings) {
  if (!one.authority.empty() && (one.authority == "central") != settings.central) return false;
  switch (one.when) {
    case TermCondition::kElectronic:
      return settings.electronic;
    case TermCondition::kNoFullAccess:
      return !settings.full_access;
    case TermCondition::kPriorNotice:
      return settings.prior_notice;
    case TermCondition::kAgreed:
      return settings.agreed;
    case TermCondition::kUrgent:
      return settings.urgent;
  }
  return false;
}

/// The chain while it is made.
class Chain {
 public:
  Chain(const LawTables& law, const TermSettings& settings, bool selects_down)
      : law_(law), settings_(settings), selects_down_(selects_down) {}

  /// From the dispatch on; a deadline that is given stands.
  void forwards(const Date& dispatch, DateBound bound, const std::optional<Date>& deadline,
                const std::optional<Date>& signing) {
    add(TimeStepKind::kDispatch, dispatch, bound);
    Date from = dispatch;
    if (selects_down_) {
      from = follow(TimeStepKind::kRequests, from);
      add(TimeStepKind::kInvitation, from, DateBound::kEarliest);
    }
    const std::size_t notice = steps_.size();
    Date tenders = deadline.value_or(from);
    if (deadline) {
      add(TimeStepKind::kTenders, tenders, signing ? DateBound::kLatest : DateBound::kGiven);
      steps_.back().term = counted_term(law_, "tenders", settings_);
    } else {
      tenders = follow(TimeStepKind::kTenders, from);
    }
    if (const auto term = counted_term(law_, "notice", settings_)) {
      const TimeStep step{TimeStepKind::kNotice, days_from(tenders, -term->days), DateBound::kLatest, term, {}};
      steps_.insert(steps_.begin() + static_cast<std::ptrdiff_t>(notice), step);
    }
    award(tenders, signing);
  }

  /// The last day for an event that this term follows, for it to end by then.
  [[nodiscard]] Date before(std::string_view id, const Date& end) const {
    const auto term = counted_term(law_, id, settings_);
    return term ? latest_start(end, term->days, law_.holidays, law_.counting) : end;
  }

  [[nodiscard]] std::vector<TimeStep> steps() && { return std::move(steps_); }

 private:
  void add(TimeStepKind kind, const Date& date, DateBound bound) { steps_.push_back({kind, date, bound, {}, {}}); }

  /// The step that the term of its name leads to; the event itself where there is none.
  Date follow(TimeStepKind kind, const Date& event) {
    add(kind, event, DateBound::kEarliest);
    TimeStep& step = steps_.back();
    const auto running = running_term(law_, time_step_id(kind), settings_, event);
    if (!running) return event;
    step.term = running->term;
    step.date = running->end.date;
    if (running->end.moved()) step.counted = running->end.counted;
    return step.date;
  }

  /// The award decision, the standstill and the first day after it.
  void award(const Date& tenders, const std::optional<Date>& signing) {
    const auto standstill = counted_term(law_, "standstill", settings_);
    const Date last_day = signing ? days_from(*signing, standstill ? -1 : 0) : tenders;
    const Date decision = signing ? before("standstill", last_day) : tenders;
    add(TimeStepKind::kAward, decision, signing ? DateBound::kLatest : DateBound::kEarliest);
    Date first = decision;
    if (standstill) first = days_from(follow(TimeStepKind::kStandstill, decision), 1);
    add(TimeStepKind::kSigning, signing.value_or(first), signing ? DateBound::kGiven : DateBound::kEarliest);
  }

  const LawTables& law_;
  const TermSettings& settings_;
  bool selects_down_;
  std::vector<TimeStep> steps_;
};

}  // namespace

std::string_view time_step_id(TimeStepKind kind) noexcept { return kSteps.at(static_cast<std::size_t>(kind)); }

std::optional<CountedTerm> counted_term(const LawTables& law, std::string_view id, const TermSettings& settings) {
  const LawTerm* term = law.term(id, settings.procedure);
  if (term == nullptr || (!term->unless.empty() && term->unless == settings.exception)) return std::nullopt;
  CountedTerm counted{term->days, term->days, std::to_string(term->days), term->basis, term->back};
  const TermCase* instead = nullptr;
  // Of several that take the place of the term the shortest: each is lawful by itself.
  for (const TermCase& one : term->cases)
    if (one.days && applies(one, settings) && (instead == nullptr || *one.days < *instead->days)) instead = &one;
  if (instead != nullptr) {
    counted.days = *instead->days;
    counted.least = instead->least == 0 ? counted.days : instead->least;
    if (settings.at_floor) counted.days = counted.least;
    counted.arithmetic = std::to_string(counted.days);
    counted.basis = instead->basis;
    if (instead->when != TermCondition::kPriorNotice) return counted;
  }
  for (const TermCase& one : term->cases) {
    // What was shortened for one reason is not shortened for another.
    if (one.days || !applies(one, settings) || (instead != nullptr && one.add < 0)) continue;
    counted.days += one.add;
    counted.least += one.add;
    counted.arithmetic += (one.add < 0 ? " − " : " + ") + std::to_string(std::abs(one.add));
    counted.basis += "; " + one.basis;
  }
  return counted;
}

bool complaint_counts(const LawTables& law, const Date& complaint) noexcept {
  return law.complaint && law.complaint->from && *law.complaint->from <= complaint;
}

std::optional<RunningTerm> running_term(const LawTables& law, std::string_view id, const TermSettings& settings,
                                        const Date& event) {
  auto term = counted_term(law, id, settings);
  if (!term) return std::nullopt;
  TermEnd end = end_of_term(event, term->days, law.holidays, law.counting);
  const auto& complaint = settings.complaint;
  if (complaint && complaint_counts(law, *complaint) && event < *complaint && *complaint <= end.date) {
    term->days += law.complaint->days;
    term->arithmetic += " + " + std::to_string(law.complaint->days);
    term->basis += "; " + law.complaint->basis;
    end = end_of_term(event, term->days, law.holidays, law.counting);
  }
  return RunningTerm{std::move(*term), end};
}

PriorNotice prior_notice_of(const LawTables& law, const PlannedDates& dates) {
  const auto dispatch = dispatch_day(dates);
  if (!dates.prior_notice || !dispatch) return PriorNotice::kNone;
  if (days_between(*dates.prior_notice, *dispatch) < law.prior_notice.days) return PriorNotice::kTooLate;
  Date latest = *dates.prior_notice + std::chrono::months{law.prior_notice.months};
  if (!latest.ok()) latest = latest.year() / latest.month() / std::chrono::last;
  return latest < *dispatch ? PriorNotice::kTooEarly : PriorNotice::kInTime;
}

TermSettings term_settings(const LawTables& law, const TenderProfile& profile) {
  TermSettings settings;
  settings.procedure = profile.procedure;
  settings.central = profile.central;
  settings.electronic = profile.electronic;
  settings.full_access = profile.full_access;
  settings.prior_notice = prior_notice_of(law, profile.dates) == PriorNotice::kInTime;
  settings.agreed = profile.agreed_term;
  settings.urgent = profile.urgent;
  settings.exception = profile.threshold_exception;
  settings.complaint = profile.dates.complaint;
  return settings;
}

std::vector<TimeStep> time_chain(const LawTables& law, const TermSettings& settings, bool selects_down,
                                 TimeAnchor anchor, const Date& date) {
  Chain chain(law, settings, selects_down);
  if (anchor == TimeAnchor::kDispatch) {
    chain.forwards(date, DateBound::kGiven, {}, {});
    return std::move(chain).steps();
  }
  const bool by_signing = anchor == TimeAnchor::kSigning;
  const bool standstill = counted_term(law, "standstill", settings).has_value();
  const Date tenders = by_signing ? chain.before("standstill", days_from(date, standstill ? -1 : 0)) : date;
  const Date invitation = chain.before("tenders", tenders);
  const Date dispatch = selects_down ? chain.before("requests", invitation) : invitation;
  chain.forwards(dispatch, DateBound::kLatest, tenders, by_signing ? std::optional(date) : std::nullopt);
  return std::move(chain).steps();
}

}  // namespace bestek
