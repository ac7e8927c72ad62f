// SPDX-License-Identifier: EUPL-1.2
#include "core/library/library_parts.hpp"

#include <filesystem>
#include <utility>

#include "core/library/annexes.hpp"

namespace bestek {

LibraryParts read_parts(const PartFiles& files, std::vector<BrokenPart>& broken) {
  LibraryParts parts;
  const auto keep = [&](auto& place, auto read, std::string annex) {
    if (read) {
      place = std::move(read).value();
    } else if (read.error().code != "file.missing") {
      broken.push_back(broken_annex(std::move(annex), read.error()));
    }
  };
  if (files.frameworks) keep(parts.frameworks, load_frameworks(files.frameworks->path), kFrameworksAnnex);
  if (files.scorecard) keep(parts.scorecard, load_scorecard(files.scorecard->path), kScorecardAnnex);
  for (const StampedFile& file : files.risk_cards) {
    std::optional<RiskCard> card;
    keep(card, load_risk_card(file.path), risk_card_annex(std::filesystem::path(file.path).stem().string()));
    if (card) parts.risk_cards.push_back(std::move(*card));
  }
  return parts;
}

}  // namespace bestek
