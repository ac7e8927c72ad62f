// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "core/base/text.hpp"
#include "core/check/chapter_facts.hpp"
#include "core/check/model_facts.hpp"
#include "core/check/paragraph_number.hpp"

namespace bestek {
namespace {

constexpr std::size_t kMaxAnnexes = 100;  // each is looked for in every document: a stranger's file sets no time

struct Placed {
  ParagraphNumber number;
  std::size_t block = 0;
};

std::vector<Placed> numbers_of(const ReadDocument& document) {
  std::vector<Placed> found;
  const std::vector<BlockPlace>& places = document.places;
  const std::vector<Block>& blocks = document.text->blocks;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].text.empty() || places[i].in_clause) continue;
    auto number = paragraph_number(blocks[i]);
    // An annex may well be a form of the bidder's.
    if (number && (places[i].area == TextArea::kBuyer || number->kind == "annex"))
      found.push_back({std::move(*number), i});
  }
  return found;
}

std::vector<std::string> requirements_of(const std::vector<Placed>& list) {
  std::vector<std::string> numbers;
  for (const Placed& one : list)
    if (one.number.kind == "requirement") numbers.push_back(one.number.number);
  return numbers;
}

}  // namespace

void write_numbered(const ReadDocument& document, const CheckSubject& subject, XmlWriter& writer) {
  const std::vector<Placed> list = numbers_of(document);
  const std::vector<std::string> gaps = gaps_before(requirements_of(list));
  std::size_t requirement = 0;
  std::size_t annexes = 0;
  const bool lists = std::ranges::any_of(list, [](const Placed& one) { return one.number.kind == "annex"; });
  const auto outside = lists ? outside_annex_lists(*subject.texts) : std::vector<const Block*>();
  for (const Placed& one : list) {
    const XmlElement element(writer, "numbered");
    writer.attribute("kind", one.number.kind);
    writer.attribute("number", one.number.number);
    if (one.number.kind == "annex" && annexes++ < kMaxAnnexes)
      writer.flag("named", annex_is_named(one.number, *document.text, one.block, outside));
    if (one.number.kind == "requirement") writer.attribute("after", gaps[requirement++]);
    writer.attribute("position", heading_text(document.index, one.block));
    writer.attribute("start", excerpt(document.text->blocks[one.block].text));
  }
}

}  // namespace bestek
