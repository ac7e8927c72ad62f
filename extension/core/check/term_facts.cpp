// SPDX-License-Identifier: EUPL-1.2
// Terms that a document defines: "Gebrek: elke afwijking van …" below a heading that says that definitions follow.
#include <algorithm>
#include <array>
#include <optional>

#include "core/base/text.hpp"
#include "core/base/text_scanner.hpp"
#include "core/check/model_facts.hpp"

namespace bestek {
namespace {

constexpr std::size_t kMaxTermBytes = 60;
constexpr std::size_t kMaxTermWords = 5;
constexpr std::size_t kMaxTerms = 300;  // each is looked for in every document: a stranger's file sets no time
constexpr std::size_t kStemFrom = 5;    // letters: of a longer term the last one may change, "tarief" and "tarieven"
constexpr std::array<std::string_view, 5> kHeadings{"definities", "begrippen", "begripsbepaling", "definitions",
                                                    "defined terms"};

bool begins_definitions(const std::string& heading) {
  const std::string words = folded(heading);
  return std::ranges::any_of(kHeadings, [&](std::string_view one) { return words.find(one) != std::string::npos; });
}

bool is_capital(const std::string& text) {
  return !text.empty() && ((text.front() >= 'A' && text.front() <= 'Z') || text.starts_with("\u00C9"));
}

struct Definition {
  std::string term, meaning;
  std::size_t block = 0;
};

/// "Term: what it means", also with the term in quotation marks; nothing for any other paragraph.
std::optional<Definition> definition_in(const std::string& text, std::size_t block) {
  const std::size_t colon = text.find(':');
  if (colon > kMaxTermBytes || colon + 2 >= text.size()) return std::nullopt;
  std::string term = canonical_text(text.substr(0, colon));
  std::erase(term, '"');
  for (const std::string_view mark : {"\u201C", "\u201D", "\u2018", "\u2019"})
    while (term.starts_with(mark) || term.ends_with(mark))
      term.starts_with(mark) ? term.erase(0, mark.size()) : term.erase(term.size() - mark.size());
  const std::string meaning = folded(canonical_text(text.substr(colon + 1)));
  if (!is_capital(term) || meaning.empty() || split(term, ' ').size() > kMaxTermWords) return std::nullopt;
  return Definition{std::move(term), meaning, block};
}

std::vector<Definition> definitions_of(const ReadDocument& document) {
  std::vector<Definition> found;
  const std::vector<Block>& blocks = document.text->blocks;
  std::size_t end = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].outline_level > 0 && i >= end && begins_definitions(blocks[i].text))
      end = document.index.chapter_end(i);
    if (found.size() == kMaxTerms) break;
    if (i >= end || blocks[i].outline_level > 0 || blocks[i].table >= 0) continue;
    if (auto one = definition_in(seen_text(blocks[i].text), i)) found.push_back(std::move(*one));
  }
  return found;
}

/// As every form of the word begins.
std::string stem_of(const std::string& term) {
  std::string stem = term.substr(0, term.find(" ("));
  if (stem.size() >= kStemFrom) stem.erase(before_last_code_point(stem));
  return stem;
}

/// Whether some paragraph but the definition itself has it.
bool stands_outside(std::string_view stem, const DocumentText& document, const std::string& definition) {
  const auto has_it = [&](const Block& block) { return block.text != definition && holds_letters(block.text, stem); };
  return std::ranges::any_of(document.blocks, has_it) || std::ranges::any_of(document.beside, has_it);
}

}  // namespace

bool holds_letters(std::string_view text, std::string_view part) noexcept {
  for (std::size_t at = 0; at + part.size() <= text.size(); ++at)
    if (begins_with_letters(text.substr(at), part)) return true;
  return false;
}

void write_terms(const ReadDocument& document, const CheckSubject& subject, XmlWriter& writer) {
  const std::vector<Definition> definitions = definitions_of(document);
  for (std::size_t i = 0; i < definitions.size(); ++i) {
    const Definition& one = definitions[i];
    const Block& block = document.text->blocks[one.block];
    const XmlElement element(writer, "term");
    writer.attribute("name", one.term);
    writer.attribute("position", heading_text(document.index, one.block));
    writer.attribute("start", excerpt(block.text));
    const auto here = definitions.begin() + static_cast<std::ptrdiff_t>(i);
    const auto same = std::find_if(definitions.begin(), here,
                                   [&](const Definition& other) { return folded(other.term) == folded(one.term); });
    if (same != here) writer.flag("same", same->meaning == one.meaning);
    const std::string stem = stem_of(one.term);
    writer.flag("used", std::ranges::any_of(*subject.texts, [&](const auto& other) {
                  return stands_outside(stem, other.second, block.text);
                }));
  }
}

}  // namespace bestek
