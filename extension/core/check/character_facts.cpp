// SPDX-License-Identifier: EUPL-1.2
// Characters that no reader sees, or takes for others, and text that runs the other way.
#include <algorithm>

#include "core/base/leftward_text.hpp"
#include "core/base/odd_characters.hpp"
#include "core/base/read_character.hpp"
#include "core/base/utf8_text.hpp"
#include "core/check/model_facts.hpp"
#include "core/document/protocol.hpp"

namespace bestek {
namespace {

constexpr std::size_t kAround = 24;  // bytes of text that are shown on either side

/// The text round the first of them, where each has its name: "bedrag ‹U+202E›0001‹U+202C› euro".
std::string shown(const std::string& text, const std::vector<OddCharacter>& odd) {
  std::size_t begin = odd.front().begin - std::min(odd.front().begin, kAround);
  while (begin > 0 && is_continuation(text[begin])) --begin;
  std::size_t end = std::min(odd.front().end + kAround, text.size());
  while (end < text.size() && is_continuation(text[end])) ++end;
  std::string out = begin > 0 ? "…" : "";
  std::size_t from = begin;
  for (const OddCharacter& one : odd) {
    if (one.begin >= end) break;
    out.append(text, from, one.begin - from).append("‹").append(code_point_name(one.character)).append("›");
    from = one.end;
  }
  if (from < end) out.append(text, from, end - from);
  return out + (end < text.size() ? "…" : "");
}

class CharacterWriter {
 public:
  CharacterWriter(const DocumentText& text, XmlWriter& writer) : text_(text), writer_(writer) {}

  void look(const Block& block, const std::string& position) {
    const auto reordered = std::ranges::find_if(block.leftward, [&](const TextSpan& span) {
      return is_reordered_leftward(std::string_view(block.text).substr(span.begin, span.end - span.begin));
    });
    if (reordered != block.leftward.end()) write_leftward(block, position, *reordered);
    std::vector<OddCharacter> odd = odd_characters(block.text, {block.symbols, block.table >= 0});
    const auto others = std::ranges::stable_partition(odd, &OddCharacter::wrong);
    others_.insert(others_.end(), others.begin(), others.end());
    if (!others.empty() && paragraphs_++ == 0) first_ = {&block, position, {others.begin(), others.end()}};
    odd.erase(others.begin(), odd.end());
    if (!odd.empty()) write("wrong-characters", {&block, position, odd}, odd);
    // What an office shows of a field beside its text.
    for (const ControlSpan& control : block.controls) look_beside(control.alias, block, position);
  }

  /// Of what stands in no paragraph: people see it as it comes, so only what is read wrong is told.
  void look_beside(const std::string& shown_text, const Block& place, const std::string& position) {
    if (!may_be_odd(shown_text)) return;
    std::vector<OddCharacter> odd = odd_characters(shown_text);
    std::erase_if(odd, [](const OddCharacter& one) { return !one.wrong; });
    if (!odd.empty()) write("wrong-characters", {&place, position, odd, &shown_text}, odd);
  }

  void write_others() {
    if (!others_.empty()) write("odd-characters", first_, others_);
  }

 private:
  struct Found {
    const Block* block = nullptr;
    std::string position;
    std::vector<OddCharacter> odd;
    const std::string* text = nullptr;  // where it is not the block's
  };

  void write_leftward(const Block& block, const std::string& position, const TextSpan& span) {
    const XmlElement element(writer_, "leftward");
    writer_.attribute("text", excerpt(block.text.substr(span.begin, span.end - span.begin)));
    write_place(block, position);
  }

  void write_place(const Block& block, const std::string& position) {
    writer_.attribute("position", position);
    writer_.attribute("place", document_area_id(block.area));
    writer_.attribute("start", excerpt(looked_for(text_, block)->text));
  }

  void write(XmlLiteral name, const Found& found, const std::vector<OddCharacter>& named) {
    const XmlElement element(writer_, name);
    writer_.attribute("characters-nl", describe_characters(named, Language::kDutch));
    writer_.attribute("characters-en", describe_characters(named, Language::kEnglish));
    writer_.attribute("text", shown(found.text == nullptr ? found.block->text : *found.text, found.odd));
    if (&named == &others_) writer_.attribute("paragraphs", std::to_string(paragraphs_));
    write_place(*found.block, found.position);
  }

  const DocumentText& text_;
  XmlWriter& writer_;
  std::vector<OddCharacter> others_;
  std::size_t paragraphs_ = 0;
  Found first_;
};

}  // namespace

void write_characters(const ReadDocument& document, XmlWriter& writer) {
  CharacterWriter characters(*document.text, writer);
  const std::vector<Block>& blocks = document.text->blocks;
  for (std::size_t i = 0; i < blocks.size(); ++i) characters.look(blocks[i], heading_text(document.index, i));
  for_each_beside(*document.text,
                  [&](const Block& block) { characters.look(block, heading_beside(document.index, block)); });
  for (const std::string& label : document.text->labels) characters.look_beside(label, Block(), {});
  Block file;
  file.area = DocumentArea::kProperties;
  for (const auto& [name, value] : document.text->properties) {
    if (name.starts_with(kTagPrefix)) continue;
    for (const std::string& said : {name, value}) characters.look_beside(said, file, {});
  }
  characters.write_others();
}

}  // namespace bestek
