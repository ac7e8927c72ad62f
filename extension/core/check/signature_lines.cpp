// SPDX-License-Identifier: EUPL-1.2
#include "core/check/signature_lines.hpp"

#include <algorithm>
#include <string_view>

#include "core/base/text.hpp"

namespace bestek {
namespace {

constexpr std::string_view kSigningFact = "signing";
constexpr std::string_view kLabelFact = "signature-label";
constexpr std::size_t kNear = 8;           // paragraphs between a line and the words that say that somebody signs
constexpr std::size_t kLongestLine = 400;  // bytes
constexpr std::string_view kLineBytes = "_.-/ 0123456789";
constexpr std::string_view kDots = "…";

/// The text without its lines: the labels before them.
std::string labels_of(std::string text) {
  for (std::size_t at = 0; (at = text.find(kDots, at)) != std::string::npos;) text.replace(at, kDots.size(), "_");
  std::ranges::replace(text, '_', ' ');
  return canonical_text(text);
}

}  // namespace

bool is_line(const std::string& open) noexcept {
  std::string_view rest = open;
  bool drawn = false;
  while (!rest.empty()) {
    const bool dots = rest.starts_with(kDots);
    if (!dots && kLineBytes.find(rest.front()) == std::string_view::npos) return false;
    drawn = drawn || dots || rest.front() == '_' || rest.front() == '.';
    rest.remove_prefix(dots ? kDots.size() : 1);
  }
  return drawn;
}

std::set<const Block*> signature_lines(const DocumentText& document, const CitationPatterns& citations) {
  std::set<const Block*> lines;
  const auto gather = [&](const std::vector<Block>& blocks) {
    std::vector<std::size_t> labelled, signing;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      const std::string& text = blocks[i].text;
      if (text.empty() || text.size() > kLongestLine) continue;
      const bool drawn = text.find("__") != std::string::npos || text.find("..") != std::string::npos ||
                         text.find(kDots) != std::string::npos;
      if (!drawn) continue;
      const std::string labels = labels_of(text);
      if (labels.empty() || citations.says(kLabelFact, labels)) labelled.push_back(i);
    }
    for (std::size_t i = 0; i < blocks.size() && !labelled.empty(); ++i)
      if (blocks[i].text.size() <= kLongestLine && citations.says(kSigningFact, seen_text(blocks[i].text)))
        signing.push_back(i);
    for (const std::size_t line : labelled) {
      const auto nearest = std::ranges::lower_bound(signing, line - std::min(line, kNear));
      if (nearest != signing.end() && *nearest <= line + kNear) lines.insert(&blocks[line]);
    }
  };
  gather(document.blocks);
  gather(document.beside);
  return lines;
}

}  // namespace bestek
