// SPDX-License-Identifier: EUPL-1.2
#include "core/library/library_parts.hpp"

namespace bestek {

LibraryParts read_parts(const PartFiles& files, std::vector<Error>& problems) {
  LibraryParts parts;
  const auto keep = [&](auto& place, auto read) {
    if (read) {
      place = std::move(read).value();
    } else if (read.error().code != "file.missing") {
      problems.push_back(read.error());
    }
  };
  if (files.frameworks) keep(parts.frameworks, load_frameworks(files.frameworks->path));
  if (files.scorecard) keep(parts.scorecard, load_scorecard(files.scorecard->path));
  for (const StampedFile& file : files.risk_cards) {
    std::optional<RiskCard> card;
    keep(card, load_risk_card(file.path));
    if (card) parts.risk_cards.push_back(std::move(*card));
  }
  return parts;
}

}  // namespace bestek
