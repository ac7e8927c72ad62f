// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string_view>

namespace bestek {

/// No document comes near these. libxml2 compares every attribute of a tag with every other before it tells anybody, so
/// the bytes are looked through first.
inline constexpr std::size_t kMaxAttributes = 256;
inline constexpr std::size_t kMaxTagBytes = std::size_t{64} * 1024;  ///< without the attributes' values

struct XmlGuard {
  enum class Verdict : std::uint8_t { kGood, kTooManyAttributes, kTooManyNodes, kEncoding };
  Verdict verdict = Verdict::kGood;
  int line = 0;
};

/// Looks for start tags that are too long, for more elements, attributes, comments and instructions than `max_nodes` in
/// all (sections of text count too), and for encodings in which tags cannot be found without decoding (all but
/// UTF-8, ASCII, ISO 8859 and Windows-1252).
[[nodiscard]] XmlGuard guard_xml(std::string_view bytes, std::size_t max_nodes) noexcept;

}  // namespace bestek
