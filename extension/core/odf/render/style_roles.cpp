// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/render/style_roles.hpp"

#include "core/document/marks.hpp"
#include "core/odf/read/odf_dom.hpp"

namespace bestek {
namespace {

/// The level of our template's style for the headings of clauses.
constexpr int kOwnHeadingLevel = 3;

/// What a document that knows nothing of us calls the role; "" when nothing usual fits.
std::string_view usual_style(StyleRole role) noexcept {
  switch (role) {
    case StyleRole::kHeading:
      return "Heading 3";
    case StyleRole::kText:
    case StyleRole::kEvidence:
      return "Text body";
    case StyleRole::kTableText:
      return "Table Contents";
    case StyleRole::kRequirement:
    case StyleRole::kBullet:
      break;  // their numbering would not be ours
  }
  return "";
}

StyleName resolve_paragraph(const OdtStyles& index, StyleRole role,
                            const std::map<std::string, std::string, std::less<>>& properties) {
  std::vector<std::string> wanted;
  std::vector<std::string> keys{std::string(kStylePropertyPrefix) + std::string(style_role_id(role))};
  if (role == StyleRole::kTableText) {
    keys.emplace_back(kTableStyleProperty);
  }
  for (const std::string& key : keys) {
    if (const auto found = properties.find(key); found != properties.end()) {
      wanted.push_back(found->second);
    }
  }
  const StyleName& ours = default_style_roles().of(role);
  wanted.push_back(ours.display);
  wanted.emplace_back(usual_style(role));
  for (const std::string& candidate : wanted) {
    if (auto style = index.paragraph(candidate)) {
      return *style;
    }
  }
  return ours;
}

/// The style of the list in which the document's paragraphs of this role stand; else what the paragraph style names.
StyleName resolve_list(const OdtStyles& index, xmlDoc* content, const StyleName& paragraph, const StyleName& ours) {
  const auto by_name = [&](const std::string& name) { return index.list(name).value_or(StyleName{name, name}); };
  for (const xmlNode* node : body_paragraphs(content)) {
    if (index.named_style(attribute(node, "style-name", kTextNs)) == paragraph.name) {
      if (const std::string used = list_style_around(node); !used.empty()) {
        return by_name(used);
      }
    }
  }
  const std::string named = index.list_style(paragraph.name).value_or(std::string());
  return named.empty() ? ours : by_name(named);
}

/// The document's own styles for headings of the levels that the role's style is not for. Where the document has none
/// the role's style stays, on another level than its own.
void resolve_headings(const OdtStyles& index, xmlDoc* content, StyleRoles& roles) {
  const StyleName& role = roles.of(StyleRole::kHeading);
  const int own = index.paragraph(role.name) ? index.outline_level(role.name) : kOwnHeadingLevel;
  if (own < 1 || own > kDeepestLevel) {
    return;
  }
  for (xmlNode* node : body_paragraphs(content)) {
    const int level = outline_level(node);
    if (level < 1 || level > kDeepestLevel || level == own || is_clause_heading(node)) {
      continue;
    }
    const auto style = index.paragraph(index.named_style(attribute(node, "style-name", kTextNs)));
    StyleName& heading = roles.headings[static_cast<std::size_t>(level - 1)];
    if (style && heading.name.empty()) {
      heading = *style;
    }
  }
  for (int level = 1; level <= kDeepestLevel; ++level) {
    const auto usual = index.paragraph("Heading " + std::to_string(level));
    StyleName& heading = roles.headings[static_cast<std::size_t>(level - 1)];
    if (level != own && heading.name.empty() && usual) {
      heading = *usual;
    }
  }
}

}  // namespace

const StyleRoles& default_style_roles() {
  static const StyleRoles roles{{{{"Bestek_20_Clausulekop", "Bestek Clausulekop"},
                                  {"Bestek_20_Tekst", "Bestek Tekst"},
                                  {"Bestek_20_Eis", "Bestek Eis"},
                                  {"Bestek_20_Opsomming", "Bestek Opsomming"},
                                  {"Bestek_20_Tabeltekst", "Bestek Tabeltekst"},
                                  {"Bestek_20_Bewijs", "Bestek Bewijs"}}},
                                {"Bestek_20_Eisen", "Bestek Eisen"},
                                {"Bestek_20_Opsommingen", "Bestek Opsommingen"},
                                {},
                                {}};
  return roles;
}

StyleRoles resolve_style_roles(xmlDoc* styles, xmlDoc* content,
                               const std::map<std::string, std::string, std::less<>>& properties) {
  const OdtStyles index = OdtStyles::of_body(styles, content);
  StyleRoles roles;
  for (std::size_t i = 0; i < kStyleRoles; ++i) {
    roles.paragraph[i] = resolve_paragraph(index, static_cast<StyleRole>(i), properties);
  }
  const StyleRoles& ours = default_style_roles();
  roles.requirement_list = resolve_list(index, content, roles.of(StyleRole::kRequirement), ours.requirement_list);
  roles.bullet_list = resolve_list(index, content, roles.of(StyleRole::kBullet), ours.bullet_list);
  resolve_headings(index, content, roles);
  if (const auto lists = requirement_lists(content, roles); !lists.empty()) {
    roles.requirement_list_id = attribute(lists.front(), "id", kXmlNs);
  }
  return roles;
}

std::vector<xmlNode*> requirement_lists(xmlDoc* content, const StyleRoles& roles) {
  std::vector<xmlNode*> lists;
  const xmlNode* body = body_text(content);
  for (xmlNode* node = first_child(body); node != nullptr;) {
    const bool list = is_element(node, "list", kTextNs);
    if (list && attribute(node, "style-name", kTextNs) == roles.requirement_list.name) {
      lists.push_back(node);
    }
    node = next_element(node, body, !list);
  }
  return lists;
}

}  // namespace bestek
