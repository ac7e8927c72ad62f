// SPDX-License-Identifier: EUPL-1.2
#include "core/document/release_recognition.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/base/hash.hpp"
#include "core/base/text.hpp"
#include "core/document/canonical.hpp"
#include "core/document/heading_text.hpp"
#include "core/document/headless_clauses.hpp"
#include "core/document/placement_extents.hpp"
#include "core/document/placement_reader.hpp"

namespace bestek {
namespace {

/// A release in one language whose title may be that of a paragraph.
struct Candidate {
  const CatalogueEntry* release;
  Language language;
};
using Candidates = std::vector<Candidate>;
using Titles = std::unordered_map<std::uint64_t, Candidates>;  // by heading_hash

struct Fit {
  FittingRelease release;
  std::size_t last_block = 0;
};

bool is_known(const PlacementExtent& extent, const std::map<std::string, PlacementHint>& hints,
              const Library& library) {
  return hints.contains(extent.placement) || library.release_entry(extent.release_hash) != nullptr;
}

class Recognition {
 public:
  /// In the document's body.
  Recognition(const DocumentIndex& index, const Library& library)
      : Recognition(index, library, index.document().blocks, find_placements(index)) {
    for (const PlacementExtent& extent : extents_) {
      if (extent.release_hash.empty()) continue;  // all that is left of its marks is the one at its end
      const bool known = is_known(extent, hints_, library_);
      for (std::size_t i = extent.first_block; i <= extent.last_block; ++i) {
        taken_[i] = true;
        if (!known) unknown_[i] = &extent;
      }
    }
  }

  /// In the notes beside it.
  [[nodiscard]] static Recognition of_notes(const DocumentIndex& index, const Library& library) {
    Recognition notes(index, library, index.document().beside, find_placements(index));
    for (std::size_t i = 0; i < notes.blocks_.size(); ++i) {
      const DocumentArea area = notes.blocks_[i].area;
      notes.taken_[i] = area != DocumentArea::kFootnote && area != DocumentArea::kEndnote;
    }
    return notes;
  }

  [[nodiscard]] std::vector<UnmarkedClause> find(std::span<const std::string> asked) const {
    std::vector<UnmarkedClause> found;
    if (std::all_of(taken_.begin(), taken_.end(), [](bool taken) { return taken; })) return found;
    std::vector<bool> free(taken_.size());
    std::transform(taken_.begin(), taken_.end(), free.begin(), [](bool taken) { return !taken; });
    found = with_titles(free);
    for (const UnmarkedClause& clause : found)
      std::fill(free.begin() + static_cast<std::ptrdiff_t>(clause.first_block),
                free.begin() + static_cast<std::ptrdiff_t>(clause.last_block) + 1, false);
    for (UnmarkedClause& clause : HeadlessClauses(blocks_, free, library_).find(missing(asked, found)))
      if (is_asked(asked, clause) || !is_retitled(clause)) found.push_back(std::move(clause));
    std::stable_sort(found.begin(), found.end(), [](const UnmarkedClause& one, const UnmarkedClause& other) {
      return one.first_block < other.first_block;
    });
    return found;
  }

  /// Those that reach under a mark that nobody knows.
  [[nodiscard]] std::map<std::string, UnmarkedClause> find_under_marks() const {
    std::map<std::string, UnmarkedClause> found;
    std::vector<bool> free(taken_.size());
    bool any = false;
    for (std::size_t i = 0; i < free.size(); ++i) {
      free[i] = !taken_[i] || unknown_[i] != nullptr;
      any = any || unknown_[i] != nullptr;
    }
    if (!any) return found;
    for (const UnmarkedClause& clause : with_titles(free))
      for (std::size_t i = clause.first_block; i <= clause.last_block; ++i)
        if (unknown_[i] != nullptr) found.try_emplace(unknown_[i]->placement, clause);
    return found;
  }

 private:
  Recognition(const DocumentIndex& index, const Library& library, const std::vector<Block>& blocks,
              std::vector<PlacementExtent> extents)
      : blocks_(blocks),
        library_(library),
        extents_(std::move(extents)),
        hints_(read_hints(index.document())),
        choice_(index.document(), library.taxonomy(), extents_),
        taken_(blocks_.size(), false),
        unknown_(blocks_.size(), nullptr) {}

  [[nodiscard]] std::vector<UnmarkedClause> with_titles(const std::vector<bool>& free) const {
    const Titles titles = find_titles(free);
    std::vector<UnmarkedClause> found;
    for (std::size_t i = 0; i < blocks_.size();) {
      auto clause = free[i] && !blocks_[i].text.empty() ? clause_at(i, titles, free) : std::nullopt;
      i = clause ? clause->last_block + 1 : i + 1;
      if (clause) found.push_back(std::move(*clause));
    }
    return found;
  }

  /// As what a paragraph may be a title.
  [[nodiscard]] static std::array<std::uint64_t, 2> hashes_of(const std::string& paragraph) {
    return {heading_hash(paragraph), heading_hash(behind_typed_number(paragraph))};
  }

  /// The releases whose title may be that of a paragraph. A library has far more titles than a document has paragraphs.
  [[nodiscard]] Titles find_titles(const std::vector<bool>& free) const {
    Titles titles;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (!free[i] || blocks_[i].text.empty()) continue;
      for (const std::uint64_t hash : hashes_of(canonical_text(blocks_[i].text))) titles.try_emplace(hash);
    }
    for (const CatalogueEntry* release : library_.releases()) {
      for (const Language language : release->languages) {
        if (const auto found = titles.find(heading_hash(release->title.in(language))); found != titles.end())
          found->second.push_back({release, language});
      }
    }
    return titles;
  }

  [[nodiscard]] std::optional<UnmarkedClause> clause_at(std::size_t block, const Titles& titles,
                                                        const std::vector<bool>& free) const {
    const std::string heading = canonical_text(blocks_[block].text);
    const auto hashes = hashes_of(heading);
    std::vector<Fit> fits;
    for (std::size_t i = 0; i < (hashes[0] == hashes[1] ? 1U : 2U); ++i) {
      for (const Candidate& candidate : titles.at(hashes[i])) {
        if (!is_heading_of(heading, candidate.release->title.in(candidate.language))) continue;
        const Clause* clause = library_.find_release(candidate.release->hash);
        const ClauseText* text = clause == nullptr ? nullptr : clause->text(candidate.language);
        if (text == nullptr) continue;
        const auto end = end_of(block, paragraphs_with_text(*clause, *text), free);
        const TermSet* terms = end ? terms_that_fit(block, *end, *clause, *text) : nullptr;
        if (terms != nullptr) fits.push_back({{clause, text, terms}, *end});
      }
    }
    return fits.empty() ? std::nullopt : std::optional(chosen(block, fits));
  }

  static bool is_asked(std::span<const std::string> asked, const UnmarkedClause& clause) {
    return std::find(asked.begin(), asked.end(), clause.clause->id) != asked.end();
  }

  /// Whether the heading is not gone but says something else now ("Vervallen: Garantie"): a person made it another
  /// text.
  [[nodiscard]] bool is_retitled(const UnmarkedClause& clause) const {
    if (clause.first_block == 0) return false;
    const std::string heading = spelled(blocks_[clause.first_block - 1].text);
    const std::string title = spelled(clause.text->title);
    const auto begin = std::mismatch(heading.begin(), heading.end(), title.begin(), title.end()).first;
    const auto end = std::mismatch(heading.rbegin(), heading.rend(), title.rbegin(), title.rend()).first;
    const auto kept = std::max(begin - heading.begin(), end - heading.rbegin());
    return 2 * static_cast<std::size_t>(kept) >= title.size();
  }

  /// Clauses that are looked for without their heading: those that are asked for, and those that the document says
  /// stood in it, each once and none that was found.
  [[nodiscard]] std::vector<const Clause*> missing(std::span<const std::string> asked,
                                                   const std::vector<UnmarkedClause>& found) const {
    std::vector<const Clause*> clauses;
    const auto add = [&](const Clause* clause) {
      const auto is_there = [&](const UnmarkedClause& one) { return one.clause->id == clause->id; };
      if (clause != nullptr && std::none_of(found.begin(), found.end(), is_there) &&
          std::find(clauses.begin(), clauses.end(), clause) == clauses.end())
        clauses.push_back(clause);
    };
    std::set<std::string_view> standing;
    for (const PlacementExtent& extent : extents_)
      if (!extent.release_hash.empty()) standing.insert(extent.placement);
    for (const auto& [placement, hint] : hints_)
      if (!standing.contains(placement))
        add(library_.find_release(sha256_base32(hint.clause_id + "@" + hint.version, kReleaseHashLength)));
    for (const std::string& id : asked) add(library_.find(id));
    return clauses;
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
    return {decided.release, block, end, std::move(decided.equals), std::move(decided.others), false};
  }

  /// The block with the n-th paragraph that has text; nothing when a marked clause begins before.
  [[nodiscard]] std::optional<std::size_t> end_of(std::size_t block, std::size_t paragraphs,
                                                  const std::vector<bool>& free) const {
    for (; block < blocks_.size() && free[block]; ++block) {
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
      // The first line is the title, which was found.
      const bool fits = lines.size() == released.size() &&
                        std::equal(lines.begin() + 1, lines.end(), released.begin() + 1, LineFits());
      if (fits) {
        return &terms;
      }
    }
    return nullptr;
  }

  const std::vector<Block>& blocks_;
  const Library& library_;
  std::vector<PlacementExtent> extents_;
  std::map<std::string, PlacementHint> hints_;
  ReleaseChoice choice_;
  std::vector<bool> taken_;                      // by a marked clause
  std::vector<const PlacementExtent*> unknown_;  // by one of which nobody knows what it is
};

}  // namespace

std::vector<UnmarkedClause> find_unmarked(const DocumentIndex& index, const Library& library,
                                          std::span<const std::string> asked) {
  return Recognition(index, library).find(asked);
}

std::vector<UnmarkedClause> find_in_notes(const DocumentIndex& index, const Library& library) {
  return Recognition::of_notes(index, library).find({});
}

std::map<std::string, UnmarkedClause> find_under_unknown_marks(const DocumentIndex& index, const Library& library) {
  return Recognition(index, library).find_under_marks();
}

}  // namespace bestek
