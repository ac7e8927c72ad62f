// SPDX-License-Identifier: EUPL-1.2
#include "core/check/prepared_check.hpp"

#include <iterator>
#include <utility>

#include "core/check/dossier_model.hpp"
#include "core/check/rules_lint.hpp"
#include "core/law/law_tables.hpp"
#include "core/library/library_rules.hpp"

namespace bestek {

Result<PreparedCheck> prepare_check(const CheckInput& input) {
  const Library& library = *input.library;
  const LibraryRules words = load_library_rules(library.folder());
  PreparedCheck check;
  check.rules.add(library.folder() / "rules");
  if (!input.team_rules.empty()) {
    std::error_code failure;
    if (!std::filesystem::is_directory(input.team_rules, failure))
      return Error{"file.missing", {input.team_rules.string(), 0, {}, {}}, {}};
    check.rules.add(input.team_rules);
  }
  check.not_checked = words.problems;
  const auto add = [&](std::vector<Error> more) {
    check.not_checked.insert(check.not_checked.end(), std::make_move_iterator(more.begin()),
                             std::make_move_iterator(more.end()));
  };
  add(unknown_procedures(check.rules, library.taxonomy()));
  add(unknown_phrases(check.rules, words));
  check.rules.leave_out([&](const RulePattern& one) { return asks_unknown_phrases(one, words.phrases); });
  const auto law = load_law(library.folder() / kLawFile);
  if (!law) add({or_missing_part(law.error(), kLawFile)});
  auto model = build_dossier_model({input.dossier, input.texts, &library, &words.citations, &words.words, input.now,
                                    input.unreadable, law ? &*law : nullptr, &words.phrases, input.stop});
  if (!model) return model.error();
  check.model = std::move(model).value();
  check.runs = words.has_citations;
  return check;
}

}  // namespace bestek
