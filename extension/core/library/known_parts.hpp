// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <libxml/tree.h>

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"

namespace bestek {

/// What an element of a file without a schema may have; names are parted by blanks.
struct PartShape {
  std::string_view element;
  std::string_view attributes;
  std::string_view children;
};

inline constexpr std::size_t kMaxUnknownParts = 20;  ///< told of one file

/// library.unknown-part, with {what} and {allowed}, for each element below `root`, and attribute, that the shapes do
/// not know: what nobody reads does not hold, whoever wrote it. Those of other namespaces are somebody else's.
void report_unknown_parts(const std::string& file, const xmlNode* root, std::span<const PartShape> shapes,
                          std::vector<Error>& errors);

/// The same of library.xml, taxonomy.xml and rules/sources.xml in the folder of a library.
void report_unknown_library_parts(const std::string& folder, std::vector<Error>& errors);

}  // namespace bestek
