// SPDX-License-Identifier: EUPL-1.2
#include "core/clause/answer_place.hpp"

#include <catch2/catch_test_macros.hpp>
#include <vector>

using namespace bestek;

namespace {

std::string mended(const std::string& answer, const std::string& before, const std::string& after) {
  const std::vector<AnswerPlace> places{answer_place(before, after)};
  return mended_answer(answer, places);
}

}  // namespace

TEST_CASE("an_answer_does_not_repeat_the_sentences_full_stop") {
  CHECK(mended("levering en diensten.", "De opdracht omvat ", ".") == "levering en diensten");
  CHECK(mended("levering en diensten.", "De opdracht omvat ", ", en meer") == "levering en diensten");
  CHECK(mended("services;", "It covers ", ".") == "services");
  CHECK(mended("levering.", "Omvang: ", "") == "levering.");
  CHECK(mended("Voorbeeld B.V.", "Koper is ", " te Utrecht") == "Voorbeeld B.V.");
  CHECK(mended("Voorbeeld B.V.", "Koper is ", ".") == "Voorbeeld B.V");
  const std::vector<AnswerPlace> two{answer_place("bij ", "."), answer_place("van ", " is")};
  CHECK(mended_answer("Voorbeeld B.V.", two) == "Voorbeeld B.V.");
  CHECK(mended_answer("de diensten.", two) == "de diensten");
}

TEST_CASE("whatever_an_answer_ends_with_gives_way_to_the_sentences_own_stop") {
  for (const char* end : {".", "..", "...", "\u2026", "!", "!!", "?", ";", ":", ",", ".;", "!."}) {
    INFO(end);
    CHECK(mended(std::string("laptops en diensten") + end, "De opdracht omvat ", ".") == "laptops en diensten");
    CHECK(mended(std::string("wordt gedeeld") + end, "Het plan ", "; en") == "wordt gedeeld");
    CHECK(mended(std::string("wordt gedeeld") + end, "Het plan ", "! En") == "wordt gedeeld");
    CHECK(mended(std::string("wordt gedeeld") + end, "Het plan ", "\u2026") == "wordt gedeeld");
    CHECK(mended(std::string("wordt gedeeld") + end, "Het plan ", " en") == std::string("wordt gedeeld") + end);
  }
}

TEST_CASE("an_abbreviation_keeps_its_full_stop_and_never_doubles_it") {
  for (const char* word : {"Voorbeeld B.V.", "laptops enz.", "muizen e.d.", "kabels etc.", "Voorbeeld N.V."}) {
    INFO(word);
    const std::string bare = std::string(word).substr(0, std::string_view(word).size() - 1);
    CHECK(mended(word, "Koper is ", " te Utrecht") == word);
    CHECK(mended(word, "Koper is ", "") == word);
    CHECK(mended(word, "Koper is ", ", te Utrecht") == word);
    CHECK(mended(word, "Koper is ", ".") == bare);
    CHECK(mended(std::string(word) + ".", "Koper is ", ".") == bare);
    CHECK(mended(std::string(word) + ".", "Koper is ", ", te Utrecht") == word);
    CHECK(mended(std::string(word) + "!", "Koper is ", ".") == bare);
  }
  CHECK(mended("www.voorbeeld.nl.", "Zie ", ", of bel") == "www.voorbeeld.nl");
  CHECK(mended("versie 2.0.", "Het is ", ", of hoger") == "versie 2.0");
}

TEST_CASE("an_answer_does_not_repeat_the_word_beside_it") {
  CHECK(mended("De inkoper", "Vragen stelt u aan de ", ".") == "inkoper");
  CHECK(mended("The buyer", "Ask the ", " in writing") == "buyer");
  CHECK(mended("Het systeem", "Hij gebruikt het ", "") == "systeem");
  CHECK(mended("10 dagen", "binnen ", " dagen na") == "10");
  CHECK(mended("10 dagen", "binnen ", " dagen.") == "10");
  CHECK(mended("10 dagen", "binnen ", " werkdagen na") == "10 dagen");
  CHECK(mended("10 dagen", "binnen ", " kalenderdagen na") == "10");
  CHECK(mended("10 uur", "binnen ", " kwartuur") == "10 uur");
  CHECK(mended("ten days", "within ", "\u00a0days of") == "ten");
  CHECK(mended("de", "aan de ", "") == "de");
  CHECK(mended("Dagen", "binnen ", " dagen") == "Dagen");
}

TEST_CASE("an_answer_does_not_repeat_the_sign_beside_it") {
  CHECK(mended("€ 500", "ten hoogste € ", " per jaar") == "500");
  CHECK(mended("EUR 500", "EUR ", "") == "500");
  CHECK(mended("60 %", "ten minste ", " % van") == "60");
  CHECK(mended("60%", "ten minste ", "%") == "60");
  CHECK(mended("60 %", "ten minste ", " van") == "60 %");
}

TEST_CASE("an_article_in_the_middle_of_a_sentence_has_no_capital") {
  CHECK(mended("De levering van laptops", "De opdracht omvat ", ".") == "de levering van laptops");
  CHECK(mended("The supply of laptops", "It covers ", ".") == "the supply of laptops");
  CHECK(mended("De levering van laptops", "", ".") == "De levering van laptops");
  CHECK(mended("De levering van laptops", "Omvang: ", "") == "De levering van laptops");
  CHECK(mended("De Haagse Hogeschool", "de stukken van ", " gelden") == "De Haagse Hogeschool");
  CHECK(mended("Levering van laptops", "De opdracht omvat ", ".") == "Levering van laptops");
}

TEST_CASE("an_answer_that_repeats_nothing_stays_as_it_is") {
  CHECK(mended("800", "ten minste ", " laadcycli") == "800");
  CHECK(mended("", "x ", ".").empty());
  CHECK(mended(".", "x ", ".") == ".");
  CHECK(mended_answer("  los   antwoord. ", {}) == "los antwoord.");
}

TEST_CASE("an_answer_that_names_a_unit_before_a_unit_is_told") {
  const auto clash = [](const std::string& answer, const std::string& after) {
    const AnswerPlace place = answer_place("binnen ", after);
    const auto error = unit_clash("days", answer, std::span(&place, 1));
    return error ? error->code + " " + error->args.back().second : std::string();
  };
  CHECK(clash("10 dagen", " werkdagen na") == "fill.unit-twice werkdagen");
  CHECK(clash("10 kalenderdagen", " werkdagen.") == "fill.unit-twice werkdagen");
  CHECK(clash("10 werkdagen", " werkdagen na") == "fill.unit-twice werkdagen");
  CHECK(clash("10 days", " working days after") == "fill.unit-twice working days");
  CHECK(clash("2 weken", " dagen na") == "fill.unit-twice dagen");
  CHECK(clash("10", " werkdagen na").empty());
  CHECK(clash("10 dagen", " na levering").empty());
  CHECK(clash("dagen", " werkdagen").empty());
}

TEST_CASE("an_abbreviation_shares_its_full_stop_with_the_sentence_that_ends_there") {
  const AnswerPlace ends = answer_place("zie ", ". Zij gelden.");
  const AnswerPlace goes_on = answer_place("zie ", " voor de eisen.");
  CHECK(answer_in_place("Bijlage 3 e.d.", ends) == "Bijlage 3 e.d");
  CHECK(answer_in_place("Bijlage 3 e.d.", goes_on) == "Bijlage 3 e.d.");
  CHECK(answer_in_place("Bijlage 3.", ends) == "Bijlage 3.");
  CHECK(answer_from_place("Bijlage 3 e.d", ends) == "Bijlage 3 e.d.");
  CHECK(answer_from_place("Bijlage 3 e.d", goes_on) == "Bijlage 3 e.d");
  CHECK(answer_from_place("Bijlage 3", ends) == "Bijlage 3");
  CHECK(doubles_stop("rechtbank Midden-Nederland.", ends));
  CHECK(doubles_stop("Bijlage 3 e.d.", ends));
  CHECK_FALSE(doubles_stop("Bijlage 3 e.d.", goes_on));
  CHECK_FALSE(doubles_stop("Bijlage 3 e.d", ends));
  CHECK_FALSE(doubles_stop("rechtbank Midden-Nederland", ends));
}
