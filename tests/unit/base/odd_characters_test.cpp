// SPDX-License-Identifier: EUPL-1.2
#include "core/base/odd_characters.hpp"

#include <array>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <utility>

using namespace bestek;

namespace {

/// "wrong", "odd", or "" where every character is lawful.
std::string verdict(std::string_view text, const TextPlace& place = {}) {
  std::string found;
  for (const OddCharacter& one : odd_characters(text, place)) {
    if (one.wrong) return "wrong";
    found = "odd";
  }
  return found;
}

}  // namespace

TEST_CASE("what turns the direction, hides text or is no character is wrong anywhere") {
  // NOLINTBEGIN(misc-misleading-bidirectional): that is what is looked for
  for (const std::string_view text :
       {"bedrag \u202e0001\u202c euro", "een \u202awoord\u202c", "een \u2066woord\u2069", "\u2067", "tekst\U000E0041",
        "tekst \U000E0020", "\U0001F3F4\U000E0067\U000E0062 met staart", "woord\ufdd0", "\U0001ffff", "\ufffe"}) {
    INFO(text);
    CHECK(verdict(text) == "wrong");
  }
  // NOLINTEND(misc-misleading-bidirectional)
}

TEST_CASE("a digit of a font of symbols is wrong beside a digit") {
  const auto in_symbols = [](std::string_view text) { return verdict(text, {{{0, text.size()}}, false}); };
  for (const std::string_view text : {"1\uf030\uf030", "\uf0311000", "\uf031\uf032"}) {
    INFO(text);
    CHECK(in_symbols(text) == "wrong");
  }
  for (const std::string_view text : {"\uf0a8", "\uf0a81 stuk", "1\uf0b0C", "\uf031 en \uf032", "\uf031 10"}) {
    INFO(text);
    CHECK(in_symbols(text).empty());
  }
}

TEST_CASE("what nobody sees is wrong inside a number, a date, a unit or an id") {
  for (const std::string_view inside :
       {"\u200b", "\u200c", "\u200d", "\u2060",     "\u2061", "\u2064", "\ufeff", "\u115f", "\u3164",
        "\uffa0", "\u034f", "\u17b4", "\u180e",     "\u00ad", "\ufff9", "\ufffb", "\u2028", "\u2029",
        "\u200e", "\u061c", "\ufe0f", "\U000E0101", "\u007f", "\u0085", "\ue000", "\u2800"}) {
    for (const auto& [before, after] :
         std::array<std::pair<std::string_view, std::string_view>, 14>{{{"bedrag 1", "000 euro"},
                                                                        {"bedrag 1.", "000 euro"},
                                                                        {"bedrag 1", " 000 euro"},
                                                                        {"bedrag 1 ", "000 euro"},
                                                                        {"€", "500"},
                                                                        {"10", "%"},
                                                                        {"1-3-20", "27"},
                                                                        {"op 1 ma", "art 2027"},
                                                                        {"10 k", "g"},
                                                                        {"12k", "Wh"},
                                                                        {"EU", "R 500"},
                                                                        {"kenmerk BK-", "2027-14"},
                                                                        {"NEN-EN ISO 90", "01"},
                                                                        {"laptop.bat", "tery"}}}) {
      const std::string text = std::string(before).append(inside).append(after);
      INFO(text);
      CHECK(verdict(text) == "wrong");
    }
  }
}

TEST_CASE("elsewhere what nobody sees is odd") {
  for (const std::string_view text : {"een\u200b woord", "woor\u200bd", "woor\u2060d", "\ufeffBegin", "einde\u200b",
                                      "https://voorbeeld.nl/2027/\u200bpad", "regel\u2028regel", "woord\ue123",
                                      "a\ufe0f", "woo\u200drd", "links\u200e", "x\u0085y", "\U0001F600\ufe0f\ufe0f"}) {
    INFO(text);
    CHECK(verdict(text) == "odd");
  }
}

TEST_CASE("lawful characters are no findings") {
  for (const std::string_view text : {"€\u00a01.000,00 en 1\u202f000 en 1\u2009000",
                                      "ver\u00adduur\u00adzaming",
                                      "10 werk\u00addagen",
                                      "50-procents\u00adregeling",
                                      "NEN\u2011EN 50001",
                                      "\U0001F468\u200d\U0001F469\u200d\U0001F467 gezin",
                                      "\u2764\ufe0f\u200d\U0001F525",
                                      "1\ufe0f\u20e3 eerst",
                                      "\u26a0\ufe0f let op",
                                      "\U0001F44D\U0001F3FD",
                                      "\U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F",
                                      "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
                                      "\u0915\u094d\u200d\u0937",
                                      "\u05e9\u05dc\u05d5\u05dd\u200e (Jan)",
                                      "\u0661\u0662 \u0643\u062a\u0627\u0628",
                                      "5 \u03bcm, 10 k\u03a9, \u0394T, \u03b1-waarde, \u03b31 en \u03b3M, cos\u03b1",
                                      "5 \u00b5m en 3 \u2126 en 2 \u212b en 3 \u2113",
                                      "Теодор Иванов, София 1000",
                                      "Αθήνα 2004",
                                      "m² en CO₂, ½, ①, …",
                                      "葛\U000E0100城",
                                      "“aan” – ‘halen’",
                                      "Yıldız Łódź Þór",
                                      "cre\u0435\u0308ren en cre\u0451ren"}) {
    INFO(text);
    CHECK(verdict(text).empty());
  }
}

TEST_CASE("digits of another script are wrong in ours") {
  for (const std::string_view text :
       {"bedrag \uff11\uff10\uff10\uff10", "bedrag 1\uff100", "\u0661\u0662 euro", "\u0967 januari 2027",
        "\U0001D7CF0 procent", "BK-\U0001D7D027", "\U0001FBF1", "\u0643\u062a\u0627\u0628 1\u0662"}) {
    INFO(text);
    CHECK(verdict(text) == "wrong");
  }
}

TEST_CASE("what looks like a digit or a sign of a number, or stands on one, is wrong in it") {
  for (const std::string_view text : {"bedrag \u2488000 euro",
                                      "1\u2460 stuks",
                                      "\u2474,5",
                                      "\u24670 %",
                                      "\u246b %",
                                      "€ \u2776",
                                      "12\u2160",
                                      "1\u30070",
                                      "1\u03360\u03360\u0336",
                                      "8\u03360\u0336 %",
                                      "1\u20e3000",
                                      "1\ufe0f\u20e30\ufe0f\u20e30\ufe0f\u20e3",
                                      "10\u20e0",
                                      "80 %\u0338",
                                      "€\u0336 500",
                                      "1\u0301",
                                      "5\u0489",
                                      "10 k\u0336g\u0336",
                                      "10.\u03360",
                                      "10\u201a5",
                                      "10\u00b85",
                                      "1\u2024000",
                                      "1\uff0e000",
                                      "10\uff0c5",
                                      "10\u066b5",
                                      "9\uff1a00",
                                      "80 \uff05",
                                      "80\uff05",
                                      "80 \ufe6a",
                                      "\uff04500",
                                      "80\u3000%",
                                      "1\u3000000",
                                      "1\u1680000",
                                      "5\uff0d10",
                                      "10\u30025",
                                      "2\ua4f95"}) {
    INFO(text);
    CHECK(verdict(text) == "wrong");
  }
  CHECK(verdict("n\u0336i\u0336e\u0336t\u0336") == "odd");
  for (const std::string_view text : {"\u2460 eerst, \u2461 dan",
                                      "\u2488 punt",
                                      "deel \u2161 van het plan",
                                      "m\u00b2, 10\u2076, 2\u00bd, 10\u00b9",
                                      "\u201a500 euro\u2018",
                                      "\u201aeen\u2018",
                                      "1\ufe0f\u20e3 eerst",
                                      "1\u20e3 eerst",
                                      "2 e\u0301e\u0301n",
                                      "10 e\u0308",
                                      "\u4e2d\u6587\uff0c\u6587\u3002",
                                      "5\u201310",
                                      "1\u22365",
                                      "7\u00b710",
                                      "1\u20445",
                                      "5\u2032",
                                      "9:00",
                                      "10 \u2103",
                                      "5 \u2264 6",
                                      "100\u2026",
                                      "10\u2019000"}) {
    INFO(text);
    CHECK(verdict(text).empty());
  }
}

TEST_CASE("letters that look like others are wrong in ids, numbers and units and odd in words") {
  for (const std::string_view text :
       {"BK-2\u041e27", "cr\u0451-27", "l\u0430ptop.battery", "\u0406\u0405\u041e 9001", "\u0410\u0415-2027",
        "NEN\u03992017", "10 \u043ag", "1\u041e0 euro", "5 \u0441\u0441", "BK-\uff212027", "K\U0001D43127",
        "eur\u043e 5", "5 eur\u03bf"}) {
    INFO(text);
    const bool in_word = std::string_view(text) == "eur\u043e 5";
    CHECK(verdict(text) == (in_word ? "odd" : "wrong"));
  }
  for (const std::string_view text :
       {"bedr\u0430g", "l\u0430ptop en muis", "to\u03b1st", "p\u0430\u0443pal.nl@x", "tot\uff41al"}) {
    INFO(text);
    CHECK(verdict(text) == "odd");
  }
}

TEST_CASE("private characters of a font of symbols, and Writer's joiner in a tracked row, are lawful") {
  const std::string text = "Kruis aan: \uf0a8 ja";
  CHECK(verdict(text) == "odd");
  CHECK(verdict(text, {{{11, 14}}, false}).empty());
  CHECK(verdict(text, {{{0, 5}}, false}) == "odd");
  for (const char* joiner : {"\u2060", "\u200d", "\u206012", "\u200d12", "12\u200d"}) {
    INFO(joiner);
    CHECK(verdict(joiner, {{}, true}).empty());
    CHECK(verdict(joiner) == "odd");
  }
  CHECK(verdict("\u206012") == "odd");
  CHECK(verdict("1\u20602", {{}, true}) == "wrong");
}

TEST_CASE("what is found says where it stands and what it is") {
  const auto odd = odd_characters("één \u202e0001\u202c");
  REQUIRE(odd.size() == 2);
  CHECK(odd.front().begin == 6);
  CHECK(odd.front().end == 9);
  CHECK(code_point_name(odd.front().character) == "U+202E");
  CHECK(code_point_name(0x10FFFE) == "U+10FFFE");
  CHECK(code_point_name(0x7F) == "U+007F");
  const std::string dutch = describe_characters(odd, Language::kDutch);
  CHECK(dutch.starts_with("U+202E ("));
  CHECK(dutch.find(", U+202C (") != std::string::npos);
  CHECK(describe_characters(odd_characters("a\u200b\u200c\u2060\u2061\u200bb"), Language::kEnglish)
            .ends_with(" and 1 other"));
}

TEST_CASE("a text of nothing but odd characters is read in a moment") {
  std::string text;
  for (int i = 0; i < 300'000; ++i) text += "\u200b";
  CHECK(odd_characters(text).size() == 1000);
  text.clear();
  for (int i = 0; i < 300'000; ++i) text += i % 2 == 0 ? "\U000E0041" : "\u0430";
  CHECK(odd_characters(text + "1\u200b2").size() >= 1000);
}
