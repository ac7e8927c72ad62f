// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"

namespace bestek {

/// What a package's directory says of one file, and its own header too.
struct PackedFile {
  std::string name;  ///< as its bytes are
  std::uint64_t packed = 0, unpacked = 0;
};

/// The files of a ZIP package in the order of its directory, when each of them is what the directory says: the header
/// before it has the same name, way of packing, checksum and sizes, and no two files share bytes or stand in the
/// directory. Programs go by the one or by the other, so a package that says two things is two packages. What lawful
/// programs are careless with is let through: sizes that come after the bytes (flag 3), times, flags, extra fields,
/// gaps. Errors: document.damaged (no directory, cut off), document.unsafe-package (with the file's name).
[[nodiscard]] Result<std::vector<PackedFile>> package_layout(std::string_view bytes, const std::string& name);

}  // namespace bestek
