// SPDX-License-Identifier: EUPL-1.2
#include "core/library/library_parts.hpp"

#include <filesystem>
#include <map>
#include <utility>

#include "core/library/annexes.hpp"

namespace bestek {

namespace {

/// The annex that a file beside the clauses becomes, by its place.
std::string annex_of(const std::filesystem::path& file) {
  if (file.parent_path().filename() == kRiskCardsFolder) return risk_card_annex(file.stem().string());
  return file.stem() == "scorecard" ? kScorecardAnnex : kFrameworksAnnex;
}

bool is_named_for_its_group(const RiskCard& card) {
  return std::filesystem::path(card.file).stem().string() == card.group.id;
}

/// Of several cards for one group the one that is called after it stands, as with clauses (see lost_claims); a broken
/// file that is called so has no other in its stead.
void take_out_doubles(std::vector<RiskCard>& cards, const PartFiles& files, std::vector<BrokenPart>& broken) {
  std::map<std::string, std::vector<std::string>> claims;  // files by the annex that they would be
  for (const BrokenPart& part : broken_parts(files)) claims[part.id].push_back(part.reason.place.file);
  for (const BrokenPart& part : broken) claims[part.id].push_back(part.reason.place.file);
  for (const RiskCard& card : cards) claims[risk_card_annex(card.group.id)].push_back(card.file);
  std::erase_if(cards, [&](const RiskCard& card) {
    const std::string annex = risk_card_annex(card.group.id);
    const std::vector<std::string>& claimed = claims[annex];
    if (claimed.size() < 2 || is_named_for_its_group(card)) return false;
    const std::string& other = claimed.front() == card.file ? claimed.back() : claimed.front();
    broken.push_back(broken_annex(
        annex, {"library.card-twice", {card.file, 1, {}, {}}, {{"group", card.group.id}, {"other", other}}}));
    return true;
  });
}

}  // namespace

std::vector<BrokenPart> broken_parts(const PartFiles& files) {
  std::vector<BrokenPart> broken;
  broken.reserve(files.not_files.size());
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
  take_out_doubles(parts.risk_cards, files, broken);
  return parts;
}

}  // namespace bestek
