// SPDX-License-Identifier: EUPL-1.2
// A library whose rules folder lacks something, or has words in it that nobody knows: told, with file and line.
#include <algorithm>

#include "core/base/files.hpp"
#include "core/check/rules_lint.hpp"
#include "core/library/library_check.hpp"
#include "placed_dossier.hpp"

using namespace bestek;
using namespace bestek::testing;
using bestek::test::source;
using bestek::test::value_of;
namespace fs = std::filesystem;

namespace {

/// The shipped library with its rules, without most of its clauses.
fs::path library_copy() {
  const auto folder = fresh_path("rules-library");
  fs::create_directories(folder / "laptop");
  for (const char* part : {"rules", "schema"}) fs::copy(source("clauses") / part, folder / part);
  for (const char* file : {"library.xml", "taxonomy.xml", "laptop/usb-c-charging.xml"})
    fs::copy_file(source("clauses") / file, folder / file);
  return folder;
}

/// "code file:line" of every error of `bestek library check`.
std::vector<std::string> told(const fs::path& folder) {
  auto findings = value_of(check_library(folder, kNow));
  for (LibraryFinding& one : check_library_rules(value_of(Library::load(folder)))) findings.push_back(std::move(one));
  std::vector<std::string> all;
  for (const LibraryFinding& one : findings) {
    if (one.error.code.starts_with("lint.") && one.error.code != "lint.dangling" &&
        one.error.code != "lint.unknown-word")
      continue;
    const Place& place = one.error.place;
    all.push_back(one.error.code + " " + fs::path(place.file).lexically_relative(folder).string() + ":" +
                  std::to_string(place.line));
  }
  return all;
}

bool holds(const std::vector<std::string>& all, const std::string& start) {
  for (const std::string& one : all) UNSCOPED_INFO(one);
  return std::ranges::any_of(all, [&](const std::string& one) { return one.starts_with(start); });
}

/// Findings RULE of the dossier check with this library.
std::size_t not_checked(const fs::path& folder) {
  const TenderUnderCheck tender;
  const auto findings = value_of(check_tender(&tender.dossier, tender.texts, value_of(Library::load(folder)), kNow));
  const auto told = static_cast<std::size_t>(std::ranges::count(findings, std::string("RULE"), &Finding::rule));
  CHECK((told == 0 || count_errors(findings) > 0));
  return told;
}

/// The line of the file, from 1, after the text was replaced once.
int spoil(const fs::path& file, const std::string& from, const std::string& to) {
  std::string text = value_of(read_file(file, 1'000'000));
  const std::size_t at = text.find(from);
  INFO(from);
  REQUIRE(at != std::string::npos);
  text.replace(at, from.size(), to);
  REQUIRE(write_file(file, text).ok());
  return 1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

}  // namespace

TEST_CASE("the_shipped_rules_have_no_fault") {
  CHECK(check_library_rules(shipped()).empty());
  CHECK(told(library_copy()).empty());
  CHECK(not_checked(library_copy()) == 0);
}

TEST_CASE("a_file_of_the_rules_folder_that_is_of_no_use_is_told_by_both_checks") {
  struct Spoiled {
    const char* file;
    const char* content;  // null: the file is not there
    const char* code;
  };
  for (const Spoiled& one : std::vector<Spoiled>{
           {"values.xml", nullptr, "library.part-missing"},
           {"values.xml", "", "xml.malformed"},
           {"values.xml", "<named-values xmlns=\"urn:bestek:clause:1\" format=\"1\"/>", "values.none"},
           {"values.xml", "<other xmlns=\"urn:bestek:clause:1\" format=\"1\"/>", "library.wrong-root"},
           {"citations.xml", nullptr, "library.part-missing"},
           {"citations.xml", "", "xml.malformed"},
           {"citations.xml", "<citations xmlns=\"urn:bestek:rules:1\" format=\"1\"/>", "citations.empty-list"},
           {"citations.xml", "<citations xmlns=\"urn:bestek:rules:1\" format=\"2\"/>", "library.newer-format"},
           {"citations.xml", "<citations xmlns=\"urn:bestek:rules:1\"/>", "library.newer-format"},
           {"citations.xml", "<citations/>", "library.wrong-root"},
           {"citations.xml", "<named-values xmlns=\"urn:bestek:rules:1\"/>", "library.wrong-root"},
           {"law.xml", nullptr, "library.part-missing"},
           {"law.xml", "", "xml.malformed"},
           {"law.xml", "<law xmlns=\"urn:bestek:clause:1\" format=\"1\"/>", "law.invalid"},
           {"law.xml", "<law xmlns=\"urn:bestek:clause:1\" format=\"2\"/>", "library.newer-format"},
           {"phrases.xml", nullptr, "library.part-missing"},
           {"phrases.xml", "", "xml.malformed"},
           {"phrases.xml", "<phrases xmlns=\"urn:bestek:clause:1\" format=\"1\"><phrase/></phrases>",
            "phrases.invalid"},
           {"phrases.xml", "<phrases xmlns=\"urn:bestek:clause:1\" format=\"1\"/>", "phrases.invalid"},
           {"phrases.xml",
            "<phrases xmlns=\"urn:bestek:clause:1\" format=\"1\"><phrase id=\"vague\" "
            "words=\"zo\"><pattern>zo</pattern></phrase></phrases>",
            "rules.phrase-unknown"},
           {"contract.sch", nullptr, "library.part-missing"},
           {"bestek.sch", nullptr, "library.part-missing"},
           {"bestek.sch", "", "xml.malformed"},
           {"bestek.sch", "<schema/>", "rules.invalid"},
           {"bestek.sch", "<sch:schema xmlns:sch=\"http://purl.oclc.org/dsdl/schematron\"/>", "check.no-rules"},
       }) {
    const fs::path folder = library_copy();
    fs::remove(folder / "rules" / one.file);
    if (one.content != nullptr) REQUIRE(write_file(folder / "rules" / one.file, one.content).ok());
    INFO(one.file << " " << (one.content == nullptr ? "missing" : one.content));
    CHECK(holds(told(folder), one.code));
    CHECK(not_checked(folder) > 0);
  }
  const fs::path folder = library_copy();
  fs::remove_all(folder / "rules");
  CHECK(told(folder).size() == 4);
  CHECK(not_checked(folder) == 4);
}

TEST_CASE("one_list_that_is_missing_is_told") {
  for (const char* list : {"brands", "labels", "standards", "placeholders", "facts"}) {
    const fs::path folder = library_copy();
    const fs::path file = folder / "rules" / "citations.xml";
    spoil(file, "<" + std::string(list) + ">", "<!-- " + std::string(list));
    std::string text = value_of(read_file(file, 1'000'000));
    // Comments do not nest: everything of the list goes.
    const std::size_t begin = text.find("<!-- " + std::string(list));
    const std::string closing = "</" + std::string(list) + ">";
    text.erase(begin, text.find(closing) + closing.size() - begin);
    REQUIRE(write_file(file, text).ok());
    INFO(list);
    CHECK(holds(told(folder), "citations.empty-list rules/citations.xml:"));
    CHECK(not_checked(folder) == 1);
  }
}

TEST_CASE("a_word_that_nobody_knows_is_told_with_file_and_line") {
  struct Misspelt {
    const char* file;
    const char* from;
    const char* to;
    const char* code = "library.word-unknown";
  };
  for (const Misspelt& one : std::vector<Misspelt>{
           {"rules/bestek.sch", "procedures=\"open ", "procedures=\"oepn "},
           {"rules/selection.sch", "regime=\"above\"", "regime=\"abvoe\""},
           {"rules/selection.sch", "regime=\"above\"", "regime=\"above below\""},
           {"rules/bestek.sch", "role=\"warning\"", "role=\"warn\""},
           {"rules/bestek.sch", "see=\"fill\"", "see=\"fil\""},
           {"rules/bestek.sch", "test=\"m:part[@id='subject']\"", "test=\"m:part[@id='subject'\"", "check.rule-broken"},
           {"rules/bestek.sch", "test=\"m:part[@id='subject']\"", "test=\"exists(m:part)\"", "check.rule-broken"},
           {"rules/values.xml", "bestek.profile.date-award", "bestek.profile.date-awrad"},
           {"rules/values.xml", "tag=\"bestek.buyer.court\"", "tag=\"bestek.byuer.court\""},
           {"rules/values.xml", "<joint>luidt</joint>", "<joinnt>luidt</joinnt>"},
           {"rules/values.xml", "<label xml:lang=\"nl\">sluitingsdatum</label>", "<lable>sluitingsdatum</lable>"},
           {"rules/values.xml", "<without>retour|terug", "<wihtout>retour</wihtout><without>terug"},
           {"rules/citations.xml", "<name case=\"any\">Acer</name>", "<name case=\"ayn\">Acer</name>"},
           {"rules/citations.xml", "<name case=\"any\">Acer</name>", "<nmae>Acer</nmae>"},
           {"taxonomy.xml", "roles=\"guide programme\"", "roles=\"guide program\""},
           {"taxonomy.xml", "terms=\"ARIV-2018\"", "terms=\"ARIV-2081\""},
           {"taxonomy.xml", "selects-down=\"yes\"", "selects-down=\"ja\""},
           {"library.xml", "languages=\"nl en\"", "languages=\"nl em\""},
           {"laptop/usb-c-charging.xml", "level=\"", "level=\"x-", "lint.unknown-word"},
           {"laptop/usb-c-charging.xml", "<group ref=\"laptop\"", "<group ref=\"latpop\"", "lint.unknown-word"},
           {"laptop/usb-c-charging.xml", "kind=\"", "kind=\"x-", "xml.schema"},
           {"laptop/usb-c-charging.xml", "</classification>", "<regime threshold=\"abvoe\"/></classification>",
            "xml.schema"},
           {"laptop/usb-c-charging.xml", "</classification>",
            "<regime>\n<procedure ref=\"open\"/>\n<procedure ref=\"oepn\"/></regime></classification>",
            "lint.unknown-word"},
       }) {
    const fs::path folder = library_copy();
    const int line = spoil(folder / one.file, one.from, one.to);
    const int below = std::string(one.to).starts_with("<regime>") ? 2 : 0;
    INFO(one.file << ": " << one.to);
    const auto all = told(folder);
    CHECK(holds(all, std::string(one.code) + " " + one.file + ":" + std::to_string(line + below)));
  }
}

TEST_CASE("the_dossier_check_tells_words_that_silence_a_rule") {
  for (const auto& [from, to] : {std::pair{"procedures=\"open ", "procedures=\"oepn "},
                                 {"regime=\"above\"", "regime=\"abvoe\""},
                                 {"role=\"warning\"", "role=\"warn\""}}) {
    const fs::path folder = library_copy();
    spoil(folder / "rules" / "selection.sch", from, to);
    INFO(to);
    CHECK(not_checked(folder) == 1);
  }
}

TEST_CASE("one_broken_file_of_rules_leaves_the_others_standing") {
  const fs::path folder = library_copy();
  const TenderUnderCheck tender;
  const auto with = [&] {
    return value_of(check_tender(&tender.dossier, tender.texts, value_of(Library::load(folder)), kNow)).size();
  };
  const std::size_t before = with();
  REQUIRE(write_file(folder / "rules" / "a.sch", "<schema").ok());
  CHECK(with() == before + 1);
  fs::create_directory(folder / "rules" / "b.sch");
  CHECK(with() == before + 2);
  fs::create_symlink("nowhere", folder / "rules" / "c.sch");
  CHECK(with() == before + 3);
}
