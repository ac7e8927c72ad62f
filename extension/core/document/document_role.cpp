// SPDX-License-Identifier: EUPL-1.2
#include "core/document/document_role.hpp"

#include <algorithm>
#include <set>

#include "core/document/clause_layout.hpp"
#include "core/document/clause_slots.hpp"

namespace bestek {
namespace {

/// "guide (Aanbestedingsleidraad), …"
std::string listed_roles(Language language) {
  std::string list;
  for (const DocumentRole role : kDocumentRoles) {
    list += list.empty() ? "" : ", ";
    list.append(role_id(role)).append(" (").append(role_name(role, language)).append(")");
  }
  return list;
}

void add_roles(Error& error) {
  for (const Language language : {Language::kDutch, Language::kEnglish})
    error.args.emplace_back("roles." + std::string(language_code(language)), listed_roles(language));
}

}  // namespace

bool depends_on_role(const Clause& clause, const ClauseText& text, const Taxonomy& taxonomy,
                     std::string_view general_terms) {
  const auto differs = [&](const std::string& term) {
    std::set<std::string_view> names;
    for (const DocumentRole role : kDocumentRoles) {
      const TermSet* set = taxonomy.term_set(role_id(role), general_terms);
      names.insert(set == nullptr ? std::string_view() : term_name(*set, term, text.language));
    }
    return names.size() > 1;
  };
  for (const LayoutParagraph& paragraph : rendered_paragraphs(clause.kind, text)) {
    if (paragraph.runs == nullptr) continue;
    for (const Run& run : *paragraph.runs) {
      const auto* term = std::get_if<TermRun>(&run);
      if (term != nullptr && differs(term->term)) return true;
    }
  }
  return false;
}

Error no_home_error(const Clause& clause, const std::string& file) {
  Error error{"insert.no-home", {file, 0, clause.id, {}}, {{"id", clause.id}, {"slot", slot_of_kind(clause.kind)}}};
  for (const Language language : {Language::kDutch, Language::kEnglish}) {
    const std::string suffix = "." + std::string(language_code(language));
    const ClauseText* text = clause.text(language);
    error.args.emplace_back("title" + suffix, text == nullptr ? clause.id : text->title);
    error.args.emplace_back("kind" + suffix, kind_name(clause.kind, language));
    error.args.emplace_back("role" + suffix, role_name(home_of(clause.kind), language));
  }
  return error;
}

Error role_needed(const std::string& clause_id, const std::string& file) {
  Error error{"insert.role-needed", {file, 0, clause_id, {}}, {{"id", clause_id}}};
  add_roles(error);
  return error;
}

Result<DocumentRole> named_role(const std::string& id) {
  if (const auto role = role_from_id(id)) return *role;
  Error error{"insert.role-unknown", {}, {{"value", id}}};
  add_roles(error);
  return error;
}

}  // namespace bestek
