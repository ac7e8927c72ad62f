// SPDX-License-Identifier: EUPL-1.2
#include "core/check/idle_conditions.hpp"

#include <algorithm>
#include <string>

#include "core/clause/plain_text.hpp"
#include "core/library/phrases.hpp"
#include "core/library/value_sentences.hpp"

namespace bestek {
namespace {

void find_in(const std::string& text, const Place& place, const Phrases& phrases,
             std::vector<LibraryFinding>& findings) {
  std::vector<const Phrase*> named = phrases.named_in(text);
  std::erase_if(named,
                [](const Phrase* one) { return std::ranges::find(kIdlePhrases, one->id) == kIdlePhrases.end(); });
  if (named.empty()) return;
  for (const PlainSentence& sentence : plain_sentences(text))
    for (const SaidPhrase& said : Phrases::said_in(sentence.text, named))
      findings.push_back(
          {Severity::kError, Error{"lint.idle-condition", place, {{"said", said.words}, {"sentence", sentence.text}}}});
}

}  // namespace

std::vector<LibraryFinding> check_idle_conditions(
    const Library& library, const std::vector<std::pair<Language, std::vector<DocumentText>>>& templates) {
  const auto phrases = Phrases::load(library.folder() / "rules" / "phrases.xml");
  if (!phrases) return {};
  std::vector<LibraryFinding> findings;
  for (const auto& [language, texts] : templates)
    for (const DocumentText& text : texts)
      for (const Block& block : text.blocks) find_in(block.text, {text.name, 0, {}, {}}, *phrases, findings);
  for (const Clause& clause : library.clauses()) {
    if (clause.status == ClauseStatus::kWithdrawn) continue;
    for (const Language language : kLanguages) {
      const ClauseText* text = clause.text(language);
      if (text == nullptr) continue;
      const Place place{clause.file, text->line, clause.id, {}};
      for (const ClauseBlocks* blocks : {&text->body, &text->scoring, &text->evidence})
        find_in(plain_text(*blocks), place, *phrases, findings);
    }
  }
  return findings;
}

}  // namespace bestek
