// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/edit/odt_index_links.hpp"

#include "core/odf/read/odf_dom.hpp"
#include "document_fixture.hpp"
#include "writing_support.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

/// A document whose only index has one entry.
std::string document_with(const std::string& entry) {
  return "<office:document" + std::string(kOdfNamespaces) +
         R"( xmlns:xlink="http://www.w3.org/1999/xlink"><office:body><office:text><text:table-of-content><text:index-body>)"
         "<text:p>" +
         entry + "</text:p></text:index-body></text:table-of-content></office:text></office:body></office:document>";
}

const std::string kLink = R"(<text:a xlink:type="simple" xlink:href="#h" text:style-name="Index_20_Link">)";
const std::string kPage = R"(<text:bookmark-ref text:reference-format="page" text:ref-name="h">3</text:bookmark-ref>)";
const std::string kMark = R"(<text:bookmark text:name="m"/>)";

/// What becomes of the entry.
std::string parted(const std::string& entry) {
  const XmlDoc document = value_of(parse_xml(document_with(entry), "test"));
  const bool changed = part_pages_from_links(body_text(document.get()));
  const std::string xml = serialize_xml(document.get());
  const std::size_t from = xml.find("<text:p>") + 8;
  std::string made = xml.substr(from, xml.find("</text:p>") - from);
  CHECK(changed == (made != entry));
  return made;
}

}  // namespace

TEST_CASE("a_page_is_taken_out_of_the_link_around_it") {
  CHECK(parted(kLink + "1 Een<text:tab/>" + kPage + "</text:a>") == kLink + "1 Een</text:a><text:tab/>" + kPage);
  CHECK(parted(kLink + "1 Een " + kPage + "</text:a>") == kLink + "1 Een</text:a> " + kPage);
  CHECK(parted(kLink + kPage + "<text:tab/>Een</text:a>") == kPage + kLink + "<text:tab/>Een</text:a>");
  CHECK(parted(kLink + "Een<text:tab/>" + kPage + " ff</text:a>") ==
        kLink + "Een</text:a><text:tab/>" + kPage + kLink + " ff</text:a>");
}

TEST_CASE("a_page_leaves_the_link_with_the_style_that_it_has_there") {
  CHECK(parted(kLink + R"(1 Een<text:span text:style-name="T1"><text:tab/>)" + kPage + "</text:span></text:a>") ==
        kLink +
            R"(1 Een</text:a><text:span text:style-name="T1"><text:tab/></text:span><text:span text:style-name="T1">)" +
            kPage + "</text:span>");
}

TEST_CASE("between_a_link_and_a_page_there_is_white_space") {
  CHECK(parted(kLink + "1 Een<text:tab/></text:a>" + kPage) == kLink + "1 Een</text:a><text:tab/>" + kPage);
  CHECK(parted(kLink + "1 Een<text:s/></text:a>" + kMark + kPage) == kLink + "1 Een</text:a><text:s/>" + kMark + kPage);
}

TEST_CASE("an_entry_without_white_space_before_its_page_goes_without_its_link") {
  CHECK(parted(kLink + "Een</text:a>" + kPage) == "Een" + kPage);
  CHECK(parted("<text:span>" + kLink + "Een</text:a></text:span><text:span>" + kPage + "</text:span>") ==
        "<text:span>Een</text:span><text:span>" + kPage + "</text:span>");
  CHECK(parted(kLink + kPage + "</text:a>") == kPage);
}

TEST_CASE("an_entry_that_is_safe_stays_as_it_is") {
  for (const std::string& entry :
       {kLink + "1 Een</text:a><text:tab/>" + kPage, kLink + "1 Een<text:tab/>3</text:a>", "1 Een<text:tab/>" + kPage,
        kLink + "Een</text:a>, " + kPage, kPage + kLink + "Een</text:a>"}) {
    CHECK(parted(entry) == entry);
  }
}

TEST_CASE("links_outside_of_indexes_stay_as_they_are") {
  const XmlDoc document = value_of(
      parse_xml("<office:document" + std::string(kOdfNamespaces) +
                    R"( xmlns:xlink="http://www.w3.org/1999/xlink"><office:body><office:text>)"
                    "<text:p>" +
                    kLink + "zie " + kPage + "</text:a></text:p></office:text></office:body></office:document>",
                "test"));
  CHECK_FALSE(part_pages_from_links(body_text(document.get())));
}
