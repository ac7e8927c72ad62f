// SPDX-License-Identifier: EUPL-1.2
#include "core/check/model_facts.hpp"

#include <charconv>
#include <cmath>
#include <optional>

namespace bestek {
namespace {

/// A weight as a person writes it: "40", "40 %", "12,5"; nothing for ranges and words.
std::optional<double> parse_weight(std::string text) {
  text = canonical_text(text);
  while (text.ends_with('%') || text.ends_with(' ')) text.pop_back();
  for (char& c : text) {
    if (c == ',') c = '.';
  }
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

bool has_label(const std::string& text, std::string_view dutch, std::string_view english) {
  return text.find(dutch) != std::string::npos || text.find(english) != std::string::npos;
}

void write_fill_ins(const Placement& placement, const FillInFacts& facts, ModelWriter& writer) {
  for (const PlacedFillIn& fill : placement.fill_ins) {
    const ModelElement element(writer, "fill-in");
    writer.attribute("name", fill.name);
    writer.attribute("by", filled_by_id(fill.by));
    writer.attribute("label", fill.label.empty() ? fill.name : fill.label);
    writer.flag("open", fill.open());
    writer.attribute("value", fill.value);
    writer.attribute("tag", fill_tag(fill.by, fill.name));
    if (fill.by != FilledBy::kBuyer) continue;
    writer.flag("differs", facts.differing.contains(fill.name));
    const auto first = facts.first_open.find(fill.name);
    if (first == facts.first_open.end() || first->second.placement != placement.id) continue;
    writer.flag("first", true);
    writer.attribute("others", std::to_string(first->second.count - 1));
  }
}

void write_clause_facts(const Clause& clause, const CheckSubject& subject, ModelWriter& writer) {
  writer.attribute("kind", kind_id(clause.kind));
  writer.attribute("level", clause.classification.level.id);
  writer.flag("legal-floor", clause.classification.legal_floor);
  const Clause* current = subject.library->find(clause.id);
  const Clause& newest = current == nullptr ? clause : *current;
  writer.flag("expired", newest.valid_until && *newest.valid_until < subject.now);
  writer.flag("review-past", newest.review_by && *newest.review_by < subject.now);
  if (newest.valid_until) writer.attribute("until", format_date(*newest.valid_until));
  if (newest.review_by) writer.attribute("review-by", format_date(*newest.review_by));
  if (current != nullptr) writer.attribute("newest", format_version(current->version));
}

/// The cell's weight: the value of its control, "" while it shows its placeholder, or the cell's plain text.
std::string cell_value(const DocumentText& text, const std::vector<std::size_t>& blocks, bool& has_control) {
  std::string value;
  for (const std::size_t block : blocks) {
    const Block& paragraph = text.blocks[block];
    for (const ControlSpan& control : paragraph.controls) {
      if (!control.tag.starts_with(kWeightTagPrefix)) continue;
      has_control = true;
      if (!control.showing_placeholder) value = paragraph.text.substr(control.begin, control.end - control.begin);
      return value.starts_with('[') ? std::string() : value;
    }
    value += paragraph.text;
  }
  return value;
}

std::string cell_text(const DocumentText& text, const std::vector<std::size_t>& blocks) {
  std::string out;
  for (const std::size_t block : blocks) out += (out.empty() ? "" : " ") + text.blocks[block].text;
  return canonical_text(out);
}

}  // namespace

std::string placement_text(const DocumentText& text, const Placement& placement) {
  std::string out;
  for (std::size_t i = placement.first_block; i <= placement.last_block && i < text.blocks.size(); ++i) {
    out += text.blocks[i].text + "\n";
  }
  return out;
}

std::set<std::string> placements_with_rows(const DocumentIndex& index) {
  std::set<std::string> ids;
  for (const DocumentMark* mark : index.with_prefix(kRowMarkPrefix)) {
    const std::string_view rest = mark->name.substr(kRowMarkPrefix.size());
    ids.emplace(rest.substr(0, rest.find('_')));
  }
  return ids;
}

void write_placements(const ReadDocument& document, const CheckSubject& subject, const std::set<std::string>& rows,
                      const FillInFacts& fills, ModelWriter& writer) {
  for (const Placement& placement : document.placements) {
    const std::string text =
        placement.marks == MarkState::kMissing ? std::string() : placement_text(*document.text, placement);
    const Clause* clause = subject.library == nullptr ? nullptr : subject.library->find_release(placement.release_hash);
    const ModelElement element(writer, "placement");
    writer.attribute("clause", placement.clause_id.empty() ? "?" : placement.clause_id);
    writer.attribute("version", placement.version);
    writer.attribute("position", placement.title.empty() ? placement.clause_id : placement.title);
    writer.attribute("mark", placement.mark);
    writer.attribute("text", text_state_id(placement.text));
    writer.attribute("library", library_state_id(placement.library));
    writer.attribute("marks", mark_state_id(placement.marks));
    writer.flag("scoring", has_label(text, "Beoordeling: ", "Scoring: "));
    writer.flag("evidence", has_label(text, "Bewijs: ", "Evidence: "));
    if (clause != nullptr) write_clause_facts(*clause, subject, writer);
    write_fill_ins(placement, fills, writer);
    if (clause != nullptr && placement.marks != MarkState::kMissing) {
      for (const Kpi& kpi : clause->kpis) {
        const ModelElement promise(writer, "promise");
        writer.attribute("name", kpi.label.in(Language::kDutch));
        writer.flag("row", rows.contains(placement.id));
      }
      for (const Obligation& obligation : clause->obligations) {
        const ModelElement promise(writer, "promise");
        writer.attribute("name", obligation.what.in(Language::kDutch));
        writer.flag("row", rows.contains(placement.id));
      }
    }
    if (!text.empty()) write_citations(text, *subject.citations, false, writer);
  }
}

void write_fields(const ReadDocument& document, ModelWriter& writer) {
  for (const TemplateField& field : document.fields) {
    const ModelElement element(writer, "field");
    writer.attribute("tag", field.tag);
    writer.attribute("name", field.fill_in.name);
    const bool profile = field.tag.starts_with(kProfileTagPrefix) || field.tag.starts_with("bestek.term.");
    const bool weight = field.tag.starts_with(kWeightTagPrefix);
    writer.attribute("by", weight ? "weight" : profile ? "profile" : filled_by_id(field.fill_in.by));
    writer.attribute("label", field.fill_in.label.empty() ? field.fill_in.name : field.fill_in.label);
    writer.flag("open", field.fill_in.open());
    writer.attribute("position", field.heading);
  }
}

void write_award_table(const ReadDocument& document, ModelWriter& writer) {
  const auto table = document.index.table_with_mark(std::string(kTableMarkPrefix) + "award");
  if (!table) return;
  const auto cells = document.index.table_cells(*table);
  if (cells.empty() || cells.front().size() < 2) return;
  const std::string head = cell_text(*document.text, cells.front()[1]);
  double total = 0;
  int open = 0;
  int unclear = 0;
  std::vector<std::pair<std::string, std::string>> criteria;
  for (std::size_t row = 1; row < cells.size(); ++row) {
    if (cells[row].size() < 2) continue;
    bool has_control = false;
    const std::string value = cell_value(*document.text, cells[row][1], has_control);
    const auto weight = parse_weight(value);
    if (weight) {
      total += *weight;
    } else if (canonical_text(value).empty()) {
      ++open;
    } else {
      ++unclear;
    }
    criteria.emplace_back(cell_text(*document.text, cells[row][0]), value);
  }
  const ModelElement element(writer, "award-table");
  writer.attribute("mark", std::string(kTableMarkPrefix) + "award");
  writer.attribute("position", head.empty() ? "Weging" : head);
  writer.flag("percent", head.find('%') != std::string::npos);
  writer.attribute("open", std::to_string(open));
  writer.attribute("unclear", std::to_string(unclear));
  // Weights are typed with at most two decimals: rounding keeps 33,33 + 33,33 + 33,34 at 100.
  writer.attribute("total", std::to_string(std::llround(total * 100)));
  std::string shown = std::to_string(std::llround(total * 100) / 100);
  if (const long long cents = std::llround(total * 100) % 100; cents != 0)
    shown += "," + std::to_string(100 + cents).substr(1);
  writer.attribute("shown", shown);
  for (const auto& [name, weight] : criteria) {
    const ModelElement criterion(writer, "criterion");
    writer.attribute("position", name);
    writer.attribute("weight", weight);
  }
}

}  // namespace bestek
