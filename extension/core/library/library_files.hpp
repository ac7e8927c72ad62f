// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/file_stamp.hpp"
#include "core/base/result.hpp"

namespace bestek {

/// The most that a clause file may hold.
inline constexpr std::size_t kMaxClauseBytes = std::size_t{256} * 1024;
/// The most clause files that a library may have, the archive counted.
inline constexpr std::size_t kMaxClauses = 100'000;

/// Something that stands where a clause file (or a folder of them) would, and is not read.
struct NotAFile {
  std::string path;
  bool archived = false;
  Error reason;  ///< with the path
};

/// The clause files of a library folder, sorted by path, folder by folder.
struct ClauseFiles {
  std::vector<StampedFile> current;
  std::vector<StampedFile> archived;  ///< below archive/
  std::vector<NotAFile> not_files;    ///< called *.xml
  std::vector<StampedFile> folders;   ///< that were looked through; their stamps tell of names, not of contents
  std::vector<Error> problems;        ///< folders that cannot be read
};

/// The id that a clause file's place and name say: <folder>.<file>.
[[nodiscard]] std::string id_by_name(const std::filesystem::path& file);
/// Whether a clause with this id stands where it says another one.
[[nodiscard]] bool misnamed(const std::filesystem::path& file, std::string_view id);

/// What makes a folder a library: its own description.
inline constexpr std::string_view kLibraryFile = "library.xml";

/// The folder of the risk cards, one file per product group.
inline constexpr const char* kRiskCardsFolder = "risk-cards";

/// Every *.xml in the folders below `folder`, but not those at the top, in schema/, rules/ or risk-cards/. Symbolic
/// links are not followed, and hidden ones (an editor's locks) are passed over. A folder that cannot be read, or lies
/// too deep, is a problem, not an error. Errors: library.too-many-clauses.
[[nodiscard]] Result<ClauseFiles> clause_files(const std::filesystem::path& folder, std::size_t most = kMaxClauses);

/// The files that a library may have beside its clauses, those that are there; risk cards by name.
struct PartFiles {
  std::optional<StampedFile> frameworks, scorecard;
  std::vector<StampedFile> risk_cards;
  std::vector<NotAFile> not_files;  ///< called as one of them
  std::optional<StampedFile> cards_folder;
  [[nodiscard]] std::vector<StampedFile> all() const;
};

/// The stamp of what stands there, followed through a link; nothing when there is nothing.
[[nodiscard]] std::optional<StampedFile> stamped(std::string path);

/// A folder of risk cards that is there and cannot be read is a problem.
[[nodiscard]] PartFiles part_files(const std::filesystem::path& folder, std::vector<Error>& problems);

}  // namespace bestek
