// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "core/base/result.hpp"

namespace bestek {

/// What an untrusted JSON document may be at most. Nothing that a person writes comes near.
inline constexpr std::size_t kMaxJsonBytes = std::size_t{2} * 1024 * 1024;
inline constexpr std::size_t kMaxJsonTextBytes = std::size_t{64} * 1024;  ///< of one text or name
inline constexpr int kMaxJsonDepth = 32;

/// Parses a JSON object. Its size and depth are looked at before parsing: what works through a value step by step
/// (writing it, freeing it) then never runs out of stack.
/// Errors: file.too-large, json.too-deep, json.malformed (with line and column), json.not-an-object,
/// json.duplicate-name, json.too-long, json.number (of more digits than the number that is read of it).
[[nodiscard]] Result<nlohmann::ordered_json> parse_json_object(std::string_view bytes, const std::string& name);

/// A value for a message: a text, number or word of at most 80 characters; of a list or object only that it is one.
[[nodiscard]] std::string json_for_message(const nlohmann::ordered_json& value);

}  // namespace bestek
