// SPDX-License-Identifier: EUPL-1.2
#include "core/check/agreed_periods.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "core/clause/plain_text.hpp"
#include "core/library/value_words.hpp"

namespace bestek {
namespace {

/// What a template or a clause says of one period.
struct Said {
  Place place;
  std::string who;  ///< file of the template, or id of the clause
  const Clause* clause = nullptr;
  AgreedStatement statement;
};

void add_said_by(const DocumentText& text, const AgreedPeriod& period, Language language, std::vector<Said>& all) {
  const std::string file = text.name.substr(text.name.rfind('/') + 1);
  for (const Block& block : text.blocks) {
    if (auto statement = find_agreed(period, block.text, language))
      all.push_back({{text.name, 0, {}, {}}, file, nullptr, std::move(*statement)});
  }
}

std::vector<Said> said_by_clauses(const AgreedPeriod& period, const Library& library, Language language) {
  std::vector<Said> all;
  for (const Clause& clause : library.clauses()) {
    const ClauseText* text = clause.text(language);
    if (clause.status == ClauseStatus::kWithdrawn || text == nullptr) continue;
    for (const ClauseBlocks* blocks : {&text->body, &text->scoring, &text->evidence}) {
      if (auto statement = find_agreed(period, plain_text(*blocks), language))
        all.push_back({{clause.file, text->line, clause.id, {}}, clause.id, &clause, std::move(*statement)});
    }
  }
  return all;
}

bool excludes(const Clause& one, const Clause& other) {
  return std::ranges::any_of(one.relations.excludes, [&](const Reference& ref) { return ref.id == other.id; });
}

/// Whether both may stand in one tender: of two clauses, those for a product in common that no step of one ladder and
/// no exclusion keeps apart.
bool can_meet(const Said& one, const Said& other) {
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
void compare(const AgreedPeriod& period, const std::vector<Said>& all, std::vector<LibraryFinding>& findings) {
  for (std::size_t i = 1; i < all.size(); ++i) {
    const auto other = std::find_if(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(i), [&](const Said& before) {
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

Result<std::vector<LibraryFinding>> check_agreed_periods(
    const Library& library, const std::vector<std::pair<Language, std::vector<DocumentText>>>& templates) {
  const auto words = load_value_words(library.folder() / "rules" / "values.xml");
  if (!words) return words.error();
  std::vector<LibraryFinding> findings;
  for (const AgreedPeriod& period : words->periods) {
    for (const Language language : kLanguages) {
      const std::vector<Said> clauses = said_by_clauses(period, library, language);
      bool compared = false;
      for (const auto& [written, texts] : templates) {
        if (written != language) continue;
        std::vector<Said> all;
        for (const DocumentText& text : texts) add_said_by(text, period, language, all);
        all.insert(all.end(), clauses.begin(), clauses.end());
        compare(period, all, findings);
        compared = true;
      }
      if (!compared) compare(period, clauses, findings);
    }
  }
  return findings;
}

}  // namespace bestek
