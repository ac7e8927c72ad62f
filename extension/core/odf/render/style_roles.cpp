// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/render/style_roles.hpp"

#include "core/document/marks.hpp"
#include "core/odf/read/odf_dom.hpp"

namespace bestek {
namespace {

constexpr int kMaxStyleDepth = 20;
/// The level of our template's style for the headings of clauses.
constexpr int kOwnHeadingLevel = 3;

/// Paragraph and list styles of one document, found by either name.
class StyleIndex {
 public:
  StyleIndex(xmlDoc* styles, xmlDoc* content) {
    add_group(first_child(xmlDocGetRootElement(styles), "styles"));
    // A list style may be automatic; a paragraph style that plays a role never is.
    const xmlNode* automatic = first_child(xmlDocGetRootElement(content), "automatic-styles");
    for (const xmlNode* node = first_child(automatic); node != nullptr; node = next_sibling(node)) {
      if (is_element(node, "style", kStyleNs) && attribute(node, "family") == "paragraph") {
        parents_[attribute(node, "name", kStyleNs)] = attribute(node, "parent-style-name", kStyleNs);
      }
    }
  }

  [[nodiscard]] const xmlNode* paragraph(std::string_view name) const { return find(paragraphs_, name); }
  [[nodiscard]] const xmlNode* list(std::string_view name) const { return find(lists_, name); }

  /// The outline level that a paragraph style has, by itself or from a parent; 0 for none.
  [[nodiscard]] int outline_level(std::string_view name) const {
    const xmlNode* style = paragraph(name);
    for (int depth = 0; style != nullptr && depth < kMaxStyleDepth; ++depth) {
      if (has_attribute(style, "default-outline-level", kStyleNs)) {
        const int level = whole_number(attribute(style, "default-outline-level", kStyleNs));
        return level >= 1 && level <= kDeepestLevel ? level : 0;
      }
      style = paragraph(attribute(style, "parent-style-name", kStyleNs));
    }
    return 0;
  }

  /// The named style behind what a paragraph's attribute says.
  [[nodiscard]] std::string named_style(const std::string& name) const {
    const auto found = parents_.find(name);
    return found == parents_.end() ? name : found->second;
  }

 private:
  using ByName = std::map<std::string, const xmlNode*, std::less<>>;

  static const xmlNode* find(const ByName& styles, std::string_view name) {
    const auto found = styles.find(name);
    return found == styles.end() ? nullptr : found->second;
  }

  static void add(ByName& styles, const xmlNode* node) {
    styles.emplace(attribute(node, "name", kStyleNs), node);
    if (const std::string display = attribute(node, "display-name", kStyleNs); !display.empty()) {
      styles.emplace(display, node);
    }
  }

  void add_group(const xmlNode* group) {
    for (const xmlNode* node = first_child(group); node != nullptr; node = next_sibling(node)) {
      if (is_element(node, "style", kStyleNs) && attribute(node, "family") == "paragraph") {
        add(paragraphs_, node);
      } else if (is_element(node, "list-style", kTextNs)) {
        add(lists_, node);
      }
    }
  }

  ByName paragraphs_, lists_;
  std::map<std::string, std::string, std::less<>> parents_;  // automatic paragraph styles
};

StyleName name_of(const xmlNode* style) {
  StyleName name{attribute(style, "name", kStyleNs), attribute(style, "display-name", kStyleNs)};
  if (name.display.empty()) {
    name.display = name.name;
  }
  return name;
}

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

StyleName resolve_paragraph(const StyleIndex& index, StyleRole role,
                            const std::map<std::string, std::string, std::less<>>& properties) {
  std::vector<std::string> wanted;
  std::vector<std::string> keys{std::string(kStylePropertyPrefix) + std::string(style_role_id(role))};
  if (role == StyleRole::kTableText) {
    keys.push_back(std::string(kStylePropertyPrefix) + "table");
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
    if (const xmlNode* style = index.paragraph(candidate)) {
      return name_of(style);
    }
  }
  return ours;
}

std::string list_style_of(const xmlNode* list) {
  for (const xmlNode* node = list; node != nullptr; node = node->parent) {
    if (is_element(node, "list", kTextNs)) {
      if (std::string name = attribute(node, "style-name", kTextNs); !name.empty()) {
        return name;
      }
    }
  }
  return {};
}

/// The style of the list in which the document's paragraphs of this role stand; else what the paragraph style names.
StyleName resolve_list(const StyleIndex& index, xmlDoc* content, const StyleName& paragraph, const StyleName& ours) {
  const auto by_name = [&](const std::string& name) {
    const xmlNode* style = index.list(name);
    return style == nullptr ? StyleName{name, name} : name_of(style);
  };
  for (const xmlNode* node : body_paragraphs(content)) {
    if (index.named_style(attribute(node, "style-name", kTextNs)) == paragraph.name) {
      if (const std::string used = list_style_of(ancestor(node, "list", kTextNs)); !used.empty()) {
        return by_name(used);
      }
    }
  }
  const std::string named = attribute(index.paragraph(paragraph.name), "list-style-name", kStyleNs);
  return named.empty() ? ours : by_name(named);
}

/// The document's own styles for headings of the levels that the role's style is not for. Where the document has none
/// the role's style stays, on another level than its own.
void resolve_headings(const StyleIndex& index, xmlDoc* content, StyleRoles& roles) {
  const StyleName& role = roles.of(StyleRole::kHeading);
  const bool of_document = index.paragraph(role.name) != nullptr;
  const int own = of_document ? index.outline_level(role.name) : kOwnHeadingLevel;
  if (own == 0) {
    return;
  }
  for (xmlNode* node : body_paragraphs(content)) {
    const int level = outline_level(node);
    if (level < 1 || level > kDeepestLevel || level == own || is_clause_heading(node)) {
      continue;
    }
    const xmlNode* style = index.paragraph(index.named_style(attribute(node, "style-name", kTextNs)));
    StyleName& heading = roles.headings[static_cast<std::size_t>(level - 1)];
    if (style != nullptr && heading.name.empty()) {
      heading = name_of(style);
    }
  }
  for (int level = 1; level <= kDeepestLevel; ++level) {
    const xmlNode* usual = index.paragraph("Heading " + std::to_string(level));
    StyleName& heading = roles.headings[static_cast<std::size_t>(level - 1)];
    if (level != own && heading.name.empty() && usual != nullptr) {
      heading = name_of(usual);
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
  const StyleIndex index(styles, content);
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
