// SPDX-License-Identifier: EUPL-1.2
#include "core/document/canonical.hpp"

#include <catch2/catch_test_macros.hpp>

#include "document_fixture.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

CanonicalText canonical(const std::string& body) { return canonical_blocks(read(flat_odf(body)).blocks); }

const TermSet& terms(std::size_t set) { return small_library().taxonomy().term_sets.at(set); }

}  // namespace

TEST_CASE("the_canonical_text_of_a_release_is_this") {
  const Clause& clause = *small_library().find("test.rich");
  const CanonicalText text = canonical_release(clause, *clause.text(Language::kDutch), terms(1));
  CHECK(text.text() ==
        "Rapportage\nDe Opdrachtnemer meldt per levering:\nhet aantal apparaten;\nnieuw;\ngereviseerd;\nde herkomst.\n"
        "eerst de levering;\ndan het rapport.\nOnderdeel\tTermijn\nRapport\t{days} dagen\nCO2 telt mee in m2.\n");
}

TEST_CASE("the_digest_of_version_one_never_changes") {
  CanonicalText text;
  text.add_text("Na ");
  text.add_fill_in("days");
  text.add_text(" dagen.");
  text.end_paragraph();
  REQUIRE(kCanonicalVersion == 1);
  // printf 'bestek-text:1\nNa {days} dagen.\n' | sha256sum
  CHECK(text.digest() == "9559f1d07949fa6866dce752d8773cc88dbd900dbd72bbcf35a57dbeeb306656");
}

TEST_CASE("layout_emphasis_and_empty_paragraphs_play_no_part") {
  const CanonicalText plain = canonical("<text:p>Eén regel.</text:p><text:p>Twee.</text:p>");
  CHECK(plain == canonical("<text:p>E\u0065\u0301n\u00A0\u00A0<text:span>re</text:span>\u00ADgel. </text:p><text:p/>"
                           "<text:list><text:list-item><text:p>Twee.</text:p></text:list-item></text:list>"));
}

TEST_CASE("a_filled_field_is_its_name_and_other_controls_are_text") {
  const std::string open = "<loext:content-control loext:tag=\"bestek.buyer.x\">[X]</loext:content-control>";
  const std::string filled = "<loext:content-control loext:tag=\"bestek.buyer.x\">60</loext:content-control>";
  const std::string other = "<loext:content-control loext:tag=\"eigen\">60</loext:content-control>";
  CHECK(canonical("<text:p>na " + open + " uur</text:p>").text() == "na {x} uur\n");
  CHECK(canonical("<text:p>na " + filled + " uur</text:p>").text() == "na {x} uur\n");
  CHECK(canonical("<text:p>na " + other + " uur</text:p>").text() == "na 60 uur\n");
}

TEST_CASE("braces_in_the_text_are_no_fill_in") {
  const CanonicalText typed = canonical("<text:p>na {x} uur</text:p>");
  CHECK(typed.text() == "na {{x}} uur\n");
}

TEST_CASE("a_table_is_one_line_per_row") {
  CHECK(canonical(
            "<table:table><table:table-row><table:table-cell><text:p>a</text:p><text:p>b</text:p></table:table-cell>"
            "<table:table-cell><text:p>c</text:p></table:table-cell></table:table-row><table:table-row>"
            "<table:table-cell><text:p/></table:table-cell></table:table-row></table:table><text:p>na</text:p>")
            .text() == "a b\tc\nna\n");
}
