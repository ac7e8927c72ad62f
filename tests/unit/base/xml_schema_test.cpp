// SPDX-License-Identifier: EUPL-1.2
#include "core/base/xml_schema.hpp"

#include <array>
#include <catch2/catch_test_macros.hpp>

using namespace bestek;

namespace {

constexpr std::string_view kBeside =
    "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\"><xs:element name=\"b\" type=\"xs:int\"/></xs:schema>";

Result<XmlSchema> schema_with(const std::string& first, const std::string& attributes = {}) {
  const std::string main = "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\"" + attributes + ">" + first +
                           "<xs:element name=\"a\" type=\"xs:int\"/></xs:schema>";
  return XmlSchema::compile("main.xsd", std::array<CarriedFile, 2>{{{"main.xsd", main}, {"beside.xsd", kBeside}}});
}

}  // namespace

TEST_CASE("a_schema_names_only_files_that_are_carried_with_it") {
  const auto good = schema_with("<xs:include schemaLocation=\"beside.xsd\"/>");
  REQUIRE(good.ok());
  CHECK(good->validate(parse_xml("<b>1</b>", "b.xml").value().get(), "b.xml").empty());
  CHECK(good->validate(parse_xml("<b>x</b>", "b.xml").value().get(), "b.xml").front().code == "xml.schema");
  for (const char* address :
       {"http://127.0.0.1:9/beside.xsd", "/etc/passwd", "../beside.xsd", "file:///etc/passwd", "%2e%2e", "far.xsd"}) {
    for (const std::string element : {"include", "redefine", "import namespace=\"urn:x\""}) {
      INFO(element << " " << address);
      const std::size_t before = XmlNoLoading::refused();
      const auto refused = schema_with(std::string("<xs:").append(element) + " schemaLocation=\"" + address + "\"/>");
      REQUIRE_FALSE(refused.ok());
      CHECK(refused.error().code == "xml.schema-unusable");
      CHECK(XmlNoLoading::refused() > before);
    }
  }
}

TEST_CASE("a_schema_moves_no_addresses_and_has_no_entities") {
  const std::string include = "<xs:include schemaLocation=\"beside.xsd\"/>";
  CHECK(schema_with(include, " xml:base=\"http://127.0.0.1:9/\"").error().code == "xml.base");
  CHECK(schema_with("<xs:include xml:base=\"file:///tmp/\" schemaLocation=\"beside.xsd\"/>").error().code ==
        "xml.base");
  const std::string entity = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>";
  CHECK(XmlSchema::compile("a.xsd", std::array<CarriedFile, 1>{{{"a.xsd", entity}}}).error().code == "xml.doctype");
  // What libxml2 asks for by itself is parsed by the same rules before it gets it.
  CHECK(XmlSchema::compile("b.xsd", std::array<CarriedFile, 2>{{{"b.xsd", kBeside}, {"a.xsd", entity}}}).error().code ==
        "xml.doctype");
  CHECK(XmlSchema::compile("c.xsd", {}).error().code == "xml.schema-unusable");
}

TEST_CASE("a_document_does_not_choose_its_own_schema") {
  const auto schema = schema_with("");
  REQUIRE(schema.ok());
  const auto document = parse_xml(
      "<a xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
      "xsi:noNamespaceSchemaLocation=\"http://127.0.0.1:9/x.xsd\">1</a>",
      "a.xml");
  const auto found = schema->validate(document->get(), "a.xml");
  REQUIRE(found.size() == 1);
  CHECK(found.front().code == "xml.schema-outside");
}
