// SPDX-License-Identifier: EUPL-1.2
#include "core/library/library_parts.hpp"

#include <filesystem>
#include <utility>

#include "core/library/annexes.hpp"

namespace bestek {

namespace {

/// The annex that a file beside the clauses becomes, by its place.
std::string annex_of(const std::filesystem::path& file) {
  if (file.parent_path().filename() == kRiskCardsFolder) return risk_card_annex(file.stem().string());
  return file.stem() == "scorecard" ? kScorecardAnnex : kFrameworksAnnex;
}

}  // namespace

std::vector<BrokenPart> broken_parts(const PartFiles& files) {
  std::vector<BrokenPart> broken;
  for (const NotAFile& one : files.not_files) broken.push_back(broken_annex(annex_of(one.path), one.reason));
  return broken;
}

LibraryParts read_parts(const PartFiles& files, std::vector<BrokenPart>& broken) {
  LibraryParts parts;
  const auto keep = [&](auto& place, auto read, const StampedFile& file) {
    if (read) {
      place = std::move(read).value();
    } else if (read.error().code != "file.missing") {
      broken.push_back(broken_annex(annex_of(file.path), read.error()));
    }
  };
  if (files.frameworks) keep(parts.frameworks, load_frameworks(files.frameworks->path), *files.frameworks);
  if (files.scorecard) keep(parts.scorecard, load_scorecard(files.scorecard->path), *files.scorecard);
  for (const StampedFile& file : files.risk_cards) {
    std::optional<RiskCard> card;
    keep(card, load_risk_card(file.path), file);
    if (card) parts.risk_cards.push_back(std::move(*card));
  }
  return parts;
}

}  // namespace bestek
