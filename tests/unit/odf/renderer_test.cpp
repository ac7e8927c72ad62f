// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/render/renderer.hpp"

#include <algorithm>

#include "core/base/package.hpp"
#include "core/document/marks.hpp"
#include "core/library/library.hpp"
#include "core/odf/read/odf_dom.hpp"
#include "core/odf/render/fragment.hpp"
#include "core/odf/render/style_stubs.hpp"
#include "writing_support.hpp"

using namespace bestek;
using bestek::test::clause_of;
using bestek::test::count_of;

namespace {

constexpr const char* kCycles =
    R"(<fill-in name="cycles" type="integer" by="buyer"><label xml:lang="nl">Aantal cycli</label></fill-in>)";

std::string rendered(const Clause& clause, const RenderContext& context = {}) {
  XmlWriter out;
  ClauseRenderer(context, {3, true}, "list1", false).add({&clause, "abcdefgh"}, out);
  return out.take();
}

std::string automatic_styles() {
  XmlWriter out;
  write_automatic_styles(out);
  return out.take();
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("the_mark_starts_after_the_first_and_ends_before_the_last_character") {
  const Clause clause = clause_of("contract-clause", "", "<title>Éénmalig</title><body><p>De tekst hier.</p></body>");
  const std::string mark = clause_mark("abcdefgh", release_hash(clause));
  const std::string xml = rendered(clause);
  CHECK(holds(xml, ">É<text:bookmark-start text:name=\"" + mark + "\"/>énmalig</text:h>"));
  CHECK(holds(xml, ">De tekst hier<text:bookmark-end text:name=\"" + mark +
                       "\"/><text:bookmark text:name=\"bestek_e_abcdefgh\"/>.</text:p>"));
}

TEST_CASE("the_mark_ends_outside_a_fill_in_that_closes_the_clause") {
  const Clause clause =
      clause_of("contract-clause", kCycles, R"(<title>Titel</title><body><p>Aantal: <fill ref="cycles"/></p></body>)");
  CHECK(holds(rendered(clause), "Aantal:<text:bookmark-end"));
}

TEST_CASE("a_mark_never_ends_inside_a_table") {
  const Clause clause =
      clause_of("contract-clause", "",
                "<title>Titel</title><body><p>Zie de tabel.</p>"
                "<table><row><cell>A</cell><cell>B</cell></row><row><cell>1</cell><cell>2</cell></row></table></body>");
  const std::string xml = rendered(clause);
  CHECK(holds(xml, "Zie de tabel<text:bookmark-end"));
  CHECK(count_of(xml, "<table:table-column ") == 2);
  CHECK(count_of(xml, "<table:table-cell ") == 4);
}

TEST_CASE("a_column_is_as_wide_as_its_text_asks") {
  const Clause clause = clause_of("contract-clause", "",
                                  "<title>Titel</title><body><p>Zie de tabel.</p>"
                                  "<table><row><cell>Fase</cell><cell>Wat</cell></row><row><cell>Gebruik</cell>"
                                  "<cell>Een lange tekst die veel meer ruimte nodig heeft dan de ene fase die ervoor "
                                  "staat, en die anders in een smalle kolom loopt.</cell></row></table></body>");
  const std::string xml = rendered(clause);
  CHECK(holds(xml, "table:style-name=\"BestekKolom3\"/><table:table-column table:style-name=\"BestekKolom9\"/>"));
  const std::string styles = automatic_styles();
  CHECK(holds(styles, "style:name=\"BestekKolom3\""));
  CHECK(holds(styles, "style:name=\"BestekKolom9\""));
}

TEST_CASE("a_short_table_stays_on_one_page_and_a_long_one_may_break") {
  const auto table_of = [](int rows, const std::string& cell) {
    std::string xml = "<title>Titel</title><body><p>Zie de tabel.</p><table>";
    for (int row = 0; row < rows; ++row) xml += "<row><cell>" + cell + "</cell><cell>B</cell></row>";
    return rendered(clause_of("contract-clause", "", xml + "</table></body>"));
  };
  const std::string whole = "table:style-name=\"BestekTabelHeel\"";
  CHECK(holds(table_of(4, "A"), whole));
  CHECK_FALSE(holds(table_of(11, "A"), whole));
  CHECK_FALSE(holds(table_of(4, std::string(300, 'x')), whole));
  CHECK(holds(automatic_styles(), "style:may-break-between-rows=\"false\""));
}

TEST_CASE("requirements_go_on_in_one_list") {
  const Clause clause = clause_of("requirement", "", "<title>Titel</title><body><p>De eis.</p><p>Nog iets.</p></body>");
  const RenderContext context;
  ClauseRenderer renderer(context, {3, true}, "list1", false);
  XmlWriter written;
  renderer.add({&clause, "abcdefgh"}, written);
  renderer.add({&clause, "abcdefg2"}, written);
  const std::string xml = written.take();
  CHECK(count_of(xml, "text:style-name=\"Bestek_20_Eisen\" xml:id=\"list1\"") == 1);
  CHECK(count_of(xml, "text:style-name=\"Bestek_20_Eisen\" text:continue-list=\"list1\"") == 1);
  CHECK(count_of(xml, "text:style-name=\"Bestek_20_Eis\">") == 2);
  CHECK(count_of(xml, "<text:p text:style-name=\"Bestek_20_Tekst\">Nog iets") == 2);
}

TEST_CASE("lists_close_what_they_open") {
  const Clause clause = clause_of("contract-clause", "",
                                  "<title>Titel</title><body><p>Dit geldt:</p>"
                                  "<ul><li>een<ol><li>binnen</li><li>ook</li></ol></li><li>twee</li></ul>"
                                  "<ol><li>drie</li></ol><p>Einde.</p></body>");
  const std::string xml = rendered(clause);
  const auto parsed =
      parse_xml("<r xmlns:text='t' xmlns:table='b' xmlns:loext='l' xmlns:office='o'>" + xml + "</r>", "x");
  REQUIRE(parsed.ok());
  CHECK(count_of(xml, "<text:list ") == 3);
  CHECK(count_of(xml, "<text:list-item>") == 5);
  CHECK(count_of(xml, "text:style-name=\"BestekNummers\"") == 2);
}

TEST_CASE("text_is_escaped_and_cannot_become_markup") {
  const Clause clause =
      clause_of("contract-clause", "", "<title>A &lt;b&gt; &amp; c</title><body><p>1 &lt; 2 &amp;amp; 3.</p></body>");
  const std::string xml = rendered(clause);
  CHECK(holds(xml, " &lt;b&gt; &amp; c"));
  CHECK(holds(xml, "1 &lt; 2 &amp;amp; 3"));
}

TEST_CASE("an_answer_stands_in_the_document_as_it_is_written_and_only_for_the_buyer") {
  const Clause clause =
      clause_of("contract-clause",
                R"(<fill-in name="share" type="decimal" by="buyer"><label xml:lang="nl">Deel</label></fill-in>)"
                R"(<fill-in name="offer" type="decimal" by="bidder"><label xml:lang="nl">Aanbod</label></fill-in>)",
                R"(<title>Titel</title><body><p>Deel <fill ref="share"/> en <fill ref="offer"/> hier.</p></body>)");
  RenderContext context;
  context.answers = {{"share", "0.5"}, {"offer", "9"}};
  const std::string xml = rendered(clause, context);
  CHECK(holds(xml,
              "<loext:content-control loext:plain-text=\"true\" loext:alias=\"Deel\" "
              "loext:tag=\"bestek.buyer.share\">0,5</loext:content-control>"));
  CHECK(holds(xml,
              "<loext:content-control loext:showing-place-holder=\"true\" loext:plain-text=\"true\" "
              "loext:alias=\"Aanbod\" loext:tag=\"bestek.bidder.offer\">[Aanbod]</loext:content-control>"));
}

TEST_CASE("the_clauses_own_answer_wins_over_the_shared_one") {
  const Clause clause =
      clause_of("contract-clause", kCycles, R"(<title>Titel</title><body><p>Na <fill ref="cycles"/> keer.</p></body>)");
  RenderContext context;
  context.answers = {{"cycles", "500"}, {"test.clause/cycles", "700"}};
  CHECK(holds(rendered(clause, context), ">700</loext:content-control>"));
}

TEST_CASE("terms_are_called_what_the_document_calls_them") {
  const Clause clause = clause_of(
      "contract-clause", "",
      R"(<title>Titel</title><body><p>De <term ref="supplier"/> levert <term ref="unknown-term"/> nu.</p></body>)");
  RenderContext context;
  context.terms = bestek::test::shipped_library().taxonomy().term_set("agreement", "ARIV-2018");
  CHECK(holds(rendered(clause, context), "De Leverancier levert {unknown-term} n"));
}

TEST_CASE("an_answer_does_not_repeat_what_the_sentence_says") {
  const Clause clause =
      clause_of("contract-clause",
                R"(<fill-in name="scope" type="text" by="buyer"><label xml:lang="nl">Omvang</label></fill-in>)",
                R"(<title>Titel</title><body><p>De opdracht omvat de <fill ref="scope"/>. Meer niet.</p></body>)");
  RenderContext context;
  context.answers = {{"scope", "De diensten."}};
  CHECK(holds(rendered(clause, context), ">diensten</loext:content-control>."));
}

TEST_CASE("a_table_of_a_requirement_stands_under_its_text_and_not_under_its_number") {
  const std::string text =
      "<title>Titel</title><body><p>Zie de tabel.</p>"
      "<table><row><cell>A</cell><cell>B</cell></row><row><cell>1</cell><cell>2</cell></row></table></body>";
  CHECK(holds(rendered(clause_of("requirement", "", text)), "table:style-name=\"BestekTabelEisHeel\""));
  CHECK(holds(rendered(clause_of("contract-clause", "", text)), "table:style-name=\"BestekTabelHeel\""));
  CHECK(holds(automatic_styles(), "style:name=\"BestekTabelEisHeel\""));
}

TEST_CASE("a_list_in_the_evidence_looks_like_the_evidence") {
  const std::string xml = rendered(clause_of("requirement", "",
                                             "<title>Titel</title><body><p>Dit geldt voor:</p><ul><li>alles</li></ul>"
                                             "</body><evidence><p>Hij verstrekt:</p><ul><li>een opgave</li></ul>"
                                             "<p>Meer niet.</p></evidence>"));
  CHECK(holds(xml, "\"Bestek_20_Opsommingen\"><text:list-item><text:p text:style-name=\"Bestek_20_Opsomming\">alles<"));
  CHECK(holds(xml, "\"BestekBewijs\"><text:list-item><text:p text:style-name=\"Bestek_20_Bewijs\">een opgave<"));
  CHECK(holds(automatic_styles(), "style:name=\"BestekBewijs\""));
}

TEST_CASE("a_style_stays_a_name_whatever_it_is_called") {
  const Clause clause =
      clause_of("requirement", "", "<title>Kop</title><body><p>De tekst hier.</p><ul><li>Een punt.</li></ul></body>");
  for (const std::string name :
       {"Q&A", "Kop < 2", R"(x"><text:a xlink:href="http://example.org/">klik</text:a><text:p y=")"}) {
    CAPTURE(name);
    RenderContext context;
    for (StyleName& style : context.styles.paragraph) style = {name, name};
    context.styles.requirement_list = {name, name};
    context.styles.bullet_list = {name, name};
    const std::string fragment =
        bestek::test::value_of(make_fragment(std::vector<ClauseToPlace>{{&clause, "abcdefgh"}}, context, {3, true}));
    const auto entries = bestek::test::value_of(read_package(fragment, "fragment.odt"));
    for (const char* part : {"content.xml", "styles.xml"}) {
      const auto entry =
          std::find_if(entries.begin(), entries.end(), [&](const auto& one) { return one.name == part; });
      REQUIRE(entry != entries.end());
      const XmlDoc parsed = bestek::test::value_of(parse_xml(entry->bytes, part));
      const xmlNode* root = xmlDocGetRootElement(parsed.get());
      bool named = false;
      for (const xmlNode* node = first_child(root); node != nullptr; node = next_element(node, root)) {
        CHECK_FALSE(is_element(node, "a"));
        named = named || attribute(node, "style-name") == name || attribute(node, "name", kStyleNs) == name;
      }
      CHECK(named);
    }
  }
}
