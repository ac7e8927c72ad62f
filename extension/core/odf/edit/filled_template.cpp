// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/edit/filled_template.hpp"

#include "core/base/house_xml.hpp"
#include "core/base/text.hpp"
#include "core/odf/edit/flat_package.hpp"
#include "core/odf/edit/template_document.hpp"
#include "core/odf/read/odf_dom.hpp"

namespace bestek {
namespace {

std::vector<xmlNode*> elements(xmlDoc* document, const char* name, const char* namespace_uri) {
  std::vector<xmlNode*> found;
  const xmlNode* root = xmlDocGetRootElement(document);
  for (xmlNode* node = first_child(root); node != nullptr; node = next_element(node, root))
    if (is_element(node, name, namespace_uri)) found.push_back(node);
  return found;
}

void clear(xmlNode* node) {
  while (node->children != nullptr) remove_node(node->children);
}

void fill_fields(xmlDoc* document, const TemplateContent& content) {
  for (xmlNode* control : elements(document, "content-control", kLoextNs)) {
    const auto value = content.fields.find(attribute(control, "tag", kLoextNs));
    clear(control);
    append_text(control, value == content.fields.end() || value->second.empty() ? "–" : value->second);
    unwrap(control);
  }
}

/// One paragraph for each line, as the cell's first one looks.
void fill_cell(xmlNode* cell, const std::string& text) {
  xmlNode* paragraph = first_child(cell, "p");
  if (paragraph == nullptr) return;
  for (const std::string& line : split(text, '\n')) {
    xmlNode* next = xmlCopyNode(paragraph, 2);  // with its attributes only
    xmlAddPrevSibling(paragraph, next);
    append_text(next, line);
  }
  remove_node(paragraph);
}

Status fill_table(xmlDoc* document, const std::string& table_name, const std::vector<std::vector<std::string>>& rows,
                  const std::string& name) {
  const Error missing{"template.no-table", {name, 0, {}, {}}, {{"table", table_name}}};
  for (xmlNode* table : elements(document, "table", kTableNs)) {
    if (attribute(table, "name", kTableNs) != table_name) continue;
    xmlNode* pattern = nullptr;
    for (xmlNode* row = first_child(table, "table-row"); row != nullptr; row = next_sibling(row, "table-row"))
      pattern = row;
    if (pattern == nullptr) return missing;
    for (const std::vector<std::string>& cells : rows) {
      xmlNode* row = xmlCopyNode(pattern, 1);
      xmlAddPrevSibling(pattern, row);
      xmlNode* cell = first_child(row, "table-cell");
      for (std::size_t i = 0; i < cells.size() && cell != nullptr; ++i, cell = next_sibling(cell, "table-cell"))
        fill_cell(cell, cells[i]);
    }
    remove_node(pattern);
    return Done{};
  }
  return missing;
}

void choose_sections(xmlDoc* document, const std::string& table, bool some) {
  for (xmlNode* section : elements(document, "section", kTextNs)) {
    const std::string label = attribute(section, "name", kTextNs);
    if (label == table + (some ? "-some" : "-none"))
      unwrap(section);
    else if (label == table + (some ? "-none" : "-some"))
      remove_node(section);
  }
}

}  // namespace

Result<std::string> fill_template(std::string_view fodt_bytes, const TemplateContent& content,
                                  const std::string& name) {
  const auto parsed =
      parse_house_xml(fodt_bytes, name, {kMaxTemplateBytes, kDocumentXmlLimits.max_depth}, CharacterRule::kTemplate);
  if (!parsed) return parsed.error();
  xmlDoc* document = parsed->get();
  const xmlNode* flat = xmlDocGetRootElement(document);
  if (!is_element(flat, "document", kOfficeNs) || body_text(document) == nullptr)
    return Error{"template.not-flat-text", {name, line_of(flat), {}, {}}, {}};
  fill_fields(document, content);
  for (const auto& [table, rows] : content.tables) {
    if (const Status filled = fill_table(document, table, rows, name); !filled) return filled.error();
    choose_sections(document, table, !rows.empty());
  }
  return flat_package(document, name);
}

}  // namespace bestek
