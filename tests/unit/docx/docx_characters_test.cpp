// SPDX-License-Identifier: EUPL-1.2
// What Word shows as characters and writes as elements.
#include <catch2/catch_test_macros.hpp>

#include "core/docx/docx_reader.hpp"
#include "document_fixture.hpp"
#include "word_text.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

Block first(const std::string& content, const std::string& properties = {}, const DocumentParts& parts = {}) {
  return read(docx(paragraph(content, properties), parts)).blocks.at(0);
}

std::string said(const std::string& sign) { return first("<w:r><w:t>a</w:t>" + sign + "<w:t>b</w:t></w:r>").text; }

std::string symbol(const std::string& font, const std::string& number) {
  return "<w:sym w:font=\"" + font + "\" w:char=\"" + number + "\"/>";
}

/// The stretches of the text, each in brackets.
std::string marked(const std::string& text, const std::vector<TextSpan>& spans) {
  std::string out;
  std::size_t from = 0;
  for (const TextSpan& span : spans) {
    out += text.substr(from, span.begin - from) + "[" + text.substr(span.begin, span.end - span.begin) + "]";
    from = span.end;
  }
  return out + text.substr(from);
}

std::string leftward(const Block& block) { return marked(block.text, block.leftward); }

}  // namespace

TEST_CASE("word_signs_for_tabs_breaks_and_hyphens_are_read_as_the_characters_that_they_are") {
  CHECK(said("<w:tab/>") == "a\tb");
  CHECK(said("<w:ptab w:relativeTo=\"margin\" w:alignment=\"right\" w:leader=\"none\"/>") == "a\tb");
  CHECK(said("<w:cr/>") == "a\nb");
  CHECK(said("<w:br/>") == "a\nb");
  CHECK(said("<w:br w:type=\"textWrapping\"/>") == "a\nb");
  CHECK(said("<w:br w:type=\"page\"/>") == "ab");
  CHECK(said("<w:noBreakHyphen/>") == "a\u2011b");
  CHECK(said("<w:softHyphen/>") == "a\u00adb");
}

TEST_CASE("a_word_symbol_is_the_character_of_its_number_in_its_own_font") {
  const auto in = [](const std::string& sign, const std::string& look = {}) {
    const Block block = first("<w:r><w:rPr>" + look + "</w:rPr><w:t>a</w:t>" + sign + "<w:t>b</w:t></w:r>");
    return marked(block.text, block.symbols);
  };
  CHECK(in(symbol("Wingdings", "F0A8")) == "a[\uf0a8]b");
  CHECK(in(symbol("Wingdings", "f0a8")) == "a[\uf0a8]b");
  CHECK(in(symbol("Wingdings", "A8")) == "a[\uf0a8]b");  // where the font has it
  CHECK(in(symbol("Symbol", "0031")) == "a[\uf031]b");
  CHECK(in(symbol("Arial", "200B")) == "a\u200bb");
  CHECK(in(symbol("Arial", "0031")) == "a1b");
  CHECK(in(symbol("Arial", "D800")) == "a\ufffdb");
  CHECK(in(symbol("Arial", "FFFFFF")) == "a\ufffdb");
  CHECK(in(symbol("Arial", "7")) == "ab");
  CHECK(in("<w:sym/>") == "ab");
  const std::string font = "<w:rFonts w:hAnsi=\"Wingdings\"/>";
  CHECK(in(symbol("Arial", "E000"), font) == "[a]\ue000[b]");
}

TEST_CASE("word_elements_that_turn_the_direction_are_the_characters_that_do") {
  const auto turned = [](const std::string& open, const std::string& end) {
    return first(run("bedrag ") + "<w:" + open + ">" + run("0001") + "</w:" + end + ">" + run(" euro")).text;
  };
  // NOLINTBEGIN(misc-misleading-bidirectional): that is what is looked for
  CHECK(turned("bdo w:val=\"rtl\"", "bdo") == "bedrag \u202e0001\u202c euro");
  CHECK(turned("bdo w:val=\"ltr\"", "bdo") == "bedrag \u202d0001\u202c euro");
  CHECK(turned("dir w:val=\"rtl\"", "dir") == "bedrag \u202b0001\u202c euro");
  CHECK(turned("dir w:val=\"ltr\"", "dir") == "bedrag \u202a0001\u202c euro");
  // NOLINTEND(misc-misleading-bidirectional)
  CHECK(turned("bdo", "bdo") == "bedrag 0001 euro");
  CHECK(first("<w:del w:id=\"1\"><w:bdo w:val=\"rtl\">" + run("weg") + "</w:bdo></w:del>" + run("a")).text == "a");
}

TEST_CASE("what_stands_above_a_word_hangs_on_its_paragraph") {
  const std::string ruby = "<w:r><w:ruby><w:rubyPr/><w:rt>" + run("bo") + run("ven") + "</w:rt><w:rubyBase>" +
                           run("grond") + "</w:rubyBase></w:ruby></w:r>";
  const DocumentText document = read(docx(paragraph(run("x")) + paragraph(run("a") + ruby + run("b"))));
  REQUIRE(document.blocks.size() == 2);
  CHECK(document.blocks[1].text == "agrondb");
  REQUIRE(document.beside.size() == 1);
  CHECK(document.beside[0].area == DocumentArea::kRuby);
  CHECK(document.beside[0].text == "boven");
  CHECK(document.beside[0].anchor == 1);
  CHECK(read(docx(paragraph("<w:del w:id=\"1\">" + ruby + "</w:del>"))).beside.empty());
  const std::string hidden = paragraph("<w:r><w:rPr><w:vanish/></w:rPr>" + ruby.substr(5) + run("b"));
  const DocumentText unseen = read(docx(hidden));
  REQUIRE(unseen.beside.size() == 1);
  CHECK(unseen.beside[0].text.empty());
  CHECK(unseen.beside[0].hidden == "boven");
}

TEST_CASE("word_text_that_runs_from_right_to_left_is_told") {
  const std::string rtl = "<w:rtl/>";
  CHECK(leftward(first(run("10 - 20"), "<w:bidi/>")) == "[10 - 20]");
  CHECK(leftward(first(run("10") + run(" - ") + run("20"), "<w:bidi w:val=\"1\"/>")) == "[10 - 20]");
  CHECK(leftward(first(run("10 - 20"), "<w:bidi w:val=\"0\"/>")) == "10 - 20");
  CHECK(leftward(first(run("a ") + run("10", rtl) + run(" - ", rtl) + run("20", rtl) + run(" b"))) == "a [10 - 20] b");
  DocumentParts parts;
  parts.styles =
      "<w:docDefaults><w:pPrDefault><w:pPr><w:bidi/></w:pPr></w:pPrDefault></w:docDefaults>"
      "<w:style w:type=\"paragraph\" w:styleId=\"Links\"><w:pPr><w:bidi w:val=\"0\"/></w:pPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"Kind\"><w:basedOn w:val=\"Links\"/></w:style>";
  CHECK(leftward(first(run("10"), "", parts)) == "[10]");
  CHECK(leftward(first(run("10"), "<w:pStyle w:val=\"Kind\"/>", parts)) == "10");
  CHECK(leftward(first(run("10"), "<w:pStyle w:val=\"Kind\"/><w:bidi/>", parts)) == "[10]");
}

TEST_CASE("what_word_says_of_all_text_counts_where_nothing_else_is_said") {
  DocumentParts parts;
  parts.styles = "<w:docDefaults><w:rPrDefault><w:rPr><w:vanish/></w:rPr></w:rPrDefault></w:docDefaults>";
  CHECK(seen_and_unseen(read(docx(paragraph(run("a") + run("b", "<w:vanish w:val=\"0\"/>")), parts))) == "b|a");
}
