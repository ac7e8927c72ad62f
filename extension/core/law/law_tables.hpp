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
};

/// All of them; immutable once read, any thread may use it.
struct LawTables {
  Holidays holidays;
  CountingRule counting;
  std::vector<ThresholdPeriod> periods;  ///< in the order of their days, none over another
  std::vector<LawTerm> terms;

  /// Null when the law has no minimum for this procedure.
  [[nodiscard]] const LawTerm* term(std::string_view id, std::string_view procedure) const noexcept;
};

/// Errors: those of read_library_part; law.invalid (`what`, with the line).
[[nodiscard]] Result<LawTables> load_law(const std::filesystem::path& file);

}  // namespace bestek
