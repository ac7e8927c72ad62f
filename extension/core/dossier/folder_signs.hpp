// SPDX-License-Identifier: EUPL-1.2
// What programs that carry files between machines leave in a folder.
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "core/dossier/dossier.hpp"

namespace bestek {

/// What the name of a file says of a document of that name beside it.
enum class FolderSign {
  kNothing,
  kConflictedCopy,  ///< two machines changed the document at the same time; this is what one of them wrote
  kArriving,        ///< the document is still being written there, or only stands for one that lies elsewhere
};

/// As Dropbox, Nextcloud and ownCloud, Seafile, Synology, Syncthing, Resilio, rsync, rclone, Unison,
/// aria2, qBittorrent, macOS and browsers name them, in
/// Dutch and English; of what has a name that says less, its contents tell (see copies_beside).
[[nodiscard]] FolderSign sign_of(std::string_view file, std::string_view document);

/// Every such file beside dossier.xml and the documents, by name: document.conflicted-copy and document.arriving, with
/// {document}.
[[nodiscard]] std::vector<Error> folder_signs(const Dossier& dossier);

/// Refuses a document that is still arriving: document.arriving.
[[nodiscard]] Status check_arrived(const std::filesystem::path& document);

}  // namespace bestek
