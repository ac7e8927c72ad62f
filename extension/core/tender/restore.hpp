// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/tender/transaction.hpp"

namespace bestek {

/// Where what is put back comes from.
enum class RestoreSource {
  kLatest,  ///< what Bestek last wrote
  kBackup,  ///< what the file was before an action
  kMarks,   ///< dossier.xml, from what the documents say
  kNone,    ///< nothing is put back: kInternalFile, which the action had made, is taken away
};

struct RestoredFile {
  std::string name;
  RestoreSource source = RestoreSource::kLatest;
  std::string time;          ///< of the backup's action; of kNone that of the one which made it
  std::optional<Error> why;  ///< what was wrong with the file; nothing when it was sound
};

/// What is to be put back, to be written together (write_together), so that it can be taken back in its turn.
struct RestorePlan {
  std::vector<ReadyFile> files;
  std::vector<RestoredFile> told;  ///< of the same files, in the same order
  /// What is wrong and is not put back: restore.nothing-kept; restore.not-ours (nothing in it is
  /// Bestek's any longer: a person decides).
  std::vector<Error> lost;
  /// What to know of the rest: restore.not-as-published (a published document comes back as it was at another time),
  /// restore.was-missing (it was not there then, and stays), restore.renamed-with-work (a document that was missing
  /// lies there under another name, changed since).
  std::vector<Error> notes;
};

/// What is lost or damaged in a dossier: dossier.xml (also one of another dossier than its documents), or a document
/// that is missing, cannot be read, or is not what the dossier says (another document's or another dossier's file lies
/// there). The newest sound state of each is put back. Errors: restore.no-dossier (nothing there is one), those of
/// dossier_from_marks. What was recorded (kInternalFile) likewise.
[[nodiscard]] Result<RestorePlan> plan_mending(const std::filesystem::path& folder);

/// One document or kInternalFile, whatever lies there now: the newest sound state that is kept of it; of a published
/// one that state. Errors: restore.no-such-document; restore.nothing-kept; those of load_dossier, check_writable and
/// check_file_may_change.
[[nodiscard]] Result<RestorePlan> plan_putting_back(const std::filesystem::path& folder, const std::string& name);

/// Every file as it was before the action of that time, as far as backups of it are kept; "" for the last action.
/// Errors: restore.no-backups; restore.none-of-these (only of what the dossier no longer names); restore.no-such-time;
/// those of load_dossier (where dossier.xml is there); document.newer-format,
/// internal.newer-format; restore.was-missing (all that the action did was putting back what was not there);
/// restore.published (the tender is: its state goes back first), those of check_writable and check_file_may_change.
[[nodiscard]] Result<RestorePlan> plan_going_back(const std::filesystem::path& folder, const std::string& time);

}  // namespace bestek
