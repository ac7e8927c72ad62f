// SPDX-License-Identifier: EUPL-1.2
#include "core/document/placement_reader.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "core/base/hash.hpp"
#include "core/document/canonical.hpp"
#include "document_fixture.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

std::vector<Placement> placements(const std::string& body, const DocumentParts& parts = {},
                                  const Library* library = &small_library()) {
  return read_placements(read(flat_odf(body, parts)), library);
}

Placement only(const std::string& body, const DocumentParts& parts = {}, const Library* library = &small_library()) {
  const std::vector<Placement> found = placements(body, parts, library);
  REQUIRE(found.size() == 1);
  return found[0];
}

std::string property(const std::string& name, const std::string& value) {
  return "<meta:user-defined meta:name=\"" + name + "\">" + value + "</meta:user-defined>";
}

std::string filled(const std::string& value) {
  return "<loext:content-control loext:alias=\"Aantal laadcycli\" loext:tag=\"bestek.buyer.cycles\">" + value +
         "</loext:content-control>";
}

std::string hash_of(const std::string& release) { return sha256_base32(release, kReleaseHashLength); }

}  // namespace

TEST_CASE("a_clause_as_it_was_placed_is_released_current_and_whole") {
  const Placement placement =
      only("<text:h text:outline-level=\"2\">Eisen</text:h>" + lifespan_xml() + "<text:p>na</text:p>");
  CHECK(placement.id == "aaaaaaaa");
  CHECK(placement.clause_id == "test.lifespan");
  CHECK(placement.version == "1.1.0");
  CHECK(placement.title == "Levensduur van de accu");
  CHECK(placement.heading == "Eisen");
  CHECK(placement.document == "test");
  CHECK((placement.first_block == 1 && placement.last_block == 4));
  CHECK(placement.text == TextState::kReleased);
  CHECK(placement.library == LibraryState::kCurrent);
  CHECK(placement.marks == MarkState::kWhole);
  REQUIRE(placement.fill_ins.size() == 2);
  CHECK(placement.fill_ins[0].name == "cycles");
  CHECK(placement.fill_ins[0].by == FilledBy::kBuyer);
  CHECK(placement.fill_ins[0].label == "Aantal laadcycli");
  CHECK(placement.fill_ins[0].open());
  CHECK(placement.fill_ins[1].by == FilledBy::kBidder);
}

TEST_CASE("the_chapter_of_a_clause_is_never_another_clauses_heading") {
  Lifespan second;
  second.placement = "bbbbbbbb";
  const std::string merged = replaced(replaced(lifespan_xml(second), "<text:h text:outline-level=\"3\">", "<text:p>"),
                                      "</text:h>", "</text:p>");
  const auto found = placements("<text:h text:outline-level=\"2\">Eisen</text:h>" + lifespan_xml() + merged);
  REQUIRE(found.size() == 2);
  CHECK(found[1].heading == "Eisen");
}

TEST_CASE("a_filled_field_is_no_change") {
  Lifespan clause;
  clause.cycles = filled("800");
  const Placement placement = only(lifespan_xml(clause));
  CHECK(placement.text == TextState::kFilled);
  CHECK(placement.fill_ins[0].value == "800");
}

TEST_CASE("a_field_that_shows_its_label_or_nothing_is_open") {
  Lifespan clause;
  for (const char* value : {"[Aantal laadcycli]", ""}) {
    clause.cycles = filled(value) + "<text:s/>";
    const Placement placement = only(lifespan_xml(clause));
    INFO("value '" << value << "'");
    CHECK(placement.fill_ins[0].open());
    CHECK(placement.text == TextState::kReleased);
  }
}

TEST_CASE("a_changed_number_in_the_legal_text_is_a_change") {
  Lifespan clause;
  clause.share = "60 %";
  CHECK(only(lifespan_xml(clause)).text == TextState::kChanged);
}

TEST_CASE("a_bold_word_and_other_layout_are_no_change") {
  Lifespan clause;
  clause.share = "<text:span text:style-name=\"T9\">80\u00A0%</text:span>";
  clause.before_end = "<text:p/>";
  CHECK(only(lifespan_xml(clause)).text == TextState::kReleased);
}

TEST_CASE("a_field_replaced_by_plain_text_is_a_change") {
  Lifespan clause;
  clause.cycles = "800";
  CHECK(only(lifespan_xml(clause)).text == TextState::kChanged);
}

TEST_CASE("terms_of_any_set_and_every_language_are_the_release") {
  const std::string contract = replaced(lifespan_xml(), "van de Inschrijver", "van de Opdrachtnemer");
  CHECK(only(contract).text == TextState::kReleased);
  const std::string other = replaced(lifespan_xml(), "van de Inschrijver", "van de Leverancier");
  CHECK(only(other).text == TextState::kChanged);
  const Clause& clause = *small_library().find("test.lifespan");
  const std::string mark = "bestek_aaaaaaaa_" + release_hash(clause);
  const std::string in_english =
      "<text:p>B<text:bookmark-start text:name=\"" + mark +
      "\"/>attery endurance</text:p><text:p>After <loext:content-control loext:tag=\"bestek.buyer.cycles\">900"
      "</loext:content-control> charge cycles the battery has 80 % of its rated capacity.</text:p><text:p>Offered: "
      "<loext:content-control loext:tag=\"bestek.bidder.offered\">[Number offered]</loext:content-control> charge "
      "cycles."
      "</text:p><text:p>Evidence: Test report of the Tenderer<text:bookmark-end text:name=\"" +
      mark + "\"/>.</text:p>";
  CHECK(only(in_english).text == TextState::kFilled);
}

TEST_CASE("older_withdrawn_and_unknown_releases_are_told_apart") {
  Lifespan old;
  old.hash = hash_of("test.lifespan@1.0.0");
  old.share = "70 %";
  const Placement archived = only(lifespan_xml(old));
  CHECK(archived.version == "1.0.0");
  CHECK(archived.text == TextState::kReleased);
  CHECK(archived.library == LibraryState::kNewer);

  const std::string mark = "bestek_bbbbbbbb_" + hash_of("test.taken-back@1.0.0");
  const Placement withdrawn =
      only("<text:p>T<text:bookmark-start text:name=\"" + mark +
           "\"/>eruggenomen eis</text:p><text:p>Deze eis geldt niet meer<text:bookmark-end text:name=\"" + mark +
           "\"/>.</text:p>");
  CHECK(withdrawn.text == TextState::kReleased);
  CHECK(withdrawn.library == LibraryState::kWithdrawn);

  Lifespan foreign;
  foreign.hash = hash_of("elsewhere.clause@1.0.0");
  const Placement unknown = only(lifespan_xml(foreign));
  CHECK(unknown.text == TextState::kUnknown);
  CHECK(unknown.library == LibraryState::kUnknown);
  // Nobody knows its mark, and its text tells which clause it is.
  CHECK(unknown.recognised);
  CHECK(unknown.clause_id == "test.lifespan");
  foreign.share = "60 %";
  CHECK_FALSE(only(lifespan_xml(foreign)).recognised);
  CHECK(only(lifespan_xml(foreign)).clause_id.empty());
}

TEST_CASE("a_hint_speaks_for_a_release_that_the_library_does_not_know") {
  const Clause& clause = *small_library().find("test.lifespan");
  const TermSet& terms = small_library().taxonomy().term_sets.front();
  const std::string digest = canonical_release(clause, *clause.text(Language::kDutch), terms).digest();
  Lifespan foreign;
  foreign.hash = hash_of("elsewhere.clause@2.0.0");
  DocumentParts parts;
  parts.properties =
      property("bestek.p.aaaaaaaa", format_hint({"elsewhere.clause", "2.0.0", Language::kDutch, digest}));

  const Placement same = only(lifespan_xml(foreign), parts);
  CHECK(same.clause_id == "elsewhere.clause");
  CHECK(same.version == "2.0.0");
  CHECK(same.text == TextState::kReleased);
  foreign.share = "60 %";
  CHECK(only(lifespan_xml(foreign), parts).text == TextState::kChanged);

  // Of a hint that speaks of another release than the mark nothing is believed but which clause it is.
  parts.properties =
      property("bestek.p.aaaaaaaa", format_hint({"elsewhere.clause", "3.0.0", Language::kDutch, digest}));
  const Placement other = only(lifespan_xml(foreign), parts);
  CHECK(other.clause_id == "elsewhere.clause");
  CHECK_FALSE(other.recognised);
  CHECK(other.text == TextState::kUnknown);
}

TEST_CASE("a_version_that_the_library_never_had_is_older_or_from_a_newer_library") {
  DocumentParts parts;
  Lifespan clause;
  clause.hash = hash_of("test.lifespan@0.9.0");
  parts.properties = property("bestek.p.aaaaaaaa", "test.lifespan@0.9.0;nl;0000000000000000");
  CHECK(only(lifespan_xml(clause), parts).library == LibraryState::kNewer);
  clause.hash = hash_of("test.lifespan@2.0.0");
  parts.properties = property("bestek.p.aaaaaaaa", "test.lifespan@2.0.0;nl;0000000000000000");
  CHECK(only(lifespan_xml(clause), parts).library == LibraryState::kUnknown);
}

TEST_CASE("without_a_library_the_hint_is_all_there_is") {
  DocumentParts parts;
  parts.properties = property("bestek.p.aaaaaaaa", "test.lifespan@1.1.0;nl;0000000000000000");
  const Placement placement = only(lifespan_xml(), parts, nullptr);
  CHECK(placement.clause_id == "test.lifespan");
  CHECK(placement.text == TextState::kChanged);
  CHECK(placement.library == LibraryState::kUnknown);
  CHECK(only(lifespan_xml(), {}, nullptr).text == TextState::kUnknown);
}

TEST_CASE("a_hint_without_a_mark_is_a_clause_no_longer_found") {
  DocumentParts parts;
  parts.properties = property("bestek.p.aaaaaaaa", "test.lifespan@1.1.0;nl;0000000000000000") +
                     property("bestek.p.cccccccc", "test.rich@1.0.0;nl;0000000000000000") + property("bestek.p.x", "y");
  const std::vector<Placement> found = placements(lifespan_xml(), parts);
  REQUIRE(found.size() == 2);
  CHECK(found[0].marks == MarkState::kWhole);
  CHECK(found[1].id == "cccccccc");
  CHECK(found[1].clause_id == "test.rich");
  CHECK(found[1].marks == MarkState::kMissing);
  CHECK(found[1].library == LibraryState::kCurrent);
  CHECK(found[1].text == TextState::kUnknown);
}

TEST_CASE("what_writer_saved_reads_as_it_was_placed") {
  for (const char* file : {"placed.odt", "placed.docx"}) {
    INFO(file);
    const std::vector<Placement> found = read_placements(read_fixture(file), &small_library());
    REQUIRE(found.size() == 4);
    for (const Placement& placement : found) {
      CHECK(placement.text == TextState::kReleased);
      CHECK(placement.marks == MarkState::kWhole);
    }
    CHECK(found[0].clause_id == "test.lifespan");
    CHECK(found[1].clause_id == "test.rich");
    CHECK(found[2].library == LibraryState::kWithdrawn);
    CHECK(found[3].version == "1.0.0");
  }
}

TEST_CASE("what_was_edited_in_writer_reads_as_it_was_edited") {
  for (const char* file : {"edited.odt", "edited.docx"}) {
    INFO(file);
    const std::vector<Placement> found = read_placements(read_fixture(file), &small_library());
    REQUIRE(found.size() == 5);
    CHECK(found[0].text == TextState::kChanged);
    CHECK(found[0].marks == MarkState::kWhole);
    CHECK(found[1].marks == MarkState::kCopied);
    CHECK(found[1].text == TextState::kReleased);
    CHECK(found[4].marks == MarkState::kCopied);
    CHECK(found[4].text == TextState::kReleased);
    CHECK(found[4].id == found[1].id);
    CHECK(found[4].mark != found[1].mark);
  }
}

TEST_CASE("template_fields_stand_in_frames_headers_footers_and_notes_too") {
  const auto field = [](const std::string& value) {
    return "<text:p><loext:content-control loext:alias=\"Kenmerk\" loext:tag=\"bestek.profile.reference\">" + value +
           "</loext:content-control></text:p>";
  };
  DocumentParts parts;
  parts.pages = "<style:master-page style:name=\"Standard\"><style:header>" + field("in de koptekst") +
                "</style:header><style:footer>" + field("in de voettekst") + "</style:footer></style:master-page>";
  const DocumentText document = read(
      flat_odf("<text:h text:outline-level=\"1\">Planning</text:h><text:p>x<text:note text:note-class=\"footnote\">"
               "<text:note-body>" +
                   field("in de noot") +
                   "</text:note-body></text:note><draw:frame "
                   "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\"><draw:text-box>" +
                   field("in het kader") + "</draw:text-box></draw:frame></text:p>" + field("in de tekst"),
               parts));
  const DocumentIndex index(document);
  std::vector<std::string> found;
  for (const TemplateField& one : read_template_fields(index, read_placements(index, &small_library())))
    found.push_back(std::string(document_area_name(one.area, Language::kDutch)) + ": " + one.fill_in.value + " (" +
                    one.heading + ")");
  CHECK(found == std::vector<std::string>{"kader: in het kader (Planning)", "tekst: in de tekst (Planning)",
                                          "koptekst: in de koptekst ()", "voettekst: in de voettekst ()",
                                          "voetnoot: in de noot (Planning)"});
}

TEST_CASE("template_fields_are_those_outside_every_clause") {
  const DocumentText document = read(flat_odf(
      "<text:h text:outline-level=\"1\">Planning</text:h><text:p><loext:content-control loext:alias=\"Kenmerk\" "
      "loext:tag=\"bestek.profile.reference\" loext:showing-place-holder=\"true\">[Kenmerk]</loext:content-control> "
      "<loext:content-control loext:tag=\"bestek.signing.name\">Jansen</loext:content-control> "
      "<loext:content-control loext:tag=\"eigen\">x</loext:content-control></text:p>" +
      lifespan_xml()));
  const DocumentIndex index(document);
  const auto fields = read_template_fields(index, read_placements(index, &small_library()));
  REQUIRE(fields.size() == 2);
  CHECK(fields[0].tag == "bestek.profile.reference");
  CHECK(fields[0].fill_in.name == "reference");
  CHECK(fields[0].fill_in.by == FilledBy::kBuyer);
  CHECK(fields[0].fill_in.open());
  CHECK(fields[0].heading == "Planning");
  CHECK(fields[1].fill_in.by == FilledBy::kSigning);
  CHECK(fields[1].fill_in.value == "Jansen");
}
