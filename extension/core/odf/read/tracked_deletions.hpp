// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <set>
#include <string>

#include "core/base/xml.hpp"

namespace bestek {

/// What stands in an ODF text although it is deleted: a stored document keeps a tracked deletion outside its text, but
/// an exporter that is asked for a document as it stands on the screen leaves it between text:change-start and
/// text:change-end (measured in 25.2).
class TrackedDeletions {
 public:
  /// Takes the deletions of a text:tracked-changes that begin and end somewhere below `text`. One whose end lacks
  /// deletes nothing, as in Writer.
  void add(const xmlNode* tracked_changes, const xmlNode* text);

  /// Whether the node marks where something is deleted: the begin or end of a deletion, or the place of one.
  [[nodiscard]] bool is_at(const xmlNode* node) const;
  /// Whether the last of what is deleted in the control stood after it: Writer stores the place of a deletion that
  /// begins where a control ends within it, after that of the control's own text (25.2).
  [[nodiscard]] bool reach_out_of(const xmlNode* control) const;
  /// False for a node that does not mark the begin or end of a change.
  bool pass(const xmlNode* node);

  /// Whether what comes next is deleted.
  [[nodiscard]] bool open() const noexcept { return !open_.empty(); }
  /// Ends what is open still: no deletion reaches out of a table's cell or a text box.
  void close() noexcept { open_.clear(); }

 private:
  std::set<std::string, std::less<>> all_;
  std::set<std::string, std::less<>> whole_;  ///< ids of deletions with both ends
  std::set<std::string, std::less<>> open_;
};

}  // namespace bestek
