// SPDX-License-Identifier: EUPL-1.2
// Dates whose day of the week is another.
#include "core/base/date_names.hpp"
#include "core/base/date_text.hpp"
#include "core/base/text.hpp"
#include "core/check/model_facts.hpp"

namespace bestek {
namespace {

void write_weekdays(const Block& block, const std::string& position, XmlWriter& writer) {
  const std::string text = seen_text(block.text);
  for (auto found = find_weekday_date(text); found; found = find_weekday_date(text, found->end)) {
    if (found->weekday_fits()) continue;
    const std::chrono::weekday day{found->date};
    const XmlElement element(writer, "weekday");
    writer.attribute("value", canonical_text(text.substr(found->begin, found->end - found->begin)));
    writer.attribute("day", weekday_name(day, Language::kDutch));
    writer.attribute("day-en", weekday_name(day, Language::kEnglish));
    writer.attribute("position", position);
    writer.attribute("place", document_area_id(block.area));
    writer.attribute("start", excerpt(block.text));
  }
}

}  // namespace

void write_weekdays(const ReadDocument& document, XmlWriter& writer) {
  const std::vector<Block>& blocks = document.text->blocks;
  for (std::size_t i = 0; i < blocks.size(); ++i) write_weekdays(blocks[i], heading_text(document.index, i), writer);
  for_each_beside(*document.text, [&](const Block& block) {
    if (block.area != DocumentArea::kComment) write_weekdays(block, {}, writer);
  });
}

}  // namespace bestek
