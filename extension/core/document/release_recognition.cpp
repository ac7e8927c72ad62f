// SPDX-License-Identifier: EUPL-1.2
#include "core/document/release_recognition.hpp"

#include <algorithm>
#include <span>
#include <unordered_map>
#include <vector>

#include "core/base/text.hpp"
#include "core/document/canonical.hpp"
#include "core/document/clause_layout.hpp"
#include "core/document/placement_extents.hpp"

namespace bestek {
namespace {

/// A release in one language whose title is that of a paragraph.
struct Candidate {
  const CatalogueEntry* release;
  Language language;
};
using Titles = std::unordered_map<std::string, std::vector<Candidate>>;

/// How many paragraphs with text the clause has.
std::size_t paragraphs_with_text(const Clause& clause, const ClauseText& text) {
  const auto paragraphs = rendered_paragraphs(clause.kind, text);
  return static_cast<std::size_t>(std::count_if(paragraphs.begin(), paragraphs.end(), [](const LayoutParagraph& one) {
    return !one.lead.empty() || (one.runs != nullptr && !one.runs->empty());
  }));
}

class Recognition {
 public:
  Recognition(const DocumentIndex& index, const Library& library)
      : blocks_(index.document().blocks), library_(library), taken_(blocks_.size(), false) {
    for (const PlacementExtent& extent : find_placements(index)) {
      std::fill(taken_.begin() + static_cast<std::ptrdiff_t>(extent.first_block),
                taken_.begin() + static_cast<std::ptrdiff_t>(extent.last_block) + 1, true);
    }
  }

  [[nodiscard]] std::vector<UnmarkedClause> find() const {
    std::vector<UnmarkedClause> found;
    if (std::all_of(taken_.begin(), taken_.end(), [](bool taken) { return taken; })) {
      return found;
    }
    const Titles titles = find_titles();
    for (std::size_t i = 0; i < blocks_.size();) {
      const auto clause = taken_[i] || blocks_[i].text.empty() ? std::nullopt : clause_at(i, titles);
      if (clause) {
        found.push_back(*clause);
      }
      i = clause ? clause->last_block + 1 : i + 1;
    }
    return found;
  }

 private:
  /// The paragraphs that are the title of a release; a library has far more titles than a document has paragraphs.
  [[nodiscard]] Titles find_titles() const {
    Titles titles;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (!taken_[i] && !blocks_[i].text.empty()) {
        titles.try_emplace(canonical_text(blocks_[i].text));
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
    return titles;
  }

  [[nodiscard]] std::optional<UnmarkedClause> clause_at(std::size_t block, const Titles& titles) const {
    const auto candidates = titles.find(canonical_text(blocks_[block].text));
    if (candidates == titles.end()) {
      return std::nullopt;
    }
    for (const Candidate& candidate : candidates->second) {
      const Clause* clause = library_.find_release(candidate.release->hash);
      const ClauseText* text = clause == nullptr ? nullptr : clause->text(candidate.language);
      if (text == nullptr) {
        continue;
      }
      const auto end = end_of(block, paragraphs_with_text(*clause, *text));
      const TermSet* terms = end ? terms_that_fit(block, *end, *clause, *text) : nullptr;
      if (terms != nullptr) {
        return UnmarkedClause{clause, text, terms, block, *end};
      }
    }
    return std::nullopt;
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
  std::vector<bool> taken_;  // by a marked clause
};

}  // namespace

LinePattern::LinePattern(std::string_view canonical_line) : literals_(1) {
  for (std::size_t i = 0; i < canonical_line.size(); ++i) {
    const char c = canonical_line[i];
    const bool brace = c == '{' || c == '}';
    if (brace && i + 1 < canonical_line.size() && canonical_line[i + 1] == c) {
      literals_.back().append(2, c);  // a brace of the text itself
      ++i;
    } else if (c == '{') {
      const std::size_t end = canonical_line.find('}', i);
      names_.emplace_back(canonical_line.substr(i + 1, end - i - 1));
      literals_.emplace_back();
      i = end;
    } else {
      literals_.back() += c;
    }
  }
}

std::optional<std::vector<FilledSpan>> LinePattern::match(std::string_view line) const {
  const std::string& last = literals_.back();
  if (!line.starts_with(literals_.front()) || !line.ends_with(last)) {
    return std::nullopt;
  }
  if (names_.empty()) {
    return line == last ? std::optional(std::vector<FilledSpan>()) : std::nullopt;
  }
  std::vector<FilledSpan> spans;
  std::size_t at = literals_.front().size();
  for (std::size_t i = 0; i < names_.size(); ++i) {
    const bool final = i + 1 == names_.size();
    if (at >= line.size()) {
      return std::nullopt;
    }
    const std::size_t end = final ? line.size() - last.size() : line.find(literals_[i + 1], at + 1);
    if (end == std::string_view::npos || end <= at || line.substr(at, end - at).find('\t') != std::string_view::npos) {
      return std::nullopt;
    }
    spans.push_back({names_[i], at, end});
    at = end + literals_[i + 1].size();
  }
  return spans;
}

bool LinePattern::is_only_match(std::string_view line, const std::vector<FilledSpan>& spans) const {
  // The match above takes each literal as early as it can: another match takes one of them later.
  for (std::size_t i = 0; i + 1 < spans.size(); ++i) {
    const std::size_t limit = spans.back().end;
    const std::size_t next = line.find(literals_[i + 1], spans[i].end + 1);
    if (literals_[i + 1].empty() || next < limit) {
      return false;
    }
  }
  return true;
}

std::vector<UnmarkedClause> find_unmarked(const DocumentIndex& index, const Library& library) {
  return Recognition(index, library).find();
}

}  // namespace bestek
