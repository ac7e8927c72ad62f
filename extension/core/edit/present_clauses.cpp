// SPDX-License-Identifier: EUPL-1.2
#include "core/edit/present_clauses.hpp"

#include <algorithm>
#include <utility>

#include "core/base/hash.hpp"
#include "core/document/marks.hpp"
#include "core/document/placement_extents.hpp"
#include "core/document/release_recognition.hpp"

namespace bestek {
namespace {

/// The clause that stands there; "" when neither the library nor the document's hint knows.
std::string clause_of(const PlacementExtent& extent, const DocumentText& document, const Library& library) {
  if (const CatalogueEntry* release = library.release_entry(extent.release_hash)) {
    return release->id;
  }
  const auto hint = document.properties.find(std::string(kPlacementPropertyPrefix) + extent.placement);
  const auto parsed = hint == document.properties.end() ? std::nullopt : parse_hint(hint->second);
  return parsed ? parsed->clause_id : std::string();
}

bool names(const std::vector<Reference>& references, std::string_view id) {
  return std::any_of(references.begin(), references.end(), [&](const Reference& other) { return other.id == id; });
}

}  // namespace

const char* refusal_code(PresentClauses::How how) noexcept {
  switch (how) {
    case PresentClauses::How::kHidden:
      return "insert.hidden";
    case PresentClauses::How::kInNote:
      return "insert.in-note";
    case PresentClauses::How::kUnknownMark:
      return "insert.unknown-mark";
    default:
      return "insert.unmarked";
  }
}

void PresentClauses::add(const std::string& file, const DocumentIndex& index, std::span<const std::string> asked) {
  const std::vector<PlacementExtent> extents = find_placements(index);
  for (const PlacementExtent& extent : extents) {
    placements_.insert(extent.placement);
    const How how = is_hidden(extent, index.document()) ? How::kHidden : How::kMarked;
    set_present(clause_of(extent, index.document(), library_), {how, file});
  }
  for (const auto& [placement, clause] : find_under_unknown_marks(index, library_)) {
    const auto names = [&](const PlacementExtent& one) { return one.placement == placement; };
    set_found(clause, {How::kUnknownMark, file, std::find_if(extents.begin(), extents.end(), names)->mark});
  }
  for (const UnmarkedClause& clause : find_unmarked(index, library_, asked)) set_found(clause, {How::kUnmarked, file});
  for (const UnmarkedClause& clause : find_in_notes(index, library_)) set_found(clause, {How::kInNote, file});
}

/// Any of the clauses that have one text may be what stands there.
void PresentClauses::set_found(const UnmarkedClause& clause, const Place& place) {
  set_present(clause.clause->id, place);
  for (const FittingRelease& other : clause.equals) set_present(other.clause->id, place);
}

/// Of a clause that stands in several places the first that a reader sees counts.
void PresentClauses::set_present(const std::string& id, Place place) {
  if (id.empty()) {
    return;
  }
  const auto [known, added] = present_.try_emplace(id, place);
  if (!added) {
    if (known->second.how == How::kHidden) known->second = std::move(place);
    return;
  }
  if (const CatalogueEntry* clause = library_.entry(id)) {
    for (const Reference& other : clause->relations.excludes) {
      excluded_.emplace(other.id, id);
    }
  }
}

std::optional<PresentClauses::Place> PresentClauses::stands(const std::string& id) const {
  const auto found = present_.find(id);
  return found == present_.end() ? std::nullopt : std::optional(found->second);
}

std::vector<std::string> PresentClauses::exclusions(const Clause& clause) const {
  std::vector<std::string> others;
  for (const Reference& other : clause.relations.excludes) {
    if (present_.contains(other.id)) {
      others.push_back(other.id);
    }
  }
  const auto [first, last] = excluded_.equal_range(clause.id);
  for (auto other = first; other != last; ++other) {
    if (!names(clause.relations.excludes, other->second)) {
      others.push_back(other->second);
    }
  }
  return others;
}

std::string PresentClauses::new_placement() {
  for (;;) {
    std::string id = random_base32(kPlacementIdLength);
    if (placements_.insert(id).second) {
      return id;
    }
  }
}

}  // namespace bestek
