// SPDX-License-Identifier: EUPL-1.2
// Numbers that somebody typed: "Artikel 5 Looptijd", "Bijlage 2", "Eis 12". What an office numbers by itself is no
// text.
#include <optional>

#include "core/base/ascii.hpp"
#include "core/base/text.hpp"
#include "core/base/text_scanner.hpp"
#include "core/check/chapter_facts.hpp"
#include "core/check/model_facts.hpp"

namespace bestek {
namespace {

/// "12", "5.2", "A": as far as it goes on; "" for none.
std::string number_at(TextScanner& scan) {
  const std::string_view rest = scan.rest();
  std::size_t end = 0;
  while (end < rest.size() &&
         (is_digit(rest[end]) || (end > 0 && rest[end] == '.' && end + 1 < rest.size() && is_digit(rest[end + 1]))))
    ++end;
  // "Bijlage A", and not "Bijlage Algemene voorwaarden".
  if (end == 0 && !rest.empty() && rest[0] >= 'A' && rest[0] <= 'Z' &&
      (rest.size() == 1 || !is_word_character(rest[1])))
    end = 1;
  if (end < rest.size() && is_word_character(rest[end])) return {};
  scan.go_to(scan.at() + end);
  return std::string(rest.substr(0, end));
}

struct Numbered {
  std::string_view kind;
  std::string number;
};

/// What the paragraph begins with, when that is a typed number.
std::optional<Numbered> numbered(const Block& block) {
  const std::string text = canonical_text(seen_text(block.text));
  TextScanner scan(text, 0);
  const bool title = block.outline_level > 0 || block.table >= 0;
  if (scan.take_word({"bijlage", "annex", "appendix"})) {
    if (!title || scan.blanks() == 0) return std::nullopt;
    std::string number = number_at(scan);
    return number.empty() ? std::nullopt : std::optional(Numbered{"annex", std::move(number)});
  }
  if (scan.take_word({"eis", "requirement"})) {
    scan.blanks();
    std::string number = number_at(scan);
    // "Eis 2 geldt niet voor tablets" is a sentence about it.
    const bool begins = scan.at_end() || scan.rest().front() == ':' || scan.rest().front() == '.';
    if (number.empty() || (!begins && block.table < 0)) return std::nullopt;
    return Numbered{"requirement", std::move(number)};
  }
  if (block.outline_level == 0) return std::nullopt;
  if (scan.take_word({"artikel", "article"})) scan.blanks();
  const std::string number = number_at(scan);
  if (number.empty() || !is_digit(number.front())) return std::nullopt;
  return Numbered{"article", number.substr(0, number.find('.'))};
}

}  // namespace

void write_numbered(const ReadDocument& document, XmlWriter& writer) {
  const std::vector<BlockPlace>& places = document.places;
  const std::vector<Block>& blocks = document.text->blocks;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].text.empty() || places[i].in_clause) continue;
    const auto found = numbered(blocks[i]);
    // An annex may well be a form of the bidder's.
    if (!found || (places[i].area != TextArea::kBuyer && found->kind != "annex")) continue;
    const XmlElement element(writer, "numbered");
    writer.attribute("kind", found->kind);
    writer.attribute("number", found->number);
    writer.attribute("position", heading_text(document.index, i));
    writer.attribute("start", excerpt(blocks[i].text));
  }
}

}  // namespace bestek
