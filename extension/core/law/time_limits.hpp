// SPDX-License-Identifier: EUPL-1.2
// The earliest lawful chain of dates. Sources stand with each term in rules/law.xml.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/dossier/profile.hpp"
#include "core/law/law_tables.hpp"

namespace bestek {

/// What decides the terms of a tender. The law's European terms hold for whoever follows such a procedure.
struct TermSettings {
  std::string procedure;      ///< id of the taxonomy
  bool central = false;       ///< a central authority
  bool electronic = true;     ///< tenders may come electronically
  bool full_access = true;    ///< all documents can be had freely and electronically from the first day
  bool prior_notice = false;  ///< one that art. 2.71(6) Aw takes as such
  bool agreed = false;        ///< with all candidates that were selected
  bool urgent = false;        ///< with its reasons
  /// From a European procedure, as the profile names it.
  std::string exception = {};  // NOLINT(readability-redundant-member-init): who names other members leaves it out
  /// When one came in.
  std::optional<Date> complaint = {};  // NOLINT(readability-redundant-member-init): as above
  bool at_floor = false;               ///< terms that a reason shortened count with the fewest days that they may have
};

/// What the profile says of them. A prior notice counts when it was sent within the time that the law sets.
[[nodiscard]] TermSettings term_settings(const LawTables& law, const TenderProfile& profile);

/// When a prior notice was sent, before the dispatch.
enum class PriorNotice : std::uint8_t { kNone, kInTime, kTooLate, kTooEarly };
[[nodiscard]] PriorNotice prior_notice_of(const LawTables& law, const PlannedDates& dates);

/// A statutory minimum with everything that changes it.
struct CountedTerm {
  int days = 0;
  int least = 0;           ///< what may never be less: a shortened term has a usual length and a floor
  std::string arithmetic;  ///< "45 − 5"
  std::string basis;       ///< "art. 2.71(1) Aw; art. 2.74b Aw"
  bool back = false;       ///< counted back from its event
};

/// Nothing where the law has no minimum for this procedure.
[[nodiscard]] std::optional<CountedTerm> counted_term(const LawTables& law, std::string_view id,
                                                      const TermSettings& settings);

/// Whether a complaint that came in on that day can lengthen a term: from the day on which the bill is law.
[[nodiscard]] bool complaint_counts(const LawTables& law, const Date& complaint) noexcept;

/// A term that an event on `event` starts, as long as a complaint makes it.
struct RunningTerm {
  CountedTerm term;
  TermEnd end;
};
[[nodiscard]] std::optional<RunningTerm> running_term(const LawTables& law, std::string_view id,
                                                      const TermSettings& settings, const Date& event);

/// The steps of a procedure in their order; two rounds only where candidates are selected first.
enum class TimeStepKind : std::uint8_t {
  kDispatch,
  kRequests,
  kInvitation,
  kNotice,
  kTenders,
  kAward,
  kStandstill,
  kSigning
};
[[nodiscard]] std::string_view time_step_id(TimeStepKind kind) noexcept;

/// How a date follows from the others.
enum class DateBound : std::uint8_t { kGiven, kEarliest, kLatest };

struct TimeStep {
  TimeStepKind kind = TimeStepKind::kDispatch;
  Date date{};
  DateBound bound = DateBound::kEarliest;
  std::optional<CountedTerm> term;  ///< none: the law has no minimum, and the step may follow at once
  std::optional<Date> counted;      ///< where the term ends by counting, when it went on from there
};

/// Which date is given. A start is the day on which the agreement is signed at the latest.
enum class TimeAnchor : std::uint8_t { kDispatch, kTenders, kSigning };

/// All steps of the procedure: forwards as early, backwards as late as the law allows. `selects_down`: whether requests
/// to participate come first.
[[nodiscard]] std::vector<TimeStep> time_chain(const LawTables& law, const TermSettings& settings, bool selects_down,
                                               TimeAnchor anchor, const Date& date);

}  // namespace bestek
