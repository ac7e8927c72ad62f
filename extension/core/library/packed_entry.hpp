// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/file_stamp.hpp"
#include "core/library/catalogue.hpp"
#include "core/library/search_text.hpp"

namespace bestek {

/// One clause file as the index keeps it: where it lies in the library, its stamp, and what the catalogue says of it.
struct IndexedFile {
  std::string_view path;  ///< below the library's folder
  FileStamp stamp;
  std::string_view entry;  ///< see unpack_entry
};

/// `path` is the file's below the library's folder.
[[nodiscard]] std::string pack_file(std::string_view path, const FileStamp& stamp, const CatalogueEntry& entry);

/// The cheap part of it. Nothing when the bytes are not what pack_file made.
[[nodiscard]] std::optional<IndexedFile> unpack_file(std::string_view bytes) noexcept;

/// The entry but for its file, which depends on where the library lies.
[[nodiscard]] std::optional<CatalogueEntry> unpack_entry(std::string_view bytes);

/// Several entries, each with its file.
[[nodiscard]] std::string pack_entries(const std::vector<CatalogueEntry>& entries);
[[nodiscard]] std::optional<std::vector<CatalogueEntry>> unpack_entries(std::string_view bytes);

[[nodiscard]] std::string pack_texts(const SearchTexts& texts);
[[nodiscard]] std::optional<SearchTexts> unpack_texts(std::string_view bytes);

}  // namespace bestek
