// SPDX-License-Identifier: EUPL-1.2
#include "core/docx/docx_reader.hpp"

#include <utility>

#include "core/base/xml.hpp"
#include "core/docx/docx_styles.hpp"
#include "core/docx/docx_walker.hpp"

namespace bestek {
namespace {

constexpr const char* kContentTypes = "[Content_Types].xml";
constexpr const char* kPackageRelations = "_rels/.rels";
constexpr const char* kCustomProperties = "docProps/custom.xml";

Result<XmlDoc> parse_part(const PackageReader& package, const std::string& part, const std::string& name) {
  const Result<std::string> bytes = package.read(part);
  if (!bytes) {
    return bytes.error();
  }
  return parse_xml(*bytes, name + "/" + part, kDocumentXmlLimits);
}

/// The part that the package says is the document; Word's usual one when it does not say.
Result<std::string> main_part(const PackageReader& package, const std::string& name) {
  if (!package.has(kPackageRelations)) {
    return std::string("word/document.xml");
  }
  const Result<XmlDoc> relations = parse_part(package, kPackageRelations, name);
  if (!relations) {
    return relations.error();
  }
  const xmlNode* root = xmlDocGetRootElement(relations->get());
  for (const xmlNode* node = first_child(root, "Relationship"); node != nullptr; node = next_sibling(node)) {
    if (attribute(node, "Type").ends_with("/officeDocument")) {
      const std::string target = attribute(node, "Target");
      return target.starts_with('/') ? target.substr(1) : target;
    }
  }
  return std::string("word/document.xml");
}

std::string beside(const std::string& part, std::string_view file) {
  const std::size_t slash = part.rfind('/');
  return (slash == std::string::npos ? std::string() : part.substr(0, slash + 1)).append(file);
}

Status read_properties(const PackageReader& package, DocumentText& document) {
  if (!package.has(kCustomProperties)) {
    return Done{};
  }
  const Result<XmlDoc> parsed = parse_part(package, kCustomProperties, document.name);
  if (!parsed) {
    return parsed.error();
  }
  const xmlNode* root = xmlDocGetRootElement(parsed->get());
  for (const xmlNode* node = first_child(root, "property"); node != nullptr; node = next_sibling(node, "property")) {
    document.properties.insert_or_assign(attribute(node, "name"), text_of(node));
  }
  return Done{};
}

}  // namespace

bool is_ooxml(const PackageReader& package) noexcept { return package.has(kContentTypes); }

Result<DocumentText> read_docx(const PackageReader& package, const std::string& name) {
  const Result<std::string> part = main_part(package, name);
  if (!part) {
    return part.error();
  }
  const Result<XmlDoc> parsed = parse_part(package, *part, name);
  if (!parsed) {
    return parsed.error();
  }
  const xmlNode* root = xmlDocGetRootElement(parsed->get());
  const xmlNode* body = local_name(root) == "document" ? first_child(root, "body") : nullptr;
  if (body == nullptr) {
    return Error{"document.not-text", {name, 0, {}, {}}, {{"type", std::string(local_name(root))}}};
  }
  DocxStyles styles;
  if (const std::string styles_part = beside(*part, "styles.xml"); package.has(styles_part)) {
    const Result<XmlDoc> parsed_styles = parse_part(package, styles_part, name);
    if (!parsed_styles) {
      return parsed_styles.error();
    }
    styles.add(parsed_styles->get());
  }
  DocumentText document;
  document.format = DocumentFormat::kDocx;
  document.name = name;
  if (const Status body_read = read_docx_body(body, styles, document); !body_read) {
    return body_read.error();
  }
  if (const Status properties = read_properties(package, document); !properties) {
    return properties.error();
  }
  return document;
}

}  // namespace bestek
