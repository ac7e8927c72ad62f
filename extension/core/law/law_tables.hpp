// SPDX-License-Identifier: EUPL-1.2
// The library's rules/law.xml: figures of the law with the time in which they hold.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "core/law/day_count.hpp"

namespace bestek {

inline constexpr const char* kLawFile = "rules/law.xml";

/// An amount from which the European rules hold, in euro without VAT.
struct ThresholdAmount {
  std::vector<std::string> contracts;  ///< supplies, services, works, social
  std::string authority;               ///< central, sub-central, "" for both
  double value = 0;
};

/// The amounts of one period, both days included.
struct ThresholdPeriod {
  Date from{}, until{};
  std::string basis;
  std::vector<ThresholdAmount> amounts;
};

/// Where a national procedure is lawful at or above the threshold.
struct ThresholdException {
  std::string id;  ///< one of kThresholdExceptions
  std::string basis;
  int share = 0;  ///< percent of the whole that all lots under it may be together; 0: no such limit
  std::vector<ThresholdAmount> limits;  ///< of one lot
};

/// A prior notice shortens terms when it was sent at least so many days, and at most so many months, before the
/// dispatch.
struct PriorNoticeWindow {
  int days = 0, months = 0;
  std::string basis;
};

/// By how many days a complaint lengthens the term that is running on the day on which it comes in.
struct Suspension {
  int days = 0;
  std::optional<Date> from;  ///< none while it is no law
  std::string basis;
};

/// What changes a term.
enum class TermCondition : std::uint8_t { kElectronic, kNoFullAccess, kPriorNotice, kAgreed, kUrgent };

struct TermCase {
  TermCondition when = TermCondition::kElectronic;
  std::string authority;    ///< only for this one; "" for both
  std::optional<int> days;  ///< takes the place of the term
  int add = 0;              ///< or is added to it
  int least = 0;            ///< days that must be left whatever the reason; 0: the term itself
  std::string basis;
};

/// A statutory minimum. Where the law has none, the table has no row.
struct LawTerm {
  std::string id;     ///< tenders, requests, notice, standstill
  bool back = false;  ///< counted back from its event
  std::vector<std::string> procedures;
  int days = 0;
  std::string basis;
  std::vector<TermCase> cases;
  std::string unless;  ///< the exception of the profile under which there is none
};

/// All of them; immutable once read, any thread may use it.
struct LawTables {
  Holidays holidays;
  std::vector<QuietPeriod> quiet;
  CountingRule counting;
  std::vector<ThresholdPeriod> periods;  ///< in the order of their days, none over another
  std::vector<ThresholdException> exceptions;
  std::vector<LawTerm> terms;
  PriorNoticeWindow prior_notice;
  std::optional<Suspension> complaint;

  /// Null when the law has no minimum for this procedure.
  [[nodiscard]] const LawTerm* term(std::string_view id, std::string_view procedure) const noexcept;
};

/// Errors: those of read_library_part; law.invalid (`what`, with the line).
[[nodiscard]] Result<LawTables> load_law(const std::filesystem::path& file);

}  // namespace bestek
