// SPDX-License-Identifier: EUPL-1.2
#include "core/base/xml_schema.hpp"

#include <catch2/catch_test_macros.hpp>

#include "core/base/files.hpp"

using namespace bestek;

namespace {

std::filesystem::path schema_with(const std::string& first) {
  const std::filesystem::path folder = std::filesystem::path(BESTEK_SCRATCH_DIR) / "schema";
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  const std::string head = "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">";
  REQUIRE(write_file(folder / "main.xsd", head + first + "<xs:element name=\"a\" type=\"xs:int\"/></xs:schema>").ok());
  REQUIRE(write_file(folder / "beside.xsd", head + "<xs:element name=\"b\" type=\"xs:int\"/></xs:schema>").ok());
  REQUIRE(write_file(folder / "far.xsd", head + "<xs:include schemaLocation=\"/etc/passwd\"/></xs:schema>").ok());
  return folder / "main.xsd";
}

}  // namespace

TEST_CASE("a_schema_names_only_files_in_its_own_folder") {
  for (const char* address :
       {"http://127.0.0.1:9/x.xsd", "/etc/passwd", "../x.xsd", "file:///etc/passwd", "%2e%2e", "..", "far.xsd"}) {
    INFO(address);
    const auto refused = XmlSchema::load(schema_with(std::string("<xs:include schemaLocation=\"") + address + "\"/>"));
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == "xml.schema-outside");
  }
  CHECK(XmlSchema::load(schema_with("<xs:import namespace=\"urn:x\" schemaLocation=\"http://h/x\"/>")).error().code ==
        "xml.schema-outside");
  const auto good = XmlSchema::load(schema_with("<xs:include schemaLocation=\"beside.xsd\"/>"));
  REQUIRE(good.ok());
  CHECK(good->validate(parse_xml("<b>1</b>", "b.xml").value().get(), "b.xml").empty());
  CHECK(good->validate(parse_xml("<b>x</b>", "b.xml").value().get(), "b.xml").front().code == "xml.schema");
}

TEST_CASE("a_schema_has_no_entities") {
  const auto path = schema_with("");
  REQUIRE(write_file(path, "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>").ok());
  CHECK(XmlSchema::load(path).error().code == "xml.doctype");
}

TEST_CASE("a_document_does_not_choose_its_own_schema") {
  const auto schema = XmlSchema::load(schema_with(""));
  REQUIRE(schema.ok());
  const auto document = parse_xml(
      "<a xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
      "xsi:noNamespaceSchemaLocation=\"http://127.0.0.1:9/x.xsd\">1</a>",
      "a.xml");
  const auto found = schema->validate(document->get(), "a.xml");
  REQUIRE(found.size() == 1);
  CHECK(found.front().code == "xml.schema-outside");
}
