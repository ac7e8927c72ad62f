// SPDX-License-Identifier: EUPL-1.2
#include "core/base/xml.hpp"

#include <algorithm>
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

TEST_CASE("a_tag_with_thousands_of_attributes_is_refused_before_parsing") {
  const auto tag = [](int count, const char* before) {
    std::string xml = std::string("<r>\n") + before + "<a";
    for (int i = 0; i < count; ++i) xml += " a" + std::to_string(i) + "='>'";
    return xml + "/></r>";
  };
  CHECK(parse_xml(tag(256, ""), "a.xml").ok());
  const auto refused = parse_xml(tag(257, "<!-- > ' --><![CDATA[<a b='1' \"]]><?p <x ' ?>\n"), "a.xml");
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().code == "xml.too-many-attributes");
  CHECK(refused.error().place.line == 3);
  CHECK(parse_xml("<a b" + std::string(70'000, ' ') + "='1'/>", "a.xml").error().code == "xml.too-many-attributes");
  CHECK(parse_xml("<a b='" + std::string(70'000, 'x') + "'/>", "a.xml").ok());
}

TEST_CASE("an_encoding_that_hides_tags_is_refused") {
  CHECK(parse_xml("<?xml version=\"1.0\" encoding=\"UTF-16\"?><a/>", "a.xml").error().code == "xml.encoding");
  CHECK(parse_xml("\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"UTF-16\"?><a/>", "a.xml").error().code ==
        "xml.encoding");
  CHECK(parse_xml("<?xml version=\"1.0\" encoding='IBM037'?><a/>", "a.xml").error().code == "xml.encoding");
  CHECK(parse_xml(std::string_view("<\0a\0/\0>\0", 8), "a.xml").error().code == "xml.encoding");
  CHECK(parse_xml("\x4C\x6F\xA7\x94\x93", "a.xml").error().code == "xml.encoding");
  CHECK(parse_xml("<?xml version=\"1.0\" encoding='utf-8'?><a/>", "a.xml").ok());
}

TEST_CASE("size_is_limited_before_parsing") {
  CHECK(parse_xml("<a></a>", "a.xml", {6, 10}).error().code == "file.too-large");
}

TEST_CASE("a_large_document_is_read_up_to_its_limit") {
  const std::string paragraph = "<p>\xC3\xA9\xC3\xA9n &amp; " + std::string(200, 'x') + "\r\n</p>\n";
  std::string text = "<a>\n";
  while (text.size() < 20'000'000) text += paragraph;
  const auto document = parse_xml(text + "</a>", "a.xml", kDocumentXmlLimits);
  REQUIRE(document.ok());
  CHECK(text_of(first_child(xmlDocGetRootElement(document->get()))) ==
        "\xC3\xA9\xC3\xA9n & " + std::string(200, 'x') + "\n");
  CHECK(check_xml(text + "</a>", "a.xml", kDocumentXmlLimits).ok());
  const int line = static_cast<int>(std::count(text.begin(), text.end(), '\n')) + 1;
  CHECK(parse_xml(text + "</b>", "a.xml", kDocumentXmlLimits).error().place.line == line);
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

TEST_CASE("checking_refuses_what_parsing_refuses_and_nothing_else") {
  const std::string deep = "<a><b><c/></b></a>";
  for (const std::string_view bytes :
       {std::string_view("<a b='1'>x &amp; &#233; <![CDATA[y]]><!-- z --><?p q?></a>"),
        std::string_view("<t:a xmlns:t='u'><t:b t:c=''/></t:a>"), std::string_view(deep), std::string_view(""),
        std::string_view("<a>"), std::string_view("<a></b>"), std::string_view("<a/><a/>"), std::string_view("<t:a/>"),
        std::string_view("<a t:b='1'/>"), std::string_view("<a b='1' b='2'/>"), std::string_view("<a>&x;</a>"),
        std::string_view("<a>\x01</a>"), std::string_view("<a>\xFF</a>"), std::string_view("<a b='<'/>"),
        std::string_view("<!DOCTYPE a []><a/>"), std::string_view("<?xml version=\"1.1\"?><a/>"),
        std::string_view("<?xml version=\"1.0\" encoding=\"UTF-16\"?><a/>")}) {
    INFO(bytes);
    const XmlLimits limits{1024, 3};
    const auto parsed = parse_xml(bytes, "a.xml", limits);
    const Status checked = check_xml(bytes, "a.xml", limits);
    REQUIRE(parsed.ok() == checked.ok());
    if (!parsed.ok()) CHECK(parsed.error().code == checked.error().code);
    if (!parsed.ok()) CHECK(parsed.error().place.line == checked.error().place.line);
  }
  CHECK(check_xml(deep, "a.xml", {1024, 2}).error().code == "xml.too-deep");
  CHECK(check_xml(deep, "a.xml", {4, 9}).error().code == "file.too-large");
}

TEST_CASE("an_attribute_that_moves_addresses_is_refused_with_its_line") {
  for (const char* address : {"http://127.0.0.1:9/", "file:///tmp/", "", "a/"}) {
    const std::string bytes = std::string("<a>\n<b xml:lang=\"nl\" xml:base=\"") + address + "\"/></a>";
    for (const XmlLimits& limits : {XmlLimits{}, kDocumentXmlLimits}) {
      const auto parsed = parse_xml(bytes, "a.xml", limits);
      REQUIRE_FALSE(parsed.ok());
      CHECK(parsed.error().code == "xml.base");
      CHECK(parsed.error().place.line == 2);
      CHECK(check_xml(bytes, "a.xml", limits).error().code == "xml.base");
    }
  }
  CHECK(parse_xml("<a xmlns:x=\"urn:x\" base=\"a\" x:base=\"b\" xml:space=\"preserve\"/>", "a.xml").ok());
}

TEST_CASE("elements_attributes_comments_and_instructions_are_counted_before_parsing") {
  XmlLimits few;
  few.max_nodes = 100;
  const auto repeated = [](const std::string& what, int times) {
    std::string bytes = "<a>\n";
    for (int i = 0; i < times; ++i) bytes += what;
    return bytes + "</a>";
  };
  for (const char* node : {"<b/>", "<!--b-->", "<?b?>"}) {
    INFO(node);
    CHECK(parse_xml(repeated(node, 99), "a.xml", few).ok());
    const auto parsed = parse_xml(repeated(node, 100), "a.xml", few);
    REQUIRE_FALSE(parsed.ok());
    CHECK(parsed.error().code == "xml.too-many-nodes");
    CHECK(parsed.error().place.line == 2);
    CHECK(check_xml(repeated(node, 100), "a.xml", few).error().code == "xml.too-many-nodes");
  }
  CHECK(parse_xml(repeated("<b c=\"1\" d=\"2\" xmlns:e=\"urn:e\"/>", 24), "a.xml", few).ok());
  CHECK_FALSE(parse_xml(repeated("<b c=\"1\" d=\"2\" xmlns:e=\"urn:e\"/>", 25), "a.xml", few).ok());
}

TEST_CASE("a_reason_is_one_plain_line_without_names_of_functions") {
  for (const char* wrong :
       {"<a>&;</a>", "<a b=\"<\"/>", "<a>&#0;</a>", "<1/>", "<a><b></a>", "<a b/>", "<a>\x01</a>", "<a"}) {
    const auto parsed = parse_xml(wrong, "a.xml");
    REQUIRE_FALSE(parsed.ok());
    REQUIRE(parsed.error().args.size() == 1);
    const std::string& reason = parsed.error().args.front().second;
    INFO(reason);
    CHECK_FALSE(reason.empty());
    CHECK(reason.find("xmlParse") == std::string::npos);
    CHECK(reason.find(".c:") == std::string::npos);
    CHECK(reason.find('\n') == std::string::npos);
  }
}
