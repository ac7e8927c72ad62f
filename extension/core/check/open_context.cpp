// SPDX-License-Identifier: EUPL-1.2
#include "core/check/open_context.hpp"

#include "core/check/signature_lines.hpp"

namespace bestek {

OpenContext::OpenContext(const DocumentText& document, const CitationPatterns& citations)
    : sources_(document, citations), signatures_(signature_lines(document, citations)) {}

std::vector<Citation> OpenContext::left_open(std::vector<Citation> found, const Block& block) const {
  const bool signs = signatures_.contains(&block);
  std::erase_if(found, [&](const Citation& one) {
    return is_left_open(one.kind) && (sources_.contains(one.name) || (signs && is_line(one.name)));
  });
  return found;
}

}  // namespace bestek
