// SPDX-License-Identifier: EUPL-1.2
#include "core/document/lost_hints.hpp"

#include <set>
#include <string_view>

#include "core/document/canonical.hpp"
#include "core/document/placement_reader.hpp"
#include "core/document/protocol.hpp"

namespace bestek {
namespace {

std::pair<std::string, std::string> hint_of(const std::string& placement, const Clause& clause,
                                            const DocumentText& document, const Library& library, Language otherwise) {
  const TermSet* terms =
      library.taxonomy().term_set(property_of(document, kRoleProperty), property_of(document, kTermsProperty));
  return hint_property(placement, clause, *clause.text_in_any(language_of(document, otherwise)),
                       terms == nullptr ? TermSet{} : *terms);
}

}  // namespace

std::pair<std::string, std::string> hint_property(std::string_view placement, const Clause& clause,
                                                  const ClauseText& text, const TermSet& terms) {
  return {std::string(kPlacementPropertyPrefix).append(placement),
          format_hint({clause.id, format_version(clause.version), text.language,
                       canonical_release(clause, text, terms).digest()})};
}

std::vector<LostHint> lost_hints(const DocumentText& document, const std::vector<Placement>& placements,
                                 const Library& library, Language otherwise) {
  std::set<std::string_view> known;  // a copied clause has its marks twice
  const auto hints = read_hints(document);
  std::vector<LostHint> lost;
  for (const Placement& placement : placements) {
    const Clause* clause =
        placement.marks == MarkState::kMissing ? nullptr : library.find_release(placement.release_hash);
    if (clause == nullptr || clause->texts.empty()) continue;
    const auto hint = hints.find(placement.id);
    const bool told = hint != hints.end() && hint->second.clause_id == clause->id &&
                      hint->second.version == format_version(clause->version);
    if (!told && known.insert(placement.id).second)
      lost.push_back({&placement, hint_of(placement.id, *clause, document, library, otherwise)});
  }
  return lost;
}

}  // namespace bestek
