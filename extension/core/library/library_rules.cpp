// SPDX-License-Identifier: EUPL-1.2
#include "core/library/library_rules.hpp"

#include <utility>

namespace bestek {
namespace {

constexpr const char* kValues = "rules/values.xml";
constexpr const char* kPhrases = "rules/phrases.xml";

}  // namespace

Error or_missing_part(const Error& error, const char* part) {
  if (error.code != "file.missing") return error;
  return Error{"library.part-missing", error.place, {{"part", part}}};
}

LibraryRules load_library_rules(const std::filesystem::path& folder) {
  LibraryRules rules;
  auto citations = CitationPatterns::load(folder / kCitationsFile);
  if (citations) {
    rules.citations = std::move(citations).value();
    rules.has_citations = true;
    rules.problems = rules.citations.problems();
  } else {
    rules.problems.push_back(or_missing_part(citations.error(), kCitationsFile));
  }
  auto words = load_value_words(folder / kValues);
  if (words) {
    rules.words = std::move(words).value();
    rules.problems.insert(rules.problems.end(), rules.words.problems.begin(), rules.words.problems.end());
  } else {
    rules.problems.push_back(or_missing_part(words.error(), kValues));
  }
  auto phrases = Phrases::load(folder / kPhrases);
  if (phrases) {
    rules.phrases = std::move(phrases).value();
    rules.problems.insert(rules.problems.end(), rules.phrases.problems().begin(), rules.phrases.problems().end());
  } else {
    rules.no_phrases = or_missing_part(phrases.error(), kPhrases);
  }
  return rules;
}

}  // namespace bestek
