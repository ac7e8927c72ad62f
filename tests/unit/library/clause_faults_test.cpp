// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "core/library/library_files.hpp"
#include "scratch_library.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

std::string clause(const std::string& name, const std::string& kind, const std::string& more,
                   const std::string& relations, const std::string& status = "checked") {
  const auto text = [&](const char* language) {
    const std::string scored = kind == "award-criterion" ? "<scoring-text><p>Score is N.</p></scoring-text>" : "";
    return "<text xml:lang=\"" + std::string(language) +
           "\"><title>Title</title><body><p>The number is <fill ref=\"count\"/> at least.</p></body>" + scored +
           "<evidence><p>Report.</p></evidence><explanation><p>Because.</p></explanation></text>";
  };
  return R"(<clause xmlns="urn:bestek:clause:1" format="1" id="laptop.)" + name + R"(" version="1.0.0" status=")" +
         status + R"(" kind=")" + kind +
         R"("><classification aspect="product" theme="circular" phase="use" level="basis" legal-floor="no" refurbished="no"><group ref="laptop"/></classification>
<fill-ins><fill-in name="count" type="integer" by="buyer" min="1" max="9" sample="5"><label xml:lang="nl">Aantal</label><label xml:lang="en">Count</label></fill-in></fill-ins>
)" + text("nl") +
         text("en") + more +
         R"(<basis><source address="https://www.pianoo.nl/nl/a" checked="2026-11-23" certainty="primary">Source</source></basis>
<validity from="2026-11-23" review-by="2027-11-23"/><relations>)" +
         relations + "</relations></clause>";
}

std::string obligation_xml() {
  return R"(<obligation name="report" party="supplier"><what xml:lang="nl">a</what><what xml:lang="en">b</what><due anchor="start" within="3" unit="months"/><evidence xml:lang="nl">a</evidence><evidence xml:lang="en">b</evidence></obligation>)";
}
std::string kpi_xml() {
  return R"(<kpi name="k" unit="%" direction="higher" target="{count}"><label xml:lang="nl">a</label><label xml:lang="en">b</label><formula xml:lang="nl">a</formula><formula xml:lang="en">b</formula><due anchor="start" within="3" unit="months"/><evidence xml:lang="nl">a</evidence><evidence xml:lang="en">b</evidence></kpi>)";
}
std::string scoring_xml() { return R"(<scoring method="linear" direction="higher" from="1" to="5"/>)"; }
std::string need_xml() { return clause("need", "requirement", "", ""); }
std::string award_xml() {
  return clause("award", "award-criterion", scoring_xml(), R"(<counterpart ref="laptop.bind"/>)");
}
std::string bind_xml() {
  return clause("bind", "contract-clause", obligation_xml(), R"(<counterpart ref="laptop.award"/>)");
}
std::string old_xml() { return clause("old", "requirement", "", "", "withdrawn"); }

/// The three files of a sound library, one of which a test changes.
ScratchLibrary library_with(const std::string& file, const std::string& from, const std::string& to) {
  ScratchLibrary library;
  for (const auto& [name, xml] :
       {std::pair("need", need_xml()), {"award", award_xml()}, {"bind", bind_xml()}, {"old", old_xml()}})
    library.add(std::string("laptop/") + name + ".xml", name == file ? replaced(xml, from, to) : xml);
  return library;
}

std::string words(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += "woord ";
  return text;
}

std::string first_xml() { return "<p>The number is <fill ref=\"count\"/> at least.</p>"; }

}  // namespace

TEST_CASE("the_library_that_the_faults_are_put_into_has_none") {
  CHECK(library_with("need", "<title>", "<title>").codes().empty());
}

TEST_CASE("a_fault_of_a_clause_has_its_own_code_and_its_near_miss_has_not") {
  struct Fault {
    const char* code;
    const char* file;
    std::string from, fault, near_miss;
  };
  const std::string fill = "<fill-in name=\"";
  const std::string choice = "<choice value=\"a\"><label xml:lang=\"nl\">a</label></choice>";
  const std::string label = "<label xml:lang=\"en\">Count</label>";
  const std::string spare =
      " type=\"text\" by=\"buyer\" sample=\"x\"><label xml:lang=\"nl\">a</label>" + label + "</fill-in>";
  const std::string table = "<table><head><cell>a</cell><cell>b</cell></head><row><cell>c</cell>";
  const auto fault = GENERATE_COPY(
      Fault{"lint.short-title", "need", "<title>Title", "<title>Ti", "<title>Tit"},
      Fault{"lint.first-block", "need", "<body>", "<body><ul><li>a</li></ul>", "<body><p>abc</p><ul><li>a</li></ul>"},
      Fault{"lint.last-block", "need", "</evidence>", "<ul><li>a</li></ul></evidence>",
            "<ul><li>a</li></ul><p>abc</p></evidence>"},
      Fault{"lint.last-block", "need", "Report.</p>", "<fill ref=\"count\"/></p>", "<fill ref=\"count\"/> abc</p>"},
      Fault{"lint.uneven-table", "need", first_xml(), first_xml() + table + "</row></table><p>abc</p>",
            first_xml() + table + "<cell>d</cell></row></table><p>abc</p>"},
      Fault{"lint.long-sentence", "need", first_xml(), first_xml() + "<p>" + words(41) + "</p>",
            first_xml() + "<p>" + words(40) + "</p>"},
      Fault{"lint.long-sentence", "need", first_xml(), first_xml() + "<p>" + words(41) + "</p>",
            first_xml() + "<p>" + words(30) + "x. " + words(30) + "</p>"},
      Fault{"lint.language-twice", "need", "<text xml:lang=\"en\">", "<text xml:lang=\"nl\">",
            "<text xml:lang=\"en\">"},
      Fault{"lint.fill-twice", "need", "</fill-ins>", fill + "count\"" + spare + "</fill-ins>",
            fill + "counts\"" + spare + "</fill-ins>"},
      Fault{"lint.fill-without-label", "need", label, "", label + "<help xml:lang=\"nl\">a</help>"},
      Fault{"lint.choice-without-choices", "need", "type=\"integer\"", "type=\"choice\"", "type=\"decimal\""},
      Fault{"lint.choice-without-choices", "need", "</fill-ins>",
            fill + "pick\" type=\"choice\" by=\"buyer\" sample=\"a\">" + label + choice + "</fill-in></fill-ins>",
            fill + "pick\" type=\"choice\" by=\"buyer\" sample=\"a\">" + label + choice +
                replaced(choice, "\"a\"", "\"b\"") + "</fill-in></fill-ins>"},
      Fault{"lint.range-reversed", "need", "min=\"1\"", "min=\"10\"", "min=\"9\""},
      Fault{"lint.fill-means-two", "need", "type=\"integer\"", "type=\"decimal\"", "type=\"integer\" unit=\"\""},
      Fault{"lint.fill-means-two", "need", "Aantal", "Hoeveelheid", "Aantal"},
      Fault{"lint.fill-means-two", "need", "by=\"buyer\"", "by=\"buyer\" unit=\"h\"", "by=\"bidder\" unit=\"h\""},
      Fault{"lint.award-without-scoring-text", "award", "<scoring-text><p>Score is N.</p></scoring-text>", "",
            "<scoring-text><p>abc</p></scoring-text>"},
      Fault{"lint.award-without-evidence", "award", "<evidence><p>Report.</p></evidence>", "",
            "<evidence><p>abc</p></evidence>"},
      Fault{"lint.scoring-incomplete", "award", "direction=\"higher\" ", "", "direction=\"lower\" "},
      Fault{"lint.scoring-incomplete", "award", "method=\"linear\"", "method=\"bands\"", "method=\"yes-no\""},
      Fault{"lint.scoring-incomplete", "award", " to=\"5\"", "", " to=\"{count}\""},
      Fault{"lint.scoring-elsewhere", "bind", obligation_xml(), scoring_xml() + obligation_xml(), obligation_xml()},
      Fault{"lint.award-not-bound", "award", "<counterpart ref=\"laptop.bind\"/>", "<counterpart ref=\"laptop.need\"/>",
            "<counterpart ref=\"laptop.need\"/><counterpart ref=\"laptop.bind\"/>"},
      Fault{"lint.one-sided-counterpart", "bind", "<relations>", "<relations><counterpart ref=\"laptop.need\"/>",
            "<relations><requires ref=\"laptop.need\"/>"},
      Fault{"lint.floor-as-award", "award", "legal-floor=\"no\"", "legal-floor=\"yes\"", "legal-floor=\"no\""},
      Fault{"lint.floor-as-award", "award", "legal-floor=\"no\"", "legal-floor=\"yes\"",
            "default=\"yes\" legal-floor=\"no\""},
      Fault{"lint.promise-elsewhere", "need", "<basis>", obligation_xml() + "<basis>", "<basis>"},
      Fault{"lint.obligation-without-due", "bind", " within=\"3\"", "", " within=\"0\""},
      Fault{"lint.points-to-withdrawn", "need", "<relations>", "<relations><requires ref=\"laptop.old\"/>",
            "<relations><requires ref=\"laptop.bind\"/>"},
      Fault{"lint.no-review-date", "need", " review-by=\"2027-11-23\"", "", " review-by=\"2026-11-25\""},
      Fault{
          "lint.no-source", "need",
          "<source address=\"https://www.pianoo.nl/nl/a\" checked=\"2026-11-23\" certainty=\"primary\">Source</source>",
          "", "<source address=\"https://example.org/b\" checked=\"2026-11-25\" certainty=\"secondary\">b</source>"});
  INFO(fault.code << " in " << fault.file << ": " << fault.fault);
  CHECK(has(library_with(fault.file, fault.from, fault.fault).codes(), fault.code));
  INFO("near miss: " << fault.near_miss);
  CHECK_FALSE(has(library_with(fault.file, fault.from, fault.near_miss).codes(), fault.code));
}

TEST_CASE("the_unit_of_a_kpi_is_a_symbol_or_a_word_in_every_language") {
  const auto codes = [](const std::string& from, const std::string& to) {
    return library_with("bind", "<basis>", replaced(kpi_xml(), from, to) + "<basis>").codes();
  };
  const std::string dutch = "<unit xml:lang=\"nl\">dagen</unit>";
  const std::string both = dutch + "<unit xml:lang=\"en\">days</unit>";
  const std::string head = " direction=\"higher\" target=\"{count}\">";
  CHECK(codes("", "").empty());
  CHECK(codes(" unit=\"%\"" + head, head + both).empty());
  CHECK(codes(" unit=\"%\"" + head, head + dutch) == std::vector<std::string>{"lint.kpi-without-unit"});
  CHECK(codes(" unit=\"%\"" + head, head) == std::vector<std::string>(2, "lint.kpi-without-unit"));
}

TEST_CASE("the_unit_of_a_fill_in_or_a_scoring_is_a_symbol_a_stretch_of_time_or_a_word_in_every_language") {
  const auto codes = [](const std::string& attribute, const std::string& words) {
    const std::string label = "sample=\"5\"><label";
    const auto fill = library_with("old", label, "sample=\"5\"" + attribute + ">" + words + "<label").codes();
    const auto scoring =
        library_with("award", "to=\"5\"/>", "to=\"5\"" + attribute + ">" + words + "</scoring>").codes();
    CHECK(fill == scoring);
    return fill;
  };
  const std::string dutch = "<unit xml:lang=\"nl\">stuks</unit>";
  CHECK(codes("", "").empty());
  CHECK(codes(" unit=\"kWh\"", "").empty());
  CHECK(codes(" unit=\"working-days\"", "").empty());
  CHECK(codes("", dutch + "<unit xml:lang=\"en\">items</unit>").empty());
  CHECK(codes("", dutch) == std::vector<std::string>{"lint.unit-without-words"});
}

TEST_CASE("a_requirement_may_be_the_floor_of_the_law_and_what_is_withdrawn_may_name_its_like") {
  CHECK(library_with("need", "legal-floor=\"no\"", "legal-floor=\"yes\"").codes().empty());
  const auto old = library_with("old", "<relations>", "<relations><requires ref=\"laptop.gone\"/>");
  old.add("laptop/gone.xml", replaced(old_xml(), "laptop.old", "laptop.gone"));
  CHECK(old.codes().empty());
}

TEST_CASE("the_archive_holds_each_release_once_and_none_newer_than_the_current_one") {
  const auto archived = [](const char* version) { return replaced(need_xml(), "version=\"1.0.0\"", version); };
  const auto library = library_with("need", "version=\"1.0.0\"", "version=\"1.2.0\"");
  library.add("archive/need-1.0.0.xml", archived("version=\"1.0.0\""));
  library.add("archive/need-1.1.0.xml", archived("version=\"1.1.0\""));
  CHECK(library.codes().empty());
  library.add("archive/need-again.xml", archived("version=\"1.1.0\""));
  CHECK(library.codes() == std::vector<std::string>{"lint.archive-twice"});
  const auto newer = library_with("need", "<title>", "<title>");
  newer.add("archive/need-1.0.1.xml", archived("version=\"1.0.1\""));
  CHECK(newer.codes() == std::vector<std::string>{"lint.archive-newer"});
}

TEST_CASE("a_folder_with_too_many_clauses_is_refused_the_archive_counted") {
  const auto library = library_with("need", "<title>", "<title>");
  library.add("archive/need-0.9.0.xml", replaced(need_xml(), "version=\"1.0.0\"", "version=\"0.9.0\""));
  const auto files = clause_files(library.folder(), 5);
  REQUIRE(files.ok());
  CHECK(files->current.size() == 4);
  CHECK(files->archived.size() == 1);
  CHECK(clause_files(library.folder(), 4).error().code == "library.too-many-clauses");
}

TEST_CASE("a_library_with_a_hollow_taxonomy_is_refused") {
  const auto hollow = library_with("need", "<title>", "<title>");
  const std::string taxonomy = read_file(shipped() / "taxonomy.xml", 1'000'000).value();
  hollow.add("taxonomy.xml", replaced(replaced(taxonomy, "<levels>", "<steps>"), "</levels>", "</steps>"));
  CHECK(check_library(hollow.folder(), kNow).error().code == "taxonomy.invalid");
}
