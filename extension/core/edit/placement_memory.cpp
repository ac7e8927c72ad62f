// SPDX-License-Identifier: EUPL-1.2
#include "core/edit/placement_memory.hpp"

#include <algorithm>

#include "core/document/placement_extents.hpp"
#include "core/document/placement_reader.hpp"
#include "core/document/protocol.hpp"

namespace bestek {
namespace {

/// What a document says of its placements after the edits.
PlacementHints hints_after(PlacementHints hints, const PropertyEdits& edits) {
  for (const auto& [name, value] : edits) {
    if (!name.starts_with(kPlacementPropertyPrefix)) continue;
    const std::string placement = name.substr(kPlacementPropertyPrefix.size());
    if (auto hint = parse_hint(value)) {
      hints.insert_or_assign(placement, std::move(*hint));
    } else {
      hints.erase(placement);
    }
  }
  return hints;
}

bool tells_of_placements(const PropertyEdits& edits) {
  return std::ranges::any_of(edits, [](const auto& one) { return one.first.starts_with(kPlacementPropertyPrefix); });
}

/// A clause that was moved is remembered where it is.
void move_here(const PlacementHints& before, const PlacementHints& now, const std::string& file, Dossier& dossier) {
  for (DossierDocument& other : dossier.documents) {
    if (other.file == file) continue;
    for (const auto& [placement, hint] : now)
      if (!before.contains(placement)) forget_remembered(placement, other.made);
  }
}

bool take_over(const std::string& file, const PlacementHints& before, const PlacementHints& now, Dossier& dossier) {
  const auto document = std::ranges::find(dossier.documents, file, &DossierDocument::file);
  if (document == dossier.documents.end() || !remember_placements(before, now, document->made)) return false;
  move_here(before, now, file, dossier);
  return true;
}

}  // namespace

std::optional<Dossier> with_placements(const Dossier* dossier, const std::map<std::string, PlannedDocument>& documents,
                                       const std::map<std::string, DocumentText>& texts) {
  if (dossier == nullptr) return std::nullopt;
  std::optional<Dossier> after;
  for (const auto& [file, planned] : documents) {
    const auto text = texts.find(file);
    if (text == texts.end() || !tells_of_placements(planned.plan.properties)) continue;
    if (!after) after = *dossier;
    const PlacementHints before = read_hints(text->second);
    (void)take_over(file, before, hints_after(before, planned.plan.properties), *after);
  }
  return after;
}

std::optional<Dossier> with_saved_placements(const Dossier& dossier, const std::string& file,
                                             const PlacementHints& before, const PlacementHints& now) {
  std::optional<Dossier> after = dossier;
  if (!take_over(file, before, now, *after)) after.reset();
  return after;
}

PlacementHints vanished_placements(const Dossier& dossier, const std::string& file, const DocumentText& text,
                                   const std::set<std::string>& standing) {
  const DossierDocument* document = dossier.document_named(file);
  if (document == nullptr) return {};
  PlacementHints vanished = remembered_placements(document->made);
  const PlacementHints told = read_hints(text);
  std::erase_if(vanished, [&](const auto& one) { return standing.contains(one.first) || told.contains(one.first); });
  return vanished;
}

std::set<std::string> standing_placements(const std::map<std::string, DocumentText>& texts) {
  std::set<std::string> standing;
  for (const auto& [file, text] : texts)
    for (const PlacementExtent& extent : find_placements(DocumentIndex(text)))
      if (!extent.release_hash.empty()) standing.insert(extent.placement);
  return standing;
}

}  // namespace bestek
