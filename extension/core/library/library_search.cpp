// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "core/base/text.hpp"
#include "core/library/library_lazy.hpp"

namespace bestek {
namespace {

bool passes(const CatalogueEntry& clause, const ClauseFilter& filter, const Taxonomy& taxonomy) {
  if (clause.status == ClauseStatus::kWithdrawn) return false;
  if (filter.kind && clause.kind != *filter.kind) return false;
  if (!filter.level.empty() && clause.classification.level.id != filter.level) return false;
  if (!filter.theme.empty() && clause.classification.theme.id != filter.theme) return false;
  if (!filter.phase.empty() && clause.classification.phase.id != filter.phase) return false;
  if (filter.group.empty()) return true;
  const auto& groups = clause.classification.groups;
  return std::any_of(groups.begin(), groups.end(),
                     [&](const Reference& group) { return taxonomy.is_within(filter.group, group.id); });
}

/// 0 when a word is missing; the more words in the title or id, the higher.
int score(const std::vector<std::string>& words, const std::string& title, std::string_view id,
          const std::string& text) {
  int points = 1;
  for (const std::string& word : words) {
    if (title.find(word) != std::string::npos) {
      points += 100;
    } else if (id.find(word) != std::string_view::npos) {
      points += 10;
    } else if (text.find(word) == std::string::npos) {
      return 0;
    }
  }
  return points;
}

/// The points in the better language; the one that is asked for counts double.
int best_score(const std::vector<std::string>& words, const CatalogueEntry& entry, const SearchTexts& texts,
               Language wanted) {
  int points = 0;
  for (const Language language : kLanguages) {
    const SearchText& text = texts[static_cast<std::size_t>(language)];
    points = std::max(points, score(words, text.title, entry.id, text.text) * (language == wanted ? 2 : 1));
  }
  return points;
}

}  // namespace

std::vector<const CatalogueEntry*> Library::search(std::string_view words, const ClauseFilter& filter) const {
  const std::vector<std::string> wanted = split(canonical_text(folded(words)), ' ');
  std::vector<std::pair<int, const CatalogueEntry*>> hits;
  const auto look = [&](std::span<const CatalogueEntry> entries, TextShelf& shelf, const auto& make) {
    const std::scoped_lock lock(shelf.mutex);
    shelf.kept.resize(entries.size());
    for (std::size_t i = 0; i < entries.size(); ++i) {
      if (!passes(entries[i], filter, taxonomy_)) continue;
      const int points = wanted.empty() ? 1 : best_score(wanted, entries[i], *shelf.texts(i, make), filter.language);
      if (points > 0) hits.emplace_back(points, &entries[i]);
    }
  };
  look(catalogue(), lazy_->clause_texts, [&](std::size_t i) { return lazy_->store.texts(i); });
  const auto& annexes = listed_annexes().entries;
  look(annexes, lazy_->annex_texts, [&](std::size_t i) {
    const Clause* clause = annex(annexes[i]);
    return clause == nullptr ? SearchTexts{} : make_search_texts(*clause);
  });
  std::stable_sort(hits.begin(), hits.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<const CatalogueEntry*> found;
  found.reserve(hits.size());
  for (const auto& hit : hits) found.push_back(hit.second);
  return found;
}

}  // namespace bestek
