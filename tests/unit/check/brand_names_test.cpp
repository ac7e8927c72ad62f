// SPDX-License-Identifier: EUPL-1.2
// Brands however they are written, and ordinary words that are brands, too.
#include "check_fixture.hpp"
#include "shipped_patterns.hpp"

using namespace bestek;
using namespace bestek::testing;

TEST_CASE("a_brand_is_known_in_any_case_and_with_its_product") {
  for (const char* brand : {"THINKPAD",
                            "thinkpad",
                            "ThinkPads",
                            "Intel",
                            "intel processor",
                            "intel-cpu",
                            "make: Office",
                            "make of type: Windows",
                            "INTEL",
                            "Intel-processor",
                            "Apple laptop",
                            "apple laptops",
                            "Apple-tablet",
                            "MacBook",
                            "macbook",
                            "MACBOOK",
                            "iPad",
                            "ipads",
                            "IPAD",
                            "iphone",
                            "dell",
                            "DELL monitor",
                            "lenovo",
                            "hp laptop",
                            "HP",
                            "microsoft 365",
                            "MICROSOFT",
                            "SAMSUNG",
                            "galaxy tab",
                            "surface pro",
                            "SURFACE PRO",
                            "windows 11",
                            "WINDOWS 11",
                            "core i5",
                            "CORE I7-1355U",
                            "ryzen",
                            "xeon",
                            "latitude 5450",
                            "canon printer",
                            "CANON",
                            "oracle database",
                            "Oracle",
                            "azure cloud",
                            "Office 365",
                            "adobe acrobat",
                            "Adobe",
                            "merk Apple",
                            "fabricaat: apple",
                            "merk Surface",
                            "cisco",
                            "Toughbook",
                            "elitebook 840",
                            "imac",
                            "macos"}) {
    INFO(brand);
    CHECK_FALSE(first_of(std::string("Een ") + brand + " voor elke werkplek.", {CitationKind::kBrand}).empty());
  }
  for (const char* word : {"an apple a day",
                           "Word lid",
                           "in a word",
                           "the surface of the table",
                           "Surface temperature",
                           "open windows",
                           "windows in de gevel",
                           "Windows 10 mm dik",
                           "office hours",
                           "office",
                           "the oracle of Delphi",
                           "adobe bricks",
                           "erfpachtcanon",
                           "canon",
                           "my brother",
                           "azure blue",
                           "juniper berries",
                           "latitude and longitude",
                           "core values",
                           "galaxy",
                           "de galaxy is groot",
                           "chromebook",
                           "hp (horsepower)",
                           "snapdragon flowers",
                           "Linux",
                           "USB-C",
                           "Wi-Fi 6",
                           "modellen",
                           "intelligent",
                           "threat intel feeds",
                           "shall make Office documents accessible",
                           "we make Windows open",
                           "the galaxy a star",
                           "bordell",
                           "del",
                           "model",
                           "sonybee"}) {
    INFO(word);
    CHECK(first_of(std::string("Over ") + word + " gaat dit.", {CitationKind::kBrand}).empty());
  }
}

TEST_CASE("a_brand_that_is_the_tenders_subject_is_one_in_any_case") {
  TenderUnderCheck tender;
  tender.say("programme.odt", "Onderhoud van de THINKPAD.");
  CHECK(tender.severities("SPC-01") == "E");
  tender.dossier.profile.subject = "Onderhoud van ThinkPads";
  CHECK(tender.severities("SPC-01").empty());
}
