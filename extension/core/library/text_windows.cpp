// SPDX-License-Identifier: EUPL-1.2
#include "core/library/text_windows.hpp"
#include "core/base/utf8_text.hpp"

namespace bestek {
namespace {

/// The last place at or before `at`, and after `least`, where a word begins; else where a character does.
std::size_t cut_before(std::string_view text, std::size_t at, std::size_t least) {
  for (std::size_t i = at; i > least; --i) {
    if (text[i - 1] == ' ' || text[i - 1] == '\n') return i;
  }
  while (at > least + 1 && is_continuation(text[at])) --at;
  return at;
}

}  // namespace

std::vector<TextWindow> text_windows(std::string_view text) {
  std::vector<TextWindow> windows;
  for (std::size_t begin = 0; begin < text.size();) {
    if (text.size() - begin <= kWindowBytes) {
      windows.push_back({begin, text.size(), text.size()});
      break;
    }
    const std::size_t end = cut_before(text, begin + kWindowBytes, begin + kWindowBytes - kWindowOverlap / 2);
    const std::size_t next = cut_before(text, end - kWindowOverlap, begin + kWindowBytes / 4);
    windows.push_back({begin, end, next});
    begin = next;
  }
  return windows;
}

}  // namespace bestek
