// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>

#include "core/base/text.hpp"
#include "core/clause/plain_text.hpp"
#include "core/library/lint.hpp"

namespace bestek {
namespace {

constexpr std::size_t kMaxSentenceWords = 40;
constexpr std::size_t kMinEdgeCharacters = 3;

// Words that nobody can check. Each is looked for at a word's start in folded text without punctuation; one that ends
// in a space is a whole word. "Duurzaam" only where it is the demand itself: it is also part of names and means "for
// good".
constexpr std::array<std::string_view, 22> kVagueDutch{
    "zo veel mogelijk", "zoveel mogelijk", "indien mogelijk", "waar mogelijk",     "streeft naar",
    "marktconform",     "redelijkerwijs",  "adequaat",        "state of the art",  "zo spoedig mogelijk",
    "in principe",      "optimaal ",       "optimale ",       "milieuvriendelijk", "is duurzaam ",
    "zijn duurzaam ",   "duurzaam is ",    "duurzaam zijn ",  "zo duurzaam ",      "duurzame producten ",
    "duurzame wijze ",  "duurzame manier "};
constexpr std::array<std::string_view, 15> kVagueEnglish{"as much as possible",
                                                         "if possible",
                                                         "where possible",
                                                         "strives to",
                                                         "adequate",
                                                         "state of the art",
                                                         "in line with the market",
                                                         "in principle",
                                                         "optimal ",
                                                         "optimally ",
                                                         "environmentally friendly",
                                                         "is sustainable ",
                                                         "are sustainable ",
                                                         "sustainable products ",
                                                         "sustainable manner "};

/// The text as words with one space before and after each, without punctuation.
std::string bare_words(const std::string& text) {
  std::string out = " ";
  for (const char c : folded(text)) {
    const bool mark = std::string_view(".,;:!?()[]\"'/-").find(c) != std::string_view::npos;
    if (!mark && c != ' ') out += c;
    if ((mark || c == ' ') && out.back() != ' ') out += ' ';
  }
  return out + " ";
}

std::size_t characters_outside_fills(const Runs& runs) {
  std::size_t count = 0;
  for (const Run& run : runs) {
    if (const auto* text = std::get_if<TextRun>(&run)) count += code_points(text->text);
    if (std::holds_alternative<TermRun>(run)) count += kMinEdgeCharacters;
  }
  return count;
}

/// The line of the block's first paragraph, item or cell.
int line_in(const ClauseBlock& block, const ClauseText& text) {
  int line = 0;
  for_each_runs({block}, [&](const Runs& runs) { line = line > 0 ? line : runs.line; });
  return line > 0 ? line : text.line;
}

/// The mark starts inside the first block and ends inside the last one: both are paragraphs with room for it, and the
/// last one does not end in a fill-in.
void lint_edges(const ClauseText& text, LintReport& report) {
  if (code_points(text.title) < kMinEdgeCharacters) report.error("lint.short-title", text.title_line);
  const ClauseBlocks& last_part = !text.evidence.empty()  ? text.evidence
                                  : !text.scoring.empty() ? text.scoring
                                                          : text.body;
  const auto* last = last_part.empty() ? nullptr : std::get_if<ClauseParagraph>(&last_part.back());
  if (last == nullptr) {
    report.error("lint.last-block", last_part.empty() ? text.line : line_in(last_part.back(), text));
    return;
  }
  const bool ends_in_fill = !last->runs.empty() && std::holds_alternative<FillRun>(last->runs.back());
  if (characters_outside_fills(last->runs) < kMinEdgeCharacters || ends_in_fill)
    report.error("lint.last-block", last->runs.line);
  if (!std::holds_alternative<ClauseParagraph>(text.body.front()))
    report.error("lint.first-block", line_in(text.body.front(), text));
}

void lint_tables(const ClauseText& text, LintReport& report) {
  for (const ClauseBlocks* blocks : {&text.body, &text.scoring, &text.evidence}) {
    for (const ClauseBlock& block : *blocks) {
      const auto* table = std::get_if<ClauseTable>(&block);
      if (table == nullptr) continue;
      for (const auto& row : table->rows) {
        if (row.size() != table->rows.front().size()) {
          report.error("lint.uneven-table", row.empty() ? line_in(block, text) : row.front().line,
                       {{"columns", std::to_string(table->rows.front().size())}});
          break;
        }
      }
    }
  }
}

std::size_t longest_sentence(const std::string& paragraph) {
  std::size_t longest = 0;
  std::size_t words = 0;
  for (const std::string& word : split(paragraph, ' ')) {
    ++words;
    longest = std::max(longest, words);
    if (word.ends_with('.') || word.ends_with(';') || word.ends_with(':') || word.ends_with('?')) words = 0;
  }
  return longest;
}

void lint_wording(const Clause& clause, const ClauseText& text, LintReport& report) {
  const auto look = [&](const Runs& runs) {
    const std::string paragraph = plain_text(runs);
    if (const std::size_t words = longest_sentence(paragraph); words > kMaxSentenceWords) {
      report.error("lint.long-sentence", runs.line,
                   {{"words", std::to_string(words)}, {"start", paragraph.substr(0, 40)}});
    }
    const std::string low = bare_words(paragraph);
    const auto vague = [&](std::string_view words) {
      if (low.find(" " + std::string(words)) != std::string::npos) {
        report.error("lint.vague", runs.line,
                     {{"words", std::string(words.substr(0, words.find_last_not_of(' ') + 1))}});
      }
    };
    if (clause.kind == ClauseKind::kDefinition || clause.kind == ClauseKind::kExplanation) return;
    if (text.language == Language::kDutch) std::for_each(kVagueDutch.begin(), kVagueDutch.end(), vague);
    if (text.language == Language::kEnglish) std::for_each(kVagueEnglish.begin(), kVagueEnglish.end(), vague);
  };
  for (const ClauseBlocks* blocks : {&text.body, &text.scoring, &text.evidence}) for_each_runs(*blocks, look);
}

/// A title and the label of a fill-in are one line: no brand, and no name that has gone out of date.
void lint_line(const std::string& line, int at, const std::string& words, const CitationPatterns& citations,
               LintReport& report) {
  for (const Citation& citation : citations.find_named(line)) {
    if (citation.kind == CitationKind::kOutdated) {
      report.error("lint.outdated-name", at, {{"name", citation.name}, {"instead", citation.instead}});
    } else if (citation.kind == CitationKind::kBrand) {
      report.error("lint.equivalent-missing", at, {{"name", citation.name}, {"words", words}});
    }
  }
}

/// Brands never; labels, standards and certificates only where the same paragraph accepts equivalents.
void lint_equivalence(const Clause& clause, const ClauseText& text, const CitationPatterns& citations,
                      LintReport& report) {
  const std::string words = text.language == Language::kDutch ? "of gelijkwaardig" : "or equivalent";
  lint_line(text.title, text.title_line, words, citations, report);
  for (const FillIn& fill : clause.fill_ins) {
    lint_line(fill.label.in(text.language), fill.line, words, citations, report);
    for (const FillChoice& choice : fill.choices)
      lint_line(choice.label.in(text.language), fill.line, words, citations, report);
  }
  const auto look = [&](const Runs& runs) {
    const std::string paragraph = plain_text(runs);
    const bool equivalence = citations.manner(paragraph).equivalence;
    // What is left open is not asked: fill-ins read as {name} here, and a clause's text has brackets of its own.
    for (const Citation& citation : citations.find_named(paragraph)) {
      if (citation.kind == CitationKind::kOutdated) {
        report.error("lint.outdated-name", runs.line, {{"name", citation.name}, {"instead", citation.instead}});
      } else if (!equivalence) {
        report.error("lint.equivalent-missing", runs.line, {{"name", citation.name}, {"words", words}});
      }
    }
  };
  for (const ClauseBlocks* blocks : {&text.body, &text.scoring, &text.evidence}) for_each_runs(*blocks, look);
}

}  // namespace

void lint_text(const Clause& clause, const std::vector<Language>& languages, const CitationPatterns& citations,
               LintReport& report) {
  for (const Language language : languages) {
    const auto count = std::count_if(clause.texts.begin(), clause.texts.end(),
                                     [&](const ClauseText& text) { return text.language == language; });
    const std::string code(language_code(language));
    if (count == 0) report.error("lint.missing-language", 0, {{"language", code}});
    if (count > 1) report.error("lint.language-twice", 0, {{"language", code}});
  }
  for (const ClauseText& text : clause.texts) {
    if (text.body.empty()) continue;  // the schema reports it
    lint_edges(text, report);
    lint_tables(text, report);
    lint_wording(clause, text, report);
    lint_equivalence(clause, text, citations, report);
  }
}

}  // namespace bestek
