// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/hash.hpp"
#include "core/base/result.hpp"
#include "core/clause/clause.hpp"

namespace bestek {

/// A framework that the sector names (a manifest, label, standard, method), with what it is today.
struct Framework {
  std::string id;
  std::string status;  ///< current, renamed, replaced, ended or unverified
  LocalText name, today, description;
  std::vector<Source> sources;
  std::vector<Reference> clauses;  ///< that serve it
  std::vector<Reference> rules;    ///< that serve it
  std::vector<LocalText> functions;
  int line = 0;
};

struct Frameworks {
  std::string file;
  Version version;
  std::string checked;  ///< the day on which all were checked
  std::string review_by;
  std::vector<Framework> list;
  Sha256 digest{};  ///< of the file's bytes

  /// Of all together: each has sources of its own.
  [[nodiscard]] std::vector<Source> sources() const;
};

/// Reads frameworks.xml of a library. Errors: those of read_library_part; clause.invalid (version).
[[nodiscard]] Result<Frameworks> load_frameworks(const std::filesystem::path& file);

}  // namespace bestek
