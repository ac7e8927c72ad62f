// SPDX-License-Identifier: EUPL-1.2
#include "core/tender/template_files.hpp"

#include <catch2/catch_test_macros.hpp>

#include "core/dossier/role.hpp"
#include "document_fixture.hpp"
#include "writing_support.hpp"

using namespace bestek;
using namespace bestek::test;

TEST_CASE("every_procedure_of_a_folder_of_templates_has_its_documents_in_each_language") {
  const auto folder = fresh_path("templates");
  for (const char* procedure : {"open", "dialogue", "empty"}) std::filesystem::create_directories(folder / procedure);
  REQUIRE(write_file(folder / "open/guide.nl.fodt", flat_odf("<text:p>leidraad</text:p>")).ok());
  REQUIRE(write_file(folder / "open/plan.nl.fodt", flat_odf("<text:p>plan</text:p>")).ok());
  REQUIRE(write_file(folder / "open/guide.en.fodt", flat_odf("<text:p>guide</text:p>")).ok());
  REQUIRE(write_file(folder / "dialogue/guide.nl.fodt", flat_odf("<text:p>dialoog</text:p>")).ok());
  REQUIRE(write_file(folder / "open/guide.de.fodt", flat_odf("<text:p>Leitfaden</text:p>")).ok());
  REQUIRE(write_file(folder / "guide.nl.fodt", flat_odf("<text:p>los</text:p>")).ok());
  const auto sets = value_of(read_templates(folder));
  std::vector<std::string> found;
  for (const auto& [language, texts] : sets) {
    std::string set(language_code(language));
    for (const DocumentText& text : texts) {
      set += " " + text.blocks.front().text;
      CHECK(std::filesystem::exists(text.name));
    }
    found.push_back(set);
  }
  // In the order of the procedures' names, each in both languages; other files and empty folders bring nothing.
  CHECK(found == std::vector<std::string>{"nl dialoog", "nl leidraad plan", "en guide"});
}

TEST_CASE("the_shipped_templates_have_every_document_of_a_tender_in_both_languages") {
  const auto sets = value_of(read_templates(source("templates")));
  REQUIRE_FALSE(sets.empty());
  CHECK(sets.size() % kLanguages.size() == 0);
  for (const auto& [language, texts] : sets) CHECK(texts.size() == sets.front().second.size());
}

TEST_CASE("a_folder_that_is_not_there_or_a_template_that_cannot_be_read_is_told") {
  const auto folder = fresh_path("templates-broken");
  const auto missing = read_templates(folder);
  REQUIRE_FALSE(missing.ok());
  CHECK(missing.error().code == "file.missing");
  CHECK(missing.error().place.file == folder.string());
  std::filesystem::create_directories(folder / "open");
  CHECK(value_of(read_templates(folder)).empty());
  REQUIRE(write_file(folder / "open/guide.nl.fodt", "<office:document").ok());
  CHECK(read_templates(folder).error().place.file.ends_with("guide.nl.fodt"));
}
