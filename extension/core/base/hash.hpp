// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace bestek {

using Sha256 = std::array<unsigned char, 32>;
[[nodiscard]] Sha256 sha256(std::string_view bytes);

/// SHA-256 as 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

/// Whether the text is such a digest.
[[nodiscard]] bool is_sha256_hex(std::string_view text) noexcept;

/// The first `length` characters of SHA-256 in RFC 4648 base32, lower case, without padding (a-z, 2-7). At most 51.
[[nodiscard]] std::string sha256_base32(std::string_view bytes, std::size_t length);

/// `length` random base32 characters from the system's random source.
[[nodiscard]] std::string random_base32(std::size_t length);

}  // namespace bestek
