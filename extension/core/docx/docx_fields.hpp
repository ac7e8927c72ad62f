// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/xml.hpp"

namespace bestek {

/// What a field that ends leaves in the text.
struct FieldEnd {
  std::string shown;            ///< what Word shows that is no text of the file
  bool is_prompt = false;       ///< what it shows only asks for text
  std::string asks;             ///< for what, where it shows nothing
  std::size_t result_size = 0;  ///< bytes of text that the field holds
};

/// Follows Word's complex fields (begin, instruction, separate, result, end), which may cross paragraphs.
class DocxFields {
 public:
  /// Takes a w:fldChar.
  FieldEnd mark(const xmlNode* character);
  /// Text that is seen.
  void add_text(std::string_view text);
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
    const xmlNode* form = nullptr;  ///< w:ffData: what a form field is
    std::string result;             ///< its text that is seen
  };
  static FieldEnd end_of(const Field& field);
  std::vector<Field> open_;
  int indexes_ = 0;
};

/// "[Click here and type]" of the instruction "MACROBUTTON NoMacro [Click here and type]", by which templates ask for
/// text; "" for any other.
[[nodiscard]] std::string shown_prompt(std::string_view instruction);

}  // namespace bestek
