// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/descriptor.hpp"
#include "core/base/result.hpp"

namespace bestek {

/// How long a command waits for another one, which takes a part of a second.
inline constexpr std::chrono::milliseconds kCommandPatience{10'000};
/// The same where a person waits at a window.
inline constexpr std::chrono::milliseconds kWindowPatience{1'000};

/// One writer at a time in a folder with documents: held for one action (read, plan, write), never while a document is
/// merely open. The system lets go of it when its process ends, however it ends; where the lock of a share does not
/// reach other machines, the name of the holder in the file does (docs/decisions/one-writer.md).
class TenderLock {
 public:
  /// Waits for whoever has it, takes it, and finishes or takes back what an interrupted action left (notes()). Errors:
  /// dossier.busy, with who has it; file.missing (no such folder), file.read-only, file.unwritable and those of
  /// finish_interrupted.
  [[nodiscard]] static Result<TenderLock> take(const std::filesystem::path& folder,
                                               std::chrono::milliseconds patience = kCommandPatience);
  TenderLock(TenderLock&&) noexcept = default;
  TenderLock& operator=(TenderLock&&) noexcept;
  TenderLock(const TenderLock&) = delete;
  TenderLock& operator=(const TenderLock&) = delete;
  ~TenderLock() { release(); }

  [[nodiscard]] const std::filesystem::path& folder() const noexcept { return folder_; }
  /// What happened on the way: dossier.lock-taken-over, dossier.action-finished, dossier.action-taken-back.
  [[nodiscard]] const std::vector<Error>& notes() const noexcept { return notes_; }

 private:
  TenderLock(std::filesystem::path folder, Descriptor file) : folder_(std::move(folder)), file_(std::move(file)) {}
  void release() noexcept;

  std::filesystem::path folder_;
  Descriptor file_;
  std::vector<Error> notes_;
};

/// Before a folder is read: when an action there was interrupted it is finished or taken back; one that is still being
/// written is waited for, a second at most. Notes as those of TenderLock. Errors: dossier.unfinished, when it is
/// neither (its folder may be read-only, or somebody writes on).
[[nodiscard]] Result<std::vector<Error>> settle(const std::filesystem::path& folder);

}  // namespace bestek
