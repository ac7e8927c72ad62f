// SPDX-License-Identifier: EUPL-1.2
#include "core/base/words.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <tuple>

#include "core/base/word_table.hpp"

using namespace bestek;

TEST_CASE("one_thing_is_named_in_the_singular_and_none_and_many_in_the_plural") {
  const auto said = [](std::size_t count, Language language) {
    return counted(word_context::kCommandLine, "count.documents", count, language);
  };
  CHECK(said(0, Language::kDutch) == "0 documenten");
  CHECK(said(1, Language::kDutch) == "1 document");
  CHECK(said(2, Language::kDutch) == "2 documenten");
  CHECK(said(1, Language::kEnglish) == "1 document");
  CHECK(said(21, Language::kEnglish) == "21 documents");
}

TEST_CASE("a_text_with_plurals_takes_its_number_from_the_argument_count") {
  const auto said = [](const std::string& count) {
    return word(word_context::kCommandLine, "count.findings", Language::kEnglish, {{"count", count}});
  };
  CHECK(said("1") == "1 finding");
  CHECK(said("3") == "3 findings");
  CHECK(word(word_context::kCommandLine, "count.findings", Language::kEnglish, {}) == "{count} findings");
}

TEST_CASE("an_argument_in_the_language_of_the_reader_goes_before_the_shared_one") {
  const WordArguments arguments{{"clauses", "shared"}, {"clauses.nl", "twee"}, {"documents", "{clauses}"}};
  CHECK(word(word_context::kCommandLine, "insert.done", Language::kDutch, arguments) == "twee geplaatst in {clauses}");
  CHECK(word(word_context::kCommandLine, "insert.done", Language::kEnglish, arguments) == "shared placed in {clauses}");
}

TEST_CASE("an_unknown_key_and_a_name_without_a_value_are_seen") {
  CHECK(word(word_context::kWindow, "no.such", Language::kDutch) == "no.such");
  CHECK(word(word_context::kName, "check.done", Language::kDutch) == "check.done");
  CHECK(counted(word_context::kWindow, "no.such", 2, Language::kDutch) == "no.such");
  CHECK(word(word_context::kCommandLine, "insert.done", Language::kEnglish, {}) == "{clauses} placed in {documents}");
}

TEST_CASE("the_table_is_sorted_so_that_every_entry_is_found") {
  const auto entries = word_entries();
  CHECK(entries.size() > 300);
  CHECK(std::is_sorted(entries.begin(), entries.end(), [](const WordEntry& a, const WordEntry& b) {
    return std::tie(a.context, a.key) < std::tie(b.context, b.key);
  }));
  for (const WordEntry& entry : entries) {
    INFO(entry.key);
    CHECK(has_word(entry.context, entry.key));
    for (const Language language : kLanguages) CHECK_FALSE(word(entry.context, entry.key, language).empty());
  }
}
