// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/package.hpp"
#include "core/base/result.hpp"
#include "core/odf/read/odt_reader.hpp"

namespace bestek {

/// The parts of an ODT that editing touches, parsed.
struct OdtParts : OdfXml {
  std::vector<PackageEntry> entries;
  /// Entries that were written anew: the others are what their XML was parsed from.
  std::set<std::string, std::less<>> written;
};

/// Only content.xml must be there: other programs leave out a meta.xml or styles.xml in which they have nothing to say,
/// and then it is an empty one. Errors: those of read_package and parse_xml; document.not-odt, document.encrypted,
/// document.signed, document.not-text, document.damaged.
[[nodiscard]] Result<OdtParts> open_odt_parts(std::string_view bytes, const std::string& name);
/// The same of one that was read, which is used up.
[[nodiscard]] Result<OdtParts> open_odt_parts(OpenedOdt& opened, const std::string& name);

/// Whether writing the package would not fail on a part that reading leaves alone: its mimetype, settings.xml, the
/// manifest. Errors: document.not-odt, those of parse_xml.
[[nodiscard]] Status check_carried_parts(const PackageReader& package, const std::string& name);

/// Writes content.xml into the entries.
void set_content(OdtParts& parts, std::string bytes);

/// Writes styles.xml or meta.xml from its tree into the entries; one that was not there is listed in the manifest too,
/// without which an office takes the package for a broken one. Errors: those of parse_xml, for the manifest.
[[nodiscard]] Status set_part(OdtParts& parts, const std::string& part, const std::string& name);

/// Whether a package of these entries can be read as a document (read_odt): each is parsed once, those that were
/// written from their bytes. Errors: those of parse_xml and read_odf.
[[nodiscard]] Status check_readable(OdtParts& parts, const std::string& name);

}  // namespace bestek
