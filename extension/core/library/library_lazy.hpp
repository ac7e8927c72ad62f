// SPDX-License-Identifier: EUPL-1.2
// What a library reads only when it is asked for; for the files of Library alone.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/library/citations.hpp"
#include "core/library/clause_store.hpp"
#include "core/library/library.hpp"
#include "core/library/library_files.hpp"
#include "core/library/lint_verdicts.hpp"
#include "core/library/search_text.hpp"

namespace bestek {

/// What is known of the annexes, and the annexes themselves; those are made when one is used, since all parts must be
/// read for them.
struct Library::Annexes {
  std::once_flag listed, made;
  std::vector<CatalogueEntry> entries;
  std::vector<Clause> clauses;
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

/// What was found out about releases that somebody wants to insert, or that a document has; by their hashes.
struct ClauseVerdicts {
  std::mutex mutex;
  std::filesystem::path cache;
  std::optional<LintVerdicts> kept;
  std::map<std::string_view, XmlSchema> schemas;  ///< those that were needed
  struct Faults {
    std::shared_ptr<const BrokenPart> first, spoiling;  ///< null: it has none
  };
  std::map<std::string, Faults, std::less<>> faults;
};

struct Library::Lazy {
  ClauseStore store;
  std::once_flag hashed;
  std::unordered_map<std::string_view, std::size_t> by_hash;  ///< numbers in the store; see number_of
  /// The number in the store of the release with this hash; nothing when it has none.
  [[nodiscard]] std::optional<std::size_t> number_of(std::string_view hash);

  PartFiles part_files;
  bool annexes_kept = false;  ///< the parts are those of the index, if that has annexes
  std::once_flag citations_read, citations_made;
  std::string citation_file;
  CitationPatterns citations;
  /// Of rules/citations.xml, read once; "" when that cannot be read.
  [[nodiscard]] const std::string& citation_bytes(const std::filesystem::path& folder);
  std::once_flag parts_read;
  std::optional<LibraryParts> parts;
  Annexes annexes;
  /// What the catalogue says of the annexes of the library in this folder: as the index does, else of those that `make`
  /// gives.
  template <class Make>
  [[nodiscard]] std::vector<CatalogueEntry> annex_entries(const std::filesystem::path& folder, LibraryIndex* index,
                                                          const Make& make) const {
    if (auto kept = kept_annexes(folder, index)) return std::move(*kept);
    std::vector<CatalogueEntry> entries;
    for (const Clause& clause : make()) entries.push_back(catalogue_entry(clause));
    return entries;
  }
  /// Nothing when they must be made.
  [[nodiscard]] std::optional<std::vector<CatalogueEntry>> kept_annexes(const std::filesystem::path& folder,
                                                                        LibraryIndex* index) const;

  TextShelf clause_texts, annex_texts;
  ClauseVerdicts verdicts;
};

}  // namespace bestek
