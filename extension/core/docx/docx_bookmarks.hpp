// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <unordered_map>

#include "core/base/xml.hpp"
#include "core/document/text_builder.hpp"

namespace bestek {

/// Gives ends of bookmarks their names: w:bookmarkEnd has only the number of its start.
class DocxBookmarks {
 public:
  /// Takes a w:bookmarkStart or w:bookmarkEnd.
  void read(const xmlNode* node, TextBuilder& builder);

 private:
  std::unordered_map<std::string, std::string> open_;  ///< names by number
};

}  // namespace bestek
