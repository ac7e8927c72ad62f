// SPDX-License-Identifier: EUPL-1.2
#include "core/docx/docx_fields.hpp"

#include <algorithm>
#include <charconv>

#include "core/base/text.hpp"
#include "core/document/document_text.hpp"

namespace bestek {
namespace {

bool is_index_instruction(std::string_view instruction) {
  const std::vector<std::string> words = split(canonical_text(instruction), ' ');
  return !words.empty() && (words.front() == "TOC" || words.front() == "INDEX" || words.front() == "BIBLIOGRAPHY");
}

/// w:val of a child; "" without one.
std::string value_of(const xmlNode* node, const char* child) { return attribute(first_child(node, child), "val"); }

/// What a legacy drop-down shows: its result is a number, by default that of its first entry.
std::string chosen_entry(const xmlNode* list) {
  std::string said = value_of(list, "result");
  if (said.empty()) said = value_of(list, "default");
  int number = 0;
  std::from_chars(said.data(), said.data() + said.size(), number);
  for (const xmlNode* entry = first_child(list, "listEntry"); entry != nullptr;
       entry = next_sibling(entry, "listEntry"))
    if (number-- == 0) return attribute(entry, "val");
  return {};
}

/// What Word says of a form field while somebody fills it in.
std::string form_hint(const xmlNode* form) {
  for (const char* hint : {"statusText", "helpText"})
    if (std::string text = canonical_text(value_of(form, hint)); !text.empty()) return text;
  return std::string(kEmptyField);
}

}  // namespace

std::string shown_prompt(std::string_view instruction) {
  constexpr std::string_view kButton = "MACROBUTTON ";
  const std::string text = canonical_text(instruction);
  if (!text.starts_with(kButton)) return {};
  const std::size_t macro_end = text.find(' ', kButton.size());
  return macro_end == std::string::npos ? std::string() : text.substr(macro_end + 1);
}

FieldEnd DocxFields::end_of(const Field& field) {
  FieldEnd end{shown_prompt(field.instruction), false, {}, field.result.size()};
  end.is_prompt = !end.shown.empty();
  if (field.form == nullptr) return end;
  const std::string result = canonical_text(field.result);
  if (const xmlNode* list = first_child(field.form, "ddList"); list != nullptr) {
    end.shown = result.empty() ? chosen_entry(list) : std::string();
    end.is_prompt = result.empty() && canonical_text(end.shown).empty();
  } else if (const xmlNode* input = first_child(field.form, "textInput"); input != nullptr) {
    end.is_prompt = result.empty() || result == canonical_text(value_of(input, "default"));
  }
  if (end.is_prompt && result.empty()) end.asks = form_hint(field.form);
  return end;
}

FieldEnd DocxFields::mark(const xmlNode* character) {
  const std::string type = attribute(character, "fldCharType");
  FieldEnd end;
  if (type == "begin") {
    open_.emplace_back().form = first_child(character, "ffData");
  } else if (type == "separate" && !open_.empty() && !open_.back().in_result) {
    Field& field = open_.back();
    field.in_result = true;
    field.is_index = is_index_instruction(field.instruction);
    field.is_prompt = !shown_prompt(field.instruction).empty();
    indexes_ += field.is_index ? 1 : 0;
  } else if (type == "end" && !open_.empty()) {
    end = end_of(open_.back());
    indexes_ -= open_.back().is_index ? 1 : 0;
    open_.pop_back();
  }
  return end;
}

void DocxFields::add_text(std::string_view text) {
  for (Field& field : open_)
    if (field.in_result && field.form != nullptr) field.result.append(text);
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
