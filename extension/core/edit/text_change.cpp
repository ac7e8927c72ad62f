// SPDX-License-Identifier: EUPL-1.2
#include "core/edit/text_change.hpp"

#include <algorithm>

#include "core/base/text.hpp"
#include "core/base/utf8_text.hpp"

namespace bestek {
namespace {

/// Whether a character, and not its second byte, begins there.
bool is_boundary(std::string_view text, std::size_t at) noexcept {
  return at >= text.size() || !is_continuation(text[at]);
}

}  // namespace

TextChange smallest_change(std::string_view was, std::string_view becomes) {
  const std::size_t shorter = std::min(was.size(), becomes.size());
  std::size_t begin = 0;
  while (begin < shorter && was[begin] == becomes[begin]) ++begin;
  while (begin > 0 && (!is_boundary(was, begin) || !is_boundary(becomes, begin))) --begin;
  std::size_t tail = 0;
  while (tail < shorter - begin && was[was.size() - 1 - tail] == becomes[becomes.size() - 1 - tail]) ++tail;
  while (tail > 0 && (!is_boundary(was, was.size() - tail) || !is_boundary(becomes, becomes.size() - tail))) --tail;
  return {begin, was.size() - tail, std::string(becomes.substr(begin, becomes.size() - tail - begin))};
}

TextPart marked_part(std::string_view text) noexcept {
  const TextPart inner{after_first_code_point(text), before_last_code_point(text)};
  return inner.begin < inner.end ? inner : TextPart{0, text.size()};
}

}  // namespace bestek
