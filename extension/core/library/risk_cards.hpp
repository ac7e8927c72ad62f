// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/hash.hpp"
#include "core/base/result.hpp"
#include "core/clause/clause.hpp"

namespace bestek {

/// What may go wrong, or what a buyer looks at: one sentence, and the clauses that answer it (none is a known gap).
struct CardPoint {
  Reference place;  ///< the phase of a risk, the aspect of a point of attention
  LocalText label;
  std::vector<Reference> answers;
  int line = 0;
};

/// The risks of one product group over its life, and what to look at. Never binds anybody.
struct RiskCard {
  std::string file;
  Reference group;
  Version version;
  std::optional<Date> checked, review_by;
  std::vector<CardPoint> risks, attention;
  std::vector<Source> sources;
  Sha256 digest{};  ///< of the file's bytes
};

/// Reads risk-cards/<group>.xml of a library. Errors: those of read_library_part; clause.invalid (group, version).
[[nodiscard]] Result<RiskCard> load_risk_card(const std::filesystem::path& file);

}  // namespace bestek
