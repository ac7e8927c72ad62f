// SPDX-License-Identifier: EUPL-1.2
// What the lots of a tender say together, and how they stand in files.
#pragma once

#include <vector>

#include "core/base/xml.hpp"
#include "core/base/xml_writer.hpp"
#include "core/dossier/profile.hpp"

namespace bestek {

inline constexpr int kMaxLotNumber = 10'000;

/// A fault of a profile as a whole, in the file or command `name`.
[[nodiscard]] inline Error profile_fault(const char* code, const std::string& name,
                                         std::vector<std::pair<std::string, std::string>> args) {
  return Error{code, {name, 0, {}, {}}, std::move(args)};
}

/// The estimated values, or the maxima, of all lots together; 0 unless each lot has one.
[[nodiscard]] double lots_value(const std::vector<Lot>& lots) noexcept;
/// Of those lots that have an estimated value: the least that all are worth together.
[[nodiscard]] double known_lots_value(const std::vector<Lot>& lots) noexcept;
[[nodiscard]] double lots_maximum(const std::vector<Lot>& lots) noexcept;

/// What the whole tender is worth: what the profile says, or else its lots together; 0 = not given. EUR without VAT.
[[nodiscard]] double tender_value(const TenderProfile& profile) noexcept;
[[nodiscard]] double tender_maximum(const TenderProfile& profile) noexcept;
/// The largest contract that is placed at once: the largest lot, or the whole tender where no lot has a value.
[[nodiscard]] double largest_part(const TenderProfile& profile) noexcept;

/// What the profile says of its lots and cannot be: profile.lots-sum, profile.lot-maximum-too-low,
/// profile.more-than-lots, profile.lots-missing, profile.wins-more-than-tenders.
[[nodiscard]] std::vector<Error> lot_faults(const TenderProfile& profile, const std::string& name);

/// One <lot> of dossier.xml. Errors: profile.too-long, dossier.invalid.
[[nodiscard]] Result<Lot> read_lot(const xmlNode* node, const std::string& file);
void write_lots(XmlWriter& out, const std::vector<Lot>& lots);

}  // namespace bestek
