// SPDX-License-Identifier: EUPL-1.2
#include "core/document/release_comparison.hpp"

#include <algorithm>
#include <array>

#include "core/document/protocol.hpp"

namespace bestek {
ReleaseComparison::ReleaseComparison(const DocumentText& document, const Library* library)
    : document_language_(language_from_code(property_of(document, kLanguageProperty))) {
  if (library == nullptr) {
    return;
  }
  const Taxonomy& taxonomy = library->taxonomy();
  for (const TermSet& terms : taxonomy.term_sets) {
    term_sets_.push_back(&terms);
  }
  const TermSet* likely =
      taxonomy.term_set(property_of(document, kRoleProperty), property_of(document, kTermsProperty));
  const auto found = std::find(term_sets_.begin(), term_sets_.end(), likely);
  if (found != term_sets_.end()) {
    std::rotate(term_sets_.begin(), found, found + 1);
  }
}

bool ReleaseComparison::is_released(const CanonicalText& text, const Clause& release,
                                    std::optional<Language> first_language) const {
  const Language first = first_language.value_or(document_language_.value_or(Language::kDutch));
  const std::array<Language, 2> languages{first, first == Language::kDutch ? Language::kEnglish : Language::kDutch};
  for (const Language language : languages) {
    const ClauseText* released = release.text(language);
    if (released != nullptr && std::any_of(term_sets_.begin(), term_sets_.end(), [&](const TermSet* terms) {
          return canonical_release(release, *released, *terms) == text;
        })) {
      return true;
    }
  }
  return false;
}

LibraryState library_state(const Library* library, const std::string& release_hash, const PlacementHint* hint) {
  if (library == nullptr) {
    return LibraryState::kUnknown;
  }
  const Clause* release = library->find_release(release_hash);
  if (release == nullptr && hint == nullptr) {
    return LibraryState::kUnknown;
  }
  const Clause* current = library->find(release != nullptr ? release->id : hint->clause_id);
  if (current == nullptr) {
    if (release == nullptr) {
      return LibraryState::kUnknown;
    }
    // An archived release without a current one: replaced under another id, or taken back.
    return release->superseded_by.empty() ? LibraryState::kWithdrawn : LibraryState::kNewer;
  }
  if (current->status == ClauseStatus::kWithdrawn) {
    return LibraryState::kWithdrawn;
  }
  if (current == release) {
    return release->status == ClauseStatus::kDraft ? LibraryState::kDraft : LibraryState::kCurrent;
  }
  // A release that this library never had is older, or newer than what it holds.
  const Version placed =
      release != nullptr ? release->version : parse_version(hint->version).value_or(current->version);
  return placed < current->version ? LibraryState::kNewer : LibraryState::kUnknown;
}

}  // namespace bestek
