// SPDX-License-Identifier: EUPL-1.2
// A dossier.xml that somebody edited by hand, or that was made to do harm.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "core/base/files.hpp"
#include "core/base/messages.hpp"
#include "core/dossier/dossier.hpp"
#include "core/dossier/profile_fields.hpp"
#include "saved_dossier.hpp"
#include "unit/scratch.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

std::string dossier_xml(const std::string& body) {
  return "<dossier xmlns=\"urn:bestek:dossier:1\" format=\"3\" id=\"a\">\n" + body + "</dossier>";
}

std::string with_profile(const std::string& fields) { return dossier_xml("<profile>" + fields + "</profile>"); }

std::string with_guide(const std::string& made) {
  return dossier_xml("<profile/><documents><document role=\"guide\" file=\"a.odt\">" + made +
                     "</document></documents>");
}

std::string with_states(const std::string& states) { return dossier_xml("<profile/><states>" + states + "</states>"); }

/// The code of the refusal, which names the file and says something in both languages; "" for what is read.
std::string refusal(const std::string& xml) {
  const auto read = parse_dossier(xml, "folder/dossier.xml");
  if (read) return {};
  CHECK(read.error().place.file == "folder/dossier.xml");
  for (const Language language : kLanguages) {
    const std::string text = message(read.error(), language);
    INFO(text);
    CHECK(text.find(read.error().code) == std::string::npos);
    CHECK(text.find('{') == std::string::npos);
  }
  return read.error().code;
}

}  // namespace

TEST_CASE("a_value_that_no_dossier_can_have_is_refused_where_it_stands") {
  const std::string field = R"(<made-field name="bestek.buyer.court" places="2")";
  const std::string xml = GENERATE_COPY(
      with_profile("<field name=\"language\">de</field>"), with_profile("<field name=\"colour\">red</field>"),
      with_profile("<field name=\"term-months\">many</field>"), with_profile("<field name=\"framework\">maybe</field>"),
      with_profile("<field name=\"date-deadline\">2027-02-30</field>"),
      with_profile("<field name=\"groups\">laptop</field>"),
      with_profile("<field name=\"subject\"><item>a</item></field>"), with_profile("<lot number=\"1x\">a</lot>"),
      with_profile("<lot number=\"0\">a</lot>"), with_profile("<lot>a</lot>"),
      dossier_xml("<profile/><documents><document role=\"poster\" file=\"a.odt\"/></documents>"),
      dossier_xml("<profile/><documents><document role=\"guide\" file=\"a.odt\" sha256=\"abc\"/></documents>"),
      with_guide("<property name=\"role\">guide</property>"), with_guide("<property name=\"bestek.\">x</property>"),
      with_guide("<property name=\".role\">x</property>"), with_guide("<property name=\"bestek.role\"> </property>"),
      with_guide("<property name=\"bestek." + std::string(64, 'x') + "\">x</property>"),
      with_guide("<made-field name=\"court\" places=\"1\"/>"), with_guide("<made-field name=\"a.b\"/>"),
      with_guide("<made-field name=\"a.b\" places=\"0\"/>"), with_guide("<made-field name=\"a.b\" places=\"-1\"/>"),
      with_guide("<made-field name=\"a.b\" places=\"2x\"/>"),
      with_guide("<made-field name=\"a.b\" places=\"100001\"/>"), with_guide(field + " removed=\"0\" reason=\"r\"/>"),
      with_guide(field + " removed=\"3\" reason=\"r\"/>"), with_guide(field + " removed=\"one\" reason=\"r\"/>"),
      with_guide(field + " removed=\"1\"/>"), with_guide(field + " removed=\"1\" reason=\" \"/>"),
      with_guide(field + " reason=\"r\"/>"),
      with_guide(field + " removed=\"1\" reason=\"" + std::string(kMaxReasonCharacters + 1, 'x') + "\"/>"),
      with_states("<state name=\"forgotten\" date=\"2027-01-11\"/>"),
      with_states("<state name=\"published\" date=\"soon\"/>"), with_states("<state name=\"published\"/>"));
  INFO(xml);
  CHECK(refusal(xml) == "dossier.invalid");
}

TEST_CASE("what_stands_in_a_dossier_without_a_meaning_is_refused_so_that_it_is_not_lost") {
  const std::string xml = GENERATE_COPY(
      dossier_xml("<profile/><notes/>"), dossier_xml("<profile/>loose"), dossier_xml("<profile/><profile/>"),
      dossier_xml("<profile colour=\"red\"/>"), dossier_xml("<profile><![CDATA[loose]]></profile>"),
      dossier_xml("<profile xmlns=\"urn:other\"/>"),
      dossier_xml(
          "<profile xmlns:x=\"urn:other\"/><answers><answer xmlns:x=\"urn:x\" x:name=\"a\">b</answer></answers>"),
      with_profile("<field name=\"groups\"><item>laptop</item>monitor</field>"),
      with_profile("<field name=\"subject\">a</field><field name=\"subject\">b</field>"),
      with_guide("<property name=\"bestek.role\">guide</property><property name=\"bestek.role\">plan</property>"),
      with_guide("<bookmark name=\"a\"/>"),
      dossier_xml("<profile/><answers><answer name=\"a\">1</answer><answer name=\"a\">2</answer></answers>"),
      dossier_xml("<profile/><answers/><answers/>"));
  INFO(xml);
  CHECK(refusal(xml) == "dossier.unknown-part");
}

TEST_CASE("what_a_dossier_may_hold_is_read_also_where_others_write_it_otherwise") {
  const std::string fields = "<!-- by hand --><field name=\"groups\">\n <item>laptop</item>\n</field>";
  const auto read = parse_dossier(with_profile(fields + "<lot number=\"2\">Monitoren</lot>"), "dossier.xml");
  REQUIRE(read.ok());
  CHECK(read->profile.groups == std::vector<std::string>{"laptop"});
  REQUIRE(read->profile.lots.size() == 1);
  CHECK(read->profile.lots.front().number == 2);
  const auto removed = parse_dossier(
      with_guide(R"(<made-field name="a.b" places="2" removed="2" reason=" geen  lots ">A</made-field>)"), "d.xml");
  REQUIRE(removed.ok());
  const MadeField* field = removed->documents.front().made.field("a.b");
  REQUIRE(field != nullptr);
  CHECK(field->expected() == 0);
  CHECK(field->reason == "geen lots");
  CHECK(removed->documents.front().made.field("a.c") == nullptr);
}

TEST_CASE("a_field_that_somebody_emptied_can_be_written_again_and_stays_empty") {
  for (const ProfileField& field : profile_fields()) {
    INFO(field.name);
    const std::string name(field.name);
    const auto read = parse_dossier(with_profile("<field name=\"" + name + "\"></field>"), "d.xml");
    if (!read) continue;
    const auto written = writable_dossier(*read);
    REQUIRE(written.ok());
    const auto again = parse_dossier(*written, "d.xml");
    REQUIRE(again.ok());
    CHECK(stored_value(again->profile, field).empty());
  }
}

TEST_CASE("texts_of_a_dossier_are_no_longer_than_what_may_be_typed") {
  const std::string text(200'000, 'x');
  for (const std::string& xml : {with_profile("<field name=\"subject\">" + text + "</field>"),
                                 with_profile("<lot number=\"1\">" + text + "</lot>"),
                                 with_profile("<field name=\"participants\"><item>" + text + "</item></field>")}) {
    const auto read = parse_dossier(xml, "dossier.xml");
    REQUIRE_FALSE(read.ok());
    CHECK(read.error().place.line == 2);
    CHECK(message(read.error(), Language::kDutch).size() < 1000);
  }
  CHECK(parse_dossier(std::string(kMaxDossierBytes + 1, ' '), "d.xml").error().code == "file.too-large");
}

TEST_CASE("a_dossier_of_which_nobody_knows_the_format_or_that_is_no_xml_is_refused") {
  for (const char* format : {"0", "-1", "3.0", "", "three"}) {
    INFO(format);
    const auto read =
        parse_dossier(std::string("<dossier xmlns=\"urn:bestek:dossier:1\" format=\"") + format + "\" id=\"a\"/>", "d");
    REQUIRE_FALSE(read.ok());
    CHECK(read.error().code == "dossier.invalid");
  }
  CHECK(refusal("<dossier") == "xml.malformed");
  CHECK(refusal("<dossier xmlns=\"urn:other\" format=\"1\" id=\"a\"/>") == "dossier.invalid");
}

TEST_CASE("states_that_cannot_follow_each_other_are_refused_with_the_reason_in_both_languages") {
  const std::string published = R"(<state name="published" date="2027-01-11"/>)";
  for (const std::string& states : {std::string(R"(<state name="awarded" date="2027-01-11"/>)"), published + published,
                                    published + R"(<state name="awarded" date="2027-01-10"/>)",
                                    published + R"(<state name="draft" date="2027-01-12"/>)"}) {
    INFO(states);
    const auto read = parse_dossier(with_states(states), "dossier.xml");
    REQUIRE_FALSE(read.ok());
    CHECK(read.error().code == "dossier.state-order");
    const std::string dutch = message(read.error(), Language::kDutch);
    const std::string english = message(read.error(), Language::kEnglish);
    CHECK(dutch != english);
    CHECK(dutch.find("{reason") == std::string::npos);
  }
  std::string many;
  for (std::size_t i = 0; i <= kMaxStateSteps; ++i)
    many += i % 2 == 0 ? published : R"(<state name="draft" date="2027-01-11">fout</state>)";
  CHECK(parse_dossier(with_states(many), "d.xml").error().code == "dossier.invalid");
}

TEST_CASE("a_document_finds_the_dossier_that_names_it") {
  Dossier dossier;
  dossier.folder = fresh_folder("around");
  dossier.id = "abcdefgh234567ab";
  dossier.documents = {{DocumentRole::kGuide, "a.odt"}, {DocumentRole::kPlan, "gone.odt"}};
  const auto around = [&](const std::string& file) { return dossier_around(dossier.folder / file, load_dossier); };
  for (const char* file : {"a.odt", "b.odt"}) REQUIRE(write_file(dossier.folder / file, "x").ok());
  // Without dossier.xml there is none,
  CHECK_FALSE(around("a.odt").value().has_value());
  REQUIRE(save_dossier(dossier).ok());
  // then the one that names the file; one beside it, a missing one and none at all have none.
  REQUIRE(around("a.odt").value().has_value());
  CHECK(around("a.odt").value()->id == dossier.id);
  for (const char* other : {"b.odt", "gone.odt"}) CHECK_FALSE(around(other).value().has_value());
  CHECK_FALSE(dossier_around({}, load_dossier).value().has_value());
  CHECK_FALSE(dossier_around("no-such-document.odt", load_dossier).value().has_value());
  // Where the dossier cannot be read nobody can say whether it is its.
  REQUIRE(write_file(dossier.folder / kDossierFile, "<dossier").ok());
  CHECK(around("a.odt").error().code == "xml.malformed");
}

TEST_CASE("what_is_refused_when_it_is_written_leaves_the_dossier_that_was_there") {
  Dossier dossier;
  dossier.folder = fresh_folder("unreadable");
  dossier.documents = {{DocumentRole::kGuide, "../a.odt"}};
  const auto saved = save_dossier(dossier);
  REQUIRE_FALSE(saved.ok());
  CHECK(saved.error().code == "dossier.unreadable-then");
  CHECK(message(saved.error(), Language::kDutch) != message(saved.error(), Language::kEnglish));
  CHECK_FALSE(std::filesystem::exists(dossier.folder / kDossierFile));
  // Refused, it leaves what stood there before.
  dossier.documents = {{DocumentRole::kGuide, "a.odt"}};
  REQUIRE(save_dossier(dossier).ok());
  dossier.documents.push_back({DocumentRole::kGuide, "b.odt"});
  CHECK(save_dossier(dossier).error().code == "dossier.unreadable-then");
  CHECK(load_dossier(dossier.folder).value().documents.size() == 1);
}

TEST_CASE("a_file_that_is_not_there_is_missing_and_a_folder_without_one_has_no_dossier") {
  const auto folder = fresh_folder("missing");
  CHECK(load_dossier(folder / kDossierFile).error().code == "file.missing");
  CHECK(load_dossier(folder).error().code == "dossier.none");
}
