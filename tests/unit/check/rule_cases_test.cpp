// SPDX-License-Identifier: EUPL-1.2
// tests/rules/*.json: dossiers that break a rule, and near misses that must stay silent. A case changes the tender of
// check_fixture.hpp: `profile`, `headings` (document, text, chapter), `drop` (how a paragraph begins), `say` (by
// document and chapter), `fields`; `finds` are the severities of its rule.
#include <fstream>
#include <nlohmann/json.hpp>

#include "check_fixture.hpp"
#include "core/check/rules.hpp"

using namespace bestek;
using namespace bestek::testing;

namespace {

using Json = nlohmann::json;

std::vector<std::filesystem::path> case_files() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(BESTEK_SOURCE_DIR "/tests/rules"))
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

Json read_json(const std::filesystem::path& file) {
  std::ifstream stream(file);
  return Json::parse(stream);
}

/// The profile of the fixture with what the case changes in it.
void set_profile(TenderUnderCheck& tender, const Json& changes) {
  Json profile{{"authority", "Hogeschool Voorbeeld"},
               {"subject", "Levering van laptops"},
               {"groups", {"laptop"}},
               {"estimated-value", 900000}};
  profile.merge_patch(changes);
  const auto parsed = parse_profile(profile.dump(), "case");
  INFO(profile.dump());
  REQUIRE(parsed.ok());
  tender.dossier.profile = *parsed;
}

void say_all(TenderUnderCheck& tender, const Json& documents) {
  for (const auto& [document, chapters] : documents.items()) {
    for (const auto& [chapter, lines] : chapters.items()) {
      // Said last comes first: each goes right behind the chapter's heading.
      for (auto line = lines.rbegin(); line != lines.rend(); ++line)
        tender.say(document + ".odt", line->get<std::string>(), chapter);
    }
  }
}

void drop_all(TenderUnderCheck& tender, const Json& documents) {
  for (const auto& [document, beginnings] : documents.items()) {
    auto& blocks = tender.texts[document + ".odt"].blocks;
    for (const auto& beginning : beginnings) {
      INFO(beginning);
      CHECK(std::erase_if(
                blocks, [&](const Block& block) { return block.text.starts_with(beginning.get<std::string>()); }) > 0);
    }
  }
}

std::string severities_of(const Json& one) {
  TenderUnderCheck tender;
  set_profile(tender, one.value("profile", Json::object()));
  for (const Json& said : one.value("headings", Json::array()))
    tender.texts[said.at(0).get<std::string>() + ".odt"].blocks.push_back(heading(said.at(1), said.at(2)));
  drop_all(tender, one.value("drop", Json::object()));
  say_all(tender, one.value("say", Json::object()));
  for (const Json& said : one.value("fields", Json::array()))
    tender.texts[said.at("document").get<std::string>() + ".odt"].blocks.push_back(
        field(said.at("tag"), said.at("label"), said.at("value")));
  return tender.severities(one.at("rule"));
}

}  // namespace

TEST_CASE("each_rule_speaks_of_what_breaks_it_and_of_no_near_miss") {
  for (const auto& file : case_files()) {
    for (const Json& one : read_json(file)) {
      INFO(file.filename() << " " << one.at("rule") << ": " << one.at("what"));
      CHECK(severities_of(one) == one.at("finds").get<std::string>());
    }
  }
}

TEST_CASE("each_rule_of_a_family_has_a_case_that_breaks_it_and_a_near_miss") {
  RuleSet rules;
  rules.add(BESTEK_SOURCE_DIR "/clauses/rules");
  std::map<std::string, std::pair<int, int>> cases;
  for (const auto& file : case_files())
    for (const Json& one : read_json(file))
      ++(one.at("finds") == "" ? cases[one.at("rule")].second : cases[one.at("rule")].first);
  for (const RulePattern& pattern : rules.patterns()) {
    // Those have tests of their own: of placed clauses, of the command line.
    if (pattern.file.ends_with("bestek.sch") || pattern.id == "SPC-13" || pattern.id == "AWD-28" ||
        pattern.profile == "publication")
      continue;
    if (pattern.file.ends_with("checklist.sch")) continue;
    INFO(pattern.id);
    CHECK(cases[pattern.id].first > 0);
    CHECK(cases[pattern.id].second > 0);
    CHECK(pattern.explanation.has(Language::kDutch));
    CHECK(pattern.explanation.has(Language::kEnglish));
  }
}
