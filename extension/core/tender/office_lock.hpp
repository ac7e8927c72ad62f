// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/base/result.hpp"

namespace bestek {

/// What an office puts beside a document that it has open: ".~lock.NAME#" (LibreOffice and its kin) or "~$NAME" (Word,
/// which leaves out the first letters of a long name).
struct OfficeLock {
  std::filesystem::path path;
  std::string who;   ///< as the office says it; "?" when it does not
  std::string user;  ///< of the system; "" when unknown
  std::string host;  ///< "?" when unknown
  bool word = false;
};

/// The lock beside a document, or beside the file behind a link; nothing when there is none.
[[nodiscard]] std::optional<OfficeLock> office_lock_of(const std::filesystem::path& document);

/// Whether the lock was left by an office that ended without closing the document: of this user on this machine, and
/// every office that runs here began after the lock was written.
[[nodiscard]] bool is_left_behind(const OfficeLock& lock);

/// Refuses when an office has the file open. Errors: document.open-elsewhere, with {who} and {lock};
/// document.left-open, likewise, for a lock that is_left_behind.
[[nodiscard]] Status check_not_open(const std::filesystem::path& document);

/// Takes a lock away that is_left_behind; true when there was one. Errors: document.open-elsewhere; file.unwritable.
[[nodiscard]] Result<bool> remove_left_lock(const std::filesystem::path& document);

}  // namespace bestek
