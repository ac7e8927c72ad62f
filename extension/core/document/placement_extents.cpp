// SPDX-License-Identifier: EUPL-1.2
#include "core/document/placement_extents.hpp"

#include <algorithm>
#include <unordered_map>

#include "core/document/marks.hpp"

namespace bestek {
namespace {

using Witnesses = std::unordered_map<std::string_view, std::vector<std::size_t>>;  // placement -> blocks

struct Range {
  PlacementExtent extent;
  TextPosition start, end;
};

bool is_inside(const DocumentText& document, int table, int outer) noexcept {
  while (table >= 0 && table != outer) {
    table = document.tables[static_cast<std::size_t>(table)].parent;
  }
  return table == outer;
}

/// A range whose last paragraph was deleted whole ends before the first character of what follows. That is not the
/// clause's when it is a chapter's heading or stands in another table.
std::size_t without_what_follows(const DocumentText& document, const TextPosition& start, const TextPosition& end) {
  const Block& first = document.blocks[start.block];
  std::size_t last = end.block;
  while (last > start.block && end.offset == 0) {
    const Block& block = document.blocks[last];
    const bool chapter =
        block.outline_level > 0 && (first.outline_level == 0 || block.outline_level <= first.outline_level);
    if (!chapter && block.table == first.table) {
      break;
    }
    --last;
  }
  return last;
}

/// In a table a clause is the row that its text cell stands in, or, when it has several paragraphs in one cell, these.
/// `alone`: no other clause begins in the row. Where several do, none of them is the row; and a cell full of marks
/// would cost the square of their number.
void settle_in_table(const DocumentText& document, PlacementExtent& extent, bool alone) {
  const Block& first = document.blocks[extent.first_block];
  const Block& last = document.blocks[extent.last_block];
  if (first.table < 0 || first.table != last.table || first.row != last.row) {
    return;
  }
  extent.base_table = first.table;
  if (!alone || (extent.first_block != extent.last_block && first.column == last.column)) {
    return;
  }
  const auto in_row = [&](const Block& block) {
    return block.table == first.table ? block.row == first.row : is_inside(document, block.table, first.table);
  };
  while (extent.first_block > 0 && in_row(document.blocks[extent.first_block - 1])) {
    --extent.first_block;
  }
  while (extent.last_block + 1 < document.blocks.size() && in_row(document.blocks[extent.last_block + 1])) {
    ++extent.last_block;
  }
}

/// Ranges are in reading order, so those that share a row stand next to each other.
bool begins_alone(const DocumentText& document, const std::vector<Range>& ranges, std::size_t at) {
  const Block& block = document.blocks[ranges[at].start.block];
  const auto shares = [&](const Range& other) {
    const Block& its = document.blocks[other.start.block];
    return its.table == block.table && its.row == block.row;
  };
  return (at == 0 || !shares(ranges[at - 1])) && (at + 1 == ranges.size() || !shares(ranges[at + 1]));
}

Witnesses find_witnesses(const DocumentIndex& index) {
  Witnesses witnesses;
  for (const DocumentMark* mark : index.with_prefix(kEndMarkPrefix)) {
    if (const auto parsed = parse_end_mark(mark->name)) {
      witnesses[parsed->placement].push_back(mark->start.block);
    }
  }
  return witnesses;
}

/// Where a range that lost its end still ends: at its witness, if that stands further on.
void follow_witness(Range& range, const Witnesses& witnesses) {
  const auto found = witnesses.find(range.extent.placement);
  if (found == witnesses.end()) {
    return;
  }
  for (const std::size_t block : found->second) {
    if (block > range.end.block) {
      range.end = {block, 1};
      return;
    }
  }
}

/// Whether the document itself tells of that placement. Its only mark then is the placement's own, even when it is
/// called a copy: Writer renames a mark so when it stores its text as a tracked deletion (25.2), and rejecting that
/// brings it back under the new name.
bool was_put_here(const DocumentText& document, const std::string& placement) {
  return document.properties.contains(std::string(kPlacementPropertyPrefix) + placement);
}

std::vector<Range> find_ranges(const DocumentIndex& index, const Witnesses& witnesses) {
  std::vector<Range> ranges;
  std::unordered_map<std::string_view, int> seen;
  for (const DocumentMark& mark : index.marks()) {
    const auto parsed = parse_clause_mark(mark.name);
    if (!parsed) {
      continue;
    }
    Range& range = ranges.emplace_back();
    range.extent.placement = parsed->placement;
    range.extent.release_hash = parsed->release_hash;
    range.extent.mark = mark.name;
    range.start = mark.start;
    range.end = mark.end;
    if (!mark.has_start || !mark.has_end || mark.collapsed()) {
      range.extent.state = MarkState::kDamaged;
      follow_witness(range, witnesses);
    } else if (parsed->copy) {
      range.extent.state = MarkState::kCopied;
    }
    ++seen[parsed->placement];
  }
  for (Range& range : ranges) {
    if (range.extent.state == MarkState::kWhole && seen[range.extent.placement] > 1) {
      range.extent.state = MarkState::kCopied;
    } else if (range.extent.state == MarkState::kCopied && seen[range.extent.placement] == 1 &&
               was_put_here(index.document(), range.extent.placement)) {
      range.extent.state = MarkState::kWhole;
    }
  }
  for (const auto& [placement, blocks] : witnesses) {
    for (std::size_t i = 0; i < blocks.size() && !seen.contains(placement); ++i) {
      Range& range = ranges.emplace_back();
      range.extent.placement = placement;
      range.extent.mark = end_mark(placement);
      range.extent.state = MarkState::kDamaged;
      range.start = range.end = {blocks[i], 1};
    }
  }
  std::sort(ranges.begin(), ranges.end(), [](const Range& a, const Range& b) {
    return std::tie(a.start, a.extent.mark) < std::tie(b.start, b.extent.mark);
  });
  return ranges;
}

}  // namespace

bool is_hidden(const PlacementExtent& extent, const DocumentText& document) noexcept {
  const auto first = document.blocks.begin() + static_cast<std::ptrdiff_t>(extent.first_block);
  const auto last = document.blocks.begin() + static_cast<std::ptrdiff_t>(extent.last_block) + 1;
  return std::all_of(first, last, [](const Block& block) { return block.text.empty(); }) &&
         std::any_of(first, last, [](const Block& block) { return !block.hidden.empty(); });
}

std::vector<PlacementExtent> find_placements(const DocumentIndex& index) {
  const DocumentText& document = index.document();
  std::vector<Range> ranges = find_ranges(index, find_witnesses(index));
  std::vector<PlacementExtent> extents;
  extents.reserve(ranges.size());
  for (std::size_t i = 0; i < ranges.size(); ++i) {
    PlacementExtent& extent = ranges[i].extent;
    extent.first_block = ranges[i].start.block;
    extent.last_block = without_what_follows(document, ranges[i].start, ranges[i].end);
    if (i + 1 < ranges.size() && ranges[i + 1].start.block <= extent.last_block) {
      extent.last_block = std::max(extent.first_block + 1, ranges[i + 1].start.block) - 1;
    }
    settle_in_table(document, extent, begins_alone(document, ranges, i));
    extents.push_back(std::move(extent));
  }
  return extents;
}

}  // namespace bestek
