// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <string>
#include <utility>

#include "core/base/number.hpp"
#include "core/base/text.hpp"
#include "core/base/words.hpp"
#include "core/clause/plain_text.hpp"
#include "core/library/lint.hpp"

namespace bestek {
namespace {

constexpr std::size_t kLongSentenceWords = 25;
constexpr double kMostLongPercent = 5;
constexpr std::size_t kFewSentences = 200;  // of fewer, one more or less is several per cent

struct Count {
  std::size_t all = 0, long_ones = 0, most = 0;
  const Clause* longest = nullptr;
  int line = 0;
};

void count_sentences(const Runs& runs, const Clause& clause, Count& count) {
  std::size_t words = 0;
  const auto end_sentence = [&] {
    if (words == 0) return;
    ++count.all;
    if (words > kLongSentenceWords) ++count.long_ones;
    if (words > count.most) {
      count.most = words;
      count.longest = &clause;
      count.line = runs.line;
    }
    words = 0;
  };
  for (const std::string& word : split(plain_text(runs), ' ')) {
    ++words;
    if (word.ends_with('.') || word.ends_with('?') || word.ends_with('!')) end_sentence();
  }
  end_sentence();
}

std::string percent_of(const Count& count, Language language) {
  const auto tenths = count.long_ones * 1000 / count.all;
  const TypedNumber share{0, false, std::to_string(tenths / 10), std::to_string(tenths % 10)};
  return written_number(share, language, 0);
}

}  // namespace

void lint_sentences(const Library& library, std::vector<LibraryFinding>& findings) {
  for (const Language language : library.languages()) {
    Count count;
    for (const Clause& clause : library.clauses()) {
      const ClauseText* text = clause.text(language);
      if (clause.status == ClauseStatus::kWithdrawn || text == nullptr) continue;
      for (const ClauseBlocks* blocks : {&text->body, &text->scoring, &text->evidence})
        for_each_runs(*blocks, [&](const Runs& runs) { count_sentences(runs, clause, count); });
    }
    const auto most = static_cast<double>(count.all) * kMostLongPercent / 100;
    if (count.all < kFewSentences || static_cast<double>(count.long_ones) <= most) continue;
    WordArguments args = in_each_language("share", [&](Language reader) { return percent_of(count, reader); });
    std::ranges::move(language_names(language), std::back_inserter(args));
    args.emplace_back("words", std::to_string(kLongSentenceWords));
    args.emplace_back("longest", std::to_string(count.most));
    LintReport(*count.longest, findings).error("lint.long-sentences", count.line, std::move(args));
  }
}

}  // namespace bestek
