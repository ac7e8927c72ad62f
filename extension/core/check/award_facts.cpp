// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "core/base/text.hpp"
#include "core/check/model_facts.hpp"
#include "core/check/said_weights.hpp"
#include "core/check/total_row.hpp"
#include "core/check/weight.hpp"
#include "core/clause/fill_value.hpp"
#include "core/document/answer.hpp"
#include "core/edit/table_reader.hpp"

namespace bestek {
namespace {

// What a row's first cell begins with or holds, folded.
constexpr std::array<std::string_view, 7> kSubcriterionWords{
    "waarvan", "subcriterium", "sub-criterium", "of which", "sub-criterion", "subtotaal", "subtotal"};
constexpr double kWholeWeight = 100;
// What a cell of weights in percents ends with, and its column's head holds.
constexpr std::array<std::string_view, 4> kPercentWords{"%", "procent", "percent", "pct"};
constexpr std::array<std::string_view, 4> kPointWords{"punt", "point", "pnt", "pts"};

/// The cell's weight: the value of its control, "" while it shows its placeholder, or the cell's plain text.
std::string cell_value(const DocumentText& text, const std::vector<std::size_t>& blocks) {
  std::string value;
  for (const std::size_t block : blocks) {
    const Block& paragraph = text.blocks[block];
    for (const ControlSpan& control : paragraph.controls) {
      if (!control.tag.starts_with(kWeightTagPrefix)) continue;
      return answer_of(paragraph, control);
    }
    value += paragraph.text;
  }
  return canonical_text(value);
}

bool has_weight_control(const DocumentText& text, const std::vector<std::size_t>& blocks) {
  return std::any_of(blocks.begin(), blocks.end(), [&](std::size_t block) {
    const auto& controls = text.blocks[block].controls;
    return std::any_of(controls.begin(), controls.end(),
                       [](const ControlSpan& control) { return control.tag.starts_with(kWeightTagPrefix); });
  });
}

std::string cell_text(const DocumentText& text, const std::vector<std::size_t>& blocks) {
  std::string out;
  for (const std::size_t block : blocks) out += (out.empty() ? "" : " ") + text.blocks[block].text;
  return canonical_text(out);
}

bool is_derived(const DocumentText& text, const std::vector<std::size_t>& blocks) {
  return std::any_of(blocks.begin(), blocks.end(), [&](std::size_t block) {
    const auto& edges = text.blocks[block].bookmarks;
    return std::any_of(edges.begin(), edges.end(),
                       [](const BookmarkEdge& edge) { return edge.name.starts_with(kRowMarkPrefix); });
  });
}

bool is_hidden_row(const DocumentText& text, const std::vector<std::vector<std::size_t>>& row) {
  bool hidden = false;
  for (const auto& cell : row) {
    for (const std::size_t block : cell) {
      if (!text.blocks[block].text.empty()) return false;
      hidden = hidden || is_hidden(text.blocks[block]);
    }
  }
  return hidden;
}

template <std::size_t Size>
bool begins_with_any(const std::string& low, const std::array<std::string_view, Size>& words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return low.starts_with(word); });
}

/// Whether a heading of the document names the criterion.
bool is_described(const DocumentText& text, const std::string& low_name) {
  return std::any_of(text.blocks.begin(), text.blocks.end(), [&](const Block& block) {
    return block.outline_level > 0 && folded(block.text).find(low_name) != std::string::npos;
  });
}

/// Weights are added up in millionths: exactly as they are typed, so that 33,33 + 33,33 + 33,34 is 100 and three times
/// 33,333 is not.
long long millionths(double value) { return std::llround(value * 1'000'000); }

/// A number in the document's language, and for messages in each.
struct NumberNames {
  XmlLiteral whole, dutch, english;
};
void write_number(const NumberNames& names, long long value, Language language, XmlWriter& writer) {
  const auto written = [value](Language in) { return number_text(static_cast<double>(value) / 1'000'000, in); };
  writer.attribute(names.whole, written(language));
  writer.attribute(names.dutch, written(Language::kDutch));
  writer.attribute(names.english, written(Language::kEnglish));
}

struct AwardRow {
  std::string name, weight;
  std::optional<double> number;  ///< of the weight
  bool price = false, derived = false, zero = false, unclear = false, missing = false;
};

template <std::size_t Size>
bool holds_any(const std::string& low, const std::array<std::string_view, Size>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return low.find(word) != std::string::npos; });
}

/// The award table, added up. Rows of sub-criteria do not count; a row that says "Totaal" is the tender's own claim.
struct AwardTable {
  std::vector<AwardRow> rows;
  long long sum = 0;
  std::optional<double> stated;  ///< by a total row
  int open = 0, unclear = 0;
  bool percent = false, points = false;

  void add(AwardRow row, Language language) {
    const std::string low = folded(row.name);
    if (low.empty() || (!row.derived && begins_with_any(low, kSubcriterionWords))) return;
    const auto weight = parse_weight(row.weight, language);
    row.price = is_price_name(low);
    if (!row.derived && is_total(low, weight, row.price)) return;
    percent = percent || holds_any(folded(row.weight), kPercentWords);
    points = points || holds_any(folded(row.weight), kPointWords);
    row.number = weight;
    if (weight) {
      sum += millionths(*weight);
      since_total_.push_back(millionths(*weight));
      row.zero = millionths(*weight) == 0;
    } else {
      ++(row.weight.empty() ? open : unclear);
      row.unclear = !row.weight.empty() && !is_weight_range(row.weight, language);
    }
    rows.push_back(std::move(row));
    last_of_some_.reset();
  }

  /// A last row that adds up no rows by itself is the total, whatever it is called.
  void end() {
    if (!stated) stated = last_of_some_;
  }

 private:
  /// A total of some rows says again what they say; "Total cost of ownership" does not.
  bool is_total(const std::string& low, std::optional<double> weight, bool price) {
    const TotalRow kind = total_row(low);
    const bool repeats = weight && adds_up(millionths(*weight));
    if (kind == TotalRow::kNone || (kind == TotalRow::kOfSome && price && !repeats)) return false;
    if (kind == TotalRow::kTotal && weight) stated = weight;
    last_of_some_ = kind == TotalRow::kOfSome && !repeats ? weight : std::nullopt;
    since_total_.clear();
    return true;
  }

  /// Whether the rows just above add up to this, however many.
  [[nodiscard]] bool adds_up(long long weight) const {
    long long above = 0;
    return std::any_of(since_total_.rbegin(), since_total_.rend(),
                       [&](long long one) { return (above += one) == weight && weight > 0; });
  }

  std::vector<long long> since_total_;
  std::optional<double> last_of_some_;
};

/// What a text may contradict: the criteria that have a weight.
AwardWeights weights_of(const AwardTable& table, bool percent, bool points, int number) {
  AwardWeights weights{{}, table.open == 0 && table.unclear == 0, percent, points && !percent, number};
  for (const AwardRow& row : table.rows)
    if (row.number) weights.criteria.push_back({folded(row.name), *row.number, row.price});
  return weights;
}

/// Whether there is one that can be read.
bool write_readable(const ReadDocument& document, Language language, XmlWriter& writer) {
  const auto read = read_table(document.index, award_table());
  const std::string mark = read ? read->mark : award_table().mark();
  const auto number = read ? std::optional(read->table) : document.index.table_with_mark(mark);
  if (!number) return false;
  const auto cells = document.index.table_cells(*number);
  if (cells.empty() || cells.front().size() < 2) return false;
  // A table with heads of its own is read as people read it: names first.
  const std::size_t names = read ? read->grid[0] : 0;
  const std::size_t weights = read ? read->grid[1] : 1;
  const std::size_t heads = read ? read->head : 0;
  // A table that no reader sees decides nothing.
  if (is_hidden_row(*document.text, cells[heads])) return false;
  const std::string head = cell_text(*document.text, cells[heads][weights]);
  AwardTable table;
  for (std::size_t row = heads + 1; row < cells.size(); ++row) {
    AwardRow one;
    one.name = cell_text(*document.text, cells[row][names]);
    one.weight = cell_value(*document.text, cells[row][weights]);
    one.derived = is_derived(*document.text, cells[row][names]);
    // An open control is the buyer's fill-in, and told as such.
    one.missing = one.weight.empty() && !has_weight_control(*document.text, cells[row][weights]);
    table.add(std::move(one), language);
  }
  table.end();
  const bool percent = table.percent || holds_any(folded(head), kPercentWords);
  const std::optional<double> claimed = percent ? std::optional(kWholeWeight) : table.stated;
  const XmlElement element(writer, "award-table");
  writer.attribute("mark", mark);
  writer.attribute("position", head.empty() ? "Weging" : head);
  writer.attribute("start", excerpt(cell_text(*document.text, cells[heads][names])));
  writer.flag("percent", percent);
  writer.attribute("open", std::to_string(table.open));
  writer.attribute("unclear", std::to_string(table.unclear));
  writer.attribute("total", std::to_string(table.sum));
  write_number({"shown", "shown-nl", "shown-en"}, table.sum, language, writer);
  if (claimed) {
    writer.attribute("claimed", std::to_string(millionths(*claimed)));
    write_number({"claimed-shown", "claimed-nl", "claimed-en"}, millionths(*claimed), language, writer);
  }
  if (table.stated) {
    writer.attribute("stated", std::to_string(millionths(*table.stated)));
    write_number({"stated-shown", "stated-nl", "stated-en"}, millionths(*table.stated), language, writer);
  }
  for (const AwardRow& row : table.rows) {
    const XmlElement criterion(writer, "criterion");
    writer.attribute("position", row.name);
    writer.attribute("start", excerpt(row.name));
    writer.attribute("weight", row.weight);
    writer.flag("price", row.price);
    writer.flag("zero", row.zero);
    writer.flag("unclear", row.unclear);
    writer.flag("missing", row.missing);
    writer.flag("clause", row.derived);
    writer.flag("described", row.price || row.derived || is_described(*document.text, folded(row.name)));
  }
  write_said_weights(document,
                     weights_of(table, percent, table.points || holds_any(folded(head), kPointWords), *number),
                     language, writer);
  return true;
}

}  // namespace

void write_award_table(const ReadDocument& document, Language language, XmlWriter& writer) {
  if (write_readable(document, language, writer)) return;
  const XmlElement element(writer, "no-award-table");
  writer.attribute("heads", shipped_heads(award_table(), language));
}

}  // namespace bestek
