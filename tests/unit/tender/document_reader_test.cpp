// SPDX-License-Identifier: EUPL-1.2
#include "core/tender/document_reader.hpp"

#include <catch2/catch_test_macros.hpp>

#include "core/base/files.hpp"
#include "core/base/messages.hpp"
#include "core/base/package.hpp"
#include "document_fixture.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

/// The code of the error; its message must say something in both languages.
std::string code_of(const Result<DocumentText>& read) {
  if (read) {
    return {};
  }
  for (const Language language : {Language::kDutch, Language::kEnglish}) {
    const std::string text = message(read.error(), language);
    INFO(text);
    CHECK(text.find(read.error().code) == std::string::npos);
    CHECK(text.find('{') == std::string::npos);
  }
  CHECK_FALSE(read.error().place.file.empty());
  return read.error().code;
}

DocumentText value_or_fail(const std::filesystem::path& path) {
  Result<DocumentText> read = read_document_file(path);
  INFO(path);
  REQUIRE(read.ok());
  return std::move(*read);
}

std::string packed(const std::vector<PackageEntry>& entries) { return write_package(entries, "test").value(); }

}  // namespace

TEST_CASE("bytes_that_are_no_document_are_refused_by_name") {
  CHECK(code_of(read_document("", "x")) == "document.unknown-format");
  CHECK(code_of(read_document("Geachte heer,", "x")) == "document.unknown-format");
  CHECK(code_of(read_document("\x89PNG\r\n", "x")) == "document.unknown-format");
  CHECK(code_of(read_document("<html><body/></html>", "x")) == "document.unknown-format");
  CHECK(code_of(read_document("<office:document", "x")) == "xml.malformed");
  CHECK(code_of(read_document(packed({{"a.txt", "x"}}), "x")) == "document.unknown-format");
}

TEST_CASE("other_kinds_of_documents_are_refused_by_name") {
  const std::string ods = "application/vnd.oasis.opendocument.spreadsheet";
  CHECK(code_of(read_document(packed({{"mimetype", ods}, {"content.xml", "<a/>"}}), "x")) == "document.not-text");
  CHECK(code_of(read_document(packed({{"mimetype", "application/epub+zip"}}), "x")) == "document.unknown-format");
  const std::string relations =
      "<Relationships><Relationship Type=\"http://x/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";
  CHECK(
      code_of(read_document(
          packed({{"[Content_Types].xml", "<Types/>"}, {"_rels/.rels", relations}, {"xl/workbook.xml", "<workbook/>"}}),
          "x")) == "document.not-text");
  CHECK(code_of(read_document_file(fixtures() / "documents" / "old-word.doc")) == "document.old-word");
}

TEST_CASE("documents_with_a_password_are_refused_by_name") {
  CHECK(code_of(read_document_file(fixtures() / "documents" / "password.odt")) == "document.encrypted");
  CHECK(code_of(read_document_file(fixtures() / "documents" / "password.docx")) == "document.encrypted");
  const std::string type = "application/vnd.oasis.opendocument.text";
  const std::string manifest = "<manifest><file-entry><encryption-data/></file-entry></manifest>";
  CHECK(code_of(read_document(packed({{"mimetype", type}, {"META-INF/manifest.xml", manifest}}), "x")) ==
        "document.encrypted");
}

TEST_CASE("a_missing_file_is_said_to_be_missing") {
  CHECK(code_of(read_document_file(fixtures() / "documents" / "nothing.odt")) == "file.missing");
}

TEST_CASE("a_document_cut_off_anywhere_is_an_error_and_nothing_worse") {
  for (const char* name : {"placed.odt", "placed.docx"}) {
    const std::string whole = read_file(fixtures() / "documents" / name, kMaxPackageBytes).value();
    for (std::size_t length = 0; length < whole.size(); length += 97) {
      INFO(name << " cut to " << length);
      REQUIRE_FALSE(code_of(read_document(whole.substr(0, length), name)).empty());
    }
  }
}

TEST_CASE("a_doctype_inside_a_package_is_refused") {
  const std::string type = "application/vnd.oasis.opendocument.text";
  const std::string content = "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>";
  CHECK(code_of(read_document(packed({{"mimetype", type}, {"content.xml", content}}), "x")) == "xml.doctype");
}

TEST_CASE("odt_and_docx_of_one_document_read_as_the_same_text") {
  const DocumentText odt = read_fixture("placed.odt");
  const DocumentText word = read_fixture("placed.docx");
  CHECK(odt.format == DocumentFormat::kOdt);
  CHECK(word.format == DocumentFormat::kDocx);
  REQUIRE(odt.blocks.size() == word.blocks.size());
  for (std::size_t i = 0; i < odt.blocks.size(); ++i) {
    INFO("block " << i << ": " << odt.blocks[i].text);
    CHECK(odt.blocks[i].text == word.blocks[i].text);
    CHECK(odt.blocks[i].outline_level == word.blocks[i].outline_level);
    CHECK(odt.blocks[i].controls.size() == word.blocks[i].controls.size());
    CHECK(odt.blocks[i].table == word.blocks[i].table);
    CHECK(odt.blocks[i].row == word.blocks[i].row);
    CHECK(odt.blocks[i].column == word.blocks[i].column);
  }
  CHECK(odt.properties.at("bestek.role") == "programme");
  CHECK(odt.properties == word.properties);
}

TEST_CASE("documents_that_nobody_here_wrote_are_read") {
  const std::filesystem::path folder = BESTEK_SOURCE_DIR "/../shared/testdata";
  if (!std::filesystem::is_directory(folder)) {
    SKIP("no ../shared/testdata");
  }
  const DocumentText odt = value_or_fail(folder / "18f-rfq.odt");
  const DocumentText word = value_or_fail(folder / "18f-rfq.docx");
  CHECK(odt.blocks.size() == 491);
  CHECK(word.blocks.size() == 491);
  const DocumentText requirements = value_or_fail(folder / "ictu-niet-functionele-eisen.docx");
  CHECK(requirements.tables.size() == 51);
  const DocumentText plan = value_or_fail(folder / "ictu-plan-van-aanpak.docx");
  CHECK(plan.tables.size() == 15);
}
