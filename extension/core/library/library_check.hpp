// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <vector>

#include "core/base/date.hpp"
#include "core/base/result.hpp"

namespace bestek {

enum class Severity { kError, kWarning };

/// One fault of a library: what, where (file and line) and, in the message, what to do.
struct LibraryFinding {
  Severity severity = Severity::kError;
  Error error;
};

/// Every fault of the library in `folder`, ordered by file and line: schema, identity, taxonomy, relations, fill-ins,
/// languages, dates (against `now`), proof of equivalence, scoring, due rules, ladders, wording. Errors: what keeps the
/// library from being read at all (library.not-a-library, file.missing …).
/// What the rules about one clause file alone said of the same bytes under the same rules is taken from the index of
/// the library in the folder `cache`, and kept there; the answers are the same without one.
[[nodiscard]] Result<std::vector<LibraryFinding>> check_library(const std::filesystem::path& folder, const Date& now,
                                                                const std::filesystem::path& cache = {});

}  // namespace bestek
