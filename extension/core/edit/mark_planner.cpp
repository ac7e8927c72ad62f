// SPDX-License-Identifier: EUPL-1.2
#include "core/edit/mark_planner.hpp"

#include <algorithm>
#include <set>

#include "core/base/hash.hpp"
#include "core/base/text.hpp"
#include "core/document/canonical.hpp"
#include "core/document/marks.hpp"
#include "core/document/placement_extents.hpp"
#include "core/document/placement_reader.hpp"
#include "core/document/release_recognition.hpp"

namespace bestek {
namespace {

/// Lines of the release as it stands there, fill-ins by name.
std::vector<std::string> lines_of(const UnmarkedClause& clause) {
  return split(canonical_release(*clause.clause, *clause.text, *clause.terms).text(), '\n');
}

std::size_t first_character(const std::string& text) noexcept {
  std::size_t end = std::min<std::size_t>(1, text.size());
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
  return end;
}

/// Marks change a paragraph that may not be written as much as text does.
Status check_unlocked(const DocumentText& document, const UnmarkedClause& clause) {
  for (std::size_t i = clause.first_block; i <= clause.last_block; ++i) {
    const Block& block = document.blocks[i];
    if (block.locked) {
      const std::string title = canonical_text(document.blocks[clause.first_block].text);
      return Error{"document.protected", {document.name, 0, {}, title}, {{"slot", title}}};
    }
  }
  return Done{};
}

/// What is told of the clause where it was known before: it is followed again, so nobody need forget it any more.
void forget_lost(const DocumentText& document, const std::string& clause, PropertyEdits& properties) {
  std::set<std::string> standing;
  for (const PlacementExtent& extent : find_placements(DocumentIndex(document))) standing.insert(extent.placement);
  for (const auto& [placement, hint] : read_hints(document)) {
    if (hint.clause_id == clause && !standing.contains(placement))
      properties.emplace_back(std::string(kPlacementPropertyPrefix) + placement, std::string());
  }
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
    const Clause& clause = *clause_.clause;
    return {std::string(kPlacementPropertyPrefix) + placement_,
            format_hint({clause.id, format_version(clause.version), clause_.text->language,
                         canonical_release(clause, *clause_.text, *clause_.terms).digest()})};
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
    std::size_t line = 0;
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

}  // namespace

Result<MarkPlan> plan_marking(const std::map<std::string, DocumentText>& texts, const Library& library,
                              std::string_view document, std::span<const std::string> clauses) {
  MarkPlan plan;
  std::set<std::string, std::less<>> wanted(clauses.begin(), clauses.end());
  for (const auto& [file, text] : texts) {
    if (!document.empty() && file != document) continue;
    for (const UnmarkedClause& clause : find_unmarked(DocumentIndex(text), library)) {
      if (!clauses.empty() && std::find(clauses.begin(), clauses.end(), clause.clause->id) == clauses.end()) continue;
      wanted.erase(clause.clause->id);
      if (const Status free = check_unlocked(text, clause); !free) return free.error();
      const std::string placement = random_base32(kPlacementIdLength);
      const MarkWriter writer(text, clause, placement);
      EditPlan& edits = plan.documents[file].plan;
      edits.marks.push_back(writer.edit());
      forget_lost(text, clause.clause->id, edits.properties);
      edits.properties.push_back(writer.hint());
      plan.marked.push_back({clause.clause, placement, file});
    }
  }
  if (!wanted.empty()) {
    return Error{"mark.not-found", {{}, 0, *wanted.begin(), {}}, {{"id", *wanted.begin()}}};
  }
  return plan;
}

}  // namespace bestek
