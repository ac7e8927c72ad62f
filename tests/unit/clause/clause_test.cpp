// SPDX-License-Identifier: EUPL-1.2
#include "core/clause/clause_reader.hpp"

#include <catch2/catch_test_macros.hpp>

#include "core/base/files.hpp"
#include "core/clause/fill_value.hpp"
#include "core/clause/plain_text.hpp"

using namespace bestek;

namespace {

std::string clause_xml(const std::string& root_attributes, const std::string& body) {
  return "<clause xmlns=\"urn:bestek:clause:1\" " + root_attributes +
         "><classification aspect=\"product\" theme=\"circular\" phase=\"use\" level=\"basis\" legal-floor=\"no\" "
         "refurbished=\"no\">"
         "<group ref=\"laptop\"/></classification><text xml:lang=\"nl\"><title>T</title><body>" +
         body + "</body></text></clause>";
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

constexpr const char* kGoodRoot = "format=\"1\" id=\"a.b\" version=\"1.2.3\" status=\"checked\" kind=\"requirement\"";

}  // namespace

TEST_CASE("a_clause_of_the_library_is_read_whole") {
  const std::string file = BESTEK_SOURCE_DIR "/clauses/laptop/battery-endurance-significant.xml";
  const auto clause = parse_clause(read_file(file, 100'000).value(), file);
  REQUIRE(clause.ok());
  CHECK(clause->id == "laptop.battery-endurance-significant");
  CHECK(clause->kind == ClauseKind::kRequirement);
  CHECK(clause->classification.level.id == "significant");
  REQUIRE(clause->fill_in("cycles") != nullptr);
  CHECK(clause->fill_in("cycles")->by == FilledBy::kBuyer);
  CHECK(clause->text(Language::kEnglish) != nullptr);
  CHECK_FALSE(clause->sources.empty());
  CHECK(clause->review_by.has_value());
}

TEST_CASE("white_space_around_terms_and_fill_ins_is_what_a_reader_sees") {
  const auto clause = parse_clause(
      clause_xml(
          kGoodRoot,
          "<p>\n  De <term ref=\"supplier\"/>\n  levert <fill ref=\"n\"/>, <strong>binnen</strong> 5 dagen.\n </p>"),
      "a.xml");
  REQUIRE(clause.ok());
  CHECK(plain_text(clause->texts[0].body) == "De {supplier} levert {n}, binnen 5 dagen.");
  CHECK(plain_text(clause->texts[0].body, {{"supplier", "Inschrijver"}}) ==
        "De Inschrijver levert {n}, binnen 5 dagen.");
}

TEST_CASE("lists_and_tables_keep_their_shape") {
  const auto clause = parse_clause(
      clause_xml(kGoodRoot,
                 "<p>abc</p><ol><li>een<ul><li>binnen</li></ul></li><li>twee</li></ol>"
                 "<table><head><cell>a</cell><cell>b</cell></head><row><cell>1</cell><cell>2</cell></row></table>"),
      "a.xml");
  REQUIRE(clause.ok());
  CHECK(plain_text(clause->texts[0].body) == "abc\neen\nbinnen\ntwee\na | b\n1 | 2");
}

TEST_CASE("a_newer_format_is_refused_with_a_clear_word") {
  const auto clause = parse_clause(
      clause_xml("format=\"2\" id=\"a.b\" version=\"1.0.0\" status=\"checked\" kind=\"requirement\"", "<p>abc</p>"),
      "a.xml");
  CHECK(clause.error().code == "clause.newer-format");
}

TEST_CASE("what_makes_no_clause_is_refused") {
  CHECK(parse_clause("<a/>", "a.xml").error().code == "clause.not-a-clause");
  CHECK(parse_clause(clause_xml("format=\"1\" id=\"a.b\" version=\"1.0\" kind=\"requirement\"", "<p>abc</p>"), "a.xml")
            .error()
            .code == "clause.invalid");
  CHECK(parse_clause(clause_xml("format=\"1\" id=\"a.b\" version=\"1.0.0\" kind=\"wish\"", "<p>abc</p>"), "a.xml")
            .error()
            .code == "clause.invalid");
}

TEST_CASE("what_a_clause_cannot_do_without_is_named_with_its_line") {
  const auto with_fill = [](const std::string& attributes) {
    return replaced(clause_xml(kGoodRoot, "<p>abc</p>"), "<text ",
                    "<fill-ins><fill-in " + attributes + "/></fill-ins><text ");
  };
  const std::string good = clause_xml(kGoodRoot, "<p>abc</p>");
  const std::string rest = R"( version="1.0.0" kind="requirement")";
  for (const auto& [xml, what] :
       {std::pair{clause_xml(R"(id="a.b")" + rest, ""), "clause/@format"},
        {clause_xml(R"(format="0" id="a.b")" + rest, ""), "clause/@format"},
        {clause_xml(R"(format="1x" id="a.b")" + rest, ""), "clause/@format"},
        {clause_xml(R"(format="one" id="a.b")" + rest, ""), "clause/@format"},
        {clause_xml(R"(format="1")" + rest, ""), "clause/@id"},
        {clause_xml("format=\"1\" id=\"" + std::string(81, 'a') + "\"" + rest, ""), "clause/@id"},
        {clause_xml(R"(format="1" id="a.b" version="1.0.0")", ""), "clause/@kind"},
        {clause_xml(R"(format="1" id="a.b" kind="requirement")", ""), "clause/@version"},
        {with_fill(R"(type="integer" by="buyer")"), "fill-in/@name"},
        {with_fill(R"(name="n" type="colour" by="buyer")"), "fill-in/@type"},
        {with_fill(R"(name="n" by="buyer")"), "fill-in/@type"},
        {with_fill(R"(name="n" type="integer" by="nobody")"), "fill-in/@by"},
        {replaced(good, "xml:lang=\"nl\"", "xml:lang=\"de\""), "text/@xml:lang"},
        {replaced(good, " xml:lang=\"nl\"", ""), "text/@xml:lang"},
        {replaced(good, "<title>T</title>", "<title> </title>"), "text/title"},
        {replaced(good, "<title>T</title>", ""), "text/title"},
        {replaced(replaced(good, "<text ", "<other "), "</text>", "</other>"), "clause/text"}}) {
    INFO(xml);
    const auto clause = parse_clause(xml, "a.xml");
    REQUIRE_FALSE(clause.ok());
    CHECK(clause.error().code == "clause.invalid");
    CHECK(clause.error().args.front().second == what);
    CHECK(clause.error().place.file == "a.xml");
    CHECK(clause.error().place.line == 1);
  }
}

TEST_CASE("what_a_clause_says_of_itself_beside_its_text_is_read") {
  const std::string xml = replaced(
      replaced(
          clause_xml(kGoodRoot, "<p>abc</p>"), "</classification>",
          R"(<cpv>30213100</cpv><regime threshold="below" authority="sub-central"><procedure ref="open"/></regime>)"
          "</classification>"),
      "</clause>",
      R"(<verification by="buyer" when="tender"><proof type="test-report" equivalent="yes">Rapport</proof></verification>)"
      R"(<threshold quantity="cycles" value="{n}" below="5"><case choice="a" value="3"/></threshold>)"
      R"(<basis><law ref="aw" article="2.76"/></basis><validity from="2026-01-01" until="2027-01-01"/>)"
      R"(<relations><ladder><subject ref="s"/></ladder><touches terms="ARIV-2018" article="21"/></relations></clause>)");
  const auto clause = parse_clause(xml, "a.xml");
  REQUIRE(clause.ok());
  CHECK(clause->classification.cpv == std::vector<std::string>{"30213100"});
  CHECK(clause->classification.regime.threshold == Threshold::kBelow);
  CHECK(clause->classification.regime.authority == AuthorityScope::kSubCentral);
  CHECK(clause->classification.regime.procedures == std::vector<std::string>{"open"});
  CHECK(clause->classification.object == "supply");
  REQUIRE(clause->verification.has_value());
  REQUIRE(clause->verification->proofs.size() == 1);
  CHECK(clause->verification->proofs[0].equivalent);
  REQUIRE(clause->thresholds.size() == 1);
  CHECK(clause->thresholds[0].below == 5);
  REQUIRE(clause->thresholds[0].cases.size() == 1);
  CHECK(clause->thresholds[0].cases[0].value == 3);
  REQUIRE(clause->laws.size() == 1);
  CHECK(clause->laws[0].article == "2.76");
  CHECK(clause->valid_until == parse_date("2027-01-01"));
  REQUIRE(clause->relations.touches.size() == 1);
  CHECK(clause->relations.touches[0].law == "ARIV-2018");
  const std::string central = replaced(replaced(xml, "\"below\" ", "\"above\" "), "\"sub-central\"", "\"central\"");
  CHECK(parse_clause(central, "a.xml")->classification.regime.threshold == Threshold::kAbove);
  CHECK(parse_clause(central, "a.xml")->classification.regime.authority == AuthorityScope::kCentral);
}

TEST_CASE("versions_are_ordered_by_number_not_by_text") {
  CHECK(*parse_version("1.10.0") > *parse_version("1.9.3"));
  CHECK_FALSE(parse_version("1.2").has_value());
  CHECK_FALSE(parse_version("1.2.3.4").has_value());
  CHECK(format_version({2, 0, 11}) == "2.0.11");
}

TEST_CASE("an_answer_must_fit_its_fill_in") {
  FillIn fill;
  fill.name = "cycles";
  fill.type = FillType::kInteger;
  fill.min = 501;
  fill.max = 2000;
  CHECK(fill_text(fill, " 800 ", Language::kDutch).value() == "800");
  CHECK(fill_text(fill, "8,5", Language::kDutch).error().code == "fill.not-whole");
  CHECK(fill_text(fill, "500", Language::kDutch).error().code == "fill.out-of-range");
  CHECK(fill_text(fill, "veel", Language::kDutch).error().code == "fill.not-a-number");
  CHECK(fill_text(fill, "", Language::kDutch).error().code == "fill.empty");
  fill.type = FillType::kPercentage;
  fill.min = 0;
  CHECK(fill_text(fill, "12.5", Language::kDutch).value() == "12,5");
  CHECK(fill_text(fill, "12,5", Language::kEnglish).value() == "12.5");
  fill.type = FillType::kDate;
  CHECK(fill_text(fill, "2027-01-04", Language::kDutch).value() == "4 januari 2027");
  CHECK(fill_text(fill, "4-1-2027", Language::kDutch).value() ==
        fill_text(fill, "2027-01-04", Language::kDutch).value());
  for (const char* wrong : {"31-2-2027", "4-1-27", "4-1", "-1-2027", "4/1/2027"})
    CHECK(fill_text(fill, wrong, Language::kDutch).error().code == "fill.not-a-date");
  // Here the day of the week is what is wrong.
  CHECK(fill_text(fill, "dinsdag 4 januari 2027", Language::kDutch).error().code == "fill.other-weekday");
}

TEST_CASE("counts_and_money_have_thousands_and_measures_keep_their_decimals") {
  FillIn fill;
  fill.name = "n";
  const auto text = [&](FillType type, const char* answer, Language language) {
    fill.type = type;
    return fill_text(fill, answer, language).value();
  };
  CHECK(text(FillType::kMoney, "2.500.000", Language::kDutch) == "2.500.000");
  CHECK(text(FillType::kMoney, "2400000", Language::kEnglish) == "2,400,000");
  CHECK(text(FillType::kMoney, "1.500", Language::kDutch) == "1.500");
  CHECK(text(FillType::kMoney, "900000,5", Language::kDutch) == "900.000,50");
  CHECK(text(FillType::kInteger, "1.500", Language::kDutch) == "1500");
  CHECK(text(FillType::kInteger, "12000", Language::kDutch) == "12.000");
  CHECK(text(FillType::kInteger, "800.0", Language::kDutch) == "800");
  CHECK(text(FillType::kDecimal, "0,0", Language::kDutch) == "0,0");
  CHECK(text(FillType::kDecimal, "0.60", Language::kDutch) == "0,60");
  CHECK(text(FillType::kDecimal, "1.500", Language::kEnglish) == "1.500");
  fill.type = FillType::kMoney;
  CHECK(fill_text(fill, "0.500", Language::kDutch).error().code == "fill.too-precise");
  CHECK(fill_text(fill, "1.23.456", Language::kDutch).error().code == "fill.not-a-number");
}

TEST_CASE("an_answer_is_read_in_the_language_it_was_typed_in") {
  FillIn fill;
  fill.name = "n";
  const auto read = [&](FillType type, const char* answer, Language written, Language typed) {
    fill.type = type;
    const auto text = fill_text(fill, answer, written, typed);
    return text ? *text : text.error().code;
  };
  CHECK(read(FillType::kDecimal, "1.125", Language::kDutch, Language::kDutch) == "1125");
  CHECK(read(FillType::kDecimal, "1,125", Language::kEnglish, Language::kDutch) == "1.125");
  CHECK(read(FillType::kDecimal, "1.125", Language::kDutch, Language::kEnglish) == "1,125");
  CHECK(read(FillType::kMoney, "1.125", Language::kEnglish, Language::kDutch) == "1,125");
  CHECK(read(FillType::kMoney, "1.125", Language::kEnglish, Language::kEnglish) == "fill.too-precise");
  CHECK(read(FillType::kMoney, "900,000", Language::kDutch, Language::kDutch) == "fill.too-precise");
  CHECK(read(FillType::kInteger, "1,125", Language::kDutch, Language::kDutch) == "fill.not-whole");
  CHECK(read(FillType::kInteger, "900,000", Language::kDutch, Language::kDutch) == "fill.not-whole");
}

TEST_CASE("a_unit_of_time_needs_no_words_and_another_has_them_in_both_languages") {
  const std::string folder = BESTEK_SOURCE_DIR "/clauses/laptop/";
  const auto clause = [&](const char* name) {
    return parse_clause(read_file(folder + name, 100'000).value(), name).value();
  };
  const Clause updates = clause("update-years-award.xml");
  CHECK(updates.fill_in("updates-full")->unit.in(Language::kDutch) == "jaar");
  CHECK(updates.fill_in("updates-full")->unit.in(Language::kEnglish) == "years");
  const Clause cycles = clause("battery-endurance-award.xml");
  CHECK(cycles.fill_in("cycles-full")->unit.in(Language::kEnglish) == "charge cycles");
  CHECK(cycles.scoring->unit.in(Language::kDutch) == "laadcycli");
  CHECK(cycles.scoring->unit.in(Language::kEnglish) == "charge cycles");
}

TEST_CASE("a_sign_that_the_text_has_may_be_typed_with_the_number") {
  FillIn fill;
  fill.name = "n";
  const auto read = [&](FillType type, const char* answer) {
    fill.type = type;
    const auto text = fill_text(fill, answer, Language::kDutch);
    return text ? *text : text.error().code;
  };
  CHECK(read(FillType::kPercentage, "60%") == "60");
  CHECK(read(FillType::kPercentage, "60 %") == "60");
  CHECK(read(FillType::kMoney, "€ 500,-") == "500");
  CHECK(read(FillType::kMoney, "EUR 1.500") == "1.500");
  CHECK(read(FillType::kMoney, "€500") == "500");
  CHECK(read(FillType::kMoney, "2,5 miljoen") == "2.500.000");
  CHECK(read(FillType::kMoney, "€ 2,5\u00a0mln") == "2.500.000");
  CHECK(read(FillType::kMoney, "vier miljoen euro") == "4.000.000");
  CHECK(read(FillType::kMoney, "4 of 5 miljoen") == "fill.not-a-number");
  CHECK(read(FillType::kDate, "2027\u201103\u201101") == "1 maart 2027");
  CHECK(read(FillType::kTime, "12.00 uur") == "12:00");
  CHECK(read(FillType::kTime, "12:00 uur") == "12:00");
  CHECK(read(FillType::kPercentage, "%") == "fill.not-a-number");
  CHECK(read(FillType::kInteger, "60 %") == "fill.not-a-number");
  CHECK(read(FillType::kMoney, "500 %") == "fill.not-a-number");
  CHECK(read(FillType::kInteger, "7 jaar") == "fill.not-a-number");
  fill.unit.set(Language::kDutch, "jaar");
  CHECK(read(FillType::kInteger, "7 jaar") == "7");
  CHECK(weight_text("Weging", "60 %", Language::kDutch).value() == "60");
}

TEST_CASE("what_is_suggested_is_shown_as_it_is_typed") {
  FillIn fill;
  fill.name = "n";
  fill.type = FillType::kDecimal;
  fill.suggested = "10.9";
  CHECK(suggested_text(fill, Language::kDutch) == "10,9");
  CHECK(suggested_text(fill, Language::kEnglish) == "10.9");
  fill.suggested = "1.125";
  CHECK(fill_text(fill, suggested_text(fill, Language::kDutch), Language::kDutch).value() == "1,125");
  fill.type = FillType::kText;
  fill.suggested = "3.1";
  CHECK(suggested_text(fill, Language::kDutch) == "3.1");
  fill.suggested.clear();
  CHECK(suggested_text(fill, Language::kDutch).empty());
}
