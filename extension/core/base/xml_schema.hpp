// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "core/base/xml.hpp"
#include "core/base/xml_loading.hpp"

namespace bestek {

/// A compiled XML Schema. Compiling it and validating with it open no file and no address.
/// Movable; one thread at a time.
class XmlSchema {
 public:
  /// The schema of this name, which may name others of `files` and nothing else. Errors: those of parse_xml;
  /// xml.schema-unusable, also when there is none of this name.
  [[nodiscard]] static Result<XmlSchema> compile(std::string_view name, std::span<const CarriedFile> files);

  XmlSchema(XmlSchema&&) noexcept;
  XmlSchema& operator=(XmlSchema&&) noexcept;
  ~XmlSchema();

  /// Every violation, with `name` and line as place (code xml.schema); empty when the document is valid. A document
  /// that names a schema of its own has one: xml.schema-outside.
  [[nodiscard]] std::vector<Error> validate(xmlDoc* document, const std::string& name) const;

 private:
  struct Handle;
  explicit XmlSchema(std::unique_ptr<Handle> handle);
  std::unique_ptr<Handle> handle_;
};

}  // namespace bestek
