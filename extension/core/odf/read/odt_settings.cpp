// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/read/odt_settings.hpp"

#include "core/odf/read/odf_dom.hpp"

namespace bestek {
namespace {

constexpr const char* kConfigNs = "urn:oasis:names:tc:opendocument:xmlns:config:1.0";

}  // namespace

bool protects_form(xmlDoc* settings) {
  const xmlNode* root = xmlDocGetRootElement(settings);
  for (const xmlNode* node = root; node != nullptr; node = next_element(node, root)) {
    if (is_element(node, "config-item", kConfigNs) && attribute(node, "name", kConfigNs) == "ProtectForm") {
      return text_of(node) == "true";
    }
  }
  return false;
}

}  // namespace bestek
