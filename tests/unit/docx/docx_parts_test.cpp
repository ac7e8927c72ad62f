// SPDX-License-Identifier: EUPL-1.2
// Parts of a Word document that are damaged, elsewhere, or not there.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "core/base/messages.hpp"
#include "core/docx/docx_reader.hpp"
#include "core/tender/document_reader.hpp"
#include "document_fixture.hpp"
#include "word_text.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

constexpr const char* kRelations = "word/_rels/document.xml.rels";

constexpr const char* kWord = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
std::string plain_body() { return paragraph(run("tekst")); }

std::string relation(const std::string& id, const std::string& kind, const std::string& target) {
  return "<Relationship Id=\"" + id + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" +
         kind + "\" Target=\"" + target + "\"/>";
}

std::string relations(const std::string& all) { return "<Relationships>" + all + "</Relationships>"; }

/// A package with these parts; one that the usual package has is replaced.
std::string packed(const std::string& body, const std::vector<PackageEntry>& parts) {
  auto entries = read_package(docx(body), "test.docx").value();
  for (const PackageEntry& part : parts) {
    const auto same = std::find_if(entries.begin(), entries.end(),
                                   [&](const PackageEntry& entry) { return entry.name == part.name; });
    if (same != entries.end()) {
      same->bytes = part.bytes;
    } else {
      entries.push_back(part);
    }
  }
  return write_package(entries, "test.docx").value();
}

std::string header(const std::string& text) {
  return std::string("<w:hdr") + kWord + ">" + paragraph(run(text)) + "</w:hdr>";
}

std::vector<std::string> beside(const DocumentText& document) {
  std::vector<std::string> texts;
  texts.reserve(document.beside.size());
  for (const Block& block : document.beside)
    texts.push_back(std::string(document_area_id(block.area)) + ":" + block.text);
  return texts;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a_damaged_part_of_a_word_document_is_named_and_nothing_of_it_is_shown_as_whole") {
  const std::string broken = "<w:broken";
  const std::string footnotes = relations(relation("r1", "footnotes", "footnotes.xml"));
  const std::vector<std::pair<std::string, std::vector<PackageEntry>>> cases{
      {"_rels/.rels", {{"_rels/.rels", broken}}},
      {"word/document.xml", {{"word/document.xml", broken}}},
      {kRelations, {{kRelations, broken}}},
      {"word/styles.xml", {{"word/styles.xml", broken}}},
      {"word/footnotes.xml", {{kRelations, footnotes}, {"word/footnotes.xml", broken}}},
      {"docProps/core.xml", {{"docProps/core.xml", broken}}},
      {"docProps/app.xml", {{"docProps/app.xml", broken}}},
      {"docProps/custom.xml", {{"docProps/custom.xml", broken}}}};
  for (const auto& [part, entries] : cases) {
    INFO(part);
    const auto document = read_document(packed(plain_body(), entries), "brief.docx");
    REQUIRE_FALSE(document.ok());
    CHECK(document.error().code == "xml.malformed");
    CHECK(document.error().place.file == "brief.docx/" + part);
    CHECK(message(document.error(), Language::kDutch).find('{') == std::string::npos);
  }
}

TEST_CASE("the_text_is_found_where_the_package_says_and_refused_where_there_is_none") {
  const std::string elsewhere =
      std::string("<w:document") + kWord + "><w:body>" + paragraph(run("elders")) + "</w:body></w:document>";
  const auto first = [](const std::vector<PackageEntry>& parts) {
    return read(packed(plain_body(), parts)).blocks.front().text;
  };
  for (const char* target : {"deel/inhoud.xml", "/deel/inhoud.xml"}) {
    CHECK(first({{"_rels/.rels", relations(relation("r1", "officeDocument", target))},
                 {"deel/inhoud.xml", elsewhere}}) == "elders");
  }
  CHECK(first({{"_rels/.rels", relations(relation("r1", "officeDocument", "inhoud.xml"))},
               {"inhoud.xml", elsewhere}}) == "elders");
  CHECK(first({{"_rels/.rels", relations(relation("r1", "thumbnail", "plaat.png"))}}) == "tekst");
  const auto missing = read_document(
      packed(plain_body(), {{"_rels/.rels", relations(relation("r1", "officeDocument", "weg.xml"))}}), "a.docx");
  REQUIRE_FALSE(missing.ok());
  CHECK(missing.error().place.file.starts_with("a.docx"));
  const auto no_body =
      read_document(packed(plain_body(), {{"word/document.xml", std::string("<w:workbook") + kWord + "/>"}}), "a.docx");
  REQUIRE_FALSE(no_body.ok());
  CHECK(no_body.error().code == "document.not-text");
}

TEST_CASE("pages_are_read_that_are_shown_each_once") {
  const auto section = [](const std::string& content) { return "<w:sectPr>" + content + "</w:sectPr>"; };
  const auto reference = [](const std::string& kind, const std::string& type, const std::string& id) {
    return "<w:" + kind + "Reference w:type=\"" + type + "\" r:id=\"" + id + "\"" +
           " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"/>";
  };
  const std::string all = reference("header", "default", "r1") + reference("header", "first", "r2") +
                          reference("header", "even", "r3") + reference("footer", "default", "r4") +
                          reference("header", "default", "r9");
  const auto shown = [&](const std::string& body, const std::string& settings) {
    return beside(read(packed(
        body, {{kRelations,
                relations(relation("r1", "header", "header1.xml") + relation("r2", "header", "header2.xml") +
                          relation("r3", "header", "header3.xml") + relation("r4", "footer", "/word/footer1.xml") +
                          relation("r9", "header", "gone.xml") + relation("r10", "settings", "settings.xml"))},
               {"word/header1.xml", header("kop")},
               {"word/header2.xml", header("eerste")},
               {"word/header3.xml", header("even")},
               {"word/footer1.xml", header("voet")},
               {"word/settings.xml", std::string("<w:settings") + kWord + ">" + settings + "</w:settings>"}})));
  };
  CHECK(shown(plain_body() + section(all), "") == Texts{"header:kop", "footer:voet"});
  CHECK(shown(plain_body() + section("<w:titlePg/>" + all), "") == Texts{"header:kop", "header:eerste", "footer:voet"});
  CHECK(shown(plain_body() + section(all), "<w:evenAndOddHeaders/>") ==
        Texts{"header:kop", "header:even", "footer:voet"});
  CHECK(shown(plain_body() + section("<w:titlePg w:val=\"0\"/>" + all), "") == Texts{"header:kop", "footer:voet"});
  // A section that ends in a paragraph shows its pages too, and one that two sections share is read once.
  CHECK(shown(paragraph(run("a"), section(all)) + plain_body() + section(all), "") ==
        Texts{"header:kop", "footer:voet"});
  // One that says nothing of a page has it from the section before, also where that did not show it.
  CHECK(shown(paragraph(run("a"), section(all)) + plain_body() + section("<w:titlePg/>"), "") ==
        Texts{"header:kop", "footer:voet", "header:eerste"});
}

TEST_CASE("names_and_descriptions_of_a_word_document_go_out_with_it") {
  const DocumentText document = read(
      packed(plain_body(),
             {{"docProps/core.xml",
               "<cp:coreProperties xmlns:cp=\"urn:cp\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
               "<dc:creator>Jan</dc:creator><cp:lastModifiedBy>Piet</cp:lastModifiedBy><dc:title>Leidraad</dc:title>"
               "<dc:subject/></cp:coreProperties>"},
              {"docProps/app.xml", "<Properties><Manager>Kees</Manager><Company>Gemeente</Company></Properties>"}}));
  using Kind = AuthorData::Kind;
  CHECK(document.authors == std::vector<AuthorData>{{Kind::kCreator, "Jan"},
                                                    {Kind::kLastAuthor, "Piet"},
                                                    {Kind::kManager, "Kees"},
                                                    {Kind::kCompany, "Gemeente"}});
  CHECK(beside(document) == Texts{"properties:Leidraad"});
}
