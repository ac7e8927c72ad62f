// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <span>
#include <string>
#include <utility>

#include "core/base/xml.hpp"

namespace bestek {

using DocumentProperties = std::map<std::string, std::string, std::less<>>;

/// The user-defined properties of a meta.xml (or of a flat document).
[[nodiscard]] DocumentProperties user_properties(xmlDoc* meta);

/// A meta.xml with these user-defined properties and nothing else.
[[nodiscard]] XmlDoc make_meta(std::span<const std::pair<std::string, std::string>> properties);

/// Sets or adds user-defined properties; "" takes one away.
void set_user_properties(xmlDoc* meta, std::span<const std::pair<std::string, std::string>> properties);

}  // namespace bestek
