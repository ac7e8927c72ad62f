// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/edit/odt_fills.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

#include "core/base/text.hpp"
#include "core/document/marks.hpp"
#include "core/odf/read/odf_dom.hpp"

namespace bestek {
namespace {

struct Control {
  xmlNode* node = nullptr;
  std::string tag;
  std::string placement;  ///< "" outside clauses
};

/// The paragraphs from a clause mark's start to its end.
struct Extent {
  std::string placement;
  std::size_t first = 0, last = 0;
};

std::vector<Extent> find_extents(const std::vector<xmlNode*>& paragraphs) {
  std::vector<Extent> extents;
  std::map<std::string, std::size_t> open;  // bookmark name -> index into extents
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    for (xmlNode* node = first_child(paragraphs[i]); node != nullptr; node = next_element(node, paragraphs[i])) {
      const bool starts = is_element(node, "bookmark-start", kTextNs);
      if (!starts && !is_element(node, "bookmark-end", kTextNs)) {
        continue;
      }
      const std::string name = attribute(node, "name", kTextNs);
      const auto mark = parse_clause_mark(name);
      if (!mark) {
        continue;
      }
      if (starts) {
        open[name] = extents.size();
        extents.push_back({std::string(mark->placement), i, i});
      } else if (const auto found = open.find(name); found != open.end()) {
        extents[found->second].last = i;
      }
    }
  }
  for (std::size_t i = 0; i + 1 < extents.size(); ++i) {
    if (extents[i + 1].first > extents[i].first) {
      extents[i].last = std::min(extents[i].last, extents[i + 1].first - 1);
    }
  }
  return extents;
}

std::vector<Control> find_controls(xmlDoc* content) {
  const auto paragraphs = body_paragraphs(content);
  const auto extents = find_extents(paragraphs);
  std::vector<Control> controls;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const auto extent = std::find_if(extents.begin(), extents.end(), [&](const Extent& candidate) {
      return candidate.first <= i && i <= candidate.last;
    });
    for (xmlNode* node = first_child(paragraphs[i]); node != nullptr; node = next_element(node, paragraphs[i])) {
      if (is_element(node, "content-control", kLoextNs)) {
        controls.push_back(
            {node, attribute(node, "tag", kLoextNs), extent == extents.end() ? std::string() : extent->placement});
      }
    }
  }
  return controls;
}

bool is_locked(const xmlNode* control) {
  const std::string lock = attribute(control, "lock", kLoextNs);
  return lock == "contentLocked" || lock == "sdtContentLocked";
}

/// Marks that stand inside a control and that its new text must not take away.
bool is_mark(const xmlNode* node) noexcept {
  const std::string_view name = local_name(node);
  return node->type == XML_ELEMENT_NODE &&
         (name.starts_with("bookmark") || name.starts_with("change") || name.starts_with("reference-mark"));
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

Status apply_fills(xmlDoc* content, std::span<const FillEdit> fills, const std::string& name) {
  if (fills.empty()) {
    return Done{};
  }
  const std::vector<Control> controls = find_controls(content);
  for (const FillEdit& fill : fills) {
    bool found = false;
    for (const Control& control : controls) {
      if (control.tag != fill.tag || control.placement != fill.placement) {
        continue;
      }
      if (is_locked(control.node) || is_protected(control.node)) {
        return Error{"document.protected", {name, 0, {}, fill.tag}, {{"slot", fill.tag}}};
      }
      set_control_text(control.node, fill.value);
      found = true;
    }
    if (!found) {
      return Error{"document.no-fill-in", {name, 0, {}, {}}, {{"tag", fill.tag}, {"placement", fill.placement}}};
    }
  }
  return Done{};
}

}  // namespace bestek
