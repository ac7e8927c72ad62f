// SPDX-License-Identifier: EUPL-1.2
#include "core/base/xml_writer.hpp"

#include <catch2/catch_test_macros.hpp>

#include "core/base/xml.hpp"

using namespace bestek;

TEST_CASE("values_and_texts_stay_what_they_are") {
  for (const std::string value : {"Q&A", "a < b > c", R"("quoted" 'too')", "<a/>", "]]>", "&amp;", "a\tb",
                                  "a\nb\r\nc\rd", R"("><text:a xlink:href="javascript:x">)"}) {
    CAPTURE(value);
    XmlWriter writer;
    {
      const XmlElement root(writer, "root");
      writer.attribute("name", value);
      writer.text(value);
    }
    const auto parsed = parse_xml(writer.take(), "written.xml");
    REQUIRE(parsed.ok());
    const xmlNode* root = xmlDocGetRootElement(parsed->get());
    CHECK(attribute(root, "name") == value);
    CHECK(text_of(root) == value);
    CHECK(first_child(root) == nullptr);
  }
}

TEST_CASE("characters_that_xml_forbids_are_left_out") {
  XmlWriter writer;
  {
    const XmlElement root(writer, "root");
    writer.text("a\x01z");
  }
  CHECK(writer.take() == "<root>az</root>");
}

TEST_CASE("an_element_without_content_closes_itself_and_empty_values_are_left_out") {
  XmlWriter writer;
  {
    const XmlElement root(writer, "root");
    writer.attribute("none", "");
    writer.empty("leaf", "name", "x");
    writer.literal("<fixed/>");
    const XmlElement inner(writer, "inner");
    writer.text("");
  }
  CHECK(writer.take() == R"(<root><leaf name="x"/><fixed/><inner/></root>)");
}

TEST_CASE("elements_on_lines_of_their_own_are_indented_and_texts_keep_their_line") {
  XmlWriter writer(XmlLines::kOneEach);
  writer.declaration();
  {
    const XmlElement root(writer, "root");
    {
      const XmlElement group(writer, "group");
      writer.leaf("leaf", "one\ntwo");
      writer.leaf("leaf", "");
    }
    const XmlElement none(writer, "none");
    writer.flag("flag", true);
  }
  CHECK(writer.take() ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<root>\n  <group>\n    <leaf>one\ntwo</leaf>\n    <leaf/>\n"
        "  </group>\n  <none flag=\"yes\"/>\n</root>\n");
}
