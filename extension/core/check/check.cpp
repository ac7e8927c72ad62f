// SPDX-License-Identifier: EUPL-1.2
#include "core/check/check.hpp"

#include "core/check/rules.hpp"

namespace bestek {

Result<std::vector<Finding>> check_tender(const Dossier* dossier, const std::map<std::string, DocumentText>& texts,
                                          const Library& library, const Date& now,
                                          const std::filesystem::path& team_rules) {
  const std::filesystem::path folder = library.folder() / "rules";
  const auto citations = CitationPatterns::load(folder / "citations.xml");
  if (!citations) return citations.error();
  const auto words = load_value_words(folder / "values.xml");
  if (!words) return words.error();
  auto rules = RuleSet::load(folder);
  if (!rules) return rules.error();
  if (!team_rules.empty()) {
    if (const Status added = rules->add(team_rules); !added) return added.error();
  }
  const auto model = build_dossier_model({dossier, &texts, &library, &*citations, &*words, now});
  if (!model) return model.error();
  std::vector<Finding> findings = rules->run(model->get());
  sort_findings(findings);
  return findings;
}

}  // namespace bestek
