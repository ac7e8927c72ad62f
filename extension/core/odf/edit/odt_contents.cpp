// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/edit/odt_contents.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/base/text.hpp"
#include "core/odf/edit/odt_index_links.hpp"
#include "core/odf/edit/outline_numbers.hpp"
#include "core/odf/read/odf_dom.hpp"
#include "core/odf/read/odt_styles.hpp"

namespace bestek {
namespace {

constexpr const char* kXlinkNs = "http://www.w3.org/1999/xlink";
/// What stands for the page until a layout has it.
constexpr const char* kPageToCome = "…";
constexpr const char* kLinkStyle = "Index_20_Link";

struct Heading {
  xmlNode* node = nullptr;
  int level = 0;
  std::string number, text;
};

void append_heading_text(const xmlNode* parent, std::string& out) {
  for (const xmlNode* node = parent->children; node != nullptr; node = node->next) {
    if (node->type == XML_TEXT_NODE) {
      out += reinterpret_cast<const char*>(node->content);
    } else if (is_element(node, "s", kTextNs) || is_element(node, "tab", kTextNs) ||
               is_element(node, "line-break", kTextNs)) {
      out += ' ';
    } else if (node->type == XML_ELEMENT_NODE && !is_element(node, "note", kTextNs) &&
               !is_element(node, "annotation", kOfficeNs) && !is_element(node, "ruby-text", kTextNs)) {
      append_heading_text(node, out);
    }
  }
}

/// Every heading with its number; nothing when the outline does not number them all.
std::optional<std::vector<Heading>> numbered_headings(xmlDoc* content, xmlDoc* styles, const OdtStyles& paragraphs) {
  OutlineNumbers numbers(styles, paragraphs);
  std::vector<Heading> headings;
  for (xmlNode* node : body_paragraphs(content)) {
    Heading heading{node, outline_level(node), {}, {}};
    if (heading.level == 0 || ancestor(node, "table-of-content", kTextNs) != nullptr) continue;
    append_heading_text(node, heading.text);
    heading.text = canonical_text(heading.text);
    if (heading.text.empty()) continue;
    auto number = numbers.next(node);
    if (!number) return std::nullopt;
    heading.number = std::move(*number);
    headings.push_back(std::move(heading));
  }
  return headings;
}

bool has_index_marks(xmlDoc* content) {
  const xmlNode* body = body_text(content);
  for (const xmlNode* node = first_child(body); node != nullptr; node = next_element(node, body)) {
    if (local_name(node).starts_with("toc-mark")) return true;
  }
  return false;
}

std::set<std::string> mark_names(xmlDoc* document) {
  std::set<std::string> names;
  const xmlNode* root = xmlDocGetRootElement(document);
  for (const xmlNode* node = first_child(root); node != nullptr; node = next_element(node, root)) {
    if (is_element(node, "bookmark-start", kTextNs)) names.insert(attribute(node, "name"));
  }
  return names;
}

/// One table of contents: what it says about itself.
class Contents {
 public:
  Contents(xmlNode* node, xmlDoc* content)
      : source_(first_child(node, "table-of-content-source")), body_(first_child(node, "index-body")) {
    depth_ = whole_number(attribute(source_, "outline-level", kTextNs));
    if (depth_ == 0) depth_ = static_cast<int>(OutlineNumbers::kLevels);
    for (xmlNode* entry = first_child(source_, "table-of-content-entry-template"); entry != nullptr;
         entry = next_sibling(entry, "table-of-content-entry-template")) {
      templates_[whole_number(attribute(entry, "outline-level", kTextNs))] = entry;
    }
    const auto says = [&](const char* name, const char* value) { return attribute(source_, name, kTextNs) == value; };
    by_outline_ = source_ != nullptr && body_ != nullptr && !says("use-outline-level", "false") &&
                  !says("use-index-source-styles", "true") && !says("index-scope", "chapter") &&
                  (says("use-index-marks", "false") || !has_index_marks(content));
  }

  [[nodiscard]] bool understood() const {
    constexpr std::array<const char*, 6> kKnown{"index-entry-link-start", "index-entry-link-end",
                                                "index-entry-chapter",    "index-entry-text",
                                                "index-entry-tab-stop",   "index-entry-page-number"};
    if (!by_outline_) return false;
    for (const auto& [level, entry] : templates_) {
      for (const xmlNode* part = first_child(entry); level <= depth_ && part != nullptr; part = next_sibling(part)) {
        const bool known = is_element(part, "index-entry-span", kTextNs) ||
                           std::any_of(kKnown.begin(), kKnown.end(),
                                       [&](const char* name) { return is_element(part, name, kTextNs); });
        const std::string display = attribute(part, "display", kTextNs);
        if (!known || (!display.empty() && display != "number")) return false;
      }
    }
    return true;
  }

  [[nodiscard]] xmlNode* body() const noexcept { return body_; }
  [[nodiscard]] int depth() const noexcept { return depth_; }
  [[nodiscard]] const xmlNode* entry_template(int level) const {
    const auto found = templates_.find(level);
    return level > depth_ || found == templates_.end() ? nullptr : found->second;
  }

 private:
  xmlNode* source_;
  xmlNode* body_;
  int depth_ = 0;
  std::map<int, xmlNode*> templates_;
  bool by_outline_ = false;
};

/// Writes the entries of the document's tables of contents.
class ContentsWriter {
 public:
  ContentsWriter(xmlDoc* content, const OdtStyles& styles)
      : content_(content),
        text_(root_namespace(content, kTextNs, "text")),
        styles_(styles),
        marks_(mark_names(content)) {}

  void write(const Contents& contents, const std::vector<Heading>& headings) {
    const auto styles = clear(contents.body());
    for (const Heading& heading : headings) {
      if (const xmlNode* entry = contents.entry_template(heading.level)) {
        write_entry(contents.body(), *entry, heading, styles);
      }
    }
    part_pages_from_links(contents.body());
  }

 private:
  using EntryStyles = std::map<std::string, std::string>;

  /// Takes the old entries out. Writer gave them styles of their own with the tab stop at the margin: those stay in
  /// use.
  EntryStyles clear(xmlNode* body) const {
    EntryStyles styles;
    for (xmlNode* node = body->children; node != nullptr;) {
      xmlNode* next = node->next;
      if (!is_element(node, "index-title", kTextNs)) {
        const std::string style = attribute(node, "style-name", kTextNs);
        if (is_paragraph(node)) styles.try_emplace(styles_.named_style(style), style);
        remove_node(node);
      }
      node = next;
    }
    return styles;
  }

  void write_entry(xmlNode* body, const xmlNode& entry, const Heading& heading, const EntryStyles& styles) {
    const std::string mark = mark_of(heading.node);
    const std::string named = attribute(&entry, "style-name", kTextNs);
    const auto style = styles.find(named);
    xmlNode* paragraph = xmlNewChild(body, text_, xml_chars("p"), nullptr);
    set_attribute(paragraph, kTextNs, "text", "style-name", style == styles.end() ? named : style->second);
    xmlNode* into = paragraph;
    for (const xmlNode* part = first_child(&entry); part != nullptr; part = next_sibling(part)) {
      const std::string_view kind = local_name(part);
      if (kind == "index-entry-link-start") {
        into = link(paragraph, mark, attribute(part, "style-name", kTextNs));
      } else if (kind == "index-entry-link-end") {
        into = paragraph;
      } else if (kind == "index-entry-chapter") {
        append_text(into, heading.number);
      } else if (kind == "index-entry-span") {
        append_text(into, into->children == nullptr ? canonical_text(text_of(part)) : text_of(part));
      } else if (kind == "index-entry-text") {
        append_text(into, heading.text);
      } else if (kind == "index-entry-tab-stop") {
        xmlNewChild(into, text_, xml_chars("tab"), nullptr);
      } else {
        xmlNode* page = xmlNewChild(into, text_, xml_chars("bookmark-ref"), xml_chars(kPageToCome));
        set_attribute(page, kTextNs, "text", "reference-format", "page");
        set_attribute(page, kTextNs, "text", "ref-name", mark);
      }
    }
  }

  /// A link without a style of the document would look like one on the web.
  xmlNode* link(xmlNode* paragraph, const std::string& mark, const std::string& wanted) const {
    const std::string style = wanted.empty() ? kLinkStyle : wanted;
    if (!styles_.has_text(style)) return paragraph;
    xmlNode* anchor = xmlNewChild(paragraph, text_, xml_chars("a"), nullptr);
    set_attribute(anchor, kXlinkNs, "xlink", "type", "simple");
    set_attribute(anchor, kXlinkNs, "xlink", "href", "#" + mark);
    set_attribute(anchor, kTextNs, "text", "style-name", style);
    set_attribute(anchor, kTextNs, "text", "visited-style-name", style);
    return anchor;
  }

  /// The name of the heading's mark, set when it has none yet.
  std::string mark_of(xmlNode* heading) {
    for (const xmlNode* node = first_child(heading, "bookmark-start"); node != nullptr;
         node = next_sibling(node, "bookmark-start")) {
      if (std::string name = attribute(node, "name", kTextNs); name.starts_with(kHeadingMarkPrefix)) return name;
    }
    std::string name;
    do {
      name = kHeadingMarkPrefix + std::to_string(++last_mark_);
    } while (!marks_.insert(name).second);
    xmlNode* start = xmlNewDocNode(content_, text_, xml_chars("bookmark-start"), nullptr);
    if (heading->children == nullptr) {
      xmlAddChild(heading, start);
    } else {
      xmlAddPrevSibling(heading->children, start);
    }
    set_attribute(start, kTextNs, "text", "name", name);
    xmlNode* end = xmlNewChild(heading, text_, xml_chars("bookmark-end"), nullptr);
    set_attribute(end, kTextNs, "text", "name", name);
    return name;
  }

  xmlDoc* content_;
  xmlNs* text_;
  const OdtStyles& styles_;
  std::set<std::string> marks_;
  int last_mark_ = 0;
};

/// The tables that can be renewed.
std::vector<Contents> understood_tables(xmlDoc* content) {
  std::vector<Contents> tables;
  const xmlNode* body = body_text(content);
  // One inside another one goes with that one's old lines.
  const auto is_table = [](const xmlNode* node) { return is_element(node, "table-of-content", kTextNs); };
  for (xmlNode* node = first_child(body); node != nullptr; node = next_element(node, body, !is_table(node))) {
    if (!is_table(node)) continue;
    if (Contents contents(node, content); contents.understood()) tables.push_back(std::move(contents));
  }
  return tables;
}

}  // namespace

int contents_depth(xmlDoc* content) {
  int depth = 0;
  for (const Contents& contents : understood_tables(content)) depth = std::max(depth, contents.depth());
  return depth;
}

bool renew_contents(xmlDoc* content, xmlDoc* styles) {
  const std::vector<Contents> tables = understood_tables(content);
  if (tables.empty()) return false;
  const OdtStyles all = OdtStyles::of_body(styles, content);
  const auto headings = numbered_headings(content, styles, all);
  if (!headings) return false;
  ContentsWriter writer(content, all);
  for (const Contents& contents : tables) writer.write(contents, *headings);
  return true;
}

}  // namespace bestek
