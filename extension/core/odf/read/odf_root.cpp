// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/read/odf_root.hpp"

#include <array>

namespace bestek {
namespace {

struct Declared {
  XmlLiteral prefix;
  std::string_view uri;
};

constexpr std::array<Declared, 9> kNamespaces{{
    {"xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"},
    {"xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"},
    {"xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"},
    {"xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"},
    {"xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"},
    {"xmlns:svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"},
    {"xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"},
    {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
    {"xmlns:loext", "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"},
}};

constexpr std::array<std::string_view, 4> kParts{"content.xml", "styles.xml", "meta.xml", "settings.xml"};

}  // namespace

void declare_odf_namespaces(XmlWriter& out) {
  for (const Declared& one : kNamespaces) out.attribute(one.prefix, one.uri);
}

void open_odf_root(XmlWriter& out, XmlLiteral root) {
  out.declaration();
  out.open(root);
  declare_odf_namespaces(out);
  out.attribute("office:version", kOdfVersion);
}

std::string empty_odf_part(XmlLiteral root, XmlLiteral content) {
  XmlWriter out;
  open_odf_root(out, root);
  out.open(content);
  out.close();
  out.close();
  return out.take();
}

std::string odt_manifest() {
  XmlWriter out;
  out.declaration();
  {
    const XmlElement manifest(out, "manifest:manifest");
    out.attribute("xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0");
    out.attribute("manifest:version", kOdfVersion);
    {
      const XmlElement package(out, "manifest:file-entry");
      out.attribute("manifest:full-path", "/");
      out.attribute("manifest:version", kOdfVersion);
      out.attribute("manifest:media-type", kOdtMediaType);
    }
    for (const std::string_view part : kParts) {
      const XmlElement entry(out, "manifest:file-entry");
      out.attribute("manifest:full-path", part);
      out.attribute("manifest:media-type", "text/xml");
    }
  }
  return out.take();
}

}  // namespace bestek
