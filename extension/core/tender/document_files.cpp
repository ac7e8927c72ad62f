// SPDX-License-Identifier: EUPL-1.2
#include "core/tender/document_files.hpp"

#include <map>
#include <utility>
#include <vector>

#include "core/base/files.hpp"
#include "core/base/package.hpp"
#include "core/dossier/folder_signs.hpp"
#include "core/dossier/tender_state.hpp"
#include "core/odf/edit/odt_editor.hpp"
#include "core/tender/office_lock.hpp"

namespace bestek {
namespace {

/// The document as it becomes. Whatever limits reading has: one that could not be read any more is not written.
Result<std::string> after_edit(const FileEdit& edit, const std::string& before) {
  return edited_document(before, edit.plan, edit.context, edit.path.string(), edit.opened.get());
}

Result<ReadyFile> writable_file(const std::filesystem::path& path, std::string after = {}) {
  if (const Status writable = check_writable(path); !writable) return writable.error();
  return ready_file(path, std::move(after));
}

Result<ReadyFile> prepare(const FileEdit& edit, const ReadDossier& read) {
  if (!edit.plan.empty()) {
    if (const Status allowed = check_file_may_change(edit.path, read); !allowed) return allowed.error();
  }
  if (const Status closed = check_not_open(edit.path); !closed) return closed.error();
  if (const Status arrived = check_arrived(edit.path); !arrived) return arrived.error();
  auto ready = writable_file(edit.path);
  if (!ready) return ready;
  if (!ready->before) return Error{"file.missing", {edit.path.string(), 0, {}, {}}, {{"reason", ""}}};
  auto after = after_edit(edit, *ready->before);
  if (!after) return after.error();
  ready->after = std::move(*after);
  return ready;
}

Result<ReadyFile> prepare(const FileBytes& other, const ReadDossier& /*read*/) {
  return writable_file(other.path, other.bytes);
}

template <typename Edits>
Status prepare_all(const Edits& edits, const ReadDossier& read, std::vector<ReadyFile>& all) {
  for (const auto& edit : edits) {
    auto ready = prepare(edit, read);
    if (!ready) return ready.error();
    all.push_back(std::move(*ready));
  }
  return Done{};
}

/// Reads the dossier.xml of each folder once: nobody else writes there while the lock is held.
class DossiersOnce {
 public:
  Result<Dossier> read(const std::filesystem::path& folder) {
    const auto known = read_.find(folder);
    return known != read_.end() ? known->second : read_.emplace(folder, load_dossier(folder)).first->second;
  }

 private:
  std::map<std::filesystem::path, Result<Dossier>> read_;
};

}  // namespace

Status edit_files(const TenderLock& lock, std::span<const FileEdit> edits, std::span<const FileBytes> others,
                  const Companion& companion) {
  std::vector<ReadyFile> all;
  DossiersOnce dossiers;
  const auto read = [&dossiers](const std::filesystem::path& folder) { return dossiers.read(folder); };
  if (Status prepared = prepare_all(edits, read, all); !prepared) return prepared;
  if (Status prepared = prepare_all(others, read, all); !prepared) return prepared;
  return write_together(lock, all, companion);
}

Result<std::string> edited_bytes(const FileEdit& edit, const ReadDossier& read) {
  if (!edit.plan.empty()) {
    if (const Status allowed = check_file_may_change(edit.path, read); !allowed) return allowed.error();
  }
  auto before = read_file(edit.path, kMaxPackageBytes);
  return !before || edit.plan.empty() ? before : after_edit(edit, *before);
}

}  // namespace bestek
