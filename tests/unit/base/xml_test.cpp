// SPDX-License-Identifier: EUPL-1.2
#include "core/base/xml.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace bestek;

TEST_CASE("a_doctype_is_refused_with_its_line") {
  const auto parsed = parse_xml(
      "<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<a>&x;</a>", "a.xml");
  REQUIRE_FALSE(parsed.ok());
  CHECK(parsed.error().code == "xml.doctype");
  CHECK(parsed.error().place.line == 2);
}

TEST_CASE("broken_xml_is_refused_with_its_line") {
  const auto parsed = parse_xml("<a>\n<b>\n</a>", "a.xml");
  REQUIRE_FALSE(parsed.ok());
  CHECK(parsed.error().code == "xml.malformed");
  CHECK(parsed.error().place.line == 3);
}

TEST_CASE("an_empty_file_is_refused") { CHECK(parse_xml("", "a.xml").error().code == "xml.malformed"); }

TEST_CASE("nesting_is_limited") {
  std::string deep;
  for (int i = 0; i < 20; ++i) deep += "<a>";
  for (int i = 0; i < 20; ++i) deep += "</a>";
  CHECK(parse_xml(deep, "a.xml", {1024, 20}).ok());
  CHECK(parse_xml(deep, "a.xml", {1024, 19}).error().code == "xml.too-deep");
}

TEST_CASE("size_is_limited_before_parsing") {
  CHECK(parse_xml("<a></a>", "a.xml", {6, 10}).error().code == "file.too-large");
}

TEST_CASE("xml_1_1_is_refused") { CHECK_FALSE(parse_xml("<?xml version=\"1.1\"?><a/>", "a.xml").ok()); }

TEST_CASE("attributes_and_text_are_read") {
  const auto parsed = parse_xml("<a b=\"1 &amp; 2\"><c>x<d>y</d></c></a>", "a.xml");
  REQUIRE(parsed.ok());
  const xmlNode* root = xmlDocGetRootElement(parsed->get());
  CHECK(attribute(root, "b") == "1 & 2");
  CHECK(attribute(root, "none").empty());
  CHECK(text_of(first_child(root, "c")) == "xy");
  CHECK(first_child(root, "e") == nullptr);
}
