// SPDX-License-Identifier: EUPL-1.2
#include "core/base/utf8_text.hpp"

#include <utf8proc.h>

#include <array>
#include <cstdint>
#include <cstring>

namespace bestek {

std::string utf8_of(char32_t character) {
  constexpr utf8proc_int32_t kReplacement = 0xFFFD;
  constexpr std::size_t kLongest = 4;
  const auto code = static_cast<utf8proc_int32_t>(character);
  std::array<utf8proc_uint8_t, kLongest> bytes{};
  const auto size = utf8proc_encode_char(utf8proc_codepoint_valid(code) ? code : kReplacement, bytes.data());
  return {bytes.begin(), bytes.begin() + size};
}

std::optional<Utf8Text> Utf8Text::of(std::string_view text) noexcept {
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());  // NOLINT(*-reinterpret-cast): its bytes
  for (std::size_t i = 0; i < text.size();) {
    constexpr std::uint64_t kHighBits = 0x8080808080808080U;
    std::uint64_t eight = kHighBits;
    if (text.size() - i >= sizeof(eight)) std::memcpy(&eight, text.data() + i, sizeof(eight));
    if ((eight & kHighBits) == 0) {  // as nearly all are
      i += sizeof(eight);
      continue;
    }
    if (static_cast<unsigned char>(text[i]) < 0x80U) {
      ++i;
      continue;
    }
    utf8proc_int32_t character = 0;
    const auto length = utf8proc_iterate(bytes + i, static_cast<utf8proc_ssize_t>(text.size() - i), &character);
    if (length <= 0) return std::nullopt;
    i += static_cast<std::size_t>(length);
  }
  return Utf8Text(text);
}

std::size_t Utf8Text::next(std::size_t at) const noexcept {
  do {
    ++at;
  } while (at < text_.size() && is_continuation(text_[at]));
  return at;
}

}  // namespace bestek
