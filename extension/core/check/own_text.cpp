// SPDX-License-Identifier: EUPL-1.2
#include "core/check/own_text.hpp"

#include <algorithm>

#include "core/base/text.hpp"
#include "core/document/marks.hpp"

namespace bestek {
namespace {

/// What is left out of a paragraph's own text.
struct Cut {
  TextSpan span;
  bool ours = false;
  std::string asks = {};  // NOLINT(readability-redundant-member-init): where nothing is seen of it
};

std::string called(const ControlSpan& control) {
  return control.alias.empty() ? std::string(kEmptyField) : control.alias;
}

/// In reading order. Ours first: what is asked in or around one of them is asked where that is reported.
std::vector<Cut> cuts_of(const Block& block) {
  std::vector<Cut> cuts;
  for (const ControlSpan& control : block.controls) {
    const bool ours = control.tag.starts_with(kTagPrefix);
    const bool unchosen = !control.items.empty() && control.begin == control.end && !control.hidden;
    if (ours || control.showing_placeholder || unchosen)
      cuts.push_back({{control.begin, control.end}, ours, control.hidden ? std::string() : called(control)});
  }
  for (const PromptSpan& prompt : block.prompts) cuts.push_back({{prompt.begin, prompt.end}, false, prompt.asks});
  std::ranges::stable_sort(cuts, [](const Cut& a, const Cut& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.ours && !b.ours;
  });
  return cuts;
}

bool overlap(const TextSpan& a, const TextSpan& b) noexcept { return a.begin < b.end && b.begin < a.end; }

}  // namespace

OwnText own_text(const Block& block) {
  OwnText own;
  std::size_t from = 0;
  for (const Cut& cut : cuts_of(block)) {
    const auto [begin, end] = cut.span;
    if (begin < from) continue;
    own.text += block.text.substr(from, begin - from);
    from = end;
    if (cut.ours) continue;
    std::string asked = canonical_text(std::string_view(block.text).substr(begin, end - begin));
    if (asked.empty()) asked = cut.asks;
    if (!asked.empty()) own.asked.push_back({CitationKind::kLeftover, std::move(asked), {}, {}});
  }
  own.text = seen_text(own.text + block.text.substr(std::min(from, block.text.size())));
  return own;
}

bool has_other_highlight(const Block& block, const std::vector<Citation>& open) {
  std::vector<TextSpan> told;
  for (const Cut& cut : cuts_of(block))
    if (!cut.ours) told.push_back(cut.span);
  for (const Citation& one : open) {
    if (!is_left_open(one.kind)) continue;
    for (std::size_t at = 0; (at = block.text.find(one.name, at)) != std::string::npos; at += one.name.size())
      told.push_back({at, at + one.name.size()});
  }
  return std::ranges::any_of(block.highlights, [&](const TextSpan& stretch) {
    return std::ranges::none_of(told, [&](const TextSpan& one) { return overlap(stretch, one); });
  });
}

}  // namespace bestek
