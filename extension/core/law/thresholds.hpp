// SPDX-License-Identifier: EUPL-1.2
// Whether a tender's value reaches the amount from which the European rules hold.
#pragma once

#include "core/dossier/profile.hpp"
#include "core/law/law_tables.hpp"

namespace bestek {

struct ThresholdCheck {
  std::string kind;      ///< of contract, as the tables call it
  double value = 0;      ///< what counts, in euro without VAT: of all lots together where this tender is for some
  double amount = 0;     ///< the threshold
  bool reached = false;  ///< at or above
  /// At or above too, were the value that of the first term alone, without extensions.
  bool reached_extended = false;
  bool in_period = true;  ///< no: the tables end before that day, and the last amount known was taken
  Date until{};           ///< the last day for which the amount is known
  std::string basis;
};

/// The amount of the day on which the notice is dispatched (art. 2.15(1) Aw), of `today` while that is not planned. A
/// profile that does not say what is bought is held against the amount of supplies and services, the procedure for
/// social and other specific services against theirs. Nothing without a value, or before the first period; where only
/// some lots have a value, nothing unless those reach the amount.
[[nodiscard]] std::optional<ThresholdCheck> check_threshold(const LawTables& law, const TenderProfile& profile,
                                                            const Date& today);

/// Whether the value reaches it, for a document that states it; nothing where that cannot be said for sure: no value,
/// a day outside the tables, an exception under which other rules hold, or a library without tables; nor where what the
/// profile does not count for sure, extensions or the maximum of a framework, would reach what the value does not.
[[nodiscard]] std::optional<bool> threshold_reached(const std::filesystem::path& library, const TenderProfile& profile,
                                                    const Date& today);

/// Whether the exception that the profile names carries a national procedure at or above the threshold.
enum class ExceptionFit : std::uint8_t {
  kNone,      ///< none is named
  kFits,      ///< as far as figures can tell
  kUnknown,   ///< the value of the lot, or of all lots together, is not given
  kTooLarge,  ///< this lot alone
  kTooMuch    ///< the small lots together, of the whole
};
[[nodiscard]] std::string_view exception_fit_id(ExceptionFit fit) noexcept;
struct ExceptionCheck {
  ExceptionFit fit = ExceptionFit::kNone;
  double limit = 0;  ///< of one lot; 0 where the exception has none
  int share = 0;     ///< percent of the whole
  std::string basis;
};
[[nodiscard]] ExceptionCheck check_exception(const LawTables& law, const TenderProfile& profile);

/// Whether the profile follows national rules: it says so, or chooses a procedure that is none of the European ones.
[[nodiscard]] bool is_national(const TenderProfile& profile) noexcept;

}  // namespace bestek
