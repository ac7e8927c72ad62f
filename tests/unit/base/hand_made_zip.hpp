// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// A file of a ZIP that is made byte by byte, so that any of them can be wrong.
struct HandMadeEntry {
  std::string name;
  std::string content;
  bool deflated = false;  ///< as one stored block of a deflate stream
  // NOLINTBEGIN(readability-redundant-member-init): without them g++ warns wherever one is left out
  std::string extra = {};  ///< extra field, in both headers
  std::optional<std::uint32_t> crc = {};
  std::optional<std::string> name_in_header = {};  ///< of the same length; the directory says `name`
  std::optional<std::uint32_t> size_in_header = {};
  std::optional<std::uint32_t> size_in_directory = {};
  std::uint16_t flags = 0;
  std::optional<std::uint16_t> method = {};
  // NOLINTEND(readability-redundant-member-init)
};

[[nodiscard]] std::uint32_t crc_of(std::string_view bytes) noexcept;
[[nodiscard]] std::string hand_made_zip(const std::vector<HandMadeEntry>& entries);
