// SPDX-License-Identifier: EUPL-1.2
#include "core/check/agreed_periods.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/clause/plain_text.hpp"
#include "core/library/value_words.hpp"

namespace bestek {
namespace {

/// What a template or a clause says of one period.
struct SaidPeriod {
  Place place;
  std::string who;  ///< file of the template, or id of the clause
  const Clause* clause = nullptr;
  AgreedStatement statement;
};

/// One list per period, in the order of the periods.
using SaidByPeriod = std::vector<std::vector<SaidPeriod>>;

/// What the text says of each period. It is made ready once: there are many texts and many periods.
void add_said(const std::vector<AgreedPeriod>& periods, std::string_view text, Language language, const SaidPeriod& by,
              SaidByPeriod& all) {
  const std::vector<PlainSentence> sentences = plain_sentences(text);
  for (std::size_t i = 0; i < periods.size(); ++i) {
    if (auto statement = find_agreed(periods[i], sentences, language)) {
      all[i].push_back(by);
      all[i].back().statement = std::move(*statement);
    }
  }
}

SaidByPeriod said_by_templates(const std::vector<AgreedPeriod>& periods, const std::vector<DocumentText>& texts,
                               Language language) {
  SaidByPeriod all(periods.size());
  for (const DocumentText& text : texts) {
    const SaidPeriod by{{text.name, 0, {}, {}}, text.name.substr(text.name.rfind('/') + 1), nullptr, {}};
    for (const Block& block : text.blocks) add_said(periods, block.text, language, by, all);
  }
  return all;
}

SaidByPeriod said_by_clauses(const std::vector<AgreedPeriod>& periods, const Library& library, Language language) {
  SaidByPeriod all(periods.size());
  for (const Clause& clause : library.clauses()) {
    const ClauseText* text = clause.text(language);
    if (clause.status == ClauseStatus::kWithdrawn || text == nullptr) continue;
    const SaidPeriod by{{clause.file, text->line, clause.id, {}}, clause.id, &clause, {}};
    for (const ClauseBlocks* blocks : {&text->body, &text->scoring, &text->evidence})
      add_said(periods, plain_text(*blocks), language, by, all);
  }
  return all;
}

bool excludes(const Clause& one, const Clause& other) {
  return std::ranges::any_of(one.relations.excludes, [&](const Reference& ref) { return ref.id == other.id; });
}

/// Whether both may stand in one tender: of two clauses, those for a product in common that no step of one ladder and
/// no exclusion keeps apart.
bool can_meet(const SaidPeriod& one, const SaidPeriod& other) {
  if (one.clause == nullptr || other.clause == nullptr) return true;
  const Clause& a = *one.clause;
  const Clause& b = *other.clause;
  if (&a == &b) return true;
  if (excludes(a, b) || excludes(b, a)) return false;
  if (!a.relations.ladder.id.empty() && a.relations.ladder.id == b.relations.ladder.id) return false;
  return std::ranges::any_of(a.classification.groups, [&](const Reference& group) {
    return std::ranges::any_of(b.classification.groups,
                               [&](const Reference& other_group) { return group.id == other_group.id; });
  });
}

/// Each one that says something else than one before it that it can meet, once.
void compare(const AgreedPeriod& period, const std::vector<SaidPeriod>& all, std::vector<LibraryFinding>& findings) {
  for (std::size_t i = 1; i < all.size(); ++i) {
    const auto other =
        std::find_if(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(i), [&](const SaidPeriod& before) {
          return !(before.statement.period == all[i].statement.period) && can_meet(before, all[i]);
        });
    if (other == all.begin() + static_cast<std::ptrdiff_t>(i)) continue;
    const bool known = std::ranges::any_of(findings, [&](const LibraryFinding& one) {
      return one.error.place.file == all[i].place.file && one.error.place.line == all[i].place.line &&
             !one.error.args.empty() && one.error.args.front().second == period.id;
    });
    if (known) continue;
    findings.push_back({Severity::kError, Error{"lint.period-differs",
                                                all[i].place,
                                                {{"period", period.id},
                                                 {"name.nl", period.name.in(Language::kDutch)},
                                                 {"name.en", period.name.in(Language::kEnglish)},
                                                 {"here", all[i].statement.sentence},
                                                 {"other", other->who},
                                                 {"there", other->statement.sentence}}}});
  }
}

}  // namespace

std::vector<LibraryFinding> check_agreed_periods(
    const Library& library, const std::vector<std::pair<Language, std::vector<DocumentText>>>& templates) {
  const auto words = load_value_words(library.folder() / "rules" / "values.xml");
  if (!words) return {};
  // By language: the clauses by themselves, or behind each of its sets of templates.
  std::array<std::vector<SaidByPeriod>, kLanguageCount> said;
  for (const Language language : kLanguages) {
    const SaidByPeriod clauses = said_by_clauses(words->periods, library, language);
    std::vector<SaidByPeriod>& sets = said.at(static_cast<std::size_t>(language));
    for (const auto& [written, texts] : templates) {
      if (written != language) continue;
      SaidByPeriod all = said_by_templates(words->periods, texts, language);
      for (std::size_t i = 0; i < all.size(); ++i) all[i].insert(all[i].end(), clauses[i].begin(), clauses[i].end());
      sets.push_back(std::move(all));
    }
    if (sets.empty()) sets.push_back(clauses);
  }
  std::vector<LibraryFinding> findings;
  for (std::size_t i = 0; i < words->periods.size(); ++i) {
    for (const auto& sets : said) {
      for (const SaidByPeriod& set : sets) compare(words->periods[i], set[i], findings);
    }
  }
  return findings;
}

}  // namespace bestek
