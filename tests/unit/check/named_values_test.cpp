// SPDX-License-Identifier: EUPL-1.2
// One name, one value: what two places of a dossier say of one thing, and what the dossier says itself.
#include <algorithm>

#include "core/document/named_values.hpp"
#include "core/edit/equal_planner.hpp"
#include "placed_dossier.hpp"

using namespace bestek;
using namespace bestek::testing;
using bestek::test::read_texts;
using bestek::test::value_of;

namespace {

constexpr const char* kGuide = "aanbestedingsleidraad.odt";
constexpr const char* kAgreement = "conceptovereenkomst.odt";

/// A dossier of the templates with every planned fact in its profile.
Dossier planned_dossier(const std::string& name, Language language = Language::kDutch) {
  TenderProfile profile = test::laptop_profile();
  profile.language = language;
  profile.reference = "HV-2027-014";
  profile.framework = true;
  profile.maximum_value = 1'600'000;
  profile.term_months = 36;
  profile.extensions = 1;
  profile.extension_months = 12;
  profile.dates.publication = parse_date("2027-01-11");
  profile.dates.deadline = parse_date("2027-03-01");
  profile.dates.start = parse_date("2027-05-10");
  return value_of(new_dossier(fresh_path(name), profile, test::source("templates"), shipped().taxonomy()));
}

/// As when a person typed it: the value goes into the control, `nth` of its tag in the document ("" opens it).
void type(DocumentText& text, const std::string& tag, const std::string& value, int nth = 0) {
  for (Block& block : text.blocks) {
    for (std::size_t i = 0; i < block.controls.size(); ++i) {
      ControlSpan& control = block.controls[i];
      if (control.tag != tag || nth-- > 0) continue;
      const std::string shown = value.empty() ? placeholder_text(control.alias) : value;
      const auto longer =
          static_cast<std::ptrdiff_t>(shown.size()) - static_cast<std::ptrdiff_t>(control.end - control.begin);
      block.text.replace(control.begin, control.end - control.begin, shown);
      control.end = control.begin + shown.size();
      control.showing_placeholder = value.empty();
      for (std::size_t j = i + 1; j < block.controls.size(); ++j) {
        block.controls[j].begin =
            static_cast<std::size_t>(static_cast<std::ptrdiff_t>(block.controls[j].begin) + longer);
        block.controls[j].end = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(block.controls[j].end) + longer);
      }
      return;
    }
  }
  FAIL("no " << tag);
}

std::string fixes(const std::vector<Finding>& findings) {
  std::string found;
  for (const Finding& finding : findings) found += (found.empty() ? "" : " ") + finding.fix;
  return found;
}

}  // namespace

TEST_CASE("a_dossier_as_it_was_made_contradicts_nothing_in_either_language") {
  for (const Language language : {Language::kDutch, Language::kEnglish}) {
    const Dossier dossier = planned_dossier("facts-new", language);
    for (const Finding& finding : findings_of("FIL-03", dossier, read_texts(dossier)))
      FAIL_CHECK(finding.message.in(Language::kEnglish));
  }
}

TEST_CASE("a_profile_value_of_every_type_that_a_document_says_otherwise_is_an_error_at_its_place") {
  const Dossier dossier = planned_dossier("facts-profile");
  const Texts texts = read_texts(dossier);
  struct Typed {
    const char *file, *field, *other, *dossier;
  };
  for (const Typed& typed :
       {Typed{kGuide, "date-deadline", "15 maart 2027", "1 maart 2027"},
        Typed{kAgreement, "maximum-value", "€ 1.700.000", "€ 1.600.000"}, Typed{kAgreement, "term-months", "48", "36"},
        Typed{kGuide, "reference", "HV-2027-041", "HV-2027-014"},
        Typed{kGuide, "authority", "Hogeschool Elders", "Hogeschool Voorbeeld & Zonen"},
        Typed{kGuide, "cpv", "30213200-7", "30213100"},
        Typed{kGuide, "subject", "Huur van laptops", "Levering van laptops"}}) {
    INFO(typed.field);
    Texts changed = texts;
    type(changed.at(typed.file), std::string("bestek.profile.") + typed.field, typed.other);
    const auto found = findings_of("FIL-03", dossier, changed);
    REQUIRE(found.size() == 1);
    CHECK(found[0].severity == FindingSeverity::kError);
    CHECK(found[0].document == typed.file);
    CHECK(found[0].tag == std::string("bestek.profile.") + typed.field);
    CHECK(found[0].fix == "equal");
    CHECK_FALSE(found[0].text.empty());
    const std::string message = found[0].message.in(Language::kDutch);
    CHECK(message.find(typed.other) != std::string::npos);
    CHECK(message.find(typed.dossier) != std::string::npos);
  }
}

TEST_CASE("one_value_in_another_notation_is_no_contradiction") {
  const Dossier dossier = planned_dossier("facts-notation");
  const Texts texts = read_texts(dossier);
  for (const auto& [field, other] : {std::pair{"date-deadline", "1-3-2027"},
                                     {"date-deadline", "2027-03-01"},
                                     {"date-deadline", "March 1, 2027"},
                                     {"date-deadline", "maandag 1 maart 2027"},
                                     {"date-deadline", "1 mrt. 2027"},
                                     {"date-deadline", "1st March 2027"},
                                     {"date-deadline", "01-03-'27"},
                                     {"date-deadline", "1 maart 2027 om 12.00 uur"},
                                     {"maximum-value", "EUR 1.600.000,-"},
                                     {"maximum-value", "1,6 miljoen"},
                                     {"maximum-value", "\u20ac 1,6 mln"},
                                     {"term-months", "drie jaar"},
                                     {"term-months", "zesendertig maanden"},
                                     {"maximum-value", "1600000"},
                                     {"maximum-value", "€ 1.600.000,00"},
                                     {"term-months", "3 jaar"},
                                     {"term-months", "36 maanden"},
                                     {"subject", "Levering  van laptops"},
                                     {"subject", "levering van laptops"},
                                     {"reference", "HV\u20112027\u2011014"},
                                     {"date-deadline", "2027\u201103\u201101"}}) {
    INFO(field << " " << other);
    Texts changed = texts;
    type(changed.at(kGuide), std::string("bestek.profile.") + field, other);
    CHECK(findings_of("FIL-03", dossier, changed).empty());
  }
}

TEST_CASE("a_time_beside_a_date_is_compared_with_the_dossiers_answer") {
  Dossier dossier = planned_dossier("facts-time");
  const Texts texts = read_texts(dossier);
  const auto differing = [&](const char* value) {
    Texts changed = texts;
    type(changed.at(kGuide), "bestek.profile.date-deadline", value);
    std::string messages;
    for (const Finding& finding : findings_of("FIL-03", dossier, changed))
      if (finding.tag == "bestek.profile.date-deadline") messages += finding.message.in(Language::kDutch);
    return messages;
  };
  CHECK(differing("1 maart 2027 om 13.00 uur").empty());
  dossier.answers["deadline-time"] = "12:00";
  CHECK(differing("1 maart 2027").empty());
  CHECK(differing("maandag 1 maart 2027, 12.00 uur").empty());
  CHECK(differing("12:00 uur op 1 mrt. 2027").empty());
  CHECK(differing("1 maart 2027 om 13.00 uur").find("1 maart 2027 12:00") != std::string::npos);
  CHECK_FALSE(differing("1 March 2027 at 1 p.m.").empty());
}

TEST_CASE("the_notation_of_the_documents_language_counts") {
  const Dossier dossier = planned_dossier("facts-english", Language::kEnglish);
  Texts texts = read_texts(dossier);
  DocumentText& guide = texts.at(dossier.document(DocumentRole::kGuide)->file);
  type(guide, "bestek.profile.maximum-value", "€ 1,600,000.00");
  CHECK(findings_of("FIL-03", dossier, texts).empty());
  type(guide, "bestek.profile.maximum-value", "€ 1,600");
  CHECK(findings_of("FIL-03", dossier, texts).size() == 1);
}

TEST_CASE("a_dossier_that_was_edited_by_hand_contradicts_every_place_of_the_value") {
  // Given documents of one dossier, and somebody who writes another value into dossier.xml,
  Dossier dossier = planned_dossier("facts-by-hand");
  const Texts texts = read_texts(dossier);
  const auto places = [&](const std::string& tag) {
    std::size_t count = 0;
    for (const auto& [file, text] : texts)
      for (const Block& block : text.blocks)
        count += static_cast<std::size_t>(std::ranges::count(block.controls, tag, &ControlSpan::tag));
    return count;
  };
  dossier.profile.reference = "HV-2028-001";
  CHECK(findings_of("FIL-03", dossier, texts).size() == places("bestek.profile.reference"));
  // then what parties are called follows the general terms that stand there, too;
  dossier.profile.reference = "HV-2027-014";
  dossier.profile.general_terms = "none";
  CHECK(findings_of("FIL-03", dossier, texts).size() >= places("bestek.profile.general-terms"));
  // and a value that the dossier no longer has is missing there, not wrong.
  dossier.profile.general_terms = "ARIV-2018";
  dossier.profile.reference.clear();
  const auto found = findings_of("FIL-03", dossier, texts);
  REQUIRE(found.size() == places("bestek.profile.reference"));
  CHECK(found[0].severity == FindingSeverity::kWarning);
  CHECK(found[0].fix == "adopt");
}

TEST_CASE("a_fill_in_that_two_documents_fill_in_differently_is_reported_in_both") {
  const Dossier dossier = planned_dossier("facts-court");
  Texts texts = read_texts(dossier);
  type(texts.at(kGuide), "bestek.buyer.specification", "bijlage A");
  // The other is only open: nothing differs, and the dossier says nothing about it.
  const auto alone = findings_of("FIL-03", dossier, texts);
  REQUIRE(alone.size() == 1);
  CHECK((alone[0].severity == FindingSeverity::kWarning && alone[0].fix == "adopt" && alone[0].document == kGuide));
  type(texts.at("programma-van-eisen.odt"), "bestek.buyer.specification", "bijlage B");
  const auto found = findings_of("FIL-03", dossier, texts);
  CHECK(fixes(found) == "adopt adopt");
  CHECK(found.at(0).document != found.at(1).document);
}

TEST_CASE("what_undo_or_closing_without_saving_takes_out_of_a_document_is_still_the_dossiers_answer") {
  Dossier dossier = dossier_with("facts-undo", {"hardware.repair-and-loan-clause"});
  dossier.answers["remedy-days"] = "10";
  dossier.answers["court"] = "rechtbank Den Haag";
  const auto found = findings_of("FIL-03", dossier, read_texts(dossier));
  REQUIRE(found.size() >= 2);
  for (const Finding& finding : found) {
    CHECK(finding.fix == "equal");
    CHECK(finding.severity == FindingSeverity::kError);
  }
  // It is asked of nobody again.
  for (const Finding& finding : findings_of("FIL-01", dossier, read_texts(dossier))) {
    CHECK(finding.tag != "bestek.buyer.court");
    CHECK(finding.tag != "bestek.buyer.remedy-days");
  }
}

TEST_CASE("making_equal_takes_the_dossiers_word_everywhere") {
  Dossier dossier = planned_dossier("facts-equal");
  const Texts texts = read_texts(dossier);
  dossier.profile.dates.deadline = parse_date("2027-03-15");
  dossier.profile.maximum_value = 1'700'000;
  dossier.answers["court"] = "rechtbank Den Haag";
  REQUIRE(findings_of("FIL-03", dossier, texts).size() > 2);
  const FillPlan one = value_of(plan_equal({"date-deadline", {}, {}, {}}, shipped(), texts, dossier));
  change(dossier, one.documents);
  for (const Finding& finding : findings_of("FIL-03", dossier, read_texts(dossier)))
    CHECK(finding.tag != "bestek.profile.date-deadline");
  change(dossier, value_of(plan_equal({}, shipped(), read_texts(dossier), dossier)).documents);
  CHECK(findings_of("FIL-03", dossier, read_texts(dossier)).empty());
  CHECK(value_of(plan_equal({}, shipped(), read_texts(dossier), dossier)).documents.empty());
}

TEST_CASE("making_equal_takes_a_documents_word_where_a_person_says_so") {
  Dossier dossier = planned_dossier("facts-adopt");
  Texts texts = read_texts(dossier);
  type(texts.at(kGuide), "bestek.profile.maximum-value", "€ 1.850.000");
  const FillPlan plan = value_of(plan_equal({"maximum-value", kGuide, {}, "€ 1.850.000"}, shipped(), texts, dossier));
  CHECK(plan.profile->maximum_value == 1'850'000);
  dossier = with_answers(dossier, plan);
  change(dossier, plan.documents);
  // The document whose word it is says it already, and is not written.
  CHECK_FALSE(plan.documents.contains(kGuide));
  Texts after = read_texts(dossier);
  after.at(kGuide) = texts.at(kGuide);
  CHECK(findings_of("FIL-03", dossier, after).empty());
  const auto code = [&](const EqualRequest& request) {
    const auto refused = plan_equal(request, shipped(), read_texts(dossier), dossier);
    return refused ? std::string() : refused.error().code;
  };
  CHECK(code({"general-terms", kGuide, {}, {}}) == "equal.decided-by-profile");
  CHECK(code({"court", kAgreement, {}, {}}) == "equal.nothing-there");
  CHECK(code({"no-such", {}, {}, {}}) == "fill.unknown");
  // Of a document that says two things a person says which.
  Texts two = read_texts(dossier);
  type(two.at(kGuide), "bestek.profile.subject", "Huur van laptops");
  type(two.at(kGuide), "bestek.profile.subject", "Koop van laptops", 1);
  const auto unclear = plan_equal({"subject", kGuide, {}, {}}, shipped(), two, dossier);
  REQUIRE_FALSE(unclear.ok());
  CHECK(unclear.error().code == "equal.several-values");
  CHECK(value_of(plan_equal({"subject", kGuide, {}, "Koop van laptops"}, shipped(), two, dossier)).profile->subject ==
        "Koop van laptops");
}

TEST_CASE("what_a_bidder_fills_in_is_compared_with_no_answer_of_the_dossier") {
  DocumentText text;
  text.blocks.push_back(paragraph("Aangeboden: 5"));
  text.blocks.front().controls = {{"bestek.bidder.offered", "Aanbod", 12, 13}};
  const std::vector<Placement> none;
  Dossier dossier;
  dossier.answers["offered"] = "4";
  const auto places = find_named_values({{"guide.odt", {}, &text, &none, Language::kDutch}}, nullptr, &dossier);
  REQUIRE(places.size() == 1);
  CHECK(places.front().value == "5");
  CHECK(places.front().expected.empty());
  CHECK_FALSE(places.front().differs);
}

TEST_CASE("a_fill_does_not_write_another_procedure_than_the_profile_has") {
  const Dossier dossier = planned_dossier("facts-procedure");
  const auto plan =
      plan_fill({{{"procedure", "niet-openbaar"}}, {}}, shipped(), read_texts(dossier), &dossier, Language::kDutch);
  REQUIRE_FALSE(plan.ok());
  CHECK(plan.error().code == "equal.decided-by-profile");
}
