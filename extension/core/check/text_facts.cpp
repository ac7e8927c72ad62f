// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>

#include "core/check/chapter_facts.hpp"
#include "core/check/model_facts.hpp"

namespace bestek {
namespace {

constexpr std::size_t kExcerpt = 60;  // bytes of a paragraph by which it is found again

// In the order of TextArea.
constexpr std::array<std::string_view, 4> kAreas{"buyer", "bidder", "price", "derived"};

/// The paragraph without what stands in content controls: those are fill-ins and fields, reported by who fills them.
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

/// The sentence that names it: where words such as "uitsluitend" and "bijvoorbeeld" count.
std::string sentence_with(const std::string& text, const std::string& name) {
  const std::size_t at = text.find(name);
  if (at == std::string::npos) return text;
  const auto ends = [&](std::size_t i) {
    return text[i] == '\n' || ((text[i] == '.' || text[i] == ';') && i + 1 < text.size() && text[i + 1] == ' ');
  };
  std::size_t begin = at;
  while (begin > 0 && !ends(begin - 1)) --begin;
  std::size_t end = at + name.size();
  while (end < text.size() && !ends(end)) ++end;
  return text.substr(begin, end - begin);
}

bool is_left_open(CitationKind kind) noexcept {
  return kind == CitationKind::kLeftover || kind == CitationKind::kPlaceholder;
}

/// The line that names it: a placement's text has one per paragraph.
std::string line_with(const std::string& text, const std::string& name) {
  const std::size_t at = text.find(name);
  if (at == std::string::npos) return text;
  const std::size_t before = at == 0 ? std::string::npos : text.rfind('\n', at - 1);
  const std::size_t begin = before == std::string::npos ? 0 : before + 1;
  return text.substr(begin, text.find('\n', at) - begin);
}

}  // namespace

std::string excerpt(const std::string& text) {
  std::size_t end = std::min({text.size(), kExcerpt, text.find('\n')});
  while (end < text.size() && end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end);
}

void write_citations(const std::string& text, const CitationPatterns& citations, bool leftovers, ModelWriter& writer) {
  const std::vector<Citation> found = citations.find(text);
  if (found.empty()) return;
  const bool equivalence = citations.manner(text).equivalence;
  std::set<std::pair<CitationKind, std::string>> seen;
  for (const Citation& citation : found) {
    if (is_left_open(citation.kind) && !leftovers) continue;
    if (!seen.emplace(citation.kind, citation.name).second) continue;
    const ModelElement element(writer, "citation");
    writer.attribute("kind", citation_kind_id(citation.kind));
    writer.attribute("name", citation.name);
    if (!leftovers) writer.attribute("start", excerpt(line_with(text, citation.name)));
    writer.attribute("instead", citation.instead);
    writer.attribute("instead-en", citation.instead_english);
    if (is_left_open(citation.kind)) continue;
    const TextManner manner = citations.manner(sentence_with(text, citation.name));
    writer.flag("equivalent", equivalence);
    writer.flag("exclusive", manner.exclusive);
    writer.flag("example", manner.example);
    writer.flag("existing", manner.existing);
  }
}

void write_text_facts(const ReadDocument& document, const CheckSubject& subject, ModelWriter& writer) {
  const std::vector<BlockPlace> places = block_places(document, *subject.citations);
  std::map<std::string, std::string> facts;  // and how the first paragraph begins that says so
  for (std::size_t i = 0; i < document.text->blocks.size(); ++i) {
    const Block& block = document.text->blocks[i];
    if (block.text.empty()) continue;
    for (std::string& fact : subject.citations->facts(block.text))
      facts.try_emplace(std::move(fact), excerpt(block.text));
    if (places[i].in_clause || places[i].area == TextArea::kDerived) continue;
    const std::string text = text_outside_controls(block);
    if (subject.citations->find(text).empty() && !block.highlighted) continue;
    const ModelElement element(writer, "paragraph");
    writer.attribute("position", block.outline_level > 0 ? block.text : heading_text(document.index, i));
    writer.attribute("chapter", places[i].chapter);
    writer.attribute("area", kAreas.at(static_cast<std::size_t>(places[i].area)));
    writer.flag("highlighted", block.highlighted);
    writer.attribute("start", excerpt(block.text));
    write_citations(text, *subject.citations, true, writer);
  }
  for (const auto& [fact, start] : facts) {
    const ModelElement element(writer, "fact");
    writer.attribute("id", fact);
    writer.attribute("start", start);
  }
}

}  // namespace bestek
