// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "core/base/text.hpp"
#include "core/base/utf8_text.hpp"
#include "core/check/chapter_facts.hpp"
#include "core/check/model_facts.hpp"
#include "core/check/own_text.hpp"

namespace bestek {
namespace {

constexpr std::size_t kExcerpt = 60;  // bytes of a paragraph by which it is found again

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

constexpr std::string_view kOthersFact = "written-by-others";

/// Without what others will write on, in a text where they write.
std::vector<Citation> without_lines_of_others(std::vector<Citation> found, const CitationPatterns& citations) {
  std::erase_if(found,
                [&](const Citation& one) { return is_left_open(one.kind) && citations.says(kOthersFact, one.name); });
  return found;
}

/// Without brackets that hold the tender's own reference, however it is written: "[Inkoop/laptops]" in a title.
std::vector<Citation> without_own_reference(std::vector<Citation> found, const Dossier* dossier) {
  const std::string own = dossier == nullptr ? std::string() : spelled(dossier->profile.reference);
  if (own.empty()) return found;
  std::erase_if(found, [&](const Citation& one) {
    return one.kind == CitationKind::kPlaceholder && one.name.starts_with('[') &&
           holds_as_words(spelled(one.name), own);
  });
  return found;
}

/// With what the paragraph still asks for, unless that is asked of others who write there.
std::vector<Citation> with_asked(std::vector<Citation> found, const OwnText& own, bool others_write,
                                 const CitationPatterns& citations) {
  if (others_write) return without_lines_of_others(std::move(found), citations);
  found.insert(found.end(), own.asked.begin(), own.asked.end());
  return found;
}

std::vector<Citation> left_open(const OwnText& own, bool others_write, const CitationPatterns& citations) {
  return with_asked(citations.find_open(own.text), own, others_write, citations);
}

/// The line that names it: a placement's text has one per paragraph.
std::string line_with(const std::string& text, const std::string& name) {
  const std::size_t at = text.find(name);
  if (at == std::string::npos) return text;
  const std::size_t before = at == 0 ? std::string::npos : text.rfind('\n', at - 1);
  const std::size_t begin = before == std::string::npos ? 0 : before + 1;
  return text.substr(begin, text.find('\n', at) - begin);
}

/// Writes what a text names, each name once.
class CitationWriter {
 public:
  CitationWriter(const CitationPatterns& citations, const std::string& around, XmlWriter& writer)
      : citations_(citations), around_(around), writer_(writer) {}

  /// `starts`: with how the line begins that names it.
  void write(const std::vector<Citation>& found, bool starts) {
    if (found.empty()) return;
    const bool equivalence = !is_left_open(found.front().kind) && citations_.manner(around_).equivalence;
    std::set<std::pair<CitationKind, std::string>> seen;
    for (const Citation& citation : found) {
      if (!seen.emplace(citation.kind, citation.name).second) continue;
      const XmlElement element(writer_, "citation");
      writer_.attribute("kind", citation_kind_id(citation.kind));
      writer_.attribute("name", citation.name);
      if (starts) writer_.attribute("start", excerpt(line_with(around_, citation.name)));
      writer_.attribute("instead", citation.instead);
      writer_.attribute("instead-en", citation.instead_english);
      if (is_left_open(citation.kind)) continue;
      const TextManner manner = citations_.manner(sentence_with(around_, citation.name));
      writer_.flag("equivalent", equivalence);
      writer_.flag("exclusive", manner.exclusive);
      writer_.flag("example", manner.example);
      writer_.flag("existing", manner.existing);
    }
  }

 private:
  const CitationPatterns& citations_;
  const std::string& around_;
  XmlWriter& writer_;
};

/// What a derived row leaves open. The rest of it a clause says already, and "[number of days]" is how the row shows a
/// fill-in that is still open there.
void write_derived(const ScannedParagraph& paragraph, const CitationPatterns& citations, XmlWriter& writer) {
  const OwnText own = own_text(*paragraph.block);
  std::vector<Citation> open = left_open(own, false, citations);
  std::erase_if(
      open, [](const Citation& one) { return one.kind == CitationKind::kPlaceholder && one.name.starts_with('['); });
  if (open.empty()) return;
  const XmlElement element(writer, "paragraph");
  writer.attribute("position", paragraph.position);
  writer.attribute("chapter", paragraph.chapter);
  writer.attribute("area", paragraph.area);
  writer.attribute("place", document_area_id(paragraph.block->area));
  writer.attribute("start", excerpt(paragraph.block->text));
  CitationWriter(citations, own.text, writer).write(open, false);
}

}  // namespace

const Block* looked_for(const DocumentText& document, const Block& block) {
  const bool unseen_by_search = block.area == DocumentArea::kPicture || block.area == DocumentArea::kRuby;
  if (!unseen_by_search || block.anchor >= document.blocks.size()) return &block;
  const Block& anchor = document.blocks[block.anchor];
  return anchor.text.empty() ? &block : &anchor;
}

std::string excerpt(const std::string& text) {
  std::size_t end = std::min({text.size(), kExcerpt, text.find('\n')});
  while (end < text.size() && end > 0 && is_continuation(text[end])) --end;
  return text.substr(0, end);
}

void write_citations(const std::string& text, const CitationPatterns& citations, XmlWriter& writer) {
  CitationWriter(citations, text, writer).write(citations.find_named(text), true);
}

void write_answer_citations(const std::string& answer, const std::string& around, const CitationPatterns& citations,
                            XmlWriter& writer) {
  CitationWriter(citations, around, writer).write(citations.find_in_answer(answer), false);
}

void write_left_open(const DocumentText& text, const Placement& placement, bool form, const CitationPatterns& citations,
                     XmlWriter& writer) {
  for (std::size_t i = placement.first_block; i <= placement.last_block && i < text.blocks.size(); ++i) {
    const OwnText own = own_text(text.blocks[i]);
    CitationWriter(citations, text.blocks[i].text, writer).write(left_open(own, form, citations), true);
  }
}

bool says_or_asks(const Block& block) noexcept {
  return !block.text.empty() || !block.prompts.empty() || !block.controls.empty();
}

void write_paragraph(const ScannedParagraph& paragraph, const CheckSubject& subject, XmlWriter& writer) {
  const CitationPatterns& citations = *subject.citations;
  const Block& block = *paragraph.block;
  const OwnText own = own_text(block);
  const bool others_write =
      paragraph.area == text_area_word(TextArea::kBidder) || paragraph.area == text_area_word(TextArea::kPrice);
  const std::vector<Citation> found =
      with_asked(paragraph.context->left_open(without_own_reference(citations.find(own.text), subject.dossier), block),
                 own, others_write, citations);
  const bool highlighted = has_other_highlight(block, found);
  if (found.empty() && !highlighted) return;
  const XmlElement element(writer, "paragraph");
  writer.attribute("position", block.outline_level > 0 ? block.text : paragraph.position);
  writer.attribute("chapter", paragraph.chapter);
  writer.attribute("area", paragraph.area);
  writer.attribute("place", document_area_id(block.area));
  writer.flag("highlighted", highlighted);
  writer.attribute("start", excerpt((paragraph.shown_by == nullptr ? block : *paragraph.shown_by).text));
  CitationWriter(citations, own.text, writer).write(found, false);
}

void write_text_facts(const ReadDocument& document, const CheckSubject& subject, const OpenContext& context,
                      XmlWriter& writer) {
  const std::vector<BlockPlace>& places = document.places;
  std::map<std::string, std::string> facts;  // and how the first paragraph begins that says so
  const auto gather_facts = [&](const Block& block) {
    if (block.text.empty()) return;
    const auto known = [&](const std::string& fact) { return facts.contains(fact); };
    for (std::string& fact : subject.citations->facts(seen_text(block.text), known))
      facts.try_emplace(std::move(fact), excerpt(block.text));
  };
  for (std::size_t i = 0; i < document.text->blocks.size(); ++i) {
    const Block& block = document.text->blocks[i];
    gather_facts(block);
    if (!says_or_asks(block) || places[i].in_clause) continue;
    const ScannedParagraph paragraph{&block, heading_text(document.index, i), places[i].chapter,
                                     text_area_word(places[i].area), &context};
    if (places[i].area == TextArea::kDerived) {
      write_derived(paragraph, *subject.citations, writer);
    } else {
      write_paragraph(paragraph, subject, writer);
    }
  }
  for (const Block& block : document.text->beside)
    if (block.area == DocumentArea::kFootnote || block.area == DocumentArea::kEndnote) gather_facts(block);
  for (const auto& [fact, start] : facts) {
    const XmlElement element(writer, "fact");
    writer.attribute("id", fact);
    writer.attribute("start", start);
  }
}

}  // namespace bestek
