// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "core/base/text.hpp"
#include "core/clause/plain_text.hpp"
#include "core/library/library.hpp"

namespace bestek {
namespace {

bool passes(const Clause& clause, const ClauseFilter& filter, const Taxonomy& taxonomy) {
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

}  // namespace

Library::SearchText Library::make_search_text(const Clause& clause, Language language) {
  const ClauseText* text = clause.text(language);
  if (text == nullptr) return {};
  std::string all;
  for (const ClauseBlocks* blocks : {&text->body, &text->scoring, &text->evidence, &text->explanation, &text->market}) {
    all += plain_text(*blocks) + "\n";
  }
  for (const Source& source : clause.sources) all += source.text + "\n";
  return {folded(text->title), folded(all)};
}

std::vector<const Clause*> Library::search(std::string_view words, const ClauseFilter& filter) const {
  const std::vector<std::string> wanted = split(canonical_text(folded(words)), ' ');
  std::vector<std::pair<int, const Clause*>> hits;
  for (std::size_t i = 0; i < search_texts_.size(); ++i) {
    const Clause& clause = i < clauses_.size() ? clauses_[i] : annexes_[i - clauses_.size()];
    if (!passes(clause, filter, taxonomy_)) continue;
    int points = 0;
    for (const Language language : kLanguages) {
      const SearchText& text = search_texts_[i][static_cast<std::size_t>(language)];
      points =
          std::max(points, score(wanted, text.title, clause.id, text.text) * (language == filter.language ? 2 : 1));
    }
    if (points > 0) hits.emplace_back(points, &clause);
  }
  std::stable_sort(hits.begin(), hits.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<const Clause*> found;
  found.reserve(hits.size());
  for (const auto& hit : hits) found.push_back(hit.second);
  return found;
}

}  // namespace bestek
