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

/// A meta.xml with these user-defined properties and what the file says of itself, by the name of its element (title,
/// subject, description, keyword, initial-creator, creator, printed-by), and nothing else.
[[nodiscard]] XmlDoc make_meta(std::span<const std::pair<std::string, std::string>> properties,
                               std::span<const std::pair<std::string, std::string>> described = {});

/// Sets or adds user-defined properties; "" takes one away.
void set_user_properties(xmlDoc* meta, std::span<const std::pair<std::string, std::string>> properties);

}  // namespace bestek
