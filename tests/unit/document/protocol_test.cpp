// SPDX-License-Identifier: EUPL-1.2
// docs/protocol.md lists the words that may follow the protocol's names, and in which order: the same that the program
// knows. The beginnings of the names are compared by tests/layering/check_protocol.py.
#include "core/document/protocol.hpp"

#include <algorithm>
#include <set>

#include "core/base/text.hpp"
#include "core/document/clause_layout.hpp"
#include "core/document/clause_slots.hpp"
#include "core/document/marks.hpp"
#include "core/dossier/edit_guard.hpp"
#include "core/dossier/profile_choices.hpp"
#include "core/dossier/profile_fields.hpp"
#include "core/edit/derived_tables.hpp"
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

/// The first cells of the rows of the table below this heading, without their backquotes.
Words rows_below(const std::string& heading) {
  const std::size_t begin = page().find("\n" + heading + "\n");
  REQUIRE(begin != std::string::npos);
  Words cells;
  for (const std::string& line : split(page().substr(begin + 1, page().find("\n#", begin + 1) - begin), '\n'))
    if (line.starts_with("| `")) cells.insert(line.substr(3, line.find("` |") - 3));
  return cells;
}

/// "name[_<x>[_<y>]]" with all of it.
std::string whole(std::string name) {
  std::erase_if(name, [](char c) { return c == '[' || c == ']'; });
  return name;
}

std::string replaced_in(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
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
  Words fields{"lots", "lot-values", "lot-maxima"};
  for (const ProfileField& field : profile_fields()) fields.emplace(field.name);
  CHECK(listed("Fields of the profile") == fields);
  for (const std::string& condition : listed("Conditions")) {
    CAPTURE(condition);
    // Of the threshold the law's tables decide.
    const bool of_others = condition.starts_with("group-") || condition.starts_with("threshold-");
    CHECK((of_others || profile_condition({}, condition).has_value()));
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

TEST_CASE("the_page_says_how_a_mark_goes_on_behind_its_prefix") {
  constexpr int kSomeRow = 77;
  constexpr TableModel kTable{"<table>", "", {}};
  const std::string kind(kind_id(ClauseKind::kKpi));
  const Words made{clause_mark("<placement>", "<release>"),
                   end_mark("<placement>"),
                   replaced_in(slot_of_kind(ClauseKind::kKpi), kind, "<kind>") + "_<group>",
                   std::string(kPartMarkPrefix) + "<part>",
                   TableModel{"<name>", "", {}}.mark(),
                   kTable.column_mark({"<column>", {}}),
                   replaced_in(row_mark({"<placement>", kSomeRow, "<lot>"}), std::to_string(kSomeRow), "<n>")};
  Words told;
  for (const std::string& name : rows_below("## Bookmarks")) told.insert(whole(name));
  CHECK(told == made);
}

TEST_CASE("what_a_mark_may_lack_by_the_page_it_may_lack_in_the_program") {
  const std::string row = "bestek_row_<placement>[_<n>[_<lot>]]";
  REQUIRE(rows_below("## Bookmarks").contains(row));
  const std::string least = std::string(kRowMarkPrefix) + "aaaaaaaa";
  for (const auto& [name, number, lot] :
       {std::tuple{least, 1, ""}, std::tuple{least + "_3", 3, ""}, std::tuple{least + "_3_lot2", 3, "lot2"}}) {
    CAPTURE(name);
    const auto parsed = parse_row_mark(name);
    REQUIRE(parsed.has_value());
    CHECK(parsed->number == number);
    CHECK(parsed->lot == lot);
    CHECK_FALSE(parsed->copy);
  }
  CHECK(page().find(std::to_string(kPlacementIdLength) + " base32 characters") != std::string::npos);
  CHECK(page().find(std::to_string(kReleaseHashLength) + " of the hash of `id@version`") != std::string::npos);
  CHECK(page().find("(tags, at most " + std::to_string(kMaxTagLength) + " characters)") != std::string::npos);
}

TEST_CASE("no_mark_of_a_derived_table_is_longer_than_word_takes") {
  constexpr std::size_t kMostByWord = 40;
  REQUIRE(page().find("Names have at most " + std::to_string(kMostByWord) + " characters") != std::string::npos);
  for (const TableModel* table : derived_tables()) {
    CHECK(table->mark().size() <= kMostByWord);
    for (const TableColumn& column : table->columns) CHECK(table->column_mark(column).size() <= kMostByWord);
  }
  for (std::size_t i = 0; i < kClauseKinds; ++i) CHECK(slot_of_kind(static_cast<ClauseKind>(i)).size() <= kMostByWord);
  CHECK(clause_mark(std::string(kPlacementIdLength, 'a'), std::string(kReleaseHashLength, 'a')).size() <= kMostByWord);
}
