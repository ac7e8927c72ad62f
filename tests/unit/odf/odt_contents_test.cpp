// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/edit/odt_contents.hpp"

#include "core/odf/edit/template_document.hpp"
#include "core/odf/read/odf_dom.hpp"
#include "document_fixture.hpp"
#include "writing_support.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

constexpr std::string_view kEntries =
    R"(<text:table-of-content-entry-template text:outline-level="1" text:style-name="Contents_20_1"><text:index-entry-link-start/><text:index-entry-chapter/><text:index-entry-span> </text:index-entry-span><text:index-entry-text/><text:index-entry-tab-stop style:type="right"/><text:index-entry-page-number/><text:index-entry-link-end/></text:table-of-content-entry-template>)"
    R"(<text:table-of-content-entry-template text:outline-level="2" text:style-name="Contents_20_2"><text:index-entry-chapter/><text:index-entry-span> </text:index-entry-span><text:index-entry-text/></text:table-of-content-entry-template>)";

/// A flat document with an outline "1.", "1.a"; the table of contents says `source` of itself and holds `old`.
XmlDoc document_with(const std::string& source, const std::string& old, const std::string& text) {
  std::string xml = "<office:document" + std::string(kOdfNamespaces) + "><office:styles>";
  xml += R"(<style:style style:name="Index_20_Link" style:family="text"/>)";
  xml += R"(<style:style style:name="Bijlage" style:family="paragraph" style:list-style-name=""/>)";
  xml += R"(<text:outline-style><text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="."/>)";
  xml += R"(<text:outline-level-style text:level="2" style:num-format="a" text:display-levels="2"/>)";
  xml += "</text:outline-style></office:styles><office:automatic-styles>";
  xml += R"(<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Contents_20_1"/>)";
  xml += "</office:automatic-styles><office:body><office:text><text:table-of-content>";
  xml += "<text:table-of-content-source text:outline-level=\"2\"" + source + ">" + std::string(kEntries);
  xml += "</text:table-of-content-source><text:index-body><text:index-title><text:p>Inhoud</text:p></text:index-title>";
  xml += old + "</text:index-body></text:table-of-content>" + text + "</office:text></office:body></office:document>";
  return value_of(parse_xml(xml, "test"));
}

std::string heading(int level, const std::string& text, const std::string& attributes = {}) {
  return "<text:h text:outline-level=\"" + std::to_string(level) + "\"" + attributes + ">" + text + "</text:h>";
}

std::string index_body(const std::string& xml) {
  const std::size_t from = xml.find("<text:index-body>");
  return xml.substr(from, xml.find("</text:index-body>") - from);
}

std::string renewed(XmlDoc document) {
  CHECK(renew_contents(document.get(), document.get()));
  return serialize_xml(document.get());
}

}  // namespace

TEST_CASE("a_document_that_no_office_has_seen_lists_its_chapters_with_the_page_as_a_reference") {
  for (const DocumentRole role : kDocumentRoles) {
    const auto path = source("templates/open") / (std::string(role_id(role)) + ".nl.fodt");
    const std::string odt =
        value_of(instantiate_template(value_of(read_file(path, kMaxTemplateBytes)),
                                      {laptop_profile(), shipped_library().taxonomy(), role, "id"}, path.string()));
    const std::string content = part_of(odt, "content.xml");
    INFO(role_id(role));
    const XmlDoc document = value_of(parse_xml(content, "content"));
    std::size_t chapters = 0;
    std::size_t headings = 0;
    for (const xmlNode* node : body_paragraphs(document.get())) {
      const int level = outline_level(node);
      if (level == 1) ++chapters;
      if (level == 1 || level == 2) ++headings;
    }
    CHECK(chapters > 3);
    CHECK(count_of(index_body(content), "<text:p text:style-name=\"Contents_20_1\">") == chapters);
    CHECK(count_of(index_body(content), "text:reference-format=\"page\"") == headings);
  }
}

TEST_CASE("entries_have_the_numbers_of_the_outline_and_the_words_of_the_headings") {
  const std::string body = index_body(renewed(document_with(
      {}, {},
      heading(1, "Een") + heading(2, "Deel<text:note><text:p>noot</text:p></text:note> een") + heading(3, "Clausule") +
          heading(2, "Deel twee") + heading(1, "Bijlage", " text:style-name=\"Bijlage\"") +
          heading(1, "Kop", " text:is-list-header=\"true\"") + heading(1, "Twee") + heading(2, "Deel van twee"))));
  for (const char* entry : {">1. Een<", ">1.a Deel een<", ">1.b Deel twee<", ">Bijlage<", ">Kop<", ">2. Twee<",
                            ">2.a Deel van twee<", ">Inhoud<"}) {
    INFO(entry << " in " << body);
    CHECK(count_of(body, entry) == 1);
  }
  CHECK(body.find("Clausule") == std::string::npos);
}

TEST_CASE("a_chapter_that_begins_to_count_again_does_so_in_the_table_of_contents") {
  const std::string restarts = " text:restart-numbering=\"true\"";
  const std::string body = index_body(renewed(
      document_with({}, {},
                    heading(1, "Een") + heading(1, "Twee") + heading(1, "Opnieuw", restarts) + heading(2, "Deel") +
                        heading(1, "Zeven", restarts + " text:start-value=\"7\"") + heading(1, "Acht"))));
  for (const char* entry : {">1. Een<", ">2. Twee<", ">1. Opnieuw<", ">1.a Deel<", ">7. Zeven<", ">8. Acht<"}) {
    INFO(entry << " in " << body);
    CHECK(count_of(body, entry) == 1);
  }
}

TEST_CASE("renewing_twice_gives_the_same_and_keeps_what_writer_made_of_it") {
  const std::string old = "<text:p text:style-name=\"P1\">1. Oud<text:tab/>9</text:p>";
  const std::string marked = heading(
      1,
      R"(<text:bookmark-start text:name="__RefHeading___Toc1"/>Een<text:bookmark-end text:name="__RefHeading___Toc1"/>)");
  const std::string once = renewed(document_with({}, old, marked + heading(1, "Twee")));
  CHECK(once.find("Oud") == std::string::npos);
  CHECK(count_of(index_body(once), "<text:p text:style-name=\"P1\">") == 2);
  CHECK(count_of(once, "text:bookmark-start text:name=\"__RefHeading___Toc1\"") == 1);
  CHECK(count_of(once, "text:bookmark-start text:name=\"__RefHeading___Toc2\"") == 1);
  CHECK(count_of(once, "xlink:href=\"#__RefHeading___Toc2\"") == 1);
  CHECK(renewed(value_of(parse_xml(once, "once"))) == once);
}

TEST_CASE("a_table_of_contents_that_is_not_understood_stays_as_it_is") {
  const std::string old = "<text:p>1. Oud</text:p>";
  const auto left_alone = [&](const std::string& source, const std::string& text) {
    const XmlDoc document = document_with(source, old, text);
    return !renew_contents(document.get(), document.get()) &&
           serialize_xml(document.get()).find("Oud") != std::string::npos;
  };
  CHECK(left_alone(" text:use-index-source-styles=\"true\"", heading(1, "Een")));
  CHECK(left_alone(" text:index-scope=\"chapter\"", heading(1, "Een")));
  CHECK(left_alone({}, heading(1, "Een") + "<text:p><text:toc-mark text:string-value=\"x\"/></text:p>"));
  CHECK(left_alone(
      {}, "<text:list text:style-name=\"L1\"><text:list-item>" + heading(1, "Een") + "</text:list-item></text:list>"));
}

TEST_CASE("chapters_are_numbered_in_every_format_that_writer_offers_for_them") {
  const std::string usual = R"(style:num-format="1" style:num-suffix=".")";
  const auto numbered = [&](const std::string& format) {
    const XmlDoc document = document_with({}, "<text:p>1. Oud</text:p>", heading(1, "Een") + heading(1, "Twee"));
    const XmlDoc other = value_of(parse_xml(replaced(serialize_xml(document.get()), usual, format), "test"));
    if (!renew_contents(other.get(), other.get())) return std::string("left alone");
    const std::string body = index_body(serialize_xml(other.get()));
    const auto entry = [&](const std::string& words) {
      const std::size_t at = body.find(words + "<");
      REQUIRE(at != std::string::npos);
      const std::size_t from = body.rfind('>', at) + 1;
      return body.substr(from, at - from);
    };
    return entry("Een") + "|" + entry("Twee");
  };
  for (const auto& [format, numbers] :
       {std::pair{R"(style:num-format="I")", "I |II "},
        {R"(style:num-format="i" text:start-value="9" style:num-suffix=":")", "ix: |x: "},
        {R"(style:num-format="I" text:start-value="1994")", "MCMXCIV |MCMXCV "},
        {R"(style:num-format="A" style:num-prefix="Deel ")", "Deel A |Deel B "},
        {R"(style:num-format="a" text:start-value="26")", "z |aa "},
        {R"(style:num-format="1" loext:num-list-format="Hoofdstuk %1%:")", "Hoofdstuk 1: |Hoofdstuk 2: "},
        {R"(style:num-format="" style:num-suffix=".")", "|"},
        // What is not known here stays as the office made it.
        {R"(style:num-format="1st")", "left alone"},
        {R"(style:num-format="I" text:start-value="3999")", "left alone"},
        {R"(style:num-format="i" text:start-value="0")", "left alone"},
        {R"(style:num-format="a" text:start-value="676")", "left alone"}}) {
    INFO(format);
    CHECK(numbered(format) == numbers);
  }
}
