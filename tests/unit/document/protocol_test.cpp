// SPDX-License-Identifier: EUPL-1.2
// docs/protocol.md lists the words that may follow the protocol's names: the same that the program knows. The names
// themselves are compared by tests/layering/check_protocol.py.
#include "core/document/protocol.hpp"

#include <algorithm>
#include <set>

#include "core/base/text.hpp"
#include "core/document/clause_layout.hpp"
#include "core/document/marks.hpp"
#include "core/dossier/edit_guard.hpp"
#include "core/dossier/profile_choices.hpp"
#include "core/dossier/profile_fields.hpp"
#include "writing_support.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

using Words = std::set<std::string, std::less<>>;

const std::string& page() {
  static const std::string text = value_of(read_file(source("docs/protocol.md"), kMaxDossierBytes));
  return text;
}

/// The words between backquotes that follow `intro`, up to the full stop.
Words listed(const std::string& intro) {
  const std::size_t begin = page().find(intro + ": `");
  REQUIRE(begin != std::string::npos);
  const std::string list = page().substr(begin, page().find('.', begin) - begin);
  Words words;
  for (std::size_t open = list.find('`'); open != std::string::npos;) {
    const std::size_t close = list.find('`', open + 1);
    REQUIRE(close != std::string::npos);
    CHECK(words.insert(list.substr(open + 1, close - open - 1)).second);
    open = list.find('`', close + 1);
  }
  return words;
}

/// The ids of an enumeration whose `count` values begin at 0.
template <class Enumeration, class Id>
Words ids(std::size_t count, Id id) {
  Words words;
  for (std::size_t i = 0; i < count; ++i) words.emplace(id(static_cast<Enumeration>(i)));
  return words;
}

}  // namespace

TEST_CASE("the_page_lists_the_kinds_roles_languages_and_styles_that_the_program_knows") {
  Words kinds = listed("Kinds");
  Words in_marks;
  for (std::string kind : ids<ClauseKind>(kClauseKinds, kind_id)) {
    std::replace(kind.begin(), kind.end(), '-', '_');
    in_marks.insert(kind);
  }
  CHECK(kinds == in_marks);
  CHECK(listed("Roles") == ids<DocumentRole>(kDocumentRoles.size(), role_id));
  CHECK(listed("Languages") == Words(kLanguageCodes.begin(), kLanguageCodes.end()));
  CHECK(listed("Style roles") == ids<StyleRole>(kStyleRoles, style_role_id));
  CHECK(listed("Types of a fill-in") == ids<FillType>(static_cast<std::size_t>(FillType::kText) + 1, fill_type_id));
}

TEST_CASE("the_page_says_which_format_the_program_writes") {
  CHECK(page().find("Document format: **" + std::to_string(kDocumentFormat) + "**") != std::string::npos);
}

TEST_CASE("the_page_lists_every_field_of_the_profile_and_its_conditions") {
  Words fields{"lots"};
  for (const ProfileField& field : profile_fields()) fields.emplace(field.name);
  CHECK(listed("Fields of the profile") == fields);
  for (const std::string& condition : listed("Conditions")) {
    CAPTURE(condition);
    CHECK((condition.starts_with("group-") || profile_condition({}, condition).has_value()));
  }
}

TEST_CASE("the_page_lists_the_choices_that_a_document_keeps") {
  const Words conditions = listed("Conditions");
  std::vector<std::string> asked(conditions.begin(), conditions.end());
  asked.emplace_back("group-laptop");
  Words kept;
  for (const std::string& choice : split(format_choices({}, asked), ';'))
    kept.insert(choice.substr(0, choice.find('=')));
  CHECK(listed("Choices") == kept);
}

TEST_CASE("the_page_lists_the_terms_of_the_taxonomy") {
  Words terms;
  for (const TermSet& set : shipped_library().taxonomy().term_sets)
    for (const auto& [term, name] : set.names) terms.insert(term);
  CHECK(listed("Terms") == terms);
}

TEST_CASE("a_tag_s_prefix_is_the_word_of_who_fills_it_in") {
  constexpr std::size_t kFillers = 4;
  for (std::size_t i = 0; i < kFillers; ++i) {
    const auto by = static_cast<FilledBy>(i);
    CHECK(fill_tag(by, "x") == std::string(kTagPrefix) + std::string(filled_by_id(by)) + ".x");
  }
}
