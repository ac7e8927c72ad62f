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

std::string shown_prompt(std::string_view instruction) {
  constexpr std::string_view kButton = "MACROBUTTON ";
  const std::string text = canonical_text(instruction);
  if (!text.starts_with(kButton)) return {};
  const std::size_t macro_end = text.find(' ', kButton.size());
  return macro_end == std::string::npos ? std::string() : text.substr(macro_end + 1);
}

std::string DocxFields::mark(std::string_view type) {
  std::string prompt;
  if (type == "begin") {
    open_.emplace_back();
  } else if (type == "separate" && !open_.empty() && !open_.back().in_result) {
    Field& field = open_.back();
    field.in_result = true;
    field.is_index = is_index_instruction(field.instruction);
    field.is_prompt = !shown_prompt(field.instruction).empty();
    indexes_ += field.is_index ? 1 : 0;
  } else if (type == "end" && !open_.empty()) {
    prompt = shown_prompt(open_.back().instruction);
    indexes_ -= open_.back().is_index ? 1 : 0;
    open_.pop_back();
  }
  return prompt;
}

void DocxFields::add_instruction(std::string_view text) {
  if (!open_.empty() && !open_.back().in_result) {
    open_.back().instruction.append(text);
  }
}

bool DocxFields::in_instruction() const noexcept {
  return std::any_of(open_.begin(), open_.end(),
                     [](const Field& field) { return !field.in_result || field.is_prompt; });
}

}  // namespace bestek
