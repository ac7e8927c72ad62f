// SPDX-License-Identifier: EUPL-1.2
#include "core/clause/given_text.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "core/base/messages.hpp"
#include "core/clause/fill_value.hpp"

using namespace bestek;

TEST_CASE("a given text that is read as something else is refused with its name and code point") {
  for (const char* text : {"1\u202e000", "\u2066a\u2069", "BK-2\u200b027", "a\ue000", "1\uff10", "bedr\u0430g",
                           "\u200eHV", "x\u0007y", "\ufdd0", "a\U000E0041", "a\u3164b"}) {
    INFO(text);
    const auto given = check_given("contact", text);
    REQUIRE_FALSE(given.ok());
    CHECK(given.error().code == "text.character");
    const std::string told = message(given.error(), Language::kDutch);
    CHECK(told.starts_with("\"contact\": in de tekst staat U+"));
    CHECK_FALSE(cleaned_note("contact", "Afdeling Inkoop").has_value());
  }
}

TEST_CASE("what nobody sees and changes nothing is left out with a word") {
  for (const char* text : {"\ufeffInkoop", "Inkoop\u200b", "In\u2060koop"}) {
    INFO(text);
    CHECK(check_given("contact", text).ok());
    const auto note = cleaned_note("contact", text);
    REQUIRE(note.has_value());
    CHECK(note->code == "text.cleaned");
  }
  for (const char* text : {"In\u00adkoop-afdeling", "1\u00a0000", "\u0645\u06cc\u200c\u062e", ""}) {
    INFO(text);
    CHECK(check_given("contact", text).ok());
    CHECK_FALSE(cleaned_note("contact", text).has_value());
  }
}

TEST_CASE("a number with a digit that is none of ours is no number") {
  FillIn fill;
  fill.name = "cycles";
  fill.type = FillType::kInteger;
  const auto text = fill_text(fill, "8\uff10\u0660", Language::kDutch);
  REQUIRE_FALSE(text.ok());
  CHECK(text.error().code == "text.character");
}
