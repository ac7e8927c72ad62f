// SPDX-License-Identifier: EUPL-1.2
#include "core/document/headless_clauses.hpp"

#include <algorithm>
#include <span>
#include <utility>
#include <variant>

#include "core/base/text.hpp"
#include "core/document/canonical.hpp"
#include "core/document/clause_layout.hpp"
#include "core/document/line_pattern.hpp"

namespace bestek {
namespace {

constexpr std::size_t kBeginning = 6;  // bytes by which paragraphs are indexed

/// What stands before the first fill-in or term of a line.
std::string_view literal_beginning(std::string_view line) noexcept { return line.substr(0, line.find('{')); }

/// What the paragraph begins with whatever its terms are called; "" where that is one.
std::string beginning_of(const LayoutParagraph& paragraph) {
  std::string text(paragraph.lead);
  if (paragraph.runs != nullptr && !paragraph.runs->empty())
    if (const auto* run = std::get_if<TextRun>(&paragraph.runs->front())) text += run->text;
  return canonical_text(text);
}

}  // namespace

bool LineFits::operator()(const std::string& line, const std::string& released) const {
  return LinePattern(released).match(line).has_value();
}

std::size_t paragraphs_with_text(const Clause& clause, const ClauseText& text) {
  const auto paragraphs = rendered_paragraphs(clause.kind, text);
  return static_cast<std::size_t>(std::count_if(paragraphs.begin(), paragraphs.end(), [](const LayoutParagraph& one) {
    return !one.lead.empty() || (one.runs != nullptr && !one.runs->empty());
  }));
}

std::vector<UnmarkedClause> HeadlessClauses::find(const std::vector<const Clause*>& clauses) {
  std::vector<UnmarkedClause> found;
  if (clauses.empty()) return found;
  index_beginnings();
  for (const Clause* clause : clauses) {
    for (const ClauseText& text : clause->texts) {
      auto one = may_begin(*clause, text) ? find(*clause, text) : std::nullopt;
      if (!one) continue;
      const auto same = std::ranges::find(found, one->first_block, &UnmarkedClause::first_block);
      if (same == found.end()) {
        found.push_back(std::move(*one));
      } else {
        same->equals.push_back(*one);
      }
      break;
    }
  }
  return found;
}

void HeadlessClauses::index_beginnings() {
  for (std::size_t i = 0; i < blocks_.size(); ++i) {
    if (!free_[i] || blocks_[i].text.empty()) continue;
    all_.push_back(i);
    const std::string text = canonical_text(blocks_[i].text);
    if (text.size() >= kBeginning) beginnings_[text.substr(0, kBeginning)].push_back(i);
  }
}

const std::vector<std::size_t>& HeadlessClauses::beginning_like(const std::string& line) const {
  static const std::vector<std::size_t> none;
  const std::string_view literal = literal_beginning(line);
  if (literal.size() < kBeginning) return all_;
  const auto known = beginnings_.find(std::string(literal.substr(0, kBeginning)));
  return known == beginnings_.end() ? none : known->second;
}

bool HeadlessClauses::may_begin(const Clause& clause, const ClauseText& text) const {
  const auto paragraphs = rendered_paragraphs(clause.kind, text);
  if (paragraphs.size() < 2) return false;
  const std::string beginning = beginning_of(paragraphs[1]);
  return beginning.size() < kBeginning || !beginning_like(beginning).empty();
}

std::optional<UnmarkedClause> HeadlessClauses::find(const Clause& clause, const ClauseText& text) const {
  const std::size_t paragraphs = paragraphs_with_text(clause, text);
  for (const TermSet& terms : library_.taxonomy().term_sets) {
    const auto released = split(canonical_release(clause, text, terms).text(), '\n');
    if (released.size() < 2) continue;
    for (const std::size_t block : beginning_like(released[1])) {
      if (blocks_[block].table < 0 && !LineFits()(canonical_text(blocks_[block].text), released[1])) continue;
      const auto end = end_of(block, paragraphs - 1);
      if (!end) continue;
      const std::span<const Block> span(blocks_.data() + block, *end - block + 1);
      const auto lines = split(canonical_blocks(span, span.front().table).text(), '\n');
      if (lines.size() + 1 != released.size() ||
          !std::equal(lines.begin(), lines.end(), released.begin() + 1, LineFits()))
        continue;
      UnmarkedClause one;
      static_cast<FittingRelease&>(one) = {&clause, &text, &terms};
      one.first_block = block;
      one.last_block = *end;
      one.headless = true;
      return one;
    }
  }
  return std::nullopt;
}

std::optional<std::size_t> HeadlessClauses::end_of(std::size_t block, std::size_t paragraphs) const {
  for (; block < blocks_.size() && free_[block]; ++block) {
    paragraphs -= blocks_[block].text.empty() ? std::size_t{0} : std::size_t{1};
    if (paragraphs == 0) return block;
  }
  return std::nullopt;
}

}  // namespace bestek
