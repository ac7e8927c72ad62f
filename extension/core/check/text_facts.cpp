// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>

#include "core/check/model_facts.hpp"

namespace bestek {
namespace {

struct PartText {
  std::string_view id;
  std::array<std::string_view, 3> words;  ///< folded; one of them in a heading means that the chapter is there
};

// What a chapter is called when somebody removed its mark or wrote the document without our template.
constexpr std::array<PartText, 12> kPartWords{{
    {"subject", {"onderwerp", "opdracht", "subject"}},
    {"planning", {"planning", "tijdpad", "timetable"}},
    {"questions", {"inlichtingen", "vragen", "questions"}},
    {"exclusion", {"uitsluiting", "exclusion", "uea"}},
    {"suitability", {"geschiktheid", "suitability", "minimumeisen"}},
    {"award", {"gunning", "award", "beoordeling"}},
    {"standstill", {"standstill", "opschort", "gunningsbeslissing"}},
    {"terms", {"voorwaarden", "conditions", "rangorde"}},
    {"annexes", {"bijlage", "annex", "appendix"}},
    {"requirements", {"eisen", "requirements", "specificatie"}},
    {"obligations", {"verplichting", "obligation", "duurzaam"}},
    {"kpi_annex", {"kpi", "rapportage", "reporting"}},
}};

bool heading_says(const std::string& heading, const PartText& part) {
  const std::string low = folded(heading);
  return std::any_of(part.words.begin(), part.words.end(),
                     [&](std::string_view word) { return low.find(word) != std::string::npos; });
}

void write_part(std::string_view id, const std::string& heading, std::string_view mark, ModelWriter& writer) {
  const ModelElement element(writer, "part");
  writer.attribute("id", id);
  writer.attribute("position", heading);
  writer.attribute("mark", mark);
}

/// Which blocks belong to a clause: rules about clauses look at these, rules about other text at the rest.
std::vector<bool> blocks_in_clauses(const ReadDocument& document) {
  std::vector<bool> inside(document.text->blocks.size(), false);
  for (const Placement& placement : document.placements) {
    if (placement.marks == MarkState::kMissing) continue;
    for (std::size_t i = placement.first_block; i <= placement.last_block && i < inside.size(); ++i) inside[i] = true;
  }
  return inside;
}

/// The paragraph without what stands in content controls: those are holes of ours, reported by who fills them.
std::string text_outside_controls(const Block& block) {
  std::string out;
  std::size_t from = 0;
  for (const ControlSpan& control : block.controls) {
    if (control.begin < from) continue;
    out += block.text.substr(from, control.begin - from);
    from = control.end;
  }
  return out + block.text.substr(std::min(from, block.text.size()));
}

/// The chapter (a part's id) that each block stands in, "" before the first.
std::vector<std::string_view> chapters(const ReadDocument& document) {
  std::vector<std::string_view> chapter(document.text->blocks.size());
  for (const DocumentMark* mark : document.index.with_prefix(kPartMarkPrefix)) {
    const std::size_t end = document.index.chapter_end(mark->start.block);
    for (std::size_t i = mark->start.block; i < end && i < chapter.size(); ++i) {
      chapter[i] = mark->name.substr(kPartMarkPrefix.size());
    }
  }
  return chapter;
}

}  // namespace

void write_parts(const ReadDocument& document, ModelWriter& writer) {
  std::set<std::string_view> marked;
  for (const DocumentMark* mark : document.index.with_prefix(kPartMarkPrefix)) {
    const std::string_view id = mark->name.substr(kPartMarkPrefix.size());
    marked.insert(id);
    write_part(id, document.text->blocks[mark->start.block].text, mark->name, writer);
  }
  for (const PartText& part : kPartWords) {
    if (marked.contains(part.id)) continue;
    for (const Block& block : document.text->blocks) {
      if (block.outline_level == 0 || !heading_says(block.text, part)) continue;
      write_part(part.id, block.text, {}, writer);
      break;
    }
  }
}

void write_citations(const std::string& text, const CitationPatterns& citations, bool leftovers, ModelWriter& writer) {
  const std::vector<Citation> found = citations.find(text);
  if (found.empty()) return;
  const TextManner manner = citations.manner(text);
  std::set<std::pair<CitationKind, std::string>> seen;
  for (const Citation& citation : found) {
    if (citation.kind == CitationKind::kLeftover && !leftovers) continue;
    if (!seen.emplace(citation.kind, citation.name).second) continue;
    const ModelElement element(writer, "citation");
    writer.attribute("kind", citation_kind_id(citation.kind));
    writer.attribute("name", citation.name);
    writer.attribute("instead", citation.instead);
    writer.flag("equivalent", manner.equivalence);
    writer.flag("exclusive", manner.exclusive);
    writer.flag("example", manner.example);
    writer.flag("existing", manner.existing);
  }
}

void write_text_facts(const ReadDocument& document, const CheckSubject& subject, ModelWriter& writer) {
  const std::vector<bool> in_clause = blocks_in_clauses(document);
  const std::vector<std::string_view> chapter = chapters(document);
  std::set<std::string> facts;
  for (std::size_t i = 0; i < document.text->blocks.size(); ++i) {
    const Block& block = document.text->blocks[i];
    if (block.text.empty()) continue;
    for (std::string& fact : subject.citations->facts(block.text)) facts.insert(std::move(fact));
    const std::string text = text_outside_controls(block);
    if (in_clause[i] || (subject.citations->find(text).empty() && !block.highlighted)) continue;
    const ModelElement element(writer, "paragraph");
    writer.attribute("position", block.outline_level > 0 ? block.text : heading_text(document.index, i));
    writer.attribute("chapter", chapter[i]);
    writer.flag("highlighted", block.highlighted);
    writer.attribute("start", text.substr(0, std::min<std::size_t>(text.size(), 60)));
    write_citations(text, *subject.citations, true, writer);
  }
  for (const std::string& fact : facts) {
    const ModelElement element(writer, "fact");
    writer.attribute("id", fact);
  }
}

}  // namespace bestek
