// SPDX-License-Identifier: EUPL-1.2
// Text typed right against a content control: who reads it sees another value than the control has.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "core/base/ascii.hpp"
#include "core/base/duration.hpp"
#include "core/base/read_character.hpp"
#include "core/base/text.hpp"
#include "core/base/text_scanner.hpp"
#include "core/check/chapter_facts.hpp"
#include "core/check/model_facts.hpp"
#include "core/document/answer.hpp"
#include "core/document/answer_places.hpp"
#include "core/document/control_places.hpp"
#include "core/document/marks.hpp"

namespace bestek {
namespace {

bool is_alnum(char c) noexcept { return is_digit(c) || is_letter(c); }
bool parts_digits(char c) noexcept { return c == '.' || c == ','; }

/// How much of the text before the value belongs to it for who reads it: "1" before "1 maart 2027".
std::size_t read_before(std::string_view before, std::string_view value) noexcept {
  if (before.empty()) return 0;
  const bool marked = is_digit(value.front()) && before.size() > 1 && parts_digits(before.back()) &&
                      is_digit(before[before.size() - 2]);
  if (!marked && !is_digit(before.back())) return 0;
  if (marked && before.find_first_not_of("0123456789.") == std::string_view::npos) return 0;  // the number of an item
  std::size_t size = 0;
  while (size < before.size() &&
         (is_alnum(before[before.size() - size - 1]) || parts_digits(before[before.size() - size - 1])))
    ++size;
  return size;
}

/// The same behind it: "0" of "4.000.000" + "0", "B" of "HV-2027-014" + "B"; "e", "x" and units are none.
std::size_t read_behind(std::string_view value, std::string_view behind) {
  if (behind.empty() || !is_alnum(value.back())) return 0;
  const bool digit = is_digit(value.back());
  if (digit && (behind.starts_with(",00") || behind.starts_with(".00")) && (behind.size() == 3 || !is_alnum(behind[3])))
    return 0;  // cents that are none
  const bool marked = digit && behind.size() > 1 && parts_digits(behind.front()) && is_digit(behind[1]);
  if (!marked && !is_digit(behind.front()) && !(digit && is_letter(behind.front()))) return 0;
  TextScanner scan(behind, 0);
  if (is_letter(behind.front())) {
    constexpr std::array<std::string_view, 10> kCounted{"e", "de", "ste", "st", "nd", "rd", "th", "x", "u", "h"};
    const std::string word = folded(scan.word());
    if (std::ranges::find(kCounted, word) != kCounted.end() || named_unit(word)) return 0;
  }
  std::size_t size = 0;
  while (size < behind.size() && (is_alnum(behind[size]) || (parts_digits(behind[size]) && size + 1 < behind.size() &&
                                                             is_digit(behind[size + 1]))))
    ++size;
  return size;
}

void write_doubled_stop(const Block& block, const ControlSpan& control, const std::string& position,
                        XmlWriter& writer) {
  const std::string value = answer_of(block, control);
  const AnswerPlace place = answer_place(block, control);
  if (!doubles_stop(value, place)) return;
  const XmlElement element(writer, "doubled-stop");
  writer.attribute("tag", control.tag);
  writer.attribute("label", control.alias.empty() ? control.tag.substr(kTagPrefix.size()) : control.alias);
  writer.attribute("value", value);
  writer.attribute("read", value + place.after.substr(0, read_character(place.after, 0).end));
  writer.attribute("position", position);
  writer.attribute("place", document_area_id(block.area));
  writer.attribute("start", excerpt(block.text));
}

void write_block(const Block& block, const std::string& position, XmlWriter& writer) {
  for (const ControlSpan& control : block.controls) {
    if (!control.tag.starts_with(kTagPrefix) || control.tag.starts_with(kTermTagPrefix) || is_hidden(control) ||
        control.end > block.text.size() || answer_of(block, control).empty())
      continue;
    write_doubled_stop(block, control, position, writer);
    const std::string_view text = block.text;
    const std::string_view value = text.substr(control.begin, control.end - control.begin);
    const bool joined = std::ranges::any_of(
        block.controls, [&](const ControlSpan& other) { return &other != &control && other.end == control.begin; });
    const std::size_t before = joined ? 0 : read_before(text.substr(0, control.begin), value);
    const std::size_t behind = read_behind(value, text.substr(control.end));
    if (before + behind == 0) continue;
    const bool digits = before > 0 || is_digit(text[control.end]) || parts_digits(text[control.end]);
    const XmlElement element(writer, "against-control");
    writer.attribute("tag", control.tag);
    writer.attribute("label", control.alias.empty() ? control.tag.substr(kTagPrefix.size()) : control.alias);
    writer.attribute("value", canonical_text(value));
    writer.flag("digits", digits);
    writer.attribute("read", canonical_text(text.substr(control.begin - before, before + value.size() + behind)));
    writer.attribute("position", position);
    writer.attribute("place", document_area_id(block.area));
    writer.attribute("start", excerpt(block.text));
  }
}

}  // namespace

void write_against_controls(const ReadDocument& document, XmlWriter& writer) {
  const std::vector<Block>& blocks = document.text->blocks;
  for (std::size_t i = 0; i < blocks.size(); ++i)
    if (!blocks[i].controls.empty()) write_block(blocks[i], heading_text(document.index, i), writer);
  for (const Block& block : document.text->beside)
    if (!block.controls.empty()) write_block(block, heading_beside(document.index, block), writer);
}

}  // namespace bestek
