// SPDX-License-Identifier: EUPL-1.2
#include "core/base/messages.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace bestek;

TEST_CASE("a_message_names_its_place") {
  const Error error{"file.too-large", {"a.xml", 3, "x.y", {}}, {{"limit", "10"}}};
  CHECK(message_with_place(error, Language::kEnglish) ==
        "a.xml:3: x.y: This file is larger than 10 bytes and is therefore not read.");
  CHECK(message_then_place(error, Language::kEnglish) ==
        "This file is larger than 10 bytes and is therefore not read.\na.xml:3 · x.y");
}

TEST_CASE("an_unknown_code_hides_nothing") {
  CHECK(message(Error{"no.such", {}, {{"a", "1"}}}, Language::kDutch) == "no.such a=1");
}
