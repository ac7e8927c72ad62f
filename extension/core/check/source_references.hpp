// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <set>
#include <string>

#include "core/document/document_text.hpp"
#include "core/library/citations.hpp"

namespace bestek {

/// Brackets that say where something was read, as "[NORA]" at the end of a sentence: by a list of sources in the
/// document, or because the same brackets come back and mostly stand behind a text that is whole without them.
class SourceReferences {
 public:
  SourceReferences(const DocumentText& document, const CitationPatterns& citations);

  /// `bracket`: with its brackets, as it stands in the text.
  [[nodiscard]] bool contains(const std::string& bracket) const;

 private:
  struct Use {
    int times = 0, behind_text = 0;
  };
  void list_sources(const DocumentText& document);
  void count_uses(const Block& block);
  [[nodiscard]] bool is_key(const std::string& text) const;
  [[nodiscard]] bool is_listed(const std::string& text) const;

  const CitationPatterns& citations_;
  std::set<std::string> listed_;  ///< folded
  std::map<std::string, Use> uses_;
};

}  // namespace bestek
