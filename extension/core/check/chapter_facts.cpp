// SPDX-License-Identifier: EUPL-1.2
#include "core/check/chapter_facts.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "core/base/text.hpp"
#include "core/document/clause_slots.hpp"

namespace bestek {
namespace {

constexpr int kDeepestChapter = 2;  // deeper headings are paragraphs of a chapter
constexpr std::array<std::string_view, 3> kBidderParts{"agreement_statements", "annexes", "signatures"};
constexpr std::string_view kBidderFact = "bidder-chapter";
constexpr std::string_view kBidderWritesFact = "bidder-writes";
constexpr std::string_view kAnnexListFact = "annex-list";
constexpr std::string_view kPriceFact = "price-table";
constexpr std::string_view kOtherContractFact = "other-contract";
constexpr std::size_t kShortTitle = 100;  // bytes, of a line that stands as a title above a table

// In the order of TextArea.
constexpr std::array<std::string_view, 4> kAreaWords{"buyer", "bidder", "price", "derived"};

struct PartText {
  std::string_view id;
  std::array<std::string_view, 3> words;  ///< folded; a heading with a word that begins so means the chapter is there
};

// What a chapter is called when somebody removed its mark or wrote the document without our template.
constexpr std::array<PartText, 13> kPartWords{{
    {"subject", {"onderwerp", "opdracht", "subject"}},
    {"planning", {"planning", "tijdpad", "timetable"}},
    {"questions", {"inlichtingen", "vragen", "questions"}},
    {"validity", {"geldigheid", "indienen", "submission"}},
    {"exclusion", {"uitsluiting", "exclusion", "uea"}},
    {"suitability", {"geschiktheid", "suitability", "minimumeisen"}},
    {"award", {"gunningscriteri", "gunning", "award"}},
    {"standstill", {"standstill", "opschort", "gunningsbeslissing"}},
    {"terms", {"voorwaarden", "conditions", "rangorde"}},
    {"annexes", {"bijlage", "annex", "appendi"}},
    {"requirements", {"eisen", "requirements", "specificatie"}},
    {"obligations", {"verplichting", "obligation", "duurzaam"}},
    {"kpi_annex", {"kpi", "rapportage", "reporting"}},
}};
// Words that begin like a part's but mean another chapter.
constexpr std::string_view kAwardDecision = "gunningsbeslissing";

bool says_part(const std::string& heading, const PartText& part) {
  for (const std::string& word : split(folded(seen_text(heading)), ' ')) {
    if (part.id == "award" && word.starts_with(kAwardDecision)) continue;
    if (std::any_of(part.words.begin(), part.words.end(),
                    [&](std::string_view begin) { return word.starts_with(begin); }))
      return true;
  }
  return false;
}

bool has_mark(const Block& block, std::string_view prefix) {
  return std::any_of(block.bookmarks.begin(), block.bookmarks.end(),
                     [&](const BookmarkEdge& edge) { return edge.name.starts_with(prefix); });
}

bool is_chapter(const DocumentIndex& index, std::size_t block) {
  const int level = index.document().blocks[block].outline_level;
  return level > 0 && level <= kDeepestChapter && !index.is_clause_heading(block);
}

void write_part(std::string_view id, const std::string& heading, std::string_view mark, XmlWriter& writer) {
  const XmlElement element(writer, "part");
  writer.attribute("id", id);
  writer.attribute("position", heading);
  writer.attribute("mark", mark);
}

void mark_chapter(std::vector<BlockPlace>& places, const DocumentIndex& index, std::size_t heading,
                  std::string_view chapter, bool bidder) {
  const std::size_t end = std::min(index.chapter_end(heading), places.size());
  for (std::size_t i = heading; i < end; ++i) {
    if (!chapter.empty()) places[i].chapter = chapter;
    if (bidder) places[i].area = TextArea::kBidder;
  }
}

/// Whether a chapter is a form of the tenderer's: by its title, which may as well be a chapter's of the buyer ("Price",
/// "Privacyverklaring", "Meldingsformulier"), and by a text that says who writes there.
bool is_bidders(const DocumentIndex& index, std::size_t heading, const CitationPatterns& citations) {
  const std::vector<Block>& blocks = index.document().blocks;
  if (!citations.says(kBidderFact, seen_text(blocks[heading].text))) return false;
  for (std::size_t i = heading; i < std::min(index.chapter_end(heading), blocks.size()); ++i)
    if (citations.says(kBidderWritesFact, seen_text(blocks[i].text))) return true;
  return false;
}

/// The columns whose cell in the first row says anything, by table.
std::map<int, std::set<int>> heads_of(const std::vector<Block>& blocks) {
  std::map<int, std::set<int>> heads;
  for (const Block& block : blocks)
    if (block.table >= 0 && block.row == 0 && !block.text.empty()) heads[block.table].insert(block.column);
  return heads;
}

/// Columns with prices in their head (all of them, where that is the only one), and rows that are derived.
void mark_tables(std::vector<BlockPlace>& places, const ReadDocument& document, const CitationPatterns& citations) {
  const std::vector<Block>& blocks = document.text->blocks;
  const auto heads = heads_of(blocks);
  std::set<int> all_prices;
  std::set<std::pair<int, int>> prices, derived;
  for (const Block& block : blocks) {
    if (block.table < 0) continue;
    if (block.row == 0 && citations.says(kPriceFact, seen_text(block.text))) {
      prices.emplace(block.table, block.column);
      if (heads.at(block.table).size() == 1) all_prices.insert(block.table);
    }
    if (has_mark(block, kRowMarkPrefix)) derived.emplace(block.table, block.row);
  }
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Block& block = blocks[i];
    if (prices.contains({block.table, block.column}) || all_prices.contains(block.table))
      places[i].area = TextArea::kPrice;
    if (derived.contains({block.table, block.row})) places[i].area = TextArea::kDerived;
  }
}

/// Chapters at any depth, tables, and the rows and columns of them whose title names such a contract.
void mark_other_contracts(std::vector<BlockPlace>& places, const ReadDocument& document,
                          const CitationPatterns& citations) {
  const std::vector<Block>& blocks = document.text->blocks;
  const auto names = [&](const Block& block) {
    return block.text.size() <= kShortTitle && names_other_contract(seen_text(block.text), citations);
  };
  const auto heads = heads_of(blocks);
  std::set<int> tables;
  std::set<std::pair<int, int>> rows, columns;
  const Block* before = nullptr;  // the last paragraph that says something
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Block& block = blocks[i];
    if (block.text.empty()) continue;
    const bool head = block.table >= 0 && block.row == 0;
    const bool new_table = block.table >= 0 && (before == nullptr || before->table != block.table);
    if (new_table && before != nullptr && before->table < 0 && names(*before)) tables.insert(block.table);
    const bool title = block.table >= 0 && (block.row == 0 || block.column == 0);
    if ((block.outline_level > 0 || title) && names(block)) {
      if (block.outline_level > 0) {
        const std::size_t end = std::min(document.index.chapter_end(i), places.size());
        for (std::size_t j = i; j < end; ++j) places[j].of_other_contract = true;
      } else if (head && heads.at(block.table).size() == 1) {
        tables.insert(block.table);
      } else if (head && block.column == 0) {
        rows.emplace(block.table, 0);
        columns.emplace(block.table, 0);
      } else {
        (head ? columns : rows).emplace(block.table, head ? block.column : block.row);
      }
    }
    before = &block;
  }
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Block& block = blocks[i];
    if (tables.contains(block.table) || rows.contains({block.table, block.row}) ||
        columns.contains({block.table, block.column}))
      places[i].of_other_contract = true;
  }
}

}  // namespace

bool names_other_contract(const std::string& text, const CitationPatterns& citations) {
  return citations.says(kOtherContractFact, text);
}

std::string_view text_area_word(TextArea area) noexcept { return kAreaWords.at(static_cast<std::size_t>(area)); }

void write_parts(const ReadDocument& document, XmlWriter& writer) {
  std::set<std::string_view> marked;
  for (const DocumentMark* mark : document.index.with_prefix(kPartMarkPrefix)) {
    const std::string_view id = mark->own_name.substr(kPartMarkPrefix.size());
    const Block& heading = document.text->blocks[mark->start.block];
    if (is_hidden(heading) || !mark->is_own) continue;
    marked.insert(id);
    write_part(id, heading.text, mark->name, writer);
  }
  for (const PartText& part : kPartWords) {
    if (marked.contains(part.id)) continue;
    for (std::size_t i = 0; i < document.text->blocks.size(); ++i) {
      const Block& block = document.text->blocks[i];
      // A heading of or in another chapter is not this one's, whatever words are in it.
      const bool of_another = has_mark(block, kPartMarkPrefix) || !document.places[i].chapter.empty();
      if (of_another || !is_chapter(document.index, i) || !says_part(block.text, part)) continue;
      write_part(part.id, block.text, {}, writer);
      break;
    }
  }
}

void write_copied_chapters(const ReadDocument& document, XmlWriter& writer) {
  std::set<std::string_view> told;  // by own name
  for (const std::string_view prefix : {kSlotMarkPrefix, kPartMarkPrefix}) {
    for (const DocumentMark* mark : document.index.with_prefix(prefix)) {
      const auto copies = document.index.undecided(mark->own_name);
      if (copies.empty() || !told.insert(mark->own_name).second) continue;
      const XmlElement element(writer, "copied-chapter");
      writer.attribute("name", mark->own_name);
      writer.attribute("count", std::to_string(copies.size()));
      writer.attribute("mark", mark->name);
      writer.attribute("position", document.text->blocks[mark->start.block].text);
    }
  }
}

std::vector<BlockPlace> block_places(const ReadDocument& document, const CitationPatterns& citations) {
  const std::vector<Block>& blocks = document.text->blocks;
  std::vector<BlockPlace> places(blocks.size());
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (is_chapter(document.index, i) && is_bidders(document.index, i, citations))
      mark_chapter(places, document.index, i, {}, true);
  }
  for (const DocumentMark* mark : document.index.with_prefix(kPartMarkPrefix)) {
    if (!mark->is_own) continue;
    const std::string_view part = mark->own_name.substr(kPartMarkPrefix.size());
    const bool bidder = std::ranges::find(kBidderParts, part) != kBidderParts.end() &&
                        !citations.says(kAnnexListFact, seen_text(blocks[mark->start.block].text));
    mark_chapter(places, document.index, mark->start.block, part, bidder);
  }
  for (const DocumentMark* mark : document.index.with_prefix(slot_of_kind(ClauseKind::kBidderForm))) {
    mark_chapter(places, document.index, mark->start.block, {}, true);
  }
  mark_tables(places, document, citations);
  mark_other_contracts(places, document, citations);
  for (const Placement& placement : document.placements) {
    if (!placement.stands()) continue;
    for (std::size_t i = placement.first_block; i <= placement.last_block && i < places.size(); ++i)
      places[i].in_clause = true;
  }
  return places;
}

}  // namespace bestek
