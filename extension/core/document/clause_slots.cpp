// SPDX-License-Identifier: EUPL-1.2
#include "core/document/clause_slots.hpp"

#include <algorithm>

#include "core/base/text.hpp"
#include "core/document/marks.hpp"

namespace bestek {
namespace {

std::string mark_word(std::string_view id) {
  std::string word(id);
  std::replace(word.begin(), word.end(), '-', '_');
  return word;
}

/// The slot by the name that it has there; its own name where only copies of it are left, "" when there is none.
std::string slot_there(const DocumentIndex& document, const std::string& slot) {
  if (const DocumentMark* mark = document.find(slot); mark != nullptr) return std::string(mark->name);
  return document.undecided(slot).empty() ? std::string() : slot;
}

}  // namespace

std::string slot_of_kind(ClauseKind kind) { return std::string(kSlotMarkPrefix) + mark_word(kind_id(kind)); }

std::string find_slot(const DocumentIndex& document, const Clause& clause, const Taxonomy& taxonomy,
                      std::span<const std::string> tender_groups) {
  std::vector<std::string> groups;
  for (const Reference& group : clause.classification.groups) {
    const bool wanted = std::any_of(tender_groups.begin(), tender_groups.end(),
                                    [&](const std::string& tender) { return taxonomy.is_within(tender, group.id); });
    if (wanted || tender_groups.empty()) {
      groups.push_back(group.id);
    }
  }
  const std::string of_kind = slot_of_kind(clause.kind);
  if (groups.size() == 1) {
    for (std::string group = groups.front(); !group.empty();) {
      if (std::string there = slot_there(document, of_kind + "_" + mark_word(group)); !there.empty()) {
        return there;
      }
      const TaxonomyEntry* entry = Taxonomy::find(taxonomy.groups, group);
      group = entry == nullptr ? std::string() : entry->parent;
    }
  }
  return slot_there(document, of_kind);
}

Status check_slot(const DocumentIndex& document, const std::string& slot) {
  if (slot.empty()) {
    return Done{};
  }
  const DocumentText& text = document.document();
  const DocumentMark* mark = document.find(slot);
  if (mark == nullptr) {
    const auto copies = document.undecided(slot);
    const std::string first = copies.empty() ? "" : canonical_text(text.blocks[copies.front()->start.block].text);
    return Error{"insert.slot-copied", {text.name, 0, {}, first}, {{"slot", slot}}};
  }
  const Block& block = text.blocks[mark->start.block];
  const std::string heading = canonical_text(block.text);
  if (is_hidden(block)) {
    return Error{"insert.slot-hidden", {text.name, 0, {}, canonical_text(block.hidden)}, {{"slot", slot}}};
  }
  if (block.table >= 0 || block.area != DocumentArea::kBody) {
    return Error{"insert.slot-place", {text.name, 0, {}, heading}, {{"slot", slot}}};
  }
  if (block.locked) {
    return Error{error_of_lock(block.linked), {text.name, 0, {}, heading}, {{"slot", slot}}};
  }
  return Done{};
}

}  // namespace bestek
