// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace bestek {

/// A content control round text that stands there already.
struct ControlEdit {
  std::size_t paragraph = 0;       ///< in MarkEdit::paragraphs
  std::size_t begin = 0, end = 0;  ///< bytes of the paragraph's text
  std::string tag, label;
  bool open = false;  ///< the text is the control's own label
};

/// Marks round a clause that stands in a document without them. Its text does not change.
struct MarkEdit {
  std::size_t first_block = 0;          ///< of the document as it was read
  std::vector<std::string> paragraphs;  ///< the text of each block, by which it is found again; some may be empty
  std::size_t occurrence = 0;           ///< which one, counted from 0, of the places that have these paragraphs
  std::string mark, end_mark;           ///< names of the range and of its witness
  std::vector<ControlEdit> controls;    ///< in reading order
};

}  // namespace bestek
