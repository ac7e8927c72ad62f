// SPDX-License-Identifier: EUPL-1.2
#include "core/library/search_text.hpp"

#include "core/base/text.hpp"
#include "core/clause/plain_text.hpp"

namespace bestek {
namespace {

SearchText make_search_text(const Clause& clause, Language language) {
  const ClauseText* text = clause.text(language);
  if (text == nullptr) return {};
  std::string all;
  for (const ClauseBlocks* blocks : {&text->body, &text->scoring, &text->evidence, &text->explanation, &text->market}) {
    all += plain_text(*blocks) + "\n";
  }
  for (const Source& source : clause.sources) all += source.text + "\n";
  return {folded(text->title), folded(all)};
}

}  // namespace

SearchTexts make_search_texts(const Clause& clause) {
  return {make_search_text(clause, Language::kDutch), make_search_text(clause, Language::kEnglish)};
}

}  // namespace bestek
