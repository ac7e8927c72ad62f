// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <set>
#include <vector>

#include "core/check/source_references.hpp"

namespace bestek {

/// What a document as a whole tells of what looks open in its paragraphs. Refers to both.
class OpenContext {
 public:
  OpenContext(const DocumentText& document, const CitationPatterns& citations);

  /// Without what is a reference to a source, or a line on which the parties sign.
  [[nodiscard]] std::vector<Citation> left_open(std::vector<Citation> found, const Block& block) const;

 private:
  SourceReferences sources_;
  std::set<const Block*> signatures_;
};

}  // namespace bestek
