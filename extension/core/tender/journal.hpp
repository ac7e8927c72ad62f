// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"

namespace bestek {

/// The folders of an action that is being written, in `.bestek/next`.
struct ActionFolders {
  explicit ActionFolders(const std::filesystem::path& folder);
  std::filesystem::path all;      ///< next
  std::filesystem::path after;    ///< next/new: what the files become
  std::filesystem::path before;   ///< next/old: what they were
  std::filesystem::path journal;  ///< next/journal.xml: all of it is prepared and on disk; it will be finished
  std::filesystem::path back;     ///< next/back.xml: the journal of an action that failed and is being taken back
};

/// A file of an action.
struct JournalFile {
  std::string name;    ///< in the folder of the documents
  std::string before;  ///< SHA-256 in hexadecimal digits; "" when the file is new
  std::string after;   ///< likewise; "" when it is taken away (only kInternalFile)
};

/// No action has more files.
inline constexpr std::size_t kMaxJournalFiles = 256;

[[nodiscard]] std::string format_journal(const std::vector<JournalFile>& files);

/// A journal comes from a folder that others may write in: names that lead out of it are refused. Errors: those of
/// parse_xml; journal.invalid.
[[nodiscard]] Result<std::vector<JournalFile>> parse_journal(std::string_view bytes, const std::string& name);

/// The digest of a file of the folder, behind links; "" when it is not there; nothing when it cannot be read.
[[nodiscard]] std::optional<std::string> digest_of_file(const std::filesystem::path& path);

}  // namespace bestek
