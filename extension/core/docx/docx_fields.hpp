// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bestek {

/// Follows Word's complex fields (begin, instruction, separate, result, end), which may cross paragraphs.
class DocxFields {
 public:
  /// `type` is w:fldCharType. Gives the shown_prompt of a field that ends.
  std::string mark(std::string_view type);
  void add_instruction(std::string_view text);

  /// Text here is a field's instruction, or a result that Word does not show, and not seen by a reader.
  [[nodiscard]] bool in_instruction() const noexcept;
  /// Inside the result of a table of contents or another generated index.
  [[nodiscard]] bool in_index() const noexcept { return indexes_ > 0; }

 private:
  struct Field {
    std::string instruction;
    bool in_result = false;
    bool is_index = false;
    bool is_prompt = false;
  };
  std::vector<Field> open_;
  int indexes_ = 0;
};

/// "[Click here and type]" of the instruction "MACROBUTTON NoMacro [Click here and type]", by which templates ask for
/// text; "" for any other.
[[nodiscard]] std::string shown_prompt(std::string_view instruction);

}  // namespace bestek
