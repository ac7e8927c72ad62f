// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/hash.hpp"
#include "core/clause/clause.hpp"

namespace bestek {

/// What the catalogue of a library says of a clause: enough to find, list and propose it without reading its file.
struct CatalogueEntry {
  std::string id;
  Version version;
  ClauseStatus status = ClauseStatus::kDraft;
  ClauseKind kind = ClauseKind::kRequirement;
  Classification classification;
  Relations relations;
  std::vector<Language> languages;  ///< of its texts, in their order
  LocalText title;
  std::string hash;  ///< of its release, see release_hash
  std::string file;
  int line = 0;
  Sha256 digest{};  ///< of the file's bytes; of an annex, which is made, nothing
};

[[nodiscard]] CatalogueEntry catalogue_entry(const Clause& clause);

/// Whether the clause speaks this language.
[[nodiscard]] bool has_text(const CatalogueEntry& entry, Language language) noexcept;

/// Null when the id is unknown. The entries are ordered by id.
[[nodiscard]] const CatalogueEntry* find_entry(std::span<const CatalogueEntry> entries, std::string_view id) noexcept;

/// The number of characters of a release hash inside a mark.
inline constexpr std::size_t kReleaseHashLength = 10;
/// What marks carry: the start of sha256_base32 of "id@version".
[[nodiscard]] std::string release_hash(const Clause& clause);

}  // namespace bestek
