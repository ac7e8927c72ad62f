// SPDX-License-Identifier: EUPL-1.2
// What a library reads only when it is asked for; for the files of Library alone.
#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/library/clause_store.hpp"
#include "core/library/library.hpp"
#include "core/library/library_files.hpp"
#include "core/library/search_text.hpp"

namespace bestek {

/// The annexes and what is known of them, in one order.
struct Library::Annexes {
  std::vector<Clause> clauses;
  std::vector<CatalogueEntry> entries;
};

/// What searches have looked through until now: to be searched while somebody types it must not be read each time. A
/// library that is larger than this keeps the rest on disk.
struct TextShelf {
  static constexpr std::size_t kMostBytes = std::size_t{32} * 1024 * 1024;
  std::mutex mutex;
  std::vector<std::shared_ptr<const SearchTexts>> kept;
  std::size_t bytes = 0;

  template <class Make>
  [[nodiscard]] std::shared_ptr<const SearchTexts> texts(std::size_t number, const Make& make) {
    if (kept[number]) return kept[number];
    auto made = std::make_shared<const SearchTexts>(make(number));
    std::size_t size = sizeof(SearchTexts);
    for (const SearchText& one : *made) size += one.title.size() + one.text.size();
    if (bytes + size <= kMostBytes) {
      bytes += size;
      kept[number] = made;
    }
    return made;
  }
};

struct Library::Lazy {
  ClauseStore store;
  std::unordered_map<std::string_view, std::size_t> by_hash;  ///< numbers in the store

  PartFiles part_files;
  std::once_flag parts_read, annexes_made;
  std::optional<LibraryParts> parts;
  Annexes annexes;

  TextShelf clause_texts, annex_texts;
};

}  // namespace bestek
