// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/edit/odt_fills.hpp"

#include <map>
#include <set>
#include <string_view>

#include "core/base/text.hpp"
#include "core/document/marks.hpp"
#include "core/odf/read/odf_dom.hpp"
#include "core/odf/read/odt_elements.hpp"

namespace bestek {
namespace {

/// What stands inside a control without being its text, and must not go with it: marks, and frames that hang on a
/// place in it. Writer stores those of a control's edges inside; one that stands there like a character is text.
bool is_mark(const xmlNode* node) {
  const std::string_view name = local_name(node);
  return node->type == XML_ELEMENT_NODE &&
         (name.starts_with("bookmark") || name.starts_with("change") || name.starts_with("reference-mark") ||
          (is_drawing(node) && attribute(node, "anchor-type") != "as-char"));
}

}  // namespace

void set_control_text(xmlNode* control, const std::string& value) {
  std::vector<xmlNode*> marks;
  for (xmlNode* node = control->children; node != nullptr;) {
    xmlNode* next = node->next;
    if (is_element(node, "list-item", kLoextNs)) {
      // the choices stay
    } else if (is_mark(node)) {
      xmlUnlinkNode(node);
      marks.push_back(node);
    } else {
      for (xmlNode* inner = first_child(node); inner != nullptr;) {
        xmlNode* after = next_element(inner, node);
        if (is_mark(inner)) {
          xmlUnlinkNode(inner);
          marks.push_back(inner);
        }
        inner = after;
      }
      remove_node(node);
    }
    node = next;
  }
  const std::string text = value.empty() ? placeholder_text(attribute(control, "alias", kLoextNs)) : value;
  xmlAddChild(control, xmlNewDocText(control->doc, xml_chars(xml_text(text))));
  for (xmlNode* mark : marks) {
    xmlAddChild(control, mark);
  }
  if (value.empty()) {
    set_attribute(control, kLoextNs, "loext", "showing-place-holder", "true");
  } else {
    remove_attribute(control, "showing-place-holder", kLoextNs);
  }
}

Result<std::vector<FoundFill>> find_fills(const OdfParts& parts, std::span<const FillEdit> fills,
                                          const std::string& name) {
  std::vector<FoundFill> found;
  if (fills.empty()) {
    return found;
  }
  OdfNodes nodes;
  const auto text = read_odf(parts, name, &nodes);
  if (!text) {
    return text.error();
  }
  std::map<std::string_view, std::vector<xmlNode*>> by_tag;
  for (const auto* blocks : {&text->blocks, &text->beside}) {
    for (const Block& block : *blocks) {
      for (const ControlSpan& control : block.controls) {
        by_tag[control.tag].push_back(nodes.controls[control.source]);
      }
    }
  }
  for (const FillEdit& fill : fills) {
    const auto same = by_tag.find(fill.tag);
    const std::size_t total = same == by_tag.end() ? 0 : same->second.size();
    if (total != fill.total || fill.occurrence >= total) {
      return Error{"document.no-fill-in", {name, 0, {}, {}}, {{"tag", fill.tag}}};
    }
    found.push_back({same->second[fill.occurrence], fill.value});
  }
  return found;
}

void write_fills(std::span<const FoundFill> fills) {
  std::set<const xmlNode*> controls;
  for (const FoundFill& fill : fills) {
    controls.insert(fill.control);
  }
  const auto is_inside_another = [&](const xmlNode* control) {
    while (control->parent != nullptr && !controls.contains(control->parent)) {
      control = control->parent;
      if (is_mark(control)) return false;  // a frame that stays
    }
    return control->parent != nullptr;
  };
  std::vector<FoundFill> outer(fills.begin(), fills.end());
  std::erase_if(outer, [&](const FoundFill& fill) { return is_inside_another(fill.control); });
  for (const FoundFill& fill : outer) {
    set_control_text(fill.control, fill.value);
  }
}

}  // namespace bestek
