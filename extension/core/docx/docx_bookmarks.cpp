// SPDX-License-Identifier: EUPL-1.2
#include "core/docx/docx_bookmarks.hpp"

#include <utility>

namespace bestek {

void DocxBookmarks::read(const xmlNode* node, TextBuilder& builder) {
  const std::string id = attribute(node, "id");
  if (local_name(node) == "bookmarkStart") {
    std::string name = attribute(node, "name");
    builder.add_bookmark(name, BookmarkEdge::Kind::kStart);
    open_.insert_or_assign(id, std::move(name));
  } else if (const auto found = open_.find(id); found != open_.end()) {
    builder.add_bookmark(std::move(found->second), BookmarkEdge::Kind::kEnd);
    open_.erase(found);
  }
}

}  // namespace bestek
