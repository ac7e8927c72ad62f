// SPDX-License-Identifier: EUPL-1.2
#include "core/library/value_words.hpp"

#include <catch2/generators/catch_generators.hpp>

#include "scratch_library.hpp"
#include "unit/scratch.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

Result<ValueWords> words_of(const std::string& body) {
  const std::filesystem::path file = scratch_folder() / "values.xml";
  REQUIRE(write_file(file, "<named-values xmlns=\"urn:bestek:clause:1\" format=\"1\">\n" + body + "\n</named-values>")
              .ok());
  return load_value_words(file);
}

template <typename... Parts>
std::string joined(const Parts&... parts) {
  return (std::string() + ... + parts);
}

template <typename... Parts>
std::string value(const std::string& attributes, const Parts&... body) {
  return joined("<value ", attributes, ">", body..., "</value>");
}

template <typename... Parts>
std::string period(const Parts&... body) {
  return joined("<period id=\"audit\">", body..., "</period>");
}

constexpr const char* kDate = R"(tag="bestek.profile.date-deadline" type="date")";
constexpr const char* kText = R"(tag="bestek.buyer.court" type="text")";
constexpr const char* kLabel = R"(<label xml:lang="nl">Sluitingsdatum</label>)";
constexpr const char* kNames = R"(<name xml:lang="nl">Audit</name><name xml:lang="en">Audit</name>)";
constexpr const char* kSentence = R"(<sentence xml:lang="nl"><word>audit|controle</word></sentence>)";

}  // namespace

TEST_CASE("words_for_values_that_say_nothing_are_refused_with_their_line") {
  const std::string body = GENERATE_COPY(
      value(R"(type="date")", kLabel), value(R"(tag="a.b" type="colour")", kLabel), value(R"(tag="a.b")", kLabel),
      value(kDate, ""), value(kDate, "<label>Sluitingsdatum</label>"),
      value(kDate, R"(<label xml:lang="de">Frist</label>)"), value(kDate, R"(<label xml:lang="nl"> </label>)"),
      value(kDate, kLabel, R"(<sentence xml:lang="nl"/>)"),
      value(kDate, kLabel, "<sentence><word>sluit</word></sentence>"),
      value(R"(tag="a.b" type="choice")", kLabel, R"(<sentence xml:lang="nl"><word>a</word></sentence>)"),
      value(kText, kLabel, R"(<sentence xml:lang="nl"><word>rechtbank</word></sentence>)"),
      value(kDate, kLabel, R"(<sentence xml:lang="nl"><word>sluit</word><named>op</named></sentence>)"),
      value(kDate, kLabel, R"(<means><word>a</word></means>)"), value(kDate, kLabel, R"(<means id="open"/>)"),
      period(kNames), period(kSentence), period(R"(<name xml:lang="nl">Audit</name>)", kSentence),
      period(kNames, R"(<label xml:lang="nl"/>)", kSentence), period(kNames, R"(<sentence xml:lang="nl"/>)"),
      joined("<period>", kNames, kSentence, "</period>"));
  INFO(body);
  const auto words = words_of(body);
  REQUIRE_FALSE(words.ok());
  CHECK(words.error().code == "values.invalid");
  CHECK(words.error().place.line == 2);
  CHECK(message(words.error(), Language::kDutch).find("{what}") == std::string::npos);
}

TEST_CASE("a_list_of_values_or_of_periods_is_enough_and_neither_is_none") {
  CHECK(words_of("").error().code == "values.none");
  CHECK(words_of("<article>de</article>").error().code == "values.none");
  CHECK(words_of(value(kDate, kLabel)).ok());
  CHECK(words_of(period(kNames, kSentence)).ok());
}

TEST_CASE("words_are_kept_in_order_folded_where_any_case_is_meant") {
  const auto words = words_of(
      "<article>De</article><joint>bedraagt</joint><pointer>Zie</pointer><around>Voor Gehele</around><leads>Euro "
      "incl</leads><apart>Spoed nood</apart>" +
      value(joined(kDate, " form=\"codes\""), kLabel,
            R"(<means id="open nv"><word>Open|Vrij</word><without>niet</without></means>)") +
      joined("<period id=\"audit\" across=\"no\">", kNames, kSentence, "</period>"));
  REQUIRE(words.ok());
  CHECK(words->articles == std::vector<std::string>{"De"});
  CHECK(words->joints == std::vector<std::string>{"bedraagt"});
  CHECK(words->pointers == std::vector<std::string>{"zie"});
  CHECK(words->around == std::vector<std::string>{"voor", "gehele", "euro", "incl"});
  CHECK(words->leads == std::vector<std::string>{"euro", "incl"});
  CHECK(words->apart == std::vector<std::string>{"spoed", "nood"});
  REQUIRE(words->labels.size() == 1);
  CHECK(words->labels[0].is_code);
  CHECK(words->labels[0].is_list);
  REQUIRE(words->labels[0].meanings.size() == 1);
  CHECK(words->labels[0].meanings[0].ids == std::vector<std::string>{"open", "nv"});
  CHECK(words->labels[0].meanings[0].words.front() == std::vector<std::string>{"open", "vrij"});
  CHECK(words->labels[0].meanings[0].without == std::vector<std::string>{"niet"});
  REQUIRE(words->periods.size() == 1);
  CHECK_FALSE(words->periods[0].across);
  CHECK(words->periods[0].name.in(Language::kEnglish) == "Audit");
  CHECK(words->problems.empty());
}

TEST_CASE("words_that_nobody_knows_are_told_and_the_rest_counts") {
  for (const std::string& body :
       {"<colour>rood</colour>" + value(kDate, kLabel), value(joined(kDate, " form=\"mark\""), kLabel),
        value(kDate, kLabel, "<hint/>"),
        value(kDate, kLabel, R"(<sentence xml:lang="nl"><word>sluit</word><never>x</never></sentence>)"),
        joined("<period id=\"audit\" across=\"maybe\">", kNames, kSentence, "</period>"),
        period(kNames, kSentence, "<colour/>")}) {
    INFO(body);
    const auto words = words_of(body);
    REQUIRE(words.ok());
    CHECK(words->problems.size() == 1);
  }
}
