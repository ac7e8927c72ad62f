// SPDX-License-Identifier: EUPL-1.2
#include "core/check/rules_lint.hpp"

#include <algorithm>
#include <set>
#include <string_view>

#include "core/base/listed.hpp"
#include "core/check/dossier_model.hpp"
#include "core/document/marks.hpp"
#include "core/document/protocol.hpp"
#include "core/dossier/profile_fields.hpp"
#include "core/dossier/role.hpp"
#include "core/law/law_tables.hpp"
#include "core/library/known_parts.hpp"
#include "core/library/known_words.hpp"
#include "core/library/library_part.hpp"
#include "core/library/library_rules.hpp"
#include "core/library/value_words.hpp"

namespace bestek {
namespace {

/// The phrases that a pattern names, "m:says[@id='bonus' or @id='penalty']".
std::set<std::string> phrases_asked(const RulePattern& pattern) {
  std::set<std::string> ids;
  const auto add = [&](const std::string& path) {
    for (const std::string_view element : {kPhraseElement, kBesideElement}) {
      for (std::size_t at = path.find(element); at != std::string::npos; at = path.find(element, at + 1)) {
        const std::size_t end = std::min(path.find(']', at), path.size());
        constexpr std::string_view kId = "@id='";
        for (std::size_t id = path.find(kId, at); id < end; id = path.find(kId, id + 1)) {
          const std::size_t begin = id + kId.size();
          ids.insert(path.substr(begin, path.find('\'', begin) - begin));
        }
      }
    }
  };
  for (const Rule& rule : pattern.rules) {
    add(rule.context);
    for (const RuleTest& test : rule.tests) add(test.test);
  }
  return ids;
}

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

std::vector<Error> unknown_phrases(const RuleSet& rules, const LibraryRules& words) {
  std::vector<Error> errors;
  if (!rules.ask_for(kPhraseElement)) return errors;
  if (words.no_phrases) return {*words.no_phrases};
  for (const RulePattern& pattern : rules.patterns()) {
    for (const std::string& id : phrases_asked(pattern))
      if (!words.phrases.knows(id))
        errors.push_back({"rules.phrase-unknown", {pattern.file, pattern.line, {}, {}}, {{"id", id}}});
  }
  return errors;
}

bool asks_unknown_phrases(const RulePattern& pattern, const Phrases& phrases) {
  return std::ranges::any_of(phrases_asked(pattern), [&](const std::string& id) { return !phrases.knows(id); });
}

std::vector<LibraryFinding> check_library_rules(const Library& library) {
  RuleSet rules;
  rules.add(library.folder() / "rules");
  std::vector<Error> errors = rules.faults();
  for (Error& error : unknown_procedures(rules, library.taxonomy())) errors.push_back(std::move(error));
  for (Error& error : rules.broken_rules()) errors.push_back(std::move(error));
  add_unknown_rules(library, rules, errors);
  for (Error& error : unknown_phrases(rules, load_library_rules(library.folder()))) errors.push_back(std::move(error));
  add_unknown_terms(library, errors);
  add_unknown_tags(library, errors);
  report_unknown_library_parts(library.folder().string(), errors);
  if (const auto law = load_law(library.folder() / kLawFile); !law)
    errors.push_back(or_missing_part(law.error(), kLawFile));
  std::vector<LibraryFinding> findings;
  findings.reserve(errors.size());
  for (Error& error : errors) findings.push_back({Severity::kError, std::move(error)});
  for (Error& error : rules.empty_patterns()) findings.push_back({Severity::kWarning, std::move(error)});
  return findings;
}

}  // namespace bestek
