// SPDX-License-Identifier: EUPL-1.2
#include "core/check/open_context.hpp"

#include "core/check/signature_lines.hpp"

namespace bestek {

OpenContext::OpenContext(const DocumentText& document, const CitationPatterns& citations)
    : sources_(document, citations), signatures_(signature_lines(document, citations)) {}

std::vector<Citation> OpenContext::left_open(std::vector<Citation> found, const Block& block) const {
  const bool signs = signatures_.contains(&block);
  std::erase_if(found, [&](const Citation& one) {
    // What is surely open, as "[XX]", may come back as often as a source does.
    const bool source = one.kind == CitationKind::kPlaceholder && sources_.contains(one.name);
    return source || (is_left_open(one.kind) && signs && is_line(one.name));
  });
  return found;
}

}  // namespace bestek
