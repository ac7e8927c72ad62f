// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/render/style_stubs.hpp"

#include <array>
#include <set>
#include <string_view>

#include "core/base/text.hpp"
#include "core/odf/read/odf_dom.hpp"
#include "core/odf/render/renderer.hpp"

namespace bestek {
namespace {

/// What our own paragraph styles are, after their names; in the order of StyleRole.
constexpr std::array<std::string_view, kStyleRoles> kParagraphStyles{
    R"( style:parent-style-name="Standard" style:default-outline-level="3"><style:paragraph-properties fo:margin-top="0.4cm" fo:margin-bottom="0.12cm" fo:keep-with-next="always"/><style:text-properties fo:font-weight="bold"/></style:style>)",
    R"( style:parent-style-name="Standard"><style:paragraph-properties fo:margin-bottom="0.2cm"/></style:style>)",
    R"( style:parent-style-name="Standard" style:list-style-name="Bestek_20_Eisen"><style:paragraph-properties fo:margin-bottom="0.2cm"/></style:style>)",
    R"( style:parent-style-name="Standard" style:list-style-name="Bestek_20_Opsommingen"><style:paragraph-properties fo:margin-bottom="0.1cm"/></style:style>)",
    R"( style:parent-style-name="Standard"><style:paragraph-properties fo:margin-top="0.06cm" fo:margin-bottom="0.06cm"/></style:style>)",
    R"( style:parent-style-name="Standard"><style:paragraph-properties fo:margin-left="0.2cm" fo:margin-bottom="0.25cm"/></style:style>)"};

constexpr std::string_view kRequirementList =
    R"(<text:list-level-style-number text:level="1" style:num-prefix="E-" style:num-format="1"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="1.2cm" fo:text-indent="-1.2cm" fo:margin-left="1.2cm"/></style:list-level-properties></text:list-level-style-number></text:list-style>)";
constexpr std::string_view kBulletList =
    R"(<text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="0.8cm" fo:text-indent="-0.5cm" fo:margin-left="0.8cm"/></style:list-level-properties></text:list-level-style-bullet><text:list-level-style-bullet text:level="2" text:bullet-char="–"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="1.4cm" fo:text-indent="-0.5cm" fo:margin-left="1.4cm"/></style:list-level-properties></text:list-level-style-bullet></text:list-style>)";

constexpr std::string_view kAutomaticStyles =
    R"(<style:style style:name="BestekSub" style:family="text"><style:text-properties style:text-position="sub 58%"/></style:style>)"
    R"(<style:style style:name="BestekSup" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>)"
    R"(<style:style style:name="BestekTabel" style:family="table"><style:table-properties table:align="margins" fo:margin-top="0.1cm" fo:margin-bottom="0.25cm" table:border-model="collapsing"/></style:style>)"
    R"(<style:style style:name="BestekTabelHeel" style:family="table"><style:table-properties table:align="margins" fo:margin-top="0.1cm" fo:margin-bottom="0.25cm" table:border-model="collapsing" style:may-break-between-rows="false"/></style:style>)"
    R"(<style:style style:name="BestekTabelEis" style:family="table"><style:table-properties table:align="margins" fo:margin-left="1.2cm" fo:margin-top="0.1cm" fo:margin-bottom="0.25cm" table:border-model="collapsing"/></style:style>)"
    R"(<style:style style:name="BestekTabelEisHeel" style:family="table"><style:table-properties table:align="margins" fo:margin-left="1.2cm" fo:margin-top="0.1cm" fo:margin-bottom="0.25cm" table:border-model="collapsing" style:may-break-between-rows="false"/></style:style>)"
    R"(<style:style style:name="BestekRij" style:family="table-row"><style:table-row-properties fo:keep-together="always"/></style:style>)"
    R"(<style:style style:name="BestekKopcel" style:family="table-cell"><style:table-cell-properties fo:padding="0.1cm" fo:background-color="#e8edf3" fo:border-left="none" fo:border-right="none" fo:border-top="0.75pt solid #1f3a5f" fo:border-bottom="0.75pt solid #1f3a5f"/></style:style>)"
    R"(<style:style style:name="BestekCel" style:family="table-cell"><style:table-cell-properties fo:padding="0.1cm" fo:border-left="none" fo:border-right="none" fo:border-top="none" fo:border-bottom="0.5pt solid #b8c4d2"/></style:style>)"
    // Begins where the evidence's rule stands, to the twip (0.5 and 0.7 cm do not): else the rule is drawn in pieces.
    // The tab stop is as much further as the rule and its padding.
    R"(<text:list-style style:name="BestekBewijs">)"
    R"(<text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="0.9cm" fo:text-indent="-0.4cm" fo:margin-left="0.6cm"/></style:list-level-properties></text:list-level-style-bullet>)"
    R"(<text:list-level-style-bullet text:level="2" text:bullet-char="–"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="1.3cm" fo:text-indent="-0.4cm" fo:margin-left="1cm"/></style:list-level-properties></text:list-level-style-bullet>)"
    R"(</text:list-style>)"
    R"(<text:list-style style:name="BestekNummers">)"
    R"(<text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="1"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="0.8cm" fo:text-indent="-0.6cm" fo:margin-left="0.8cm"/></style:list-level-properties></text:list-level-style-number>)"
    R"(<text:list-level-style-number text:level="2" style:num-suffix="." style:num-format="a"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="1.4cm" fo:text-indent="-0.6cm" fo:margin-left="1.4cm"/></style:list-level-properties></text:list-level-style-number>)"
    R"(</text:list-style>)";

struct NamedStyle {
  std::string name, xml;
};

std::string names_xml(const StyleName& style) {
  return " style:name=\"" + xml_escaped(style.name) + "\" style:display-name=\"" + xml_escaped(style.display) + "\"";
}

NamedStyle list_style(const StyleName& style, const StyleName& ours, std::string_view levels) {
  return {style.name, "<text:list-style" + names_xml(style) +
                          (style.name == ours.name ? ">" + std::string(levels) : std::string("/>"))};
}

std::vector<NamedStyle> named_styles(const StyleRoles& roles) {
  std::vector<NamedStyle> styles{
      {"Strong_20_Emphasis",
       R"(<style:style style:name="Strong_20_Emphasis" style:display-name="Strong Emphasis" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>)"},
      {"Emphasis",
       R"(<style:style style:name="Emphasis" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>)"}};
  const StyleRoles& ours = default_style_roles();
  std::set<std::string> written;
  for (std::size_t i = 0; i < kStyleRoles; ++i) {
    const StyleName& style = roles.paragraph[i];
    if (written.insert(style.name).second) {
      styles.push_back({style.name, "<style:style" + names_xml(style) + " style:family=\"paragraph\"" +
                                        (style.name == ours.paragraph[i].name ? std::string(kParagraphStyles[i])
                                                                              : std::string("/>"))});
    }
  }
  styles.push_back(list_style(roles.requirement_list, ours.requirement_list, kRequirementList));
  styles.push_back(list_style(roles.bullet_list, ours.bullet_list, kBulletList));
  return styles;
}

std::set<std::string> style_names(const xmlNode* group) {
  std::set<std::string> names;
  for (const xmlNode* node = first_child(group); node != nullptr; node = next_sibling(node)) {
    names.insert(attribute(node, "name", kStyleNs));
  }
  return names;
}

/// Appends the XML's elements whose style:name is not `known` to `parent`; prefixes are those that every ODF root of
/// ours declares.
void append_parsed(xmlNode* parent, std::string_view xml, const std::set<std::string>& known) {
  const std::string wrapped =
      R"(<s xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0">)" +
      std::string(xml) + "</s>";
  const auto parsed = parse_xml(wrapped, "styles");
  if (!parsed) {
    return;
  }
  for (xmlNode* node = first_child(xmlDocGetRootElement(parsed->get())); node != nullptr; node = next_sibling(node)) {
    if (known.contains(attribute(node, "name", kStyleNs))) {
      continue;
    }
    xmlNode* copy = xmlDocCopyNode(node, parent->doc, 1);
    xmlAddChild(parent, copy);
    xmlReconciliateNs(parent->doc, copy);
  }
}

}  // namespace

std::string named_styles_xml(const StyleRoles& roles) {
  std::string xml;
  for (const NamedStyle& style : named_styles(roles)) {
    xml += style.xml;
  }
  return xml;
}

std::string column_style(int share) { return "BestekKolom" + std::to_string(share); }

std::string automatic_styles_xml() {
  constexpr int kShareUnit = 1000;  // Writer takes relative widths below 23 as equal (measured in 25.2)
  std::string xml(kAutomaticStyles);
  for (int share = 1; share <= kMostColumnShare; ++share) {
    xml += "<style:style style:name=\"" + column_style(share) +
           "\" style:family=\"table-column\"><style:table-column-properties style:rel-column-width=\"" +
           std::to_string(share * kShareUnit) + "*\"/></style:style>";
  }
  return xml;
}

bool add_missing_styles(xmlDoc* styles, const StyleRoles& roles) {
  xmlNode* group = first_child(xmlDocGetRootElement(styles), "styles");
  if (group == nullptr) {
    return false;
  }
  const std::set<std::string> known = style_names(group);
  std::string missing;
  for (const NamedStyle& style : named_styles(roles)) {
    if (!known.contains(style.name)) {
      missing += style.xml;
    }
  }
  append_parsed(group, missing, known);
  return !missing.empty();
}

void add_automatic_styles(xmlDoc* content) {
  xmlNode* root = xmlDocGetRootElement(content);
  xmlNode* group = first_child(root, "automatic-styles");
  if (group == nullptr) {
    group = xmlNewNode(root_namespace(content, kOfficeNs, "office"), xml_chars("automatic-styles"));
    xmlAddPrevSibling(first_child(root, "body"), group);
  }
  append_parsed(group, automatic_styles_xml(), style_names(group));
}

}  // namespace bestek
