// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/render/style_stubs.hpp"

#include <array>
#include <set>
#include <string_view>

#include "core/base/xml_writer.hpp"
#include "core/odf/read/odf_dom.hpp"
#include "core/odf/render/renderer.hpp"

namespace bestek {
namespace {

/// What our own paragraph styles are, besides their names.
struct OwnStyle {
  std::string_view list;           ///< "" for none
  std::string_view outline_level;  ///< "" for none
  XmlLiteral properties;
};

/// In the order of StyleRole.
constexpr std::array<OwnStyle, kStyleRoles> kOwnStyles{{
    {"", "3",
     R"(<style:paragraph-properties fo:margin-top="0.4cm" fo:margin-bottom="0.12cm" fo:keep-with-next="always"/><style:text-properties fo:font-weight="bold"/>)"},
    {"", "", R"(<style:paragraph-properties fo:margin-bottom="0.2cm"/>)"},
    {"Bestek_20_Eisen", "", R"(<style:paragraph-properties fo:margin-bottom="0.2cm"/>)"},
    {"Bestek_20_Opsommingen", "", R"(<style:paragraph-properties fo:margin-bottom="0.1cm"/>)"},
    {"", "", R"(<style:paragraph-properties fo:margin-top="0.06cm" fo:margin-bottom="0.06cm"/>)"},
    {"", "", R"(<style:paragraph-properties fo:margin-left="0.2cm" fo:margin-bottom="0.25cm"/>)"},
}};

constexpr XmlLiteral kRequirementList =
    R"(<text:list-level-style-number text:level="1" style:num-prefix="E-" style:num-format="1"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="1.2cm" fo:text-indent="-1.2cm" fo:margin-left="1.2cm"/></style:list-level-properties></text:list-level-style-number>)";
constexpr XmlLiteral kBulletList =
    R"(<text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="0.8cm" fo:text-indent="-0.5cm" fo:margin-left="0.8cm"/></style:list-level-properties></text:list-level-style-bullet><text:list-level-style-bullet text:level="2" text:bullet-char="–"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="1.4cm" fo:text-indent="-0.5cm" fo:margin-left="1.4cm"/></style:list-level-properties></text:list-level-style-bullet>)";

constexpr XmlLiteral kAutomaticStyles =
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

void write_names(XmlWriter& out, const StyleName& style) {
  out.attribute("style:name", style.name);
  out.attribute("style:display-name", style.display);
}

/// Of a style that is not ours only the name: the document has the rest.
NamedStyle paragraph_style(const StyleName& style, const StyleName& ours, const OwnStyle& own) {
  XmlWriter out;
  {
    const XmlElement element(out, "style:style");
    write_names(out, style);
    out.attribute("style:family", "paragraph");
    if (style.name == ours.name) {
      out.attribute("style:parent-style-name", "Standard");
      out.attribute("style:list-style-name", own.list);
      out.attribute("style:default-outline-level", own.outline_level);
      out.literal(own.properties);
    }
  }
  return {style.name, out.take()};
}

NamedStyle list_style(const StyleName& style, const StyleName& ours, XmlLiteral levels) {
  XmlWriter out;
  {
    const XmlElement element(out, "text:list-style");
    write_names(out, style);
    if (style.name == ours.name) out.literal(levels);
  }
  return {style.name, out.take()};
}

std::vector<NamedStyle> named_styles(const StyleRoles& roles, int level) {
  std::vector<NamedStyle> styles{
      {"Strong_20_Emphasis",
       R"(<style:style style:name="Strong_20_Emphasis" style:display-name="Strong Emphasis" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>)"},
      {"Emphasis",
       R"(<style:style style:name="Emphasis" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>)"}};
  const StyleRoles& ours = default_style_roles();
  std::set<std::string> written;
  for (std::size_t i = 0; i < kStyleRoles; ++i) {
    const StyleName& style = roles.paragraph[i];
    if (written.insert(style.name).second) styles.push_back(paragraph_style(style, ours.paragraph[i], kOwnStyles[i]));
  }
  // A style for headings is the role's own or the document's.
  if (const StyleName& heading = roles.heading(level); written.insert(heading.name).second)
    styles.push_back(paragraph_style(heading, {}, {"", "", ""}));
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

std::string named_styles_xml(const StyleRoles& roles, int level) {
  std::string xml;
  for (const NamedStyle& style : named_styles(roles, level)) {
    xml += style.xml;
  }
  return xml;
}

std::string column_style(int share) { return "BestekKolom" + std::to_string(share); }

std::string automatic_styles_xml() {
  constexpr int kShareUnit = 1000;  // Writer takes relative widths below 23 as equal (measured in 25.2)
  XmlWriter out;
  out.literal(kAutomaticStyles);
  for (int share = 1; share <= kMostColumnShare; ++share) {
    const XmlElement style(out, "style:style");
    out.attribute("style:name", column_style(share));
    out.attribute("style:family", "table-column");
    out.empty("style:table-column-properties", "style:rel-column-width", std::to_string(share * kShareUnit) + "*");
  }
  return out.take();
}

bool add_missing_styles(xmlDoc* styles, const StyleRoles& roles) {
  xmlNode* group = first_child(xmlDocGetRootElement(styles), "styles");
  if (group == nullptr) {
    return false;
  }
  constexpr int kAnyLevel = 1;  // headings of other levels than the role's have styles that the document has
  const std::set<std::string> known = style_names(group);
  std::string missing;
  for (const NamedStyle& style : named_styles(roles, kAnyLevel)) {
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
