// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/read/odt_styles.hpp"

#include "core/odf/render/style_roles.hpp"
#include "document_fixture.hpp"
#include "writing_support.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

std::string style(const std::string& name, const std::string& parent, const std::string& says = {},
                  const std::string& text_properties = {}, const std::string& family = "paragraph") {
  return "<style:style style:name=\"" + name + "\" style:family=\"" + family + "\" style:parent-style-name=\"" +
         parent + "\" " + says + "><style:text-properties " + text_properties + "/></style:style>";
}

constexpr const char* kYellow = "fo:background-color=\"#ffff00\"";
constexpr const char* kHidden = "text:display=\"none\"";

/// A house style, one derived from it, one derived from that, and an automatic one over the last: "Huis", "Kind",
/// "Kleinkind" and "P1".
DocumentParts derived(const std::string& says, const std::string& text_properties = {},
                      const std::string& family = "paragraph") {
  DocumentParts parts;
  parts.styles = style("Kleinkind", "Kind", {}, {}, family) + style("Kind", "Huis", {}, {}, family) +
                 style("Huis", "", says, text_properties, family);
  parts.automatic_styles = style("P1", "Kleinkind", {}, {}, family);
  return parts;
}

XmlDoc parsed(const DocumentParts& parts, const std::string& body = "<text:p/>") {
  return value_of(parse_xml(flat_odf(body, parts), "test.fodt"));
}

OdtStyles styles_of(const XmlDoc& document) { return OdtStyles::of_body(document.get(), document.get()); }

constexpr std::array<const char*, 4> kChain{"Huis", "Kind", "Kleinkind", "P1"};

}  // namespace

TEST_CASE("a_derived_style_has_the_outline_level_and_the_list_of_the_style_that_it_varies") {
  const XmlDoc document = parsed(derived(R"(style:default-outline-level="2" style:list-style-name="HuisLijst")"));
  const OdtStyles styles = styles_of(document);
  for (const char* name : kChain) {
    CAPTURE(name);
    CHECK(styles.outline_level(name) == 2);
    CHECK(styles.list_style(name) == "HuisLijst");
  }
  CHECK(styles.outline_level("Onbekend") == 0);
  CHECK_FALSE(styles.list_style("Onbekend"));
}

TEST_CASE("a_derived_style_may_expressly_have_no_level_and_no_list") {
  DocumentParts parts = derived(R"(style:default-outline-level="2" style:list-style-name="HuisLijst")");
  parts.styles += style("Los", "Kleinkind", R"(style:default-outline-level="" style:list-style-name="")");
  parts.automatic_styles += style("P2", "Los");
  const XmlDoc document = parsed(parts);
  const OdtStyles styles = styles_of(document);
  for (const char* name : {"Los", "P2"}) {
    CHECK(styles.outline_level(name) == 0);
    CHECK(styles.list_style(name) == "");
  }
}

TEST_CASE("a_derived_style_is_highlighted_and_hidden_as_the_style_that_it_varies") {
  for (const char* family : {"paragraph", "text"}) {
    CAPTURE(family);
    const XmlDoc yellow = parsed(derived({}, kYellow, family));
    const XmlDoc hidden = parsed(derived({}, kHidden, family));
    const bool of_text = family == std::string("text");
    for (const char* name : kChain) {
      CAPTURE(name);
      const OdtStyles shown = styles_of(yellow);
      CHECK(is_highlight((of_text ? shown.text_look(name) : shown.paragraph_look(name))));
      const OdtStyles away = styles_of(hidden);
      CHECK((of_text ? away.text_look(name) : away.paragraph_look(name)).hidden.value_or(false));
    }
  }
}

TEST_CASE("a_derived_style_may_take_the_highlight_away") {
  DocumentParts parts = derived({}, kYellow, "text");
  parts.styles += style("Schoon", "Kleinkind", {}, "fo:background-color=\"transparent\"", "text");
  parts.automatic_styles += style("T2", "Schoon", {}, {}, "text");
  const XmlDoc document = parsed(parts);
  CHECK_FALSE(is_highlight(styles_of(document).text_look("Schoon")));
  CHECK_FALSE(is_highlight(styles_of(document).text_look("T2")));
}

TEST_CASE("styles_that_vary_each_other_in_a_circle_say_nothing") {
  DocumentParts parts;
  parts.styles = style("Een", "Twee") + style("Twee", "Een") + style("Zelf", "Zelf");
  parts.automatic_styles = style("P1", "P2") + style("P2", "P1");
  const XmlDoc document = parsed(parts);
  const OdtStyles styles = styles_of(document);
  for (const char* name : {"Een", "Zelf", "P1"}) {
    CAPTURE(name);
    CHECK(styles.outline_level(name) == 0);
    CHECK_FALSE(styles.list_style(name));
    CHECK_FALSE(styles.paragraph_look(name).hidden);
    CHECK_FALSE(styles.paragraph_look(name).fill);
    CHECK_FALSE(styles.display_name(name).empty());
  }
}

TEST_CASE("an_automatic_style_is_called_as_the_first_style_of_a_name_behind_it") {
  DocumentParts parts;
  parts.styles = R"(<style:style style:name="Huis_20_eis" style:display-name="Huis eis" style:family="paragraph"/>)";
  parts.automatic_styles = style("P2", "P1") + style("P1", "Huis_20_eis") + style("P3", "Niet_20_daar");
  const XmlDoc document = parsed(parts);
  const OdtStyles styles = styles_of(document);
  CHECK(styles.named_style("P2") == "Huis_20_eis");
  CHECK(styles.display_name("P2") == "Huis eis");
  CHECK(styles.display_name("P3") == "Niet daar");
  CHECK(styles.paragraph("Huis eis")->name == "Huis_20_eis");
  CHECK(styles.paragraph("Huis_20_eis")->display == "Huis eis");
  CHECK_FALSE(styles.paragraph("P1"));
}

TEST_CASE("a_document_s_text_is_read_by_its_derived_styles") {
  DocumentParts parts = derived(R"(style:default-outline-level="2")");
  parts.styles += style("Geel", "", {}, kYellow, "text") + style("GeelVet", "Geel", {}, {}, "text");
  parts.automatic_styles += style("T1", "GeelVet", {}, {}, "text");
  const DocumentText document = read(flat_odf(
      R"(<text:p text:style-name="P1">Kop</text:p><text:p>Een <text:span text:style-name="T1">vraag</text:span>.</text:p>)",
      parts));
  REQUIRE(document.blocks.size() == 2);
  CHECK(document.blocks[0].outline_level == 2);
  CHECK(document.blocks[0].style == "Kleinkind");
  CHECK(document.blocks[0].highlights.empty());
  CHECK_FALSE(document.blocks[1].highlights.empty());
}

TEST_CASE("a_house_style_derived_from_a_numbered_one_numbers_requirements_as_that_one_does") {
  DocumentParts parts = derived(R"(style:list-style-name="HuisNummers")");
  parts.styles += R"(<text:list-style style:name="HuisNummers" style:display-name="Huis Nummers"/>)";
  const XmlDoc document = parsed(parts);
  const StyleRoles roles =
      resolve_style_roles(document.get(), document.get(), {{"bestek.style.requirement", "Kleinkind"}});
  CHECK(roles.of(StyleRole::kRequirement).name == "Kleinkind");
  CHECK(roles.requirement_list.name == "HuisNummers");
  CHECK(roles.requirement_list.display == "Huis Nummers");
}

TEST_CASE("a_list_is_found_around_a_paragraph_whose_automatic_styles_lead_to_the_role_s") {
  DocumentParts parts = derived({});
  parts.automatic_styles += style("P2", "P1");
  const XmlDoc document =
      parsed(parts, R"(<text:list text:style-name="WWNum2"><text:list-item><text:list><text:list-item>)"
                    R"(<text:p text:style-name="P2">Eis</text:p></text:list-item></text:list>)"
                    R"(</text:list-item></text:list>)");
  const StyleRoles roles =
      resolve_style_roles(document.get(), document.get(), {{"bestek.style.requirement", "Kleinkind"}});
  CHECK(roles.requirement_list.name == "WWNum2");
}

TEST_CASE("a_heading_role_played_by_a_derived_style_has_its_parent_s_level") {
  DocumentParts parts = derived(R"(style:default-outline-level="4")");
  parts.styles += style("Heading_20_2", "", R"(style:display-name="Heading 2" style:default-outline-level="2")") +
                  style("Heading_20_4", "", R"(style:display-name="Heading 4" style:default-outline-level="4")");
  const XmlDoc document = parsed(parts);
  const StyleRoles roles = resolve_style_roles(document.get(), document.get(), {{"bestek.style.heading", "Kleinkind"}});
  CHECK(roles.heading(4).name == "Kleinkind");
  CHECK(roles.heading(2).name == "Heading_20_2");
}
