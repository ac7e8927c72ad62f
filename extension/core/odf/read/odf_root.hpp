// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "core/base/xml_writer.hpp"

namespace bestek {

inline constexpr std::string_view kOdtMediaType = "application/vnd.oasis.opendocument.text";
inline constexpr std::string_view kOdfVersion = "1.3";

/// Declares the namespaces that our own ODF is written in on the element that was just opened.
void declare_odf_namespaces(XmlWriter& out);

/// Begins a file of an ODF package: the declaration and an open root with our namespaces and the version.
void open_odf_root(XmlWriter& out, XmlLiteral root);

/// A file of an ODF package that says nothing: a root and one empty element.
[[nodiscard]] std::string empty_odf_part(XmlLiteral root, XmlLiteral content);

/// META-INF/manifest.xml of a package with content.xml, styles.xml, meta.xml and settings.xml.
[[nodiscard]] std::string odt_manifest();

}  // namespace bestek
