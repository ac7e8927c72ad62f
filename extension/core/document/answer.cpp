// SPDX-License-Identifier: EUPL-1.2
#include "core/document/answer.hpp"

#include "core/base/text.hpp"
#include "core/document/marks.hpp"

namespace bestek {
namespace {

/// Whether a control with that title shows its label. A title is the label as far as Word takes one.
bool is_label(std::string_view text, std::string_view alias) {
  const bool bracketed = text.size() > 2 && text.starts_with('[') && text.ends_with(']');
  if (!bracketed || alias.empty()) {
    return bracketed;
  }
  const std::string title = canonical_text(alias);
  const std::string_view label = text.substr(1, text.size() - 2);
  return label == title || (code_points(alias) >= kMaxTagLength && label.starts_with(title));
}

}  // namespace

std::string answer_of(const Block& block, const ControlSpan& control) {
  std::string text = canonical_text(std::string_view(block.text).substr(control.begin, control.end - control.begin));
  return control.showing_placeholder || is_label(text, control.alias) ? std::string() : text;
}

}  // namespace bestek
