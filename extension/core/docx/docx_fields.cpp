// SPDX-License-Identifier: EUPL-1.2
#include "core/docx/docx_fields.hpp"

#include <algorithm>

#include "core/base/text.hpp"

namespace bestek {
namespace {

bool is_index_instruction(std::string_view instruction) {
  const std::vector<std::string> words = split(canonical_text(instruction), ' ');
  return !words.empty() && (words.front() == "TOC" || words.front() == "INDEX" || words.front() == "BIBLIOGRAPHY");
}

}  // namespace

void DocxFields::mark(std::string_view type) {
  if (type == "begin") {
    open_.emplace_back();
  } else if (type == "separate" && !open_.empty() && !open_.back().in_result) {
    open_.back().in_result = true;
    open_.back().is_index = is_index_instruction(open_.back().instruction);
    indexes_ += open_.back().is_index ? 1 : 0;
  } else if (type == "end" && !open_.empty()) {
    indexes_ -= open_.back().is_index ? 1 : 0;
    open_.pop_back();
  }
}

void DocxFields::add_instruction(std::string_view text) {
  if (!open_.empty() && !open_.back().in_result) {
    open_.back().instruction.append(text);
  }
}

bool DocxFields::in_instruction() const noexcept {
  return std::any_of(open_.begin(), open_.end(), [](const Field& field) { return !field.in_result; });
}

}  // namespace bestek
