// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/read/odt_protection.hpp"

#include "core/base/xml.hpp"
#include "core/document/document_text.hpp"
#include "core/odf/read/odf_dom.hpp"

namespace bestek {
namespace {

constexpr const char* kConfigNs = "urn:oasis:names:tc:opendocument:xmlns:config:1.0";

bool protects_form(xmlDoc* settings) {
  const xmlNode* root = xmlDocGetRootElement(settings);
  for (const xmlNode* node = root; node != nullptr; node = next_element(node, root)) {
    if (is_element(node, "config-item", kConfigNs) && attribute(node, "name", kConfigNs) == "ProtectForm") {
      return text_of(node) == "true";
    }
  }
  return false;
}

}  // namespace

Status check_changeable(std::vector<PackageEntry>& entries, const std::string& name) {
  const PackageEntry* manifest = find_entry(entries, "META-INF/manifest.xml");
  if (manifest != nullptr && manifest->bytes.find("encryption-data") != std::string::npos) {
    return Error{"document.encrypted", {name, 0, {}, {}}, {}};
  }
  if (find_entry(entries, "META-INF/documentsignatures.xml") != nullptr) {
    return Error{"document.signed", {name, 0, {}, {}}, {}};
  }
  const PackageEntry* settings = find_entry(entries, "settings.xml");
  if (settings == nullptr) {
    return Done{};
  }
  const auto parsed = parse_xml(settings->bytes, name + ":settings.xml", kDocumentXmlLimits);
  if (!parsed) {
    return parsed.error();
  }
  return protects_form(parsed->get()) ? Status(Error{"document.form-protected", {name, 0, {}, {}}, {}}) : Done{};
}

}  // namespace bestek
