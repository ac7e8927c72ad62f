// SPDX-License-Identifier: EUPL-1.2
// What makes another amount of the same number, and what does not.
#include <catch2/catch_test_macros.hpp>

#include "core/clause/amount_manner.hpp"
#include "core/clause/value_identity.hpp"

using namespace bestek;

namespace {

bool is_four_million(const char* text) {
  FillIn money;
  money.type = FillType::kMoney;
  return value_identity(money, text, Language::kDutch) == value_identity(money, "4000000", Language::kDutch);
}

}  // namespace

TEST_CASE("what_is_included_besides_tax_leaves_the_amount_as_it_is") {
  for (const char* text :
       {"\u20ac 4.000.000 inclusief verlengingen", "\u20ac 4.000.000 (inclusief alle opties)",
        "\u20ac 4.000.000 exclusief btw en/of heffingen", "\u20ac 4.000.000 including options",
        "\u20ac 4.000.000 excl. btw, incl. opties", "\u20ac 4.000.000 excl. btw inclusief alle opties",
        "\u20ac 4.000.000 ex btw", "\u20ac 4.000.000 zonder btw", "\u20ac 4.000.000 excluding VAT",
        "\u20ac 4.000.000 te vermeerderen met btw", "eur 4.000.000", "Euro 4.000.000", "4.000.000 EURO",
        "\u20ac 4.000.000 met een perspectief"}) {
    INFO(text);
    CHECK(is_four_million(text));
  }
}

TEST_CASE("tax_a_unit_and_another_currency_make_another_amount") {
  for (const char* text : {"\u20ac 4.000.000 incl. btw",
                           "\u20ac 4.000.000 inclusief 21% btw",
                           "\u20ac 4.000.000 including VAT",
                           "\u20ac 4.000.000 inclusief belasting",
                           "\u20ac 4.000.000 met btw",
                           "\u20ac 4.000.000 (incl. de btw)",
                           "\u20ac 4.000.000 btw inbegrepen",
                           "\u20ac 4.000.000 VAT included",
                           "\u20ac 4.000.000 per jaar",
                           "\u20ac 4.000.000 per werkplek",
                           "\u20ac 4.000.000/jaar",
                           "\u20ac 4.000.000 / maand",
                           "\u20ac 4.000.000 p/m",
                           "\u20ac 4.000.000 p/stuk",
                           "\u20ac 4.000.000 a year",
                           "\u20ac 4.000.000 /unit",
                           "$ 4.000.000",
                           "4.000.000 dollar",
                           "\u00a3 4.000.000",
                           "CHF 4.000.000"}) {
    INFO(text);
    CHECK_FALSE(is_four_million(text));
  }
}

TEST_CASE("an_amount_without_tax_is_read_in_every_wording_of_that") {
  for (const char* without : {"excl. btw", "exclusief btw", "excluding VAT", "zonder btw", "without tax", "ex btw"}) {
    INFO(without);
    CHECK(sole_euros("\u20ac 4.000.000 " + std::string(without), Language::kDutch) == 4'000'000);
  }
  for (const char* other : {"incl. btw", "per jaar", "ex artikel 3", "of meer"}) {
    INFO(other);
    CHECK_FALSE(sole_euros("\u20ac 4.000.000 " + std::string(other), Language::kDutch).has_value());
  }
}
