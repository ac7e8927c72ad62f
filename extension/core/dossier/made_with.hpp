// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "core/base/xml.hpp"
#include "core/base/xml_writer.hpp"

namespace bestek {

/// A field that the template put into a document, outside every clause.
struct MadeField {
  std::string tag;
  std::string label;        ///< what the template calls it
  std::size_t places = 1;   ///< in how many places; all headers, footers and notes together are one
  std::size_t removed = 0;  ///< how many of them a person took out on purpose
  std::string reason = {};  // NOLINT(readability-redundant-member-init): why; "" where none was

  /// In how many places it has to stand.
  [[nodiscard]] std::size_t expected() const noexcept { return places - removed; }
};

/// What a document of the dossier was made with. The dossier remembers it, since a document that loses a field or a
/// property can lose what it says of that with it. Of a document that an earlier Bestek made nothing is remembered.
struct MadeWith {
  /// By name; not those that tell of fields. Those that tell of clauses come with them (remembered_placements.hpp).
  std::map<std::string, std::string, std::less<>> properties;
  std::vector<MadeField> fields;

  [[nodiscard]] bool empty() const noexcept { return properties.empty() && fields.empty(); }
  [[nodiscard]] const MadeField* field(std::string_view tag) const noexcept;
};

/// From the children of <document>. Errors: dossier.invalid for a name without a point in it, a property that says
/// nothing, and numbers that count nothing: more places removed than there were, or removed without a reason.
[[nodiscard]] Result<MadeWith> read_made_with(const xmlNode* document, const std::string& file);
/// As children of the open element.
void write_made_with(XmlWriter& out, const MadeWith& made);

}  // namespace bestek
