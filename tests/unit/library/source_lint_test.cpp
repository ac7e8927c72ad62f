// SPDX-License-Identifier: EUPL-1.2
#include "core/library/source_lint.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "scratch_library.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

const KnownSources& known() {
  static const KnownSources shipped_list = load_known_sources(shipped() / kSourcesFile).value();
  return shipped_list;
}

Source source_of(const std::string& address, const std::string& text, bool primary = true) {
  Source source;
  source.address = address;
  source.text = text;
  source.primary = primary;
  source.line = 3;
  return source;
}

std::vector<std::string> codes_of(const Source& source, const KnownSources& issuers) {
  std::vector<std::string> codes;
  const ToldFault tell = [&](const char* code, int line, const auto&) {
    CHECK(line == 3);
    codes.emplace_back(code);
  };
  lint_source_pages({source}, issuers, tell, tell);
  return codes;
}

/// What the check of a library says whose one clause has these sources.
std::vector<std::string> codes_with(const std::string& sources) {
  const std::string name = "laptop/battery-endurance-significant.xml";
  std::string xml = read_file(shipped() / name, 100'000).value();
  const std::size_t first = xml.find("<source ");
  const std::size_t last = xml.rfind("</source>");
  REQUIRE(first < last);
  xml.replace(first, last - first + std::string("</source>").size(), sources);
  const ScratchLibrary library;
  library.add(name, xml);
  return library.codes();
}

std::string source_xml(const char* address, const char* text, const char* certainty) {
  return "<source address=\"" + std::string(address) + "\" checked=\"2026-11-23\" certainty=\"" + certainty + "\">" +
         text + "</source>";
}

constexpr const char* kAct = "https://wetten.overheid.nl/BWBR0032203";
constexpr const char* kPage = "https://www.pianoo.nl/nl/sectoren/ict";

}  // namespace

TEST_CASE("the_address_of_a_site_is_not_that_of_a_page") {
  struct Case {
    const char* address;
    bool page;
  };
  const auto one =
      GENERATE(Case{"https://www.pianoo.nl", false}, Case{"https://www.pianoo.nl/", false},
               Case{"https://www.pianoo.nl/nl", false}, Case{"https://www.pianoo.nl/en-GB/", false},
               Case{"https://example.org/index.html", false}, Case{"https://example.org/#top", true},
               Case{"https://www.pianoo.nl/nl/ict", true}, Case{"https://example.org/?id=7", true},
               Case{"https://github.com/one/two", false}, Case{"https://github.com/one/two/blob/main/a.md", true},
               Case{"https://example.org/one/two", true});
  INFO(one.address);
  CHECK(leads_to_a_page(one.address) == one.page);
}

TEST_CASE("what_is_called_primary_is_a_page_of_the_body_that_issues_it") {
  CHECK(codes_of(source_of("https://eur-lex.europa.eu/eli/reg/2019/2013/oj", "Verordening"), known()).empty());
  CHECK(codes_of(source_of("https://www.eur-lex.europa.eu.example.org/a", "Verordening"), known()) ==
        std::vector<std::string>{"lint.issuer-unknown"});
  CHECK(codes_of(source_of("https://docslib.org/doc/1/a", "Handreiking"), known()) ==
        std::vector<std::string>{"lint.not-primary"});
  CHECK(codes_of(source_of("https://docslib.org/doc/1/a", "Handreiking", false), known()).empty());
  CHECK(codes_of(source_of("https://www.pianoo.nl/nl/a", "A transcription of the table"), known()) ==
        std::vector<std::string>{"lint.not-primary"});
  CHECK(codes_of(source_of("https://www.pianoo.nl/nl/a", "A transcription of the table", false), known()).empty());
  CHECK(codes_of(source_of("https://www.pianoo.nl", "PIANOo", false), known()) ==
        std::vector<std::string>{"lint.source-home-page"});
  // A host of many is an issuer only for the name that is given with it.
  CHECK(codes_of(source_of("https://github.com/Green-Software-Foundation/sci/blob/main/a.md", "SCI"), known()).empty());
  CHECK(codes_of(source_of("https://github.com/someone/sci/blob/main/a.md", "SCI"), known()) ==
        std::vector<std::string>{"lint.issuer-unknown"});
}

TEST_CASE("a_library_that_names_no_publishers_is_not_asked_for_them") {
  CHECK(codes_of(source_of("https://example.org/a", "A page"), {}).empty());
  CHECK(load_known_sources("/nowhere/sources.xml").error().code == "file.missing");
}

TEST_CASE("a_clause_rests_on_more_than_the_procurement_act") {
  const std::string act = source_xml(kAct, "Aanbestedingswet 2012, artikel 2.80", "primary");
  CHECK(has(codes_with(act), "lint.no-passage"));
  CHECK(codes_with(act + source_xml(kPage, "PIANOo", "primary")).empty());
  const auto home = codes_with(act + source_xml("https://www.pianoo.nl/", "PIANOo", "primary"));
  CHECK(has(home, "lint.no-passage"));
  CHECK(has(home, "lint.source-home-page"));
}

TEST_CASE("one_address_is_as_sure_everywhere") {
  const std::string page = source_xml(kPage, "PIANOo", "primary");
  CHECK(has(codes_with(page + source_xml(kPage, "PIANOo, artikel", "secondary")), "lint.two-certainties"));
  CHECK(codes_with(page + source_xml(kPage, "PIANOo, artikel", "primary")).empty());
}
