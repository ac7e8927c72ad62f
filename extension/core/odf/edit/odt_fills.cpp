// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/edit/odt_fills.hpp"

#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "core/base/text.hpp"
#include "core/document/marks.hpp"
#include "core/odf/read/odf_dom.hpp"
#include "core/odf/read/odt_elements.hpp"

namespace bestek {
namespace {

/// A drawing as it stands in the text: no part of another one.
bool is_whole_drawing(const xmlNode* node) { return is_drawing(node) && !is_drawing(node->parent); }

/// What stands inside a control without being its text, and must not go with it: marks, and drawings that hang on a
/// place in it. Writer stores those of a control's edges inside. A drawing that stands there like a character is text,
/// with all that is in it.
bool is_mark(const xmlNode* node) {
  if (node->type != XML_ELEMENT_NODE) return false;
  const std::string_view name = local_name(node);
  return bookmark_kind(name) || name.starts_with("change") || name.starts_with("reference-mark") ||
         (is_whole_drawing(node) && attribute(node, "anchor-type") != "as-char");
}

std::string id_of(const xmlNode* mark) {
  const std::string_view name = local_name(mark);
  return attribute(mark, name.starts_with("change") ? "change-id" : "name");
}

/// What the document tells of a change: whose text is gone is one no more.
void remove_changed_region(xmlDoc* document, const std::string& id) {
  const xmlNode* root = xmlDocGetRootElement(document);
  for (xmlNode* node = next_element(root, root); node != nullptr; node = next_element(node, root)) {
    if (local_name(node) == "changed-region" && attribute(node, "id") == id) {
      remove_node(node);
      return;
    }
  }
}

/// The same for the changes that are recorded in a drawing that goes.
void remove_changed_regions_in(const xmlNode* drawing) {
  std::set<std::string> begun;
  for (const xmlNode* node = first_child(drawing); node != nullptr; node = next_element(node, drawing)) {
    if (is_element(node, "change-start", kTextNs)) begun.insert(id_of(node));
    const bool ends = is_element(node, "change-end", kTextNs) && begun.contains(id_of(node));
    if (ends || is_element(node, "change", kTextNs)) remove_changed_region(drawing->doc, id_of(node));
  }
}

/// Whether text stands in `parent` before one of the elements in it.
bool holds_text_before(const xmlNode* parent, const xmlNode* element) {
  const xmlNode* node = parent;
  while (node != element) {
    if (node->type == XML_TEXT_NODE && xmlIsBlankNode(node) == 0) {
      return true;
    }
    if (node->children != nullptr) {
      node = node->children;
      continue;
    }
    while (node->next == nullptr) {
      node = node->parent;
    }
    node = node->next;
  }
  return false;
}

/// A mark that stood in text which goes away.
struct OldMark {
  xmlNode* node = nullptr;
  bool first = false;  ///< no text stood before it
};

struct Marks {
  std::vector<xmlNode*> before, after;  ///< the new text
};

/// What is left of the marks, as Writer leaves them. The new text is part of the recorded insertion that the old one
/// began in; any other change goes with its text. A bookmark with both edges there is a point, and one that ended there
/// ends before what is written.
Marks settled(xmlDoc* document, const std::vector<OldMark>& found) {
  std::map<std::pair<std::string, std::string>, bool> there;  // whether it stood first
  for (const OldMark& mark : found) {
    there.emplace(std::pair(std::string(local_name(mark.node)), id_of(mark.node)), mark.first);
  }
  Marks marks;
  for (const auto& [node, first] : found) {
    const std::string kind(local_name(node));
    const std::string id = id_of(node);
    const std::string family = kind.substr(0, kind.find('-'));
    const auto start = there.find({family + "-start", id});
    const bool begins_there = start != there.end();
    const bool ends_there = there.contains({family + "-end", id});
    const bool holds_text = begins_there && start->second;
    if (kind == "change" || (family == "change" && begins_there && ends_there && !holds_text)) {
      remove_changed_region(document, id);
      xmlFreeNode(node);
    } else if (kind == "bookmark-end" && begins_there) {
      xmlFreeNode(node);
    } else if (kind == "bookmark-end" || (kind == "change-start" && holds_text)) {
      marks.before.push_back(node);
    } else {
      if (kind == "bookmark-start" && ends_there) {
        xmlNodeSetName(node, xml_chars("bookmark"));
      }
      marks.after.push_back(node);
    }
  }
  return marks;
}

/// A note or comment that would go with the text.
bool holds_note(const xmlNode* control) {
  for (const xmlNode* node = first_child(control); node != nullptr; node = next_element(node, control))
    if (is_element(node, "note", kTextNs) || is_element(node, "annotation", kOfficeNs) ||
        is_element(node, "annotation-end", kOfficeNs))
      return true;
  return false;
}

}  // namespace

void set_control_text(xmlNode* control, const std::string& value) {
  std::vector<OldMark> marks;
  bool first = true;
  for (xmlNode* node = control->children; node != nullptr;) {
    xmlNode* next = node->next;
    if (is_element(node, "list-item", kLoextNs)) {
      // the choices stay
    } else if (is_mark(node)) {
      xmlUnlinkNode(node);
      marks.push_back({node, first});
    } else {
      if (is_drawing(node)) remove_changed_regions_in(node);
      for (xmlNode* inner = is_drawing(node) ? nullptr : first_child(node); inner != nullptr;) {
        const bool mark = is_mark(inner);
        const bool drawing = is_drawing(inner);
        xmlNode* after = next_element(inner, node, !mark && !drawing);  // they go or stay with all that is in them
        if (mark) {
          const bool stands_first = first && !holds_text_before(node, inner);  // as long as it still stands there
          xmlUnlinkNode(inner);
          marks.push_back({inner, stands_first});
        } else if (drawing) {
          remove_changed_regions_in(inner);
        }
        inner = after;
      }
      first = false;
      remove_node(node);
    }
    node = next;
  }
  const std::string text = value.empty() ? placeholder_text(attribute(control, "alias", kLoextNs)) : value;
  const Marks kept = settled(control->doc, marks);
  for (xmlNode* mark : kept.before) {
    xmlAddChild(control, mark);
  }
  xmlAddChild(control, xmlNewDocText(control->doc, xml_chars(xml_text(text))));
  for (xmlNode* mark : kept.after) {
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
    if (holds_note(same->second[fill.occurrence]))
      return Error{"document.fill-in-holds-note", {name, 0, {}, {}}, {{"tag", fill.tag}}};
    found.push_back({same->second[fill.occurrence], fill.value});
  }
  return found;
}

void write_fills(std::vector<FoundFill> fills) {
  std::set<const xmlNode*> controls;
  for (const FoundFill& fill : fills) {
    controls.insert(fill.control);
  }
  const auto goes_with_another = [&](const xmlNode* control) {
    bool stays = false;  // in a frame that hangs there
    for (const xmlNode* around = control->parent; around->type == XML_ELEMENT_NODE; around = around->parent) {
      if (is_whole_drawing(around)) {
        stays = is_mark(around);
      } else if (!stays && controls.contains(around)) {
        return true;
      }
    }
    return false;
  };
  std::erase_if(fills, [&](const FoundFill& fill) { return goes_with_another(fill.control); });
  for (const FoundFill& fill : fills) {
    set_control_text(fill.control, fill.value);
  }
}

}  // namespace bestek
