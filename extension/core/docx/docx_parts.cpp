// SPDX-License-Identifier: EUPL-1.2
#include "core/docx/docx_parts.hpp"

#include <array>
#include <map>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/ascii.hpp"
#include "core/docx/docx_elements.hpp"

namespace bestek {
namespace {

constexpr const char* kPackageRelations = "_rels/.rels";
constexpr const char* kCustomProperties = "docProps/custom.xml";
constexpr const char* kCoreProperties = "docProps/core.xml";
constexpr const char* kAppProperties = "docProps/app.xml";
constexpr std::string_view kHeader = "headerReference", kFooter = "footerReference";

Result<XmlDoc> parse_part(const PackageReader& package, const std::string& part, const std::string& name) {
  const Result<std::string> bytes = package.read(part);
  if (!bytes) {
    return bytes.error();
  }
  return parse_xml(*bytes, name + "/" + part, kDocumentXmlLimits);
}

/// Null when the package does not have the part.
Result<XmlDoc> parse_if_there(const PackageReader& package, const std::string& part, const std::string& name) {
  return package.has(part) ? parse_part(package, part, name) : Result<XmlDoc>(XmlDoc());
}

/// The folder of a part, with its slash.
std::string folder_of(const std::string& part) {
  const std::size_t slash = part.rfind('/');
  return slash == std::string::npos ? std::string() : part.substr(0, slash + 1);
}

std::string target_of(const xmlNode* relation, const std::string& folder) {
  const std::string target = attribute(relation, "Target");
  return target.starts_with('/') ? target.substr(1) : folder + target;
}

/// Puts the part that a relation of the document names where it belongs; of other kinds nothing is read.
Status take_relation(const xmlNode* relation, const std::string& folder, const PackageReader& package,
                     const std::string& name, WordParts& parts) {
  const std::string type = attribute(relation, "Type");
  const std::string kind = type.substr(type.rfind('/') + 1);
  const std::array<std::pair<const char*, XmlDoc*>, 6> known{{{"styles", &parts.styles},
                                                              {"settings", &parts.settings},
                                                              {"footnotes", &parts.footnotes},
                                                              {"endnotes", &parts.endnotes},
                                                              {"comments", &parts.comments},
                                                              {"numbering", &parts.numbering}}};
  XmlDoc* place = nullptr;
  if (kind == "header" || kind == "footer") {
    place = &parts.pages[attribute(relation, "Id")];
  }
  for (const auto& [known_kind, document] : known) {
    place = kind == known_kind ? document : place;
  }
  if (place == nullptr) {
    return Done{};
  }
  auto read = parse_if_there(package, target_of(relation, folder), name);
  if (!read) {
    return read.error();
  }
  *place = std::move(*read);
  return Done{};
}

const xmlNode* root_of(const XmlDoc& document) noexcept {
  return document == nullptr ? nullptr : xmlDocGetRootElement(document.get());
}

void read_authors(const xmlDoc* properties, DocumentText& document) {
  using Kind = AuthorData::Kind;
  constexpr std::array<std::pair<const char*, Kind>, 4> kNames{{{"creator", Kind::kCreator},
                                                                {"lastModifiedBy", Kind::kLastAuthor},
                                                                {"Manager", Kind::kManager},
                                                                {"Company", Kind::kCompany}}};
  const xmlNode* root = properties == nullptr ? nullptr : xmlDocGetRootElement(properties);
  for (const auto& [element, kind] : kNames) {
    add_author(document, kind, text_of(first_child(root, element)));
  }
}

/// Every w:sectPr: the body's own, and those of paragraphs that end a section, in tables and controls too.
void find_sections(const xmlNode* parent, std::vector<const xmlNode*>& sections) {
  for (const xmlNode* node = first_child(parent); node != nullptr; node = next_sibling(node)) {
    if (local_name(node) == "sectPr") {
      sections.push_back(node);
    } else {
      find_sections(node, sections);
    }
  }
}

}  // namespace

WordPlaces WordParts::places() const {
  WordPlaces places;
  const xmlNode* root = root_of(document);
  places.body = local_name(root) == "document" ? first_child(root, "body") : nullptr;
  places.footnotes = root_of(footnotes);
  places.endnotes = root_of(endnotes);
  places.comments = root_of(comments);
  if (drawings_behind || first_child(root, "background") != nullptr) places.paper = {};
  const bool even_pages = is_on(first_child(root_of(settings), "evenAndOddHeaders"));
  std::set<std::string> shown;
  std::map<std::pair<bool, std::string>, std::string>
      known;  // by footer or not and type: a section's own, or inherited
  std::vector<const xmlNode*> sections;
  find_sections(places.body, sections);
  for (const xmlNode* node : sections) {
    for (const xmlNode* one = first_child(node); one != nullptr; one = next_sibling(one)) {
      const std::string id = attribute(one, "id");
      const bool footer = local_name(one) == kFooter;
      const auto page = pages.find(id);
      if ((footer || local_name(one) == kHeader) && page != pages.end() && page->second != nullptr)
        known[{footer, attribute(one, "type")}] = id;
    }
    const bool first_page = is_on(first_child(node, "titlePg"));
    for (const auto& [kind, id] : known) {
      const auto& [footer, type] = kind;
      const bool used = (type != "first" || first_page) && (type != "even" || even_pages);
      if (used && shown.insert(id).second)
        places.pages.push_back({footer ? DocumentArea::kFooter : DocumentArea::kHeader, root_of(pages.at(id))});
    }
  }
  return places;
}

Result<std::string> main_part(const PackageReader& package, const std::string& name) {
  const auto relations = parse_if_there(package, kPackageRelations, name);
  if (!relations) {
    return relations.error();
  }
  for (const xmlNode* node = first_child(root_of(*relations), "Relationship"); node != nullptr;
       node = next_sibling(node)) {
    if (attribute(node, "Type").ends_with("/officeDocument")) {
      return target_of(node, {});
    }
  }
  return std::string("word/document.xml");
}

Result<WordParts> open_word_parts(const PackageReader& package, const std::string& main, const std::string& name) {
  const auto bytes = package.read(main);
  if (!bytes) {
    return bytes.error();
  }
  auto document = parse_xml(*bytes, name + "/" + main, kDocumentXmlLimits);
  if (!document) {
    return document.error();
  }
  WordParts parts;
  parts.drawings_behind = bytes->find("behindDoc=\"1\"") != std::string::npos;
  parts.document = std::move(*document);
  const std::string folder = folder_of(main);
  const auto relations = parse_if_there(package, folder + "_rels/" + main.substr(folder.size()) + ".rels", name);
  if (!relations) {
    return relations.error();
  }
  for (const xmlNode* node = first_child(root_of(*relations), "Relationship"); node != nullptr;
       node = next_sibling(node)) {
    if (const Status taken = take_relation(node, folder, package, name, parts); !taken) {
      return taken.error();
    }
  }
  if (parts.styles == nullptr) {
    auto styles = parse_if_there(package, folder + "styles.xml", name);
    if (!styles) {
      return styles.error();
    }
    parts.styles = std::move(*styles);
  }
  return parts;
}

void read_word_labels(const WordParts& parts, DocumentText& document) {
  for (const xmlNode* list = first_child(root_of(parts.numbering), "abstractNum"); list != nullptr;
       list = next_sibling(list, "abstractNum")) {
    for (const xmlNode* level = first_child(list, "lvl"); level != nullptr; level = next_sibling(level, "lvl")) {
      if (attribute(first_child(level, "numFmt"), "val") == "bullet") continue;
      std::string label = attribute(first_child(level, "lvlText"), "val");
      // "%1.%2": a number in the place of each level.
      for (std::size_t at = label.find('%'); at != std::string::npos; at = label.find('%', at + 1))
        if (at + 1 < label.size() && is_digit(label[at + 1])) label.replace(at, 2, "1");
      add_label(document, std::move(label));
    }
  }
}

Status read_word_properties(const PackageReader& package, DocumentText& document) {
  for (const char* part : {kCoreProperties, kAppProperties}) {
    const auto parsed = parse_if_there(package, part, document.name);
    if (!parsed) {
      return parsed.error();
    }
    read_authors(parsed->get(), document);
    for (const char* described : {"title", "subject", "keywords", "description"})
      add_description(document, text_of(first_child(root_of(*parsed), described)));
  }
  const auto parsed = parse_if_there(package, kCustomProperties, document.name);
  if (!parsed) {
    return parsed.error();
  }
  for (const xmlNode* node = first_child(root_of(*parsed), "property"); node != nullptr;
       node = next_sibling(node, "property")) {
    document.properties.insert_or_assign(attribute(node, "name"), text_of(node));
  }
  return Done{};
}

}  // namespace bestek
