// SPDX-License-Identifier: EUPL-1.2
#include "core/edit/mark_planner.hpp"

#include <algorithm>
#include <set>

#include "core/base/hash.hpp"
#include "core/base/text.hpp"
#include "core/base/utf8_text.hpp"
#include "core/document/canonical.hpp"
#include "core/document/line_pattern.hpp"
#include "core/document/lost_hints.hpp"
#include "core/document/marks.hpp"
#include "core/document/placement_reader.hpp"
#include "core/document/release_recognition.hpp"
#include "core/edit/orphan_rows.hpp"
#include "core/edit/placement_memory.hpp"

namespace bestek {
namespace {

/// Lines of the release as it stands there, fill-ins by name.
std::vector<std::string> lines_of(const UnmarkedClause& clause) {
  return split(canonical_release(*clause.clause, *clause.text, *clause.terms).text(), '\n');
}

std::size_t first_character(const std::string& text) noexcept {
  std::size_t end = std::min<std::size_t>(1, text.size());
  while (end < text.size() && is_continuation(text[end])) ++end;
  return end;
}

/// Marks change a paragraph that may not be written as much as text does.
Status check_unlocked(const DocumentText& document, const UnmarkedClause& clause) {
  for (std::size_t i = clause.first_block; i <= clause.last_block; ++i) {
    const Block& block = document.blocks[i];
    if (block.locked) {
      const std::string title = canonical_text(document.blocks[clause.first_block].text);
      return Error{error_of_lock(block.linked), {document.name, 0, {}, title}, {{"slot", title}}};
    }
  }
  return Done{};
}

/// The properties of a clause's placements in the document that no document has a mark of, by placement.
std::map<std::string, PlacementHint> lost_placements(const DocumentText& document, const std::string& clause,
                                                     const std::set<std::string>& standing) {
  auto hints = read_hints(document);
  std::erase_if(hints, [&](const auto& one) { return one.second.clause_id != clause || standing.contains(one.first); });
  return hints;
}

/// The placement of which the mark at the end is left in the clause's text; "" where there is none.
std::string placement_at_end(const std::vector<PlacementExtent>& extents, const UnmarkedClause& clause) {
  const auto found = std::ranges::find_if(extents, [&](const PlacementExtent& extent) {
    return extent.release_hash.empty() && extent.first_block >= clause.first_block &&
           extent.first_block <= clause.last_block;
  });
  return found == extents.end() ? std::string() : std::string(found->placement);
}

Error undecided(const UnmarkedClause& clause, const DocumentText& document) {
  std::string ids = clause.clause->id;
  for (const FittingRelease& other : clause.equals) ids += ", " + other.clause->id;
  const std::string title = canonical_text(document.blocks[clause.first_block].text);
  return Error{"mark.undecided", {document.name, 0, {}, title}, {{"title", title}, {"ids", ids}}};
}

/// Which of the clauses that stand there is marked; nothing when none of them is `wanted`.
/// Errors: mark.undecided.
Result<std::optional<FittingRelease>> choose(const UnmarkedClause& clause, const DocumentText& document,
                                             std::span<const std::string> wanted) {
  if (wanted.empty()) {
    if (!clause.equals.empty()) return undecided(clause, document);
    return std::optional<FittingRelease>(clause);
  }
  std::vector<FittingRelease> named;
  const auto add = [&](const FittingRelease& one) {
    if (std::find(wanted.begin(), wanted.end(), one.clause->id) != wanted.end()) named.push_back(one);
  };
  add(clause);
  std::for_each(clause.equals.begin(), clause.equals.end(), add);
  if (named.size() > 1) return undecided(clause, document);
  // What the document speaks against a person may still know better.
  std::for_each(clause.others.begin(), clause.others.end(), add);
  return named.empty() ? std::nullopt : std::optional(named.front());
}

class MarkWriter {
 public:
  MarkWriter(const DocumentText& document, const UnmarkedClause& clause, std::string placement)
      : document_(document), clause_(clause), placement_(std::move(placement)) {}

  [[nodiscard]] MarkEdit edit() const {
    MarkEdit edit;
    edit.first_block = clause_.first_block;
    for (std::size_t i = clause_.first_block; i <= clause_.last_block; ++i) {
      edit.paragraphs.push_back(document_.blocks[i].text);
    }
    edit.mark = clause_mark(placement_, release_hash(*clause_.clause));
    edit.end_mark = end_mark(placement_);
    edit.occurrence = occurrence(edit.paragraphs);
    add_controls(edit);
    return edit;
  }

  [[nodiscard]] std::pair<std::string, std::string> hint() const {
    return hint_property(placement_, *clause_.clause, *clause_.text, *clause_.terms);
  }

 private:
  /// How often the same paragraphs stand before these.
  [[nodiscard]] std::size_t occurrence(const std::vector<std::string>& paragraphs) const {
    std::size_t count = 0;
    for (std::size_t i = 0; i < clause_.first_block; ++i) {
      const bool same =
          i + paragraphs.size() <= document_.blocks.size() &&
          std::equal(paragraphs.begin(), paragraphs.end(), document_.blocks.begin() + static_cast<std::ptrdiff_t>(i),
                     [](const std::string& text, const Block& block) { return block.text == text; });
      count += same ? 1 : 0;
    }
    return count;
  }

  /// Lines and paragraphs go together one by one; of a table, whose rows are lines, nothing is said.
  void add_controls(MarkEdit& edit) const {
    const auto lines = lines_of(clause_);
    std::size_t line = clause_.headless ? 1 : 0;
    const Block& first = document_.blocks[clause_.first_block];
    for (std::size_t i = 0; i < edit.paragraphs.size(); ++i) {
      const Block& block = document_.blocks[clause_.first_block + i];
      if (block.table != first.table) {
        return;
      }
      if (!block.text.empty() && line < lines.size()) {
        add_controls_of(block, i, LinePattern(lines[line++]), edit);
      }
    }
  }

  /// Only in text that is its own canonical form: there the bytes of the line are those of the paragraph.
  void add_controls_of(const Block& block, std::size_t paragraph, const LinePattern& pattern, MarkEdit& edit) const {
    if (!block.controls.empty() || canonical_text(block.text) != block.text ||
        block.text.find_first_of("{}") != std::string::npos) {
      return;
    }
    const auto spans = pattern.match(block.text);
    if (!spans || !pattern.is_only_match(block.text, *spans)) {
      return;
    }
    for (const FilledSpan& span : *spans) {
      const FillIn* fill = clause_.clause->fill_in(span.name);
      const bool inside = span.begin >= first_character(block.text) && span.end < block.text.size();
      if (fill == nullptr || !inside) {
        continue;
      }
      const std::string& label = fill->label.in(clause_.text->language);
      const bool open = block.text.substr(span.begin, span.end - span.begin) == placeholder_text(label);
      edit.controls.push_back({paragraph, span.begin, span.end, fill_tag(fill->by, fill->name), label, open});
    }
  }

  const DocumentText& document_;
  const UnmarkedClause& clause_;
  std::string placement_;
};

/// The placement that the clause had, where it stands in one place only: the one that the document tells of and that is
/// gone, else the one that derived rows of this title name. So rows and weights that go with it still find it.
std::string placement_of(const UnmarkedClause& clause, bool alone, const std::map<std::string, PlacementHint>& lost,
                         const OrphanRows& orphans) {
  std::vector<std::string_view> same, rows;
  for (const auto& [placement, hint] : lost)
    if (hint.version == format_version(clause.clause->version)) same.push_back(placement);
  for (const auto& [placement, titles] : orphans)
    if (titles.contains(canonical_text(clause.text->title))) rows.push_back(placement);
  if (same.empty()) same = std::move(rows);
  return alone && same.size() == 1 ? std::string(same.front()) : random_base32(kPlacementIdLength);
}

void add_marks(const std::string& file, const DocumentText& text, const std::vector<UnmarkedClause>& found,
               const std::set<std::string>& standing, OrphanRows& orphans, MarkPlan& plan) {
  const auto extents = find_placements(DocumentIndex(text));
  for (const UnmarkedClause& clause : found) {
    const bool alone = 1 == std::count_if(found.begin(), found.end(), [&](const UnmarkedClause& other) {
                         return other.clause->id == clause.clause->id;
                       });
    const auto lost = lost_placements(text, clause.clause->id, standing);
    std::string placement = placement_at_end(extents, clause);
    if (placement.empty()) placement = placement_of(clause, alone, lost, orphans);
    orphans.erase(placement);  // no other clause is this placement
    const MarkWriter writer(text, clause, placement);
    EditPlan& edits = plan.documents[file].plan;
    edits.marks.push_back(writer.edit());
    // It is followed again, so nobody need forget it any more.
    for (const auto& [old, hint] : lost)
      if (old != placement) edits.properties.emplace_back(std::string(kPlacementPropertyPrefix) + old, std::string());
    edits.properties.push_back(writer.hint());
    plan.marked.push_back({clause.clause, placement, file});
  }
}

}  // namespace

Result<MarkPlan> plan_marking(const std::map<std::string, DocumentText>& texts, const Library& library,
                              std::string_view document, std::span<const std::string> clauses) {
  MarkPlan plan;
  std::set<std::string, std::less<>> wanted(clauses.begin(), clauses.end());
  const std::set<std::string> standing = standing_placements(texts);
  OrphanRows orphans = orphan_rows(texts, standing);
  for (const auto& [file, text] : texts) {
    if (!document.empty() && file != document) continue;
    std::vector<UnmarkedClause> found;
    for (UnmarkedClause& clause : find_unmarked(DocumentIndex(text), library)) {
      const auto chosen = choose(clause, text, clauses);
      if (!chosen && !clauses.empty()) return chosen.error();
      if (!chosen) plan.notes.push_back(chosen.error());
      if (!chosen || !*chosen) continue;
      static_cast<FittingRelease&>(clause) = **chosen;
      wanted.erase(clause.clause->id);
      if (const Status free = check_unlocked(text, clause); !free) return free.error();
      found.push_back(std::move(clause));
    }
    add_marks(file, text, found, standing, orphans, plan);
  }
  if (!wanted.empty()) {
    return Error{"mark.not-found", {{}, 0, *wanted.begin(), {}}, {{"id", *wanted.begin()}}};
  }
  return plan;
}

}  // namespace bestek
