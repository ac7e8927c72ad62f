// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/document/text_builder.hpp"
#include "core/odf/read/tracked_deletions.hpp"

namespace bestek {

/// One paragraph as it reads without what is deleted: of as many paragraphs of the file as deleted breaks join.
class OdtParagraph {
 public:
  struct Look {
    std::string style;  ///< display name
    int outline_level = 0;
    bool in_list = false;
    bool highlighted = false;
  };

  OdtParagraph(TextBuilder& builder, const TrackedDeletions& deletions) noexcept
      : builder_(builder), deletions_(deletions) {}

  /// A paragraph of the file begins: a new one, or what the open one is joined with. As Writer joins them, the first
  /// one's look stays, unless nothing is left of it. True for a new one.
  bool begin(Look look);
  /// False when none was open.
  bool end();

  void add_text(std::string_view text);
  /// A bookmark goes with the text that it is in; of one that reaches out of a deletion the rest remains.
  void add_bookmark(std::string name, BookmarkEdge::Kind kind);
  /// Something else stands at this place; if the place is not deleted, the paragraph is not empty any more.
  void keep();

 private:
  void delete_bookmarks();
  void place_deleted_starts();

  TextBuilder& builder_;
  const TrackedDeletions& deletions_;
  bool open_ = false;
  bool bare_ = false;  // nothing was kept so far
  bool highlighted_ = false;
  std::vector<std::string> deleted_starts_;  // bookmarks that begin in what is deleted, and did not end there
};

}  // namespace bestek
