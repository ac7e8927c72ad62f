// SPDX-License-Identifier: EUPL-1.2
#include "core/document/document_index.hpp"

#include <algorithm>

#include "core/document/marks.hpp"

namespace bestek {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

}  // namespace

DocumentIndex::DocumentIndex(const DocumentText& document) : document_(&document) {
  index_marks();
  index_headings();
}

void DocumentIndex::index_marks() {
  using Kind = BookmarkEdge::Kind;
  std::unordered_map<std::string_view, std::vector<std::size_t>> open;
  for (std::size_t i = 0; i < document_->blocks.size(); ++i) {
    for (const BookmarkEdge& edge : document_->blocks[i].bookmarks) {
      if (!edge.name.starts_with(kClauseMarkPrefix)) {
        continue;
      }
      const TextPosition here{i, edge.offset};
      std::vector<std::size_t>& waiting = open[edge.name];
      if (edge.kind == Kind::kEnd && !waiting.empty()) {
        marks_[waiting.back()].end = here;
        marks_[waiting.back()].has_end = true;
        waiting.pop_back();
        continue;
      }
      if (edge.kind == Kind::kStart) {
        waiting.push_back(marks_.size());
      }
      marks_.push_back({edge.name, here, here, edge.kind != Kind::kEnd, edge.kind != Kind::kStart});
    }
  }
  for (std::size_t i = 0; i < marks_.size(); ++i) {
    by_name_.try_emplace(marks_[i].name, i);
  }
  find_copies();
}

void DocumentIndex::find_copies() {
  for (std::size_t i = 0; i < marks_.size(); ++i) {
    DocumentMark& mark = marks_[i];
    mark.own_name = without_copy(mark.name);
    mark.is_own = mark.own_name == mark.name;
    if (!mark.is_own && !by_name_.contains(mark.own_name)) copies_[mark.own_name].push_back(i);
  }
  std::erase_if(copies_, [&](const auto& one) {
    if (one.second.size() > 1) return false;
    marks_[one.second.front()].is_own = true;
    return by_name_.emplace(one.first, one.second.front()).second;
  });
}

void DocumentIndex::index_headings() {
  std::vector<std::size_t> chapters;  // open headings, their levels rising
  parents_.assign(document_->blocks.size(), kNone);
  for (std::size_t i = 0; i < document_->blocks.size(); ++i) {
    const int level = document_->blocks[i].outline_level;
    const auto ends = [&](std::size_t open) {
      return is_clause_heading(open) || document_->blocks[open].outline_level >= level;
    };
    while (level > 0 && !chapters.empty() && ends(chapters.back())) {
      chapters.pop_back();
    }
    parents_[i] = chapters.empty() ? kNone : chapters.back();
    if (level > 0) {
      chapters.push_back(i);
    }
  }
}

bool DocumentIndex::is_clause_heading(std::size_t block) const noexcept {
  const Block& heading = document_->blocks[block];
  return heading.outline_level > 0 &&
         std::any_of(heading.bookmarks.begin(), heading.bookmarks.end(), [](const BookmarkEdge& edge) {
           return edge.kind == BookmarkEdge::Kind::kStart && parse_clause_mark(edge.name);
         });
}

const DocumentMark* DocumentIndex::find(std::string_view name) const& noexcept {
  const auto found = by_name_.find(name);
  return found == by_name_.end() ? nullptr : &marks_[found->second];
}

std::vector<const DocumentMark*> DocumentIndex::undecided(std::string_view name) const& {
  std::vector<const DocumentMark*> copies;
  if (const auto found = copies_.find(name); found != copies_.end())
    for (const std::size_t place : found->second) copies.push_back(&marks_[place]);
  return copies;
}

std::vector<const DocumentMark*> DocumentIndex::with_prefix(std::string_view prefix) const& {
  std::vector<const DocumentMark*> found;
  for (const DocumentMark& mark : marks_) {
    if (mark.name.starts_with(prefix)) {
      found.push_back(&mark);
    }
  }
  return found;
}

std::optional<std::size_t> DocumentIndex::enclosing_heading(std::size_t block) const noexcept {
  return block >= parents_.size() || parents_[block] == kNone ? std::nullopt : std::optional(parents_[block]);
}

std::size_t DocumentIndex::chapter_end(std::size_t heading) const noexcept {
  const std::vector<Block>& blocks = document_->blocks;
  const int level = blocks[heading].outline_level;
  std::size_t end = heading + 1;
  while (end < blocks.size() &&
         (blocks[end].outline_level == 0 || blocks[end].outline_level > level || is_clause_heading(end))) {
    ++end;
  }
  return end;
}

std::optional<int> DocumentIndex::table_with_mark(std::string_view name) const noexcept {
  const DocumentMark* mark = find(name);
  const int table = mark == nullptr ? -1 : document_->blocks[mark->start.block].table;
  return table < 0 ? std::nullopt : std::optional(table);
}

std::vector<std::vector<std::vector<std::size_t>>> DocumentIndex::table_cells(int table) const {
  const TableInfo& info = document_->tables[static_cast<std::size_t>(table)];
  const auto rows = static_cast<std::size_t>(info.rows);
  const auto columns = static_cast<std::size_t>(info.columns);
  std::vector<std::vector<std::vector<std::size_t>>> cells(rows, std::vector<std::vector<std::size_t>>(columns));
  for (std::size_t i = 0; i < document_->blocks.size(); ++i) {
    const Block& block = document_->blocks[i];
    if (block.table == table) {
      cells[static_cast<std::size_t>(block.row)][static_cast<std::size_t>(block.column)].push_back(i);
    }
  }
  return cells;
}

std::string heading_text(const DocumentIndex& index, std::size_t block) {
  const auto heading = index.enclosing_heading(block);
  return heading ? index.document().blocks[*heading].text : std::string();
}

std::string heading_beside(const DocumentIndex& index, const Block& beside) {
  return hangs_on_text(beside) ? heading_text(index, beside.anchor) : std::string();
}

}  // namespace bestek
