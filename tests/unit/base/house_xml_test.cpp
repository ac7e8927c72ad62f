// SPDX-License-Identifier: EUPL-1.2
#include "core/base/house_xml.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "core/base/messages.hpp"

using namespace bestek;

namespace {

/// The line and message of the refusal; "" for none.
std::string refused(std::string_view xml, CharacterRule rule = CharacterRule::kHouse) {
  const auto parsed = parse_house_xml(xml, "a.xml", {}, rule);
  if (parsed) return {};
  CHECK(parsed.error().code == "xml.character");
  return message_with_place(parsed.error(), Language::kEnglish).substr(0, 25);
}

}  // namespace

TEST_CASE("a file of the house names the line and the character that nobody sees") {
  CHECK(refused("<a>\n<b>x</b>\n<c>y\n z\u202e</c></a>") == "a.xml:4: Here stands U+20");
  CHECK(refused("<a>\n<b/>\n\n<b>x</b> \u200b</a>") == "a.xml:4: Here stands U+20");
  CHECK(refused("<a>\n<b x='&#x2066;'/></a>") == "a.xml:2: Here stands U+20");
  CHECK(refused("<a>\n\n<!-- \u2067 --></a>") == "a.xml:3: Here stands U+20");
  CHECK(refused("<!-- \u2067 -->\n<a/>") == "a.xml:1: Here stands U+20");
  CHECK(refused("<a/>\n<?x \u202d?>") == "a.xml:2: Here stands U+20");
  CHECK(refused("<a>1&#xFF10;</a>").ends_with("U+FF"));
  CHECK(refused("<a><![CDATA[\ufdd0]]></a>").ends_with("U+FD"));
  CHECK(refused("<a id='l\u0430ptop'/>").ends_with("U+04"));
  CHECK(refused("<a>ver\u00adduurzaming</a>").ends_with("U+00"));
}

TEST_CASE("a file in another encoding is looked at as what it says") {
  CHECK(refused("<?xml version='1.0' encoding='ISO-8859-8'?><a>\xFD</a>").ends_with("U+20"));
  CHECK(refused("<?xml version='1.0' encoding='ISO-8859-1'?><a>caf\xE9</a>").empty());
  CHECK(refused("\xEF\xBB\xBF<?xml version='1.0' encoding='utf-8'?><a>caf\u00e9</a>").empty());
}

TEST_CASE("what people write is no reason to refuse a file") {
  CHECK(refused("<a>1\u00a0000, 1\u202f000, NEN\u2011EN, \u201caan\u201d, 5 \u03bcm, \U0001F600\ufe0f</a>").empty());
  CHECK(refused("<a>ver\u00adduurzaming \uf0a8</a>", CharacterRule::kTemplate).empty());
  CHECK(refused("<a>1\uf0a82</a>", CharacterRule::kTemplate).ends_with("U+F0"));
  CHECK(refused("<a>woor\u200bd \ue000</a>", CharacterRule::kGiven).empty());
  CHECK(refused("<a>1\u200b2</a>", CharacterRule::kGiven).ends_with("U+20"));
}
