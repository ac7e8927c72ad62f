// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bestek {

/// Follows Word's complex fields (begin, instruction, separate, result, end), which may cross paragraphs.
class DocxFields {
 public:
  /// `type` is w:fldCharType.
  void mark(std::string_view type);
  void add_instruction(std::string_view text);

  /// Text here is a field's instruction and not seen by a reader.
  [[nodiscard]] bool in_instruction() const noexcept;
  /// Inside the result of a table of contents or another generated index.
  [[nodiscard]] bool in_index() const noexcept { return indexes_ > 0; }

 private:
  struct Field {
    std::string instruction;
    bool in_result = false;
    bool is_index = false;
  };
  std::vector<Field> open_;
  int indexes_ = 0;
};

}  // namespace bestek
