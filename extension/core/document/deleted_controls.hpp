// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <vector>

namespace bestek {

/// Which content controls of a paragraph are gone with a tracked deletion: one rule for every reader. A control that
/// was emptied by hand is open and stays; one whose text went with what stands around it is gone. Writer stores the
/// latter in ODT as one deletion round the control. In DOCX it stores three, before, in and after the control, and
/// keeps them so when it reads them (25.2): there a control is gone when it holds nothing but deleted text, and so does
/// what stands beside it, unless the paragraph begins or ends there. Other controls without text of their own count for
/// nothing.
class DeletedControls {
 public:
  /// Text that stays, or anything else that does, stands here.
  void kept() noexcept;
  /// Text that is deleted stood here.
  void deleted() noexcept;
  /// A control begins, the paragraph's `index`-th; `in_deletion`: in one that goes on. They nest.
  void begin(std::size_t index, bool in_deletion);
  /// The innermost control ends, the paragraph having `count` by now.
  void end(std::size_t count);
  /// The controls that are gone, by their index, the last one first. The next paragraph begins.
  [[nodiscard]] std::vector<std::size_t> take();

 private:
  enum class Side : unsigned char { kNothing, kKept, kDeleted };
  struct Control {
    std::size_t index = 0, count = 0;
    Side before = Side::kNothing, after = Side::kNothing;
    bool in_deletion = false, kept = false, deleted = false;
  };
  void stands(Side what) noexcept;

  std::vector<Control> open_, ended_;  // ended ones that may be gone
  std::size_t answered_ = 0;           // of those, with what stands after them known
  Side last_ = Side::kNothing;
};

}  // namespace bestek
