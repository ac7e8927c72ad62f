// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/hash.hpp"
#include "core/base/result.hpp"
#include "core/clause/clause.hpp"

namespace bestek {

/// What a dossier shows of an instrument by itself.
enum class ScorecardMeasure {
  kNone,         ///< nothing: people say whether it was done
  kAwardWeight,  ///< the weights of the award criteria that come from the library, in percent together
  kClauses,      ///< how many of the clauses placed have one of the themes, or are one of the clauses named
};

struct ScorecardItem {
  std::string id;
  LocalText label, count;
  ScorecardMeasure measure = ScorecardMeasure::kNone;
  std::vector<Reference> themes, clauses;
  std::optional<int> points;      ///< the institution's own maximum for this item; not chosen yet when absent
  std::optional<double> per_one;  ///< its points for each one counted; absent: all of them as soon as one is counted
  int line = 0;
};

/// A list on which an institution gives itself points per tender (scorecard.xml).
struct Scorecard {
  std::string file;
  Version version;
  LocalText name, note;
  int total = 0;  ///< what all points together may not exceed
  std::optional<Date> review_by;
  std::vector<ScorecardItem> items;
  std::vector<Source> sources;
  Sha256 digest{};  ///< of the file's bytes
};

/// Errors: those of read_library_part; clause.invalid (version, total, points, measure).
[[nodiscard]] Result<Scorecard> load_scorecard(const std::filesystem::path& file);

/// The points that `counted` earns, never more than the item's own; nothing while the institution has chosen none.
[[nodiscard]] std::optional<double> points_for(const ScorecardItem& item, double counted) noexcept;

}  // namespace bestek
