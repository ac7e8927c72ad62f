// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/base/xml.hpp"

namespace bestek {

/// A compiled XML Schema. Reading it and validating with it touch only files in its own folder, never the network.
/// Movable; one thread at a time.
class XmlSchema {
 public:
  /// Errors: those of read_file and parse_xml; xml.schema-outside, xml.schema-unusable.
  [[nodiscard]] static Result<XmlSchema> load(const std::filesystem::path& path);

  XmlSchema(XmlSchema&&) noexcept;
  XmlSchema& operator=(XmlSchema&&) noexcept;
  ~XmlSchema();

  /// Every violation, with `name` and line as place (code xml.schema); empty when the document is valid.
  [[nodiscard]] std::vector<Error> validate(xmlDoc* document, const std::string& name) const;

 private:
  struct Handle;
  explicit XmlSchema(std::unique_ptr<Handle> handle);
  std::unique_ptr<Handle> handle_;
};

}  // namespace bestek
