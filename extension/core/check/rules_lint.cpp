// SPDX-License-Identifier: EUPL-1.2
#include "core/check/rules_lint.hpp"

#include <algorithm>

#include "core/base/listed.hpp"
#include "core/document/marks.hpp"
#include "core/document/protocol.hpp"
#include "core/dossier/profile_fields.hpp"
#include "core/dossier/role.hpp"
#include "core/law/law_tables.hpp"
#include "core/library/known_words.hpp"
#include "core/library/library_part.hpp"
#include "core/library/library_rules.hpp"
#include "core/library/value_words.hpp"

namespace bestek {
namespace {

/// Rules that a framework says it is served by.
void add_unknown_rules(const Library& library, const RuleSet& rules, std::vector<Error>& errors) {
  const auto& patterns = rules.patterns();
  const auto& frameworks = library.frameworks();
  if (!frameworks || patterns.empty()) return;
  for (const Framework& framework : frameworks->list) {
    for (const Reference& rule : framework.rules) {
      if (std::ranges::find(patterns, rule.id, &RulePattern::id) == patterns.end())
        errors.push_back({"lint.dangling", {frameworks->file, rule.line, {}, {}}, {{"id", rule.id}}});
    }
  }
}

/// Roles and general terms for which a term set holds.
void add_unknown_terms(const Library& library, std::vector<Error>& errors) {
  const std::filesystem::path file = library.folder() / kTaxonomyFile;
  const auto document = read_library_part(file, "taxonomy");
  if (!document) return;
  const std::string roles = listed(kDocumentRoles, role_id);
  const std::string terms = known_words(library.taxonomy().general_terms);
  const xmlNode* list = first_child(xmlDocGetRootElement(document->get()), "term-sets");
  for (const xmlNode* set = first_child(list, "term-set"); set != nullptr; set = next_sibling(set, "term-set")) {
    report_unknown_words(file.string(), set, "roles", roles, errors);
    report_unknown_words(file.string(), set, "terms", terms, errors);
  }
}

/// Tags of named values: a field of the profile, or a fill-in of the buyer's, which a template may have by any name.
void add_unknown_tags(const Library& library, std::vector<Error>& errors) {
  const std::filesystem::path file = library.folder() / "rules" / "values.xml";
  const auto words = load_value_words(file);
  if (!words) return;  // check_library says it
  const std::string profile(kProfileTagPrefix);
  std::string allowed = fill_tag(FilledBy::kBuyer, "…");
  for (const ProfileField& field : profile_fields()) allowed += ", " + profile + std::string(field.name);
  for (const ValueLabels& value : words->labels) {
    const bool known = value.tag.starts_with(profile)
                           ? find_profile_field(std::string_view(value.tag).substr(profile.size())) != nullptr
                           : parse_fill_tag(value.tag).has_value();
    if (!known) errors.push_back(unknown_word(file.string(), value.line, "value/@tag", value.tag, allowed));
  }
}

}  // namespace

std::vector<Error> unknown_procedures(const RuleSet& rules, const Taxonomy& taxonomy) {
  std::vector<Error> errors;
  for (const RulePattern& pattern : rules.patterns()) {
    for (const std::string& procedure : pattern.procedures) {
      if (Taxonomy::find(taxonomy.procedures, procedure) == nullptr)
        errors.push_back(unknown_word(pattern.file, pattern.line, "pattern/@procedures", procedure,
                                      known_words(taxonomy.procedures)));
    }
  }
  return errors;
}

std::vector<LibraryFinding> check_library_rules(const Library& library) {
  RuleSet rules;
  rules.add(library.folder() / "rules");
  std::vector<Error> errors = rules.faults();
  for (Error& error : unknown_procedures(rules, library.taxonomy())) errors.push_back(std::move(error));
  for (Error& error : rules.broken_rules()) errors.push_back(std::move(error));
  add_unknown_rules(library, rules, errors);
  add_unknown_terms(library, errors);
  add_unknown_tags(library, errors);
  if (const auto law = load_law(library.folder() / kLawFile); !law)
    errors.push_back(or_missing_part(law.error(), kLawFile));
  std::vector<LibraryFinding> findings;
  findings.reserve(errors.size());
  for (Error& error : errors) findings.push_back({Severity::kError, std::move(error)});
  for (Error& error : rules.empty_patterns()) findings.push_back({Severity::kWarning, std::move(error)});
  return findings;
}

}  // namespace bestek
