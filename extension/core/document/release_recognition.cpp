// SPDX-License-Identifier: EUPL-1.2
#include "core/document/release_recognition.hpp"

#include <algorithm>
#include <span>
#include <unordered_map>
#include <vector>

#include "core/base/text.hpp"
#include "core/document/canonical.hpp"
#include "core/document/clause_layout.hpp"
#include "core/document/line_pattern.hpp"
#include "core/document/placement_extents.hpp"

namespace bestek {
namespace {

/// A release in one language whose title is that of a paragraph.
struct Candidate {
  const CatalogueEntry* release;
  Language language;
};
using Candidates = std::vector<Candidate>;
using Titles = std::unordered_map<std::string, Candidates>;

/// How many paragraphs with text the clause has.
std::size_t paragraphs_with_text(const Clause& clause, const ClauseText& text) {
  const auto paragraphs = rendered_paragraphs(clause.kind, text);
  return static_cast<std::size_t>(std::count_if(paragraphs.begin(), paragraphs.end(), [](const LayoutParagraph& one) {
    return !one.lead.empty() || (one.runs != nullptr && !one.runs->empty());
  }));
}

struct Fit {
  FittingRelease release;
  std::size_t last_block = 0;
};

class Recognition {
 public:
  Recognition(const DocumentIndex& index, const Library& library)
      : Recognition(index, library, find_placements(index)) {}

  Recognition(const DocumentIndex& index, const Library& library, const std::vector<PlacementExtent>& extents)
      : blocks_(index.document().blocks),
        library_(library),
        choice_(index.document(), library.taxonomy(), extents),
        taken_(blocks_.size(), false) {
    for (const PlacementExtent& extent : extents) {
      if (extent.release_hash.empty()) continue;  // all that is left of its marks is the one at its end
      std::fill(taken_.begin() + static_cast<std::ptrdiff_t>(extent.first_block),
                taken_.begin() + static_cast<std::ptrdiff_t>(extent.last_block) + 1, true);
    }
  }

  [[nodiscard]] std::vector<UnmarkedClause> find() const {
    std::vector<UnmarkedClause> found;
    if (std::all_of(taken_.begin(), taken_.end(), [](bool taken) { return taken; })) {
      return found;
    }
    Titles titles;
    const std::vector<const Candidates*> candidates = find_candidates(titles);
    for (std::size_t i = 0; i < blocks_.size();) {
      auto clause = candidates[i] == nullptr ? std::nullopt : clause_at(i, *candidates[i]);
      i = clause ? clause->last_block + 1 : i + 1;
      if (clause) found.push_back(std::move(*clause));
    }
    return found;
  }

 private:
  /// By block the releases that have its text for a title, in `titles`; null where no clause is looked for. A library
  /// has far more titles than a document has paragraphs.
  [[nodiscard]] std::vector<const Candidates*> find_candidates(Titles& titles) const {
    std::vector<const Candidates*> of_blocks(blocks_.size());
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (!taken_[i] && !blocks_[i].text.empty()) {
        of_blocks[i] = &titles.try_emplace(canonical_text(blocks_[i].text)).first->second;
      }
    }
    for (const CatalogueEntry* release : library_.releases()) {
      for (const Language language : release->languages) {
        // Canonical as every text of a clause is: thousands are looked up.
        if (const auto found = titles.find(release->title.in(language)); found != titles.end()) {
          found->second.push_back({release, language});
        }
      }
    }
    return of_blocks;
  }

  [[nodiscard]] std::optional<UnmarkedClause> clause_at(std::size_t block, const Candidates& candidates) const {
    std::vector<Fit> fits;
    for (const Candidate& candidate : candidates) {
      const Clause* clause = library_.find_release(candidate.release->hash);
      const ClauseText* text = clause == nullptr ? nullptr : clause->text(candidate.language);
      if (text == nullptr) {
        continue;
      }
      const auto end = end_of(block, paragraphs_with_text(*clause, *text));
      const TermSet* terms = end ? terms_that_fit(block, *end, *clause, *text) : nullptr;
      if (terms != nullptr) fits.push_back({{clause, text, terms}, *end});
    }
    return fits.empty() ? std::nullopt : std::optional(chosen(block, fits));
  }

  /// Of releases that fit the longest text counts: a shorter one is its beginning.
  [[nodiscard]] UnmarkedClause chosen(std::size_t block, const std::vector<Fit>& fits) const {
    const std::size_t end = std::max_element(fits.begin(), fits.end(), [](const Fit& a, const Fit& b) {
                              return a.last_block < b.last_block;
                            })->last_block;
    std::vector<FittingRelease> releases;
    for (const Fit& fit : fits)
      if (fit.last_block == end) releases.push_back(fit.release);
    auto decided = choice_.decide(std::move(releases), {blocks_.data() + block, end - block + 1});
    return {decided.release, block, end, std::move(decided.equals), std::move(decided.others)};
  }

  /// The block with the n-th paragraph that has text; nothing when a marked clause begins before.
  [[nodiscard]] std::optional<std::size_t> end_of(std::size_t block, std::size_t paragraphs) const {
    for (; block < blocks_.size() && !taken_[block]; ++block) {
      paragraphs -= blocks_[block].text.empty() ? std::size_t{0} : std::size_t{1};
      if (paragraphs == 0) {
        return block;
      }
    }
    return std::nullopt;
  }

  [[nodiscard]] const TermSet* terms_that_fit(std::size_t first, std::size_t last, const Clause& clause,
                                              const ClauseText& text) const {
    const std::span<const Block> blocks(blocks_.data() + first, last - first + 1);
    const auto lines = split(canonical_blocks(blocks, blocks.front().table).text(), '\n');
    for (const TermSet& terms : library_.taxonomy().term_sets) {
      const auto released = split(canonical_release(clause, text, terms).text(), '\n');
      const bool fits = std::equal(
          lines.begin(), lines.end(), released.begin(), released.end(),
          [](const std::string& line, const std::string& wanted) { return LinePattern(wanted).match(line); });
      if (fits) {
        return &terms;
      }
    }
    return nullptr;
  }

  const std::vector<Block>& blocks_;
  const Library& library_;
  ReleaseChoice choice_;
  std::vector<bool> taken_;  // by a marked clause
};

}  // namespace

std::vector<UnmarkedClause> find_unmarked(const DocumentIndex& index, const Library& library) {
  return Recognition(index, library).find();
}

}  // namespace bestek
