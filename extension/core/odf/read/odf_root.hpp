// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

namespace bestek {

inline constexpr std::string_view kOdtMediaType = "application/vnd.oasis.opendocument.text";

/// The namespaces that our own ODF files declare on their root, as attributes.
inline constexpr std::string_view kOdfNamespaces =
    R"( xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0")"
    R"( xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0")"
    R"( xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0")"
    R"( xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0")"
    R"( xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0")"
    R"( xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0")"
    R"( xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0")"
    R"( xmlns:dc="http://purl.org/dc/elements/1.1/")"
    R"( xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0")";

/// META-INF/manifest.xml of a package with content.xml, styles.xml, meta.xml and settings.xml.
inline constexpr std::string_view kOdtManifest =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">)"
    R"(<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="application/vnd.oasis.opendocument.text"/>)"
    R"(<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>)"
    R"(<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>)"
    R"(<manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>)"
    R"(<manifest:file-entry manifest:full-path="settings.xml" manifest:media-type="text/xml"/>)"
    R"(</manifest:manifest>)";

}  // namespace bestek
