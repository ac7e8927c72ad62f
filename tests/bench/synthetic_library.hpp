// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>

#include "core/base/result.hpp"

namespace bestek::bench {

/// Writes a library of `count` requirements, each a title, a paragraph with one fill-in, two bullets and an evidence
/// paragraph, in Dutch and English. The folder must be empty or absent. `model` is the library whose schema and
/// taxonomy it takes.
[[nodiscard]] Status make_synthetic_library(const std::filesystem::path& folder, int count,
                                            const std::filesystem::path& model);

}  // namespace bestek::bench
