// SPDX-License-Identifier: EUPL-1.2
#include "core/check/next_text.hpp"

#include <algorithm>
#include <optional>

#include "core/base/text.hpp"
#include "core/check/label_facts.hpp"
#include "core/check/model_facts.hpp"
#include "core/document/marks.hpp"

namespace bestek {
namespace {

constexpr std::size_t kShortParagraph = 60;  // bytes: a value by itself, and no sentence
constexpr std::size_t kShortValue = 40;      // bytes of one below a label that nothing announces

/// The cell's paragraphs from this one on, a line each.
std::string cell_text(const std::vector<Block>& blocks, std::size_t at) {
  std::string text = without_controls(blocks[at]);
  for (std::size_t i = at + 1; i < blocks.size(); ++i) {
    const Block& next = blocks[i];
    if (next.table != blocks[at].table || next.row != blocks[at].row || next.column != blocks[at].column) break;
    text += "\n" + without_controls(next);
  }
  return text;
}

/// The cell below one of a head row: of a table with a head and one row more, whose head has two labels at least. What
/// many rows say is of as many things; a table of one column says one thing under whatever head.
std::optional<std::size_t> cell_below(const std::vector<Block>& blocks, std::size_t at, const KnownLabels& known) {
  const Block& here = blocks[at];
  if (here.table < 0 || here.row != 0) return std::nullopt;
  std::size_t begin = at;
  while (begin > 0 && blocks[begin - 1].table == here.table) --begin;
  std::size_t end = begin;
  std::optional<std::size_t> below;
  for (; end < blocks.size() && blocks[end].table == here.table; ++end) {
    if (blocks[end].row > 1) return std::nullopt;
    if (blocks[end].row == 1 && blocks[end].column == here.column && !below && !blocks[end].text.empty()) below = end;
  }
  if (!below) return std::nullopt;
  const auto labels = std::count_if(blocks.begin() + static_cast<std::ptrdiff_t>(begin),
                                    blocks.begin() + static_cast<std::ptrdiff_t>(end),
                                    [&](const Block& block) { return block.row == 0 && known.contain(block.text); });
  // One label beside another head may say what an activity in the first column has.
  const bool alone = std::all_of(blocks.begin() + static_cast<std::ptrdiff_t>(begin),
                                 blocks.begin() + static_cast<std::ptrdiff_t>(end),
                                 [](const Block& block) { return block.column == 0; });
  return labels > 1 || alone ? below : std::nullopt;
}

}  // namespace

std::string without_controls(const Block& block) {
  std::string text = block.text;
  for (const ControlSpan& control : block.controls) {
    const bool ours = control.tag.starts_with(kTagPrefix);  // what another one says is text like any other
    if (ours && control.end <= text.size() && control.begin < control.end)
      std::fill(text.begin() + static_cast<std::ptrdiff_t>(control.begin),
                text.begin() + static_cast<std::ptrdiff_t>(control.end), kControlSign);
  }
  text = seen_text(text);
  constexpr std::string_view kUnbroken = "\u2011";
  for (std::size_t at = text.find(kUnbroken); at != std::string::npos; at = text.find(kUnbroken, at))
    text.replace(at, kUnbroken.size(), "-");
  return text;
}

KnownLabels::KnownLabels(const ValueWords& words, Language language) {
  for (const ValueLabels& value : words.labels)
    for (const ValueLabels::Label& label : value.labels)
      if (label.language == language) labels_.insert(spelled(label.text));
}

bool KnownLabels::contain(std::string text) const {
  if (text.ends_with(':')) text.pop_back();
  return labels_.contains(spelled(text));
}

std::string next_text(const std::vector<Block>& blocks, std::size_t at, const KnownLabels& known) {
  const Block& here = blocks[at];
  if (const auto below = cell_below(blocks, at, known)) return cell_text(blocks, *below);
  for (std::size_t i = at + 1; i < blocks.size(); ++i) {
    const Block& next = blocks[i];
    if (here.table >= 0) {
      if (next.table != here.table || next.row != here.row) return {};
      if (next.column != here.column && !next.text.empty() && canonical_text(next.text) != ":")
        return cell_text(blocks, i);
      continue;
    }
    if (next.text.empty()) continue;
    const bool leads = here.outline_level > 0 || here.text.ends_with(':');
    const std::size_t most = leads ? kShortParagraph : kShortValue;
    const bool takes = next.table < 0 && next.outline_level == 0 && next.text.size() <= most;
    return takes && (leads || here.text.size() <= kShortParagraph) ? without_controls(next) : std::string();
  }
  return {};
}

}  // namespace bestek
