// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch_test_macros.hpp>

#include "core/document/document_text.hpp"
#include "document_fixture.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

using Texts = std::vector<std::string>;

/// "header: text" of every block beside the body.
Texts beside(const DocumentText& document) {
  Texts found;
  for (const Block& block : document.blocks) {
    if (block.area == DocumentArea::kFrame) {
      found.push_back("frame: " + block.text);
    }
  }
  for (const Block& block : document.beside) {
    found.push_back(std::string(document_area_id(block.area)) + ": " + block.text);
  }
  return found;
}

Texts body(const DocumentText& document) {
  Texts found;
  for (const Block& block : document.blocks) {
    found.push_back(block.text);
  }
  return found;
}

/// "text|hidden" of every block of the body.
Texts with_hidden(const DocumentText& document) {
  Texts found;
  for (const Block& block : document.blocks) {
    found.push_back(block.text + "|" + block.hidden);
  }
  return found;
}

Texts authors(const DocumentText& document) {
  Texts found;
  for (const AuthorData& author : document.authors) {
    found.push_back(std::to_string(static_cast<int>(author.kind)) + " " + author.name);
  }
  return found;
}

std::string note(const std::string& kind, const std::string& text) {
  return "<text:note text:note-class=\"" + kind +
         "\"><text:note-citation>1</text:note-citation><text:note-body><text:p>" + text +
         "</text:p></text:note-body></text:note>";
}

std::string run(const std::string& text, const std::string& properties = {}) {
  return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}

constexpr std::string_view kWord =
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

PackageEntry word_part(const std::string& name, const std::string& root, const std::string& content) {
  return {"word/" + name, "<w:" + root + std::string(kWord) + ">" + content + "</w:" + root + ">"};
}

/// The relations of word/document.xml: "kind" of the part "kind.xml" or, after a slash, of another file.
PackageEntry relations(const std::vector<std::string>& kinds) {
  std::string xml = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
  for (const std::string& one : kinds) {
    const std::size_t slash = one.find('/');
    const std::string kind = one.substr(0, slash);
    const std::string file = slash == std::string::npos ? kind : one.substr(slash + 1);
    xml.append("<Relationship Id=\"").append(file).append("\" Target=\"").append(file);
    xml.append(".xml\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/");
    xml.append(kind).append("\"/>");
  }
  return {"word/_rels/document.xml.rels", xml + "</Relationships>"};
}

}  // namespace

TEST_CASE("odf_headers_and_footers_of_every_kind_of_page_stand_beside_the_body") {
  DocumentParts parts;
  parts.pages =
      "<style:master-page style:name=\"Standard\"><style:header><text:p>kop</text:p></style:header>"
      "<style:header-first><table:table><table:table-row><table:table-cell><text:p>Datum</text:p></table:table-cell>"
      "<table:table-cell><text:p><loext:content-control loext:tag=\"bestek.profile.deadline\">1 maart 2027"
      "</loext:content-control></text:p></table:table-cell></table:table-row></table:table></style:header-first>"
      "<style:header-left style:display=\"false\"><text:p>oud</text:p></style:header-left>"
      "<style:footer><text:p>voet</text:p></style:footer></style:master-page>"
      "<style:master-page style:name=\"Bijlage\"><style:footer-left><text:p>links</text:p></style:footer-left>"
      "</style:master-page>";
  const DocumentText document = read(flat_odf(
      "<table:table><table:table-row><table:table-cell><text:p>cel</text:p></table:table-cell></table:table-row>"
      "</table:table>",
      parts));
  CHECK(body(document) == Texts{"cel"});
  CHECK(beside(document) ==
        Texts{"header: kop", "header: Datum", "header: 1 maart 2027", "footer: voet", "footer: links"});
  REQUIRE(document.tables.size() == 2);
  CHECK((document.blocks[0].table == 0 && document.beside[2].table == 1 && document.beside[2].column == 1));
  REQUIRE(document.beside[2].controls.size() == 1);
  CHECK(document.beside[2].controls[0].tag == "bestek.profile.deadline");
}

TEST_CASE("odf_notes_comments_and_frames_know_what_they_are_and_where_they_hang") {
  const DocumentText document = read(
      flat_odf("<text:p>een" + note("footnote", "onder") + "</text:p><text:p>twee" + note("endnote", "achter") +
               "<office:annotation><dc:creator>Jan</dc:creator><dc:date>2026-11-28T10:00:00</dc:date><text:p>klopt "
               "dit?</text:p></office:annotation><draw:frame><draw:text-box><text:p>bijschrift" +
               note("footnote", "bij het kader") + "</text:p></draw:text-box></draw:frame></text:p>"));
  CHECK(body(document) == Texts{"een", "twee", "bijschrift"});
  CHECK(beside(document) == Texts{"frame: bijschrift", "footnote: onder", "endnote: achter", "comment: klopt dit?",
                                  "footnote: bij het kader"});
  CHECK(document.beside[0].anchor == 0);
  CHECK(document.beside[1].anchor == 1);
  CHECK(document.beside[2].anchor == 1);
  CHECK(document.beside[2].author == "Jan");
  CHECK(document.beside[3].anchor == 2);
}

TEST_CASE("odf_text_that_no_reader_sees_is_no_text_but_is_known") {
  DocumentParts parts;
  const std::string hidden = "<style:text-properties text:display=\"none\"/></style:style>";
  parts.styles = "<style:style style:name=\"Intern\" style:family=\"text\">" + hidden +
                 "<style:style style:name=\"Weg\" style:family=\"paragraph\">" + hidden;
  parts.automatic_styles =
      "<style:style style:name=\"T1\" style:family=\"text\" style:parent-style-name=\"Intern\"/>"
      "<style:style style:name=\"T2\" style:family=\"text\"><style:text-properties text:display=\"true\"/>"
      "</style:style><style:style style:name=\"P1\" style:family=\"paragraph\" style:parent-style-name=\"Weg\"/>";
  SECTION("by a character style, its child, and not where text says that it is shown") {
    CHECK(with_hidden(read(flat_odf("<text:p>a<text:span text:style-name=\"T1\">b<text:span "
                                    "text:style-name=\"T2\">c</text:span></text:span>d</text:p>"
                                    "<text:p text:style-name=\"P1\">e<text:span text:style-name=\"T2\">f</text:span>"
                                    "</text:p>",
                                    parts))) == Texts{"acd|b", "f|e"});
  }
  SECTION("by fields") {
    CHECK(with_hidden(read(flat_odf(
              "<text:p>a<text:hidden-text text:condition=\"ooow:1\" text:string-value=\"weg\" "
              "text:is-hidden=\"true\"/><text:hidden-text text:string-value=\"zichtbaar\">zichtbaar</text:hidden-text>"
              "</text:p><text:p>kop<text:hidden-paragraph text:is-hidden=\"true\"/></text:p>"
              "<text:p>blijft<text:hidden-paragraph text:is-hidden=\"false\"/></text:p>"))) ==
          Texts{"azichtbaar|weg", "|kop", "blijft|"});
  }
  SECTION("by a section, with what stands and hangs in it") {
    const DocumentText document = read(flat_odf(
        "<text:section text:display=\"none\"><text:h text:outline-level=\"1\">Gunning</text:h><text:p>x<draw:frame>"
        "<draw:text-box><text:p>kader</text:p></draw:text-box></draw:frame>" +
        note("footnote", "noot") +
        "</text:p></text:section><text:section text:display=\"condition\" text:is-hidden=\"true\"><text:p>y</text:p>"
        "</text:section><text:section text:display=\"condition\"><text:p>z</text:p></text:section>"));
    CHECK(with_hidden(document) == Texts{"|Gunning", "|x", "|kader", "|y", "z|"});
    CHECK(beside(document) == Texts{"frame: ", "footnote: "});
    CHECK(is_hidden(document.blocks[0]));
  }
  SECTION("by a drawing, and not what it hangs on") {
    CHECK(with_hidden(read(flat_odf("<text:p>x<draw:frame draw:display=\"none\"><draw:text-box><text:p>kader</text:p>"
                                    "</draw:text-box></draw:frame>y</text:p>"))) == Texts{"xy|", "|kader"});
  }
}

TEST_CASE("odf_names_that_go_out_with_the_file_are_known") {
  DocumentParts parts;
  parts.properties = "<meta:initial-creator>Anna</meta:initial-creator><dc:creator>Bert</dc:creator><meta:printed-by/>";
  CHECK(authors(read(flat_odf(
            "<text:tracked-changes><text:changed-region><text:insertion><office:change-info><dc:creator>Carla"
            "</dc:creator></office:change-info></text:insertion></text:changed-region></text:tracked-changes><text:p/>",
            parts))) == Texts{"5 Carla", "0 Anna", "1 Bert"});
  // Writer that removes personal information on saving leaves numbers; whoever is called so otherwise is somebody.
  parts.properties = "<meta:initial-creator>Author1</meta:initial-creator><dc:creator>Author Smith</dc:creator>";
  CHECK(authors(read(flat_odf("<text:p/>", parts))) == Texts{"1 Author Smith"});
  CHECK(authors(read(flat_odf("<text:p/>"))).empty());
}

TEST_CASE("word_headers_and_footers_count_when_a_section_shows_them") {
  DocumentParts parts;
  parts.others = {relations({"header/h1", "header/h2", "header/h3", "footer/f1", "header/h4"}),
                  word_part("h1.xml", "hdr", "<w:p>" + run("kop") + "</w:p>"),
                  word_part("h2.xml", "hdr", "<w:p>" + run("eerste") + "</w:p>"),
                  word_part("h3.xml", "hdr", "<w:p>" + run("even") + "</w:p>"),
                  word_part("h4.xml", "hdr", "<w:p>" + run("van niemand") + "</w:p>"),
                  word_part("f1.xml", "ftr", "<w:p>" + run("voet") + "</w:p>")};
  const std::string section =
      "<w:headerReference w:type=\"default\" r:id=\"h1\"/><w:headerReference w:type=\"first\" r:id=\"h2\"/>"
      "<w:headerReference w:type=\"even\" r:id=\"h3\"/><w:footerReference w:type=\"default\" r:id=\"f1\"/>";
  const auto with = [&](const std::string& more) {
    return read(docx("<w:p>" + run("lijf") + "</w:p><w:sectPr " +
                         "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">" + section +
                         more + "</w:sectPr>",
                     parts));
  };
  CHECK(body(with("")) == Texts{"lijf"});
  CHECK(beside(with("")) == Texts{"header: kop", "footer: voet"});
  CHECK(beside(with("<w:titlePg/>")) == Texts{"header: kop", "header: eerste", "footer: voet"});
  parts.others.push_back(word_part("settings.xml", "settings", "<w:evenAndOddHeaders/>"));
  parts.others.front() = relations({"header/h1", "header/h2", "header/h3", "footer/f1", "header/h4", "settings"});
  CHECK(beside(with("")) == Texts{"header: kop", "header: even", "footer: voet"});
}

TEST_CASE("word_notes_comments_and_text_boxes_know_what_they_are_and_where_they_hang") {
  DocumentParts parts;
  parts.others = {
      relations({"footnotes", "endnotes", "comments"}),
      word_part("footnotes.xml", "footnotes",
                "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p>" + run("lijn") +
                    "</w:p></w:footnote><w:footnote w:id=\"2\"><w:p>" + run("onder") +
                    "</w:p></w:footnote><w:footnote w:id=\"3\"><w:p>" + run("los") + "</w:p></w:footnote>"),
      word_part("endnotes.xml", "endnotes", "<w:endnote w:id=\"2\"><w:p>" + run("achter") + "</w:p></w:endnote>"),
      word_part("comments.xml", "comments",
                "<w:comment w:id=\"0\" w:author=\"Jan\"><w:p>" + run("klopt dit?") + "</w:p></w:comment>"),
      {"docProps/core.xml", "<p><creator>Anna</creator><lastModifiedBy>Bert</lastModifiedBy></p>"},
      {"docProps/app.xml", "<p><Manager/><Company>Hogeschool</Company></p>"}};
  const std::string box = "<w:p>" + run("bijschrift") + "</w:p>";
  const DocumentText document = read(docx(
      "<w:p>" + run("een") +
          "<w:r><w:footnoteReference w:id=\"2\"/><w:footnoteReference w:id=\"-1\"/></w:r></w:p><w:p>" + run("twee") +
          "<w:r><w:endnoteReference w:id=\"2\"/></w:r><w:r><w:commentReference w:id=\"0\"/></w:r><w:r>"
          "<mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>" +
          box + "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>" + box +
          "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>",
      parts));
  CHECK(body(document) == Texts{"een", "twee", "bijschrift"});
  CHECK(beside(document) == Texts{"frame: bijschrift", "footnote: onder", "endnote: achter", "comment: klopt dit?"});
  CHECK((document.beside[0].anchor == 0 && document.beside[1].anchor == 1));
  CHECK(document.beside[2].author == "Jan");
  CHECK(authors(document) == Texts{"0 Anna", "1 Bert", "4 Hogeschool"});
}

TEST_CASE("word_text_that_no_reader_sees_is_no_text_but_is_known") {
  DocumentParts parts;
  parts.styles =
      "<w:style w:type=\"character\" w:styleId=\"Intern\"><w:rPr><w:vanish/></w:rPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"Weg\"><w:rPr><w:vanish/></w:rPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"Kind\"><w:basedOn w:val=\"Weg\"/></w:style>";
  const DocumentText document =
      read(docx("<w:p>" + run("a") + run("b", "<w:vanish/>") + run("c", "<w:rStyle w:val=\"Intern\"/>") +
                    run("d", "<w:rStyle w:val=\"Intern\"/><w:vanish w:val=\"false\"/>") +
                    "</w:p><w:p><w:pPr><w:pStyle w:val=\"Kind\"/></w:pPr>" + run("e") +
                    "</w:p><w:tbl><w:tr><w:trPr><w:hidden/>"
                    "</w:trPr><w:tc><w:p>" +
                    run("f") + "</w:p></w:tc></w:tr></w:tbl><w:p>" + run("g") + "</w:p>",
                parts));
  CHECK(with_hidden(document) == Texts{"ad|bc", "|e", "|f", "g|"});
}

TEST_CASE("a_word_note_goes_with_the_text_that_it_hangs_on") {
  DocumentParts parts;
  parts.others = {relations({"footnotes"}), word_part("footnotes.xml", "footnotes",
                                                      "<w:footnote w:id=\"2\"><w:p>" + run("weg") +
                                                          "</w:p></w:footnote><w:footnote w:id=\"3\"><w:p>" +
                                                          run("blijft") + "</w:p></w:footnote>")};
  const auto reference = [](const std::string& id) { return "<w:r><w:footnoteReference w:id=\"" + id + "\"/></w:r>"; };
  CHECK(beside(read(
            docx("<w:p>" + run("een") + "<w:del w:id=\"1\">" + reference("2") + "</w:del>" + reference("3") + "</w:p>",
                 parts))) == Texts{"footnote: blijft"});
}
