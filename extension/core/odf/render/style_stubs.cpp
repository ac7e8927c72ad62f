// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/render/style_stubs.hpp"

#include <array>
#include <set>
#include <string_view>

#include "core/base/xml_writer.hpp"
#include "core/odf/read/odf_dom.hpp"
#include "core/odf/read/odf_root.hpp"
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
     XmlLiteral(
         R"(<style:paragraph-properties fo:margin-top="0.4cm" fo:margin-bottom="0.12cm" fo:keep-with-next="always"/><style:text-properties fo:font-weight="bold"/>)")},
    {"", "", XmlLiteral(R"(<style:paragraph-properties fo:margin-bottom="0.2cm"/>)")},
    {"Bestek_20_Eisen", "", XmlLiteral(R"(<style:paragraph-properties fo:margin-bottom="0.2cm"/>)")},
    {"Bestek_20_Opsommingen", "", XmlLiteral(R"(<style:paragraph-properties fo:margin-bottom="0.1cm"/>)")},
    {"", "", XmlLiteral(R"(<style:paragraph-properties fo:margin-top="0.06cm" fo:margin-bottom="0.06cm"/>)")},
    {"", "", XmlLiteral(R"(<style:paragraph-properties fo:margin-left="0.2cm" fo:margin-bottom="0.25cm"/>)")},
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

constexpr XmlLiteral kStrong =
    R"(<style:style style:name="Strong_20_Emphasis" style:display-name="Strong Emphasis" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>)";
constexpr XmlLiteral kEmphasis =
    R"(<style:style style:name="Emphasis" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>)";

void write_names(XmlWriter& out, const StyleName& style) {
  out.attribute("style:name", style.name);
  out.attribute("style:display-name", style.display);
}

/// Writes each named style once, and none that is known.
constexpr std::string_view kListFamily = "list";

/// A paragraph style and a list style may share a name ("List 1").
std::string style_key(std::string_view family, std::string_view name) {
  return std::string(family).append(1, ':').append(name);
}

std::string style_key(const xmlNode* style) {
  const std::string family = attribute(style, "family", kStyleNs);
  return style_key(local_name(style) == "list-style" ? kListFamily : family, attribute(style, "name", kStyleNs));
}

class NamedStyles {
 public:
  NamedStyles(XmlWriter& out, std::set<std::string> known) : out_(out), known_(std::move(known)) {}

  void fixed(const std::string& name, XmlLiteral definition) {
    if (is_new("text", name)) out_.literal(definition);
  }

  /// Of a style that is not ours only the name: the document has the rest.
  void paragraph(const StyleName& style, const StyleName& ours, const OwnStyle& own) {
    if (!is_new("paragraph", style.name)) return;
    const XmlElement element(out_, "style:style");
    write_names(out_, style);
    out_.attribute("style:family", "paragraph");
    if (style.name == ours.name) {
      out_.attribute("style:parent-style-name", "Standard");
      out_.attribute("style:list-style-name", own.list);
      out_.attribute("style:default-outline-level", own.outline_level);
      out_.literal(own.properties);
    }
  }

  void list(const StyleName& style, const StyleName& ours, XmlLiteral levels) {
    if (!is_new(kListFamily, style.name)) return;
    const XmlElement element(out_, "text:list-style");
    write_names(out_, style);
    if (style.name == ours.name) out_.literal(levels);
  }

  [[nodiscard]] bool any() const noexcept { return any_; }

 private:
  bool is_new(std::string_view family, const std::string& name) {
    const bool added = known_.insert(style_key(family, name)).second;
    any_ = any_ || added;
    return added;
  }

  XmlWriter& out_;
  std::set<std::string> known_;
  bool any_ = false;
};

std::set<std::string> style_names(const xmlNode* group) {
  std::set<std::string> names;
  for (const xmlNode* node = first_child(group); node != nullptr; node = next_sibling(node)) {
    names.insert(style_key(node));
  }
  return names;
}

/// Appends the style elements that `write` writes to `parent`, all but those that are `known`.
template <typename Write>
void append_styles(xmlNode* parent, const std::set<std::string>& known, Write write) {
  XmlWriter out;
  {
    const XmlElement around(out, "styles");
    declare_odf_namespaces(out);
    write(out);
  }
  const auto parsed = parse_xml(out.take(), "styles");
  if (!parsed) return;
  for (xmlNode* node = first_child(xmlDocGetRootElement(parsed->get())); node != nullptr; node = next_sibling(node)) {
    if (known.contains(style_key(node))) continue;
    xmlNode* copy = xmlDocCopyNode(node, parent->doc, 1);
    xmlAddChild(parent, copy);
    xmlReconciliateNs(parent->doc, copy);
  }
}

}  // namespace

bool write_named_styles(XmlWriter& out, const StyleRoles& roles, int level, const std::set<std::string>& known) {
  NamedStyles styles(out, known);
  styles.fixed("Strong_20_Emphasis", kStrong);
  styles.fixed("Emphasis", kEmphasis);
  const StyleRoles& ours = default_style_roles();
  for (std::size_t i = 0; i < kStyleRoles; ++i) styles.paragraph(roles.paragraph[i], ours.paragraph[i], kOwnStyles[i]);
  // A style for headings is the role's own or the document's.
  styles.paragraph(roles.heading(level), {}, {"", "", ""});
  styles.list(roles.requirement_list, ours.requirement_list, kRequirementList);
  styles.list(roles.bullet_list, ours.bullet_list, kBulletList);
  return styles.any();
}

std::string column_style(int share) { return "BestekKolom" + std::to_string(share); }

void write_automatic_styles(XmlWriter& out) {
  constexpr int kShareUnit = 1000;  // Writer takes relative widths below 23 as equal (measured in 25.2)
  out.literal(kAutomaticStyles);
  for (int share = 1; share <= kMostColumnShare; ++share) {
    const XmlElement style(out, "style:style");
    out.attribute("style:name", column_style(share));
    out.attribute("style:family", "table-column");
    out.empty("style:table-column-properties", "style:rel-column-width", std::to_string(share * kShareUnit) + "*");
  }
}

bool add_missing_styles(xmlDoc* styles, const StyleRoles& roles) {
  xmlNode* group = first_child(xmlDocGetRootElement(styles), "styles");
  if (group == nullptr) {
    return false;
  }
  constexpr int kAnyLevel = 1;  // headings of other levels than the role's have styles that the document has
  const std::set<std::string> known = style_names(group);
  bool any = false;
  append_styles(group, known, [&](XmlWriter& out) { any = write_named_styles(out, roles, kAnyLevel, known); });
  return any;
}

void add_automatic_styles(xmlDoc* content) {
  xmlNode* root = xmlDocGetRootElement(content);
  xmlNode* group = first_child(root, "automatic-styles");
  if (group == nullptr) {
    group = xmlNewNode(root_namespace(content, kOfficeNs, "office"), xml_chars("automatic-styles"));
    xmlAddPrevSibling(first_child(root, "body"), group);
  }
  append_styles(group, style_names(group), write_automatic_styles);
}

}  // namespace bestek
