// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/package.hpp"
#include "core/base/result.hpp"

namespace bestek {

/// Reads a package back: exactly these entries in this order, each with this content and the checksum to it, the
/// headers in agreement with the directory, `mimetype` first, stored and plain, and the parts that ODF asks for
/// well-formed, but for those that are only compared. Error: document.written-wrong, which names the part.
[[nodiscard]] Status check_package(std::string_view bytes, const std::vector<PackageEntry>& entries,
                                   const std::string& name, ReadBack how = ReadBack::kParsed);

}  // namespace bestek
