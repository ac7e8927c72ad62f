// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/package.hpp"
#include "core/base/result.hpp"
#include "core/base/xml.hpp"
#include "core/document/document_text.hpp"
#include "core/odf/read/odt_walker.hpp"

namespace bestek {

/// The XML of an ODF text document, so that an editor can show what it made without packing it.
struct OdfParts {
  xmlDoc* content = nullptr;
  xmlDoc* styles = nullptr;  ///< may be null
  xmlDoc* meta = nullptr;    ///< may be null
};

/// The same, owned: what a live document says of itself.
struct OdfXml {
  XmlDoc content, styles, meta;
  [[nodiscard]] OdfParts parts() const noexcept { return {content.get(), styles.get(), meta.get()}; }
};

/// An ODT that was read, for who changes it next: what has been unpacked and parsed need not be so again. It stays
/// where it is, since the package refers to the bytes.
struct OpenedOdt {
  explicit OpenedOdt(std::string file) : bytes(std::move(file)) {}
  OpenedOdt(const OpenedOdt&) = delete;
  OpenedOdt& operator=(const OpenedOdt&) = delete;
  ~OpenedOdt() = default;

  const std::string bytes;               ///< the file
  std::optional<PackageReader> package;  ///< of it
  std::vector<PackageEntry> parts;       ///< those that were read
  OdfXml xml;                            ///< of the parts that are there
};

/// Reads the text: tracked deletions and generated indexes are left out; frames come after their paragraph, headers,
/// footers, notes and comments stand beside the body. Errors: document.not-text, document.too-much.
/// `nodes` gets the elements, for who changes what was read.
[[nodiscard]] Result<DocumentText> read_odf(const OdfParts& parts, const std::string& name, OdfNodes* nodes = nullptr);

/// Errors: those of the package and of parse_xml; document.encrypted, document.not-text.
/// `opened`, if any, gets the parts that were read and their XML.
[[nodiscard]] Result<DocumentText> read_odt(const PackageReader& package, const std::string& name,
                                            OpenedOdt* opened = nullptr);

/// Flat ODF (.fodt), as templates are kept. Errors: those of parse_xml; document.unknown-format, document.not-text.
[[nodiscard]] Result<DocumentText> read_flat_odf(std::string_view bytes, const std::string& name);

}  // namespace bestek
