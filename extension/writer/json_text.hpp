// SPDX-License-Identifier: EUPL-1.2
// Texts out of what the commands answer.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace bestek::writer {

/// The text under `key`; empty when there is none. Throws when it is something else.
inline std::string text_in(const nlohmann::ordered_json& json, const char* key) {
  return json.value(key, std::string());
}

/// A list of texts as one: "guide.odt, agreement.odt".
inline std::string joined(const nlohmann::ordered_json& texts) {
  std::string all;
  for (const auto& text : texts) all += (all.empty() ? "" : ", ") + text.get<std::string>();
  return all;
}

}  // namespace bestek::writer
