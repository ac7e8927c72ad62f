// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/edit/odt_editor.hpp"

#include <libxml/xpath.h>

#include <algorithm>
#include <array>
#include <vector>

#include "core/base/hash.hpp"
#include "core/base/package.hpp"
#include "core/odf/edit/odt_contents.hpp"
#include "core/odf/edit/odt_fills.hpp"
#include "core/odf/edit/odt_index_links.hpp"
#include "core/odf/edit/odt_marks.hpp"
#include "core/odf/edit/odt_parts.hpp"
#include "core/odf/edit/odt_slots.hpp"
#include "core/odf/edit/odt_tables.hpp"
#include "core/odf/edit/requirement_numbering.hpp"
#include "core/odf/read/odf_dom.hpp"
#include "core/odf/read/odt_meta.hpp"
#include "core/odf/read/odt_protection.hpp"
#include "core/odf/render/style_stubs.hpp"

namespace bestek {
namespace {

/// Rendered text must find its prefixes on the root.
Status declare_prefixes(xmlDoc* content, const std::string& name) {
  const std::array<std::pair<const char*, const char*>, 5> prefixes{
      {{"office", kOfficeNs}, {"text", kTextNs}, {"table", kTableNs}, {"style", kStyleNs}, {"loext", kLoextNs}}};
  xmlNode* root = xmlDocGetRootElement(content);
  for (const auto& [prefix, uri] : prefixes) {
    const xmlNs* found = xmlSearchNs(content, root, xml_chars(prefix));
    if (found == nullptr) {
      xmlNewNs(root, xml_chars(uri), xml_chars(prefix));
    } else if (xmlStrEqual(found->href, xml_chars(uri)) == 0) {
      return Error{"document.damaged", {name, 0, {}, {}}, {{"reason", std::string("xmlns:") + prefix}}};
    }
  }
  return Done{};
}

/// Puts rendered strings into a serialized document at places that are marked in its tree: the tree never holds them.
class Splicer {
 public:
  Splicer() : target_("bestek-" + random_base32(12)) {}

  void add(const InsertionPoint& point, std::string xml) {
    xmlNode* marker = xmlNewDocPI(point.parent->doc, xml_chars(target_), xml_chars(std::to_string(texts_.size())));
    if (point.before != nullptr) {
      xmlAddPrevSibling(point.before, marker);
    } else {
      xmlAddChild(point.parent, marker);
    }
    texts_.push_back(std::move(xml));
  }

  [[nodiscard]] std::string spliced(xmlDoc* document) const {
    const std::string plain = serialize_xml(document);
    std::size_t size = plain.size();
    for (const std::string& text : texts_) {
      size += text.size();
    }
    std::string out;
    out.reserve(size);
    const std::string opening = "<?" + target_ + " ";
    std::size_t from = 0;
    for (std::size_t at = plain.find(opening); at != std::string::npos; at = plain.find(opening, from)) {
      out.append(plain, from, at - from);
      const std::size_t number = at + opening.size();
      const std::size_t close = plain.find("?>", number);
      out += texts_[std::stoul(plain.substr(number, close - number))];
      from = close + 2;
    }
    out.append(plain, from);
    return out;
  }

 private:
  std::string target_;
  std::vector<std::string> texts_;
};

/// Renders the plan's fragments in document order, so that the requirements' list begins with the first of them.
class FragmentInsertion {
 public:
  FragmentInsertion(xmlDoc* content, const RenderContext& context) : content_(content), context_(context) {}

  Status find_points(const std::vector<FragmentEdit>& fragments, const std::string& name) {
    for (const FragmentEdit& fragment : fragments) {
      auto point = find_insertion_point(content_, fragment.slot, name);
      if (!point) {
        return point.error();
      }
      places_.push_back({&fragment, *point, heading_at(content_, *point, fragment.slot)});
    }
    std::stable_sort(places_.begin(), places_.end(), [](const Place& a, const Place& b) { return is_before(a, b); });
    return Done{};
  }

  /// The highest level that a clause's heading comes on; below the deepest when there is none.
  [[nodiscard]] int highest_level() const noexcept {
    int highest = kDeepestLevel + 1;
    for (const Place& place : places_) highest = std::min(highest, place.heading.level);
    return highest;
  }

  void render(Splicer& splicer) {
    const RequirementNumbering numbering = anchor_requirement_lists(content_, context_.styles);
    bool list_exists = false;
    for (const Place& place : places_) {
      list_exists = list_exists || (numbering.first != nullptr && !stands_before(place.point, numbering.first));
      ClauseRenderer renderer(context_, place.heading, numbering.id, list_exists);
      XmlWriter xml;
      for (const ClauseToPlace& clause : place.fragment->clauses) {
        renderer.add(clause, xml);
      }
      if (!list_exists && renderer.list_exists() && numbering.first != nullptr) {
        continue_new_first(numbering);
      }
      list_exists = renderer.list_exists();
      splicer.add(place.point, xml.take());
    }
  }

 private:
  struct Place {
    const FragmentEdit* fragment;
    InsertionPoint point;
    ClauseHeading heading;
  };

  static bool stands_before(const InsertionPoint& point, xmlNode* node) {
    return point.before != nullptr && (point.before == node || xmlXPathCmpNodes(point.before, node) == 1);
  }

  static bool is_before(const Place& a, const Place& b) {
    return b.point.before == nullptr ? a.point.before != nullptr
                                     : a.point.before != b.point.before && stands_before(a.point, b.point.before);
  }

  xmlDoc* content_;
  const RenderContext& context_;
  std::vector<Place> places_;
};

/// For text in which rendered headings are listed too: it is parsed once more.
std::string with_contents(std::string bytes, xmlDoc* styles, const std::string& name) {
  const auto spliced = parse_xml(bytes, name + ":content.xml", kDocumentXmlLimits);
  return spliced && renew_contents(spliced->get(), styles) ? serialize_xml(spliced->get()) : std::move(bytes);
}

/// Whether whatever changes in the document from now on would have to stand there as a change: only an office writes
/// those.
bool records_changes(xmlDoc* content) {
  const xmlNode* changes = first_child(body_text(content), "tracked-changes");
  return changes != nullptr && attribute(changes, "track-changes", kTextNs) != "false";
}

bool changes_text(const EditPlan& plan) {
  return !plan.fills.empty() || !plan.fragments.empty() || plan.changes_rows();
}

Status edit_content(OdtParts& parts, const EditPlan& plan, const RenderContext& context, const std::string& name) {
  xmlDoc* content = parts.content.get();
  if (changes_text(plan) && records_changes(content)) {
    return Error{"document.records-changes", {name, 0, {}, {}}, {}};
  }
  if (const Status declared = declare_prefixes(content, name); !declared) {
    return declared;
  }
  // Bestek wrote pages into links before: no document that it touches keeps them.
  part_pages_from_links(body_text(content));
  // Found before marks bring controls that the plan does not count.
  auto fills = find_fills(parts.parts(), plan.fills, name);
  if (!fills) {
    return fills.error();
  }
  if (const Status marked = apply_marks(parts.parts(), plan.marks, name); !marked) {
    return marked.error();
  }
  // Asked before they are written: a control inside another one goes.
  const bool on_pages =
      std::ranges::any_of(*fills, [&](const FoundFill& fill) { return fill.control->doc != content; });
  write_fills(std::move(fills).value());
  if (on_pages) {
    if (const Status set = set_part(parts, "styles.xml", name); !set) return set;
  }
  FragmentInsertion insertion(content, context);
  if (const Status found = insertion.find_points(plan.fragments, name); !found) {
    return found;
  }
  // Clauses stand too deep for most tables of contents: those are renewed in the small tree, before anything is
  // rendered.
  const bool lists_clauses = contents_depth(content) >= insertion.highest_level();
  // An answer brings no chapter: whoever's table of contents it is stays as it is.
  if (!lists_clauses && (!plan.fragments.empty() || plan.changes_rows())) {
    renew_contents(content, parts.styles.get());
  }
  Splicer splicer;
  for (const TableEdit& edit : plan.tables) {
    const auto put = [&](const InsertionPoint& point, std::string xml) { splicer.add(point, std::move(xml)); };
    if (const Status edited = edit_table(content, edit, context.styles, name, put); !edited) {
      return edited;
    }
  }
  insertion.render(splicer);
  add_automatic_styles(content);
  std::string bytes = splicer.spliced(content);
  if (lists_clauses) {
    bytes = with_contents(std::move(bytes), parts.styles.get(), name);
  }
  set_content(parts, std::move(bytes));
  return Done{};
}

Result<OdtParts> edited_parts(std::string_view odt_bytes, const EditPlan& plan, const WritingContext& context,
                              const std::string& name, OpenedOdt* opened) {
  const bool as_read = opened != nullptr && opened->bytes == odt_bytes && opened->xml.content;
  auto parts = as_read ? open_odt_parts(*opened, name) : open_odt_parts(odt_bytes, name);
  if (!parts) {
    return parts.error();
  }
  const RenderContext own{context, read_style_roles(parts->parts())};
  if (!plan.fragments.empty() || !plan.tables.empty() || !plan.fills.empty() || !plan.marks.empty()) {
    if (const Status edited = edit_content(*parts, plan, own, name); !edited) {
      return edited.error();
    }
    if (add_missing_styles(parts->styles.get(), own.styles)) {
      if (const Status set = set_part(*parts, "styles.xml", name); !set) return set.error();
    }
  }
  if (!plan.properties.empty()) {
    set_user_properties(parts->meta.get(), plan.properties);
    if (const Status set = set_part(*parts, "meta.xml", name); !set) return set.error();
  }
  return parts;
}

}  // namespace

Result<std::string> apply_edit(std::string_view odt_bytes, const EditPlan& plan, const WritingContext& context,
                               const std::string& name) {
  auto parts = edited_parts(odt_bytes, plan, context, name, nullptr);
  if (!parts) return parts.error();
  return write_package(parts->entries, name, {}, ReadBack::kCompared);
}

Result<std::string> edited_document(std::string_view odt_bytes, const EditPlan& plan, const WritingContext& context,
                                    const std::string& name, OpenedOdt* opened) {
  auto parts = edited_parts(odt_bytes, plan, context, name, opened);
  if (!parts) return parts.error();
  auto bytes = write_package(parts->entries, name, {}, ReadBack::kCompared);
  if (!bytes) return bytes;
  if (const Status readable = check_readable(*parts, name); !readable) return readable.error();
  return bytes;
}

StyleRoles read_style_roles(const OdfParts& parts) {
  return resolve_style_roles(parts.styles, parts.content, user_properties(parts.meta));
}

}  // namespace bestek
