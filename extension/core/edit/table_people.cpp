// SPDX-License-Identifier: EUPL-1.2
#include "core/edit/table_people.hpp"

#include <algorithm>
#include <functional>
#include <set>

#include "core/base/listed.hpp"
#include "core/base/text.hpp"
#include "core/base/words.hpp"
#include "core/document/protocol.hpp"

namespace bestek {
namespace {

constexpr std::size_t kShown = 40;  // characters of what somebody wrote

std::string shown(const std::string& text) {
  std::string begin = canonical_text(text);
  if (code_points(begin) <= kShown) return begin;
  while (code_points(begin) > kShown) begin.resize(before_last_code_point(begin));
  return begin + "…";
}

/// Marks of the office and of ours come and go by themselves.
bool is_of_a_person(const std::string& bookmark) {
  return !bookmark.starts_with(kClauseMarkPrefix) && !bookmark.starts_with('_');
}

using InLanguage = std::function<std::string(Language)>;

InLanguage text_there(const std::string& text) {
  return [text](Language language) {
    return word(word_context::kName, "table.peoples-text", language, {{"text", shown(text)}});
  };
}

InLanguage bookmark_there(const std::string& name) {
  return [name](Language language) {
    return word(word_context::kName, "table.peoples-mark", language, {{"name", name}});
  };
}

/// "opmerking (jurist inkoop): “Akkoord?”".
InLanguage hung_there(const Block& block) {
  return [area = block.area, author = block.author, text = block.text](Language language) {
    std::string what(document_area_name(area, language));
    if (!author.empty()) what.append(" (").append(author).append(")");
    return text.empty() ? what : what.append(": “").append(shown(text)).append("”");
  };
}

}  // namespace

std::vector<std::pair<std::string, std::string>> put_there_by_people(const ReadTable& table, const TableCells& cells,
                                                                     std::size_t row) {
  const DocumentText& document = table.index->document();
  std::vector<InLanguage> found;
  std::set<std::size_t> blocks;
  for (std::size_t column = 0; column < cells.columns(row); ++column) {
    const bool ours = std::find(table.grid.begin(), table.grid.end(), column) != table.grid.end();
    bool first = ours;  // of our cell's paragraphs that say something
    for (const std::size_t number : cells.in_column(row, column)) {
      const Block& block = document.blocks[number];
      blocks.insert(number);
      for (const BookmarkEdge& edge : block.bookmarks)
        if (edge.kind != BookmarkEdge::Kind::kEnd && is_of_a_person(edge.name))
          found.push_back(bookmark_there(edge.name));
      if (says_nothing(&block)) continue;
      if (block.area == DocumentArea::kFrame) {
        found.push_back(hung_there(block));
      } else if (!std::exchange(first, false)) {
        found.push_back(text_there(block.text));
      }
    }
  }
  for (const Block& block : document.beside)
    if (hangs_on_text(block) && blocks.contains(block.anchor)) found.push_back(hung_there(block));
  if (found.empty()) return {};
  return in_each_language(
      "what", [&](Language language) { return listed(found, [&](const InLanguage& one) { return one(language); }); });
}

}  // namespace bestek
