// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

namespace bestek {

/// A name that texts may cite.
struct CitedName {
  std::string text;
  bool any_case = false;  ///< in whatever letters; else as written
};

/// A regular expression that matches the name wherever it stands.
[[nodiscard]] std::string name_pattern(const CitedName& name);

/// One for all the names, each no part of a longer word: "AMD" is not in "XAMDY", and "Dell" is not in "Dellen". At
/// each word of a text its first letter decides which names are tried at all.
[[nodiscard]] std::string names_pattern(const std::vector<CitedName>& names);

}  // namespace bestek
