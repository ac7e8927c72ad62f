// SPDX-License-Identifier: EUPL-1.2
#include "core/library/catalogue.hpp"

#include <algorithm>

namespace bestek {

std::string release_hash(const Clause& clause) { return sha256_base32(clause.release(), kReleaseHashLength); }

CatalogueEntry catalogue_entry(const Clause& clause) {
  CatalogueEntry entry;
  entry.id = clause.id;
  entry.version = clause.version;
  entry.status = clause.status;
  entry.kind = clause.kind;
  entry.classification = clause.classification;
  entry.relations = clause.relations;
  for (const ClauseText& text : clause.texts) {
    entry.languages.push_back(text.language);
    // A second text in one language is a fault of the file; the first one is what `Clause::text` gives.
    if (clause.text(text.language) == &text) entry.title.set(text.language, text.title);
  }
  entry.hash = release_hash(clause);
  entry.file = clause.file;
  entry.line = clause.line;
  return entry;
}

bool has_text(const CatalogueEntry& entry, Language language) noexcept {
  return std::ranges::find(entry.languages, language) != entry.languages.end();
}

const CatalogueEntry* find_entry(std::span<const CatalogueEntry> entries, std::string_view id) noexcept {
  const auto found =
      std::lower_bound(entries.begin(), entries.end(), id,
                       [](const CatalogueEntry& one, std::string_view wanted) { return one.id < wanted; });
  return found != entries.end() && found->id == id ? &*found : nullptr;
}

}  // namespace bestek
