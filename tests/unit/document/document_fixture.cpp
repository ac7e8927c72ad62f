// SPDX-License-Identifier: EUPL-1.2
#include "document_fixture.hpp"

#include <catch2/catch_test_macros.hpp>

#include "core/base/files.hpp"
#include "core/base/messages.hpp"
#include "core/tender/document_reader.hpp"

namespace bestek::test {
namespace {

constexpr std::string_view kWordNamespace =
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
    " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

DocumentText value_of(Result<DocumentText> read) {
  if (!read) {
    FAIL(message_with_place(read.error(), Language::kEnglish));
  }
  return std::move(*read);
}

}  // namespace

const Library& small_library() {
  static const Result<Library> library = Library::load(fixtures() / "small-library");
  if (!library) {
    FAIL(message_with_place(library.error(), Language::kEnglish));
  }
  return *library;
}

std::string flat_odf(std::string_view body, const DocumentParts& parts) {
  std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document";
  xml.append(kOdfNamespaces);
  xml += " office:version=\"1.3\" office:mimetype=\"application/vnd.oasis.opendocument.text\"><office:meta>" +
         parts.properties + "</office:meta><office:styles>" + parts.styles +
         "</office:styles><office:automatic-styles>" + parts.automatic_styles +
         "</office:automatic-styles><office:master-styles>" + parts.pages +
         "</office:master-styles><office:body><office:text>";
  xml.append(body);
  return xml + "</office:text></office:body></office:document>";
}

std::string docx(std::string_view body, const DocumentParts& parts) {
  const std::string namespaces(kWordNamespace);
  std::vector<PackageEntry> entries{
      {"[Content_Types].xml",
       "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" "
       "ContentType=\"application/xml\"/></Types>"},
      {"word/document.xml", "<w:document" + namespaces + "><w:body>" + std::string(body) + "</w:body></w:document>"},
      {"word/styles.xml", "<w:styles" + namespaces + ">" + parts.styles + "</w:styles>"},
      {"docProps/custom.xml", "<Properties>" + parts.properties + "</Properties>"}};
  entries.insert(entries.end(), parts.others.begin(), parts.others.end());
  const Result<std::string> bytes = write_package(entries, "test.docx");
  REQUIRE(bytes.ok());
  return *bytes;
}

DocumentText read(std::string_view bytes) { return value_of(read_document(bytes, "test")); }

std::string seen_and_unseen(const DocumentText& document) {
  std::string seen;
  std::string unseen;
  for (const Block& block : document.blocks) {
    seen += block.text;
    unseen += block.hidden;
  }
  return seen + "|" + unseen;
}

DocumentText read_fixture(const std::string& file) {
  return value_of(read_document_file(fixtures() / "documents" / file));
}

std::string lifespan_xml(const Lifespan& clause) {
  const std::string hash = clause.hash.empty() ? release_hash(*small_library().find("test.lifespan")) : clause.hash;
  const std::string mark = "bestek_" + clause.placement + "_" + hash + clause.mark_suffix;
  const std::string witness = "bestek_e_" + clause.placement + clause.mark_suffix;
  return "<text:h text:outline-level=\"3\">L<text:bookmark-start text:name=\"" + mark +
         "\"/>evensduur van de accu</text:h><text:p>De accu heeft na " + clause.cycles + " laadcycli nog " +
         clause.share +
         " van de nominale capaciteit.</text:p><text:p>Aangeboden: <loext:content-control "
         "loext:showing-place-holder=\"true\" "
         "loext:alias=\"Aangeboden aantal\" loext:tag=\"bestek.bidder.offered\">[Aangeboden "
         "aantal]</loext:content-control> laadcycli.</text:p>" +
         clause.before_end + "<text:p>Bewijs: Meetrapport van de Inschrijver<text:bookmark-end text:name=\"" + mark +
         "\"/><text:bookmark text:name=\"" + witness + "\"/>.</text:p>";
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  INFO("looking for " << from);
  REQUIRE(at != std::string::npos);
  REQUIRE(text.find(from, at + 1) == std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace bestek::test
