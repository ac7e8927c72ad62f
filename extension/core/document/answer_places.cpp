// SPDX-License-Identifier: EUPL-1.2
#include "core/document/answer_places.hpp"

#include <algorithm>

#include "core/document/marks.hpp"

namespace bestek {
namespace {

bool is_asked(const ControlSpan& control, std::string_view name) {
  const auto fill = parse_fill_tag(control.tag);
  if (fill) return fill->name == name;
  return control.tag.starts_with(kProfileTagPrefix) &&
         std::string_view(control.tag).substr(kProfileTagPrefix.size()) == name;
}

bool stands_in(const std::vector<Placement>& placements, std::string_view clause, std::size_t block) {
  return std::any_of(placements.begin(), placements.end(), [&](const Placement& placement) {
    return placement.clause_id == clause && placement.covers(block);
  });
}

}  // namespace

void add_answer_places(const DocumentText& document, const std::vector<Placement>& placements, std::string_view key,
                       std::vector<AnswerPlace>& places) {
  const std::size_t slash = key.find('/');
  const std::string_view clause = slash == std::string_view::npos ? std::string_view() : key.substr(0, slash);
  const std::string_view name = slash == std::string_view::npos ? key : key.substr(slash + 1);
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    const Block& block = document.blocks[i];
    for (const ControlSpan& control : block.controls) {
      if (!is_asked(control, name) || (!clause.empty() && !stands_in(placements, clause, i))) continue;
      places.push_back(answer_place(block, control));
    }
  }
}

AnswerPlace answer_place(const Block& block, const ControlSpan& control) {
  const std::string_view text = block.text;
  return answer_place(text.substr(0, control.begin), text.substr(control.end));
}

std::vector<AnswerPlace> tagged_places(std::span<const Block> blocks, std::string_view tag) {
  std::vector<AnswerPlace> places;
  for (const Block& block : blocks) {
    for (const ControlSpan& control : block.controls)
      if (control.tag == tag) places.push_back(answer_place(block, control));
  }
  return places;
}

std::vector<AnswerPlace> tagged_places(const DocumentText& document, const Placement& placement, std::string_view tag) {
  const std::span<const Block> blocks = document.blocks;
  if (!placement.stands() || placement.last_block >= blocks.size()) return {};
  return tagged_places(blocks.subspan(placement.first_block, placement.last_block - placement.first_block + 1), tag);
}

}  // namespace bestek
