// SPDX-License-Identifier: EUPL-1.2
#include "core/check/said_weights.hpp"

#include <string>
#include <vector>

#include "core/check/chapter_facts.hpp"
#include "core/clause/fill_value.hpp"

namespace bestek {
namespace {

/// Goes through a document's paragraphs and rows, in their order.
class WeightLines {
 public:
  WeightLines(const std::vector<Block>& blocks, int award_table) : blocks_(blocks), award_table_(award_table) {}

  /// What is said there as one text; "" where it is nothing that may say a weight of the award. A row is said by its
  /// first cell.
  [[nodiscard]] std::string line(std::size_t at) {
    const Block& here = blocks_[at];
    if (here.table < 0) return here.text;
    if (here.table == award_table_ || !begins_row(at)) return {};
    if (here.table != table_) {
      table_ = here.table;
      head_ = here.row == 0 ? row_text(at) : std::string();
      return {};
    }
    if (!is_about_weights(head_) || is_about_other_numbers(head_)) return {};
    std::string row = row_text(at);
    // "Weging (%)" above "40".
    if (head_.find('%') != std::string::npos && row.find('%') == std::string::npos) row += " %";
    return row;
  }

 private:
  [[nodiscard]] bool begins_row(std::size_t at) const {
    return at == 0 || blocks_[at - 1].table != blocks_[at].table || blocks_[at - 1].row != blocks_[at].row;
  }

  [[nodiscard]] std::string row_text(std::size_t at) const {
    const Block& first = blocks_[at];
    std::string text;
    for (; at < blocks_.size() && blocks_[at].table == first.table && blocks_[at].row == first.row; ++at)
      if (!blocks_[at].text.empty()) text += (text.empty() ? "" : " : ") + blocks_[at].text;
    return text;
  }

  const std::vector<Block>& blocks_;
  int award_table_;
  int table_ = -1;    ///< that the head is of
  std::string head_;  ///< the texts of its first row
};

}  // namespace

void write_said_weights(const ReadDocument& document, const AwardWeights& weights, Language language,
                        XmlWriter& writer) {
  if (weights.criteria.empty()) return;
  const std::vector<Block>& blocks = document.text->blocks;
  WeightLines lines(blocks, weights.table);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const std::vector<SaidWeight> said = find_other_weights(lines.line(i), weights, language);
    if (said.empty()) continue;
    const BlockPlace& place = document.places[i];
    const std::string heading = heading_text(document.index, i);
    if (place.in_clause || place.of_other_contract || place.area == TextArea::kBidder ||
        place.area == TextArea::kDerived || is_about_other_numbers(heading))
      continue;
    for (const SaidWeight& one : said) {
      const XmlElement element(writer, "said-weight");
      writer.attribute("label", one.subject);
      writer.attribute("value", one.value);
      const auto answer = [&one](Language in) { return number_text(one.known, in) + (one.percent ? " %" : ""); };
      writer.attribute("answer", answer(language));
      writer.attribute("answer-nl", answer(Language::kDutch));
      writer.attribute("answer-en", answer(Language::kEnglish));
      writer.attribute("position", heading);
      writer.attribute("start", excerpt(blocks[i].text));
    }
  }
}

}  // namespace bestek
