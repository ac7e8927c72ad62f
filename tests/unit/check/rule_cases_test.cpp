// SPDX-License-Identifier: EUPL-1.2
// tests/rules/*.json: dossiers that break a rule, and near misses that must stay silent. A case changes the tender of
// check_fixture.hpp: `profile`, `without` (documents), `headings` (document, text, chapter), `drop` (how a paragraph
// begins), `say` (by document and chapter), `highlight` (how a paragraph begins, by document), `fields`,
// `properties` (by document); `finds` are the severities of its rule. elsewhere.txt names the tests of what such a case
// cannot make: placed clauses, files.
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "core/base/text.hpp"

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
  std::ifstream stream(file);  // NOLINT(misc-const-correctness): it is read from
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

void highlight_all(TenderUnderCheck& tender, const Json& documents) {
  for (const auto& [document, beginning] : documents.items())
    for (Block& block : tender.texts[document + ".odt"].blocks)
      if (block.text.starts_with(beginning.get<std::string>())) block.highlights = {{0, block.text.size()}};
}

void set_properties(TenderUnderCheck& tender, const Json& documents) {
  for (const auto& [document, properties] : documents.items())
    for (const auto& [name, value] : properties.items())
      tender.texts[document + ".odt"].properties[name] = value.get<std::string>();
}

void leave_out(TenderUnderCheck& tender, const std::string& file) {
  tender.texts.erase(file);
  std::erase_if(tender.dossier.documents, [&](const DossierDocument& one) { return one.file == file; });
}

/// What its rule finds.
std::vector<Finding> findings_of(const Json& one) {
  TenderUnderCheck tender;
  set_profile(tender, one.value("profile", Json::object()));
  for (const Json& document : one.value("without", Json::array()))
    leave_out(tender, document.get<std::string>() + ".odt");
  for (const Json& said : one.value("headings", Json::array()))
    tender.texts[said.at(0).get<std::string>() + ".odt"].blocks.push_back(heading(said.at(1), said.at(2)));
  drop_all(tender, one.value("drop", Json::object()));
  say_all(tender, one.value("say", Json::object()));
  highlight_all(tender, one.value("highlight", Json::object()));
  set_properties(tender, one.value("properties", Json::object()));
  for (const Json& said : one.value("fields", Json::array()))
    tender.texts[said.at("document").get<std::string>() + ".odt"].blocks.push_back(
        field(said.at("tag"), said.at("label"), said.at("value")));
  std::vector<Finding> found = tender.findings();
  std::erase_if(found, [&](const Finding& finding) { return finding.rule != one.at("rule").get<std::string>(); });
  return found;
}

std::string severities_of(const std::vector<Finding>& findings) {
  std::string found;
  for (const Finding& finding : findings) found += "EWH"[static_cast<int>(finding.severity)];
  return found;
}

std::string text_of_file(const std::filesystem::path& file) {
  std::ifstream stream(file);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

/// "RULE file": where a rule that no case of data can make is tested.
std::map<std::string, std::string> tests_elsewhere() {
  std::map<std::string, std::string> files;
  for (const std::string& line : split(text_of_file(BESTEK_SOURCE_DIR "/tests/rules/elsewhere.txt"), '\n')) {
    const std::vector<std::string> words = split(line, ' ');
    if (words.size() == 2 && words.front() != "#") files[words.front()] = words.back();
  }
  return files;
}

RuleSet shipped_rules() {
  RuleSet rules;
  rules.add(BESTEK_SOURCE_DIR "/clauses/rules");
  return rules;
}

/// The article of the Aanbestedingswet that a link leads to; "" for another link.
std::string article_of(const std::string& link) {
  const std::string law = "https://wetten.overheid.nl/jci1.3:c:BWBR0032203&artikel=";
  return link.starts_with(law) ? link.substr(law.size()) : std::string();
}

}  // namespace

TEST_CASE("each_rule_speaks_of_what_breaks_it_and_of_no_near_miss") {
  const auto elsewhere = tests_elsewhere();
  std::map<std::string, std::size_t> silent;
  std::set<std::string> spoken;  // digests of tests
  for (const auto& file : case_files()) {
    for (const Json& one : read_json(file)) {
      INFO(file.filename() << " " << one.at("rule") << ": " << one.at("what"));
      const std::vector<Finding> found = findings_of(one);
      CHECK(severities_of(found) == one.at("finds").get<std::string>());
      for (const Finding& finding : found) spoken.insert(finding.rule_text);
      if (found.empty()) ++silent[one.at("rule")];
    }
  }
  const RuleSet rules = shipped_rules();
  for (const RulePattern& pattern : rules.patterns()) {
    if (elsewhere.contains(pattern.id)) continue;
    INFO(pattern.id);
    bool finds = false;
    for (const Rule& rule : pattern.rules) {
      for (const RuleTest& test : rule.tests) {
        if (test.question) continue;
        INFO(pattern.file << " line " << test.line << " has no case that breaks it");
        CHECK(spoken.contains(test.text));
        finds = true;
      }
    }
    if (finds) CHECK(silent[pattern.id] > 0);
  }
}

TEST_CASE("a_rule_without_a_case_of_data_has_a_test_that_names_it") {
  const RuleSet rules = shipped_rules();
  for (const auto& [rule, file] : tests_elsewhere()) {
    INFO(rule << " " << file);
    CHECK(text_of_file(std::filesystem::path(BESTEK_SOURCE_DIR "/tests") / file).find('"' + rule + '"') !=
          std::string::npos);
    CHECK(std::ranges::find(rules.patterns(), rule, &RulePattern::id) != rules.patterns().end());
  }
}

TEST_CASE("each_rule_says_why_it_is_there_and_where_its_law_can_be_read") {
  const RuleSet rules = shipped_rules();
  for (const RulePattern& pattern : rules.patterns()) {
    INFO(pattern.id << " " << pattern.link);
    for (const Language language : kLanguages) {
      CHECK(pattern.explanation.has(language));
      CHECK(!pattern.basis.in(language).empty());
    }
    const std::string basis = pattern.basis.in(Language::kDutch);
    const std::size_t law = basis.find("AW ");
    if (law == std::string::npos) continue;
    const std::string article = article_of(pattern.link);
    CHECK(!article.empty());
    CHECK(basis.find(article) != std::string::npos);
  }
}

TEST_CASE("each_warning_can_be_answered_and_what_a_fix_or_the_profile_mends_is_named") {
  // Fields that are taken out on purpose have their reason in the dossier; a term that procedures do not know is
  // mended.
  const std::set<std::string> mended{"FIL-07", "PRO-08"};
  const RuleSet rules = shipped_rules();
  for (const RulePattern& pattern : rules.patterns())
    for (const Rule& rule : pattern.rules)
      for (const RuleTest& test : rule.tests)
        if (test.severity == FindingSeverity::kWarning && !test.question && !mended.contains(pattern.id)) {
          INFO(pattern.id << " line " << test.line);
          CHECK(!test.explain.empty());
        }
}
