// SPDX-License-Identifier: EUPL-1.2
#include "core/tender/kept_states.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/files.hpp"
#include "core/base/messages.hpp"
#include "core/base/package.hpp"
#include "core/dossier/internal_file.hpp"
#include "core/tender/backups.hpp"
#include "core/tender/dossier_from_marks.hpp"
#include "core/tender/journal.hpp"

namespace bestek {
namespace {

namespace fs = std::filesystem;

Result<bool> put_newest_record_back(RestorePlan& plan, const fs::path& folder, const std::optional<Error>& why) {
  const fs::path path = folder / kInternalFile;
  return put_back(plan, path, {}, why,
                  [&](const std::string& bytes) { return parse_internal(bytes, path.string()).ok(); });
}

Error record_not_kept(const fs::path& folder) {
  return Error{"restore.record-not-kept", {(folder / kInternalFile).string(), 0, {}, {}}, {}};
}

}  // namespace

std::vector<Kept> kept_of(const fs::path& folder, const std::string& name) {
  std::vector<Kept> found;
  if (const auto latest = latest_of(folder, name)) found.push_back({RestoreSource::kLatest, {}, *latest});
  for (const Backup& one : backups_in(folder))
    if (one.name == name && !one.missing) found.push_back({RestoreSource::kBackup, one.time, one.path});
  return found;
}

bool is_damage(const Error& error) {
  constexpr std::array<std::string_view, 8> kDamage{
      "file.missing",           "document.damaged", "internal.lost",           "document.not-text",
      "restore.other-document", "internal.invalid", "document.unknown-format", "document.not-odt"};
  return error.code.starts_with("xml.") || std::find(kDamage.begin(), kDamage.end(), error.code) != kDamage.end();
}

Error told_if_kept(Error error, const fs::path& file) {
  const std::string name = file.filename().string();
  const bool missing = error.code == "file.missing" || error.code == "dossier.document-missing";
  const bool of_dossier =
      name == kDossierFile && (error.code.starts_with("dossier.") || error.code.starts_with("profile."));
  const bool mends = missing || is_damage(error) || error.code == "file.not-a-file" || of_dossier;
  if (!mends || error.code == "dossier.newer-format") return error;
  const fs::path folder = file.has_parent_path() ? file.parent_path() : ".";
  return kept_of(folder, name).empty() ? error : with_kept(std::move(error));
}

Result<Dossier> load_named_dossier(const fs::path& folder_or_file) {
  auto dossier = load_dossier(folder_or_file);
  if (dossier) return dossier;
  const bool named = folder_or_file.filename() == kDossierFile;
  const fs::path above = folder_or_file.has_parent_path() ? folder_or_file.parent_path() : ".";
  const fs::path folder = named ? above : folder_or_file;
  const std::string& code = dossier.error().code;
  const bool gone = code == "dossier.none" || (named && code == "file.missing");
  if (!gone) return told_if_kept(dossier.error(), folder / kDossierFile);
  const bool was_there = !kept_of(folder, kDossierFile).empty() || !dossiers_said(folder).empty();
  return was_there ? Error{"dossier.lost", {folder.string(), 0, {}, {}}, {}} : dossier.error();
}

Result<bool> put_back(RestorePlan& plan, const fs::path& path, const std::string& digest,
                      const std::optional<Error>& why, const std::function<bool(const std::string&)>& is_sound) {
  std::vector<Kept> states = kept_of(path.parent_path(), path.filename().string());
  const auto published = std::stable_partition(states.begin(), states.end(), [&](const Kept& kept) {
    return !digest.empty() && digest_of_file(kept.path) == std::optional(digest);
  });
  const bool other = !digest.empty() && published == states.begin();
  for (const Kept& kept : states) {
    auto bytes = read_file(kept.path, kMaxPackageBytes);
    if (!bytes || !is_sound(*bytes)) continue;
    if (other) plan.notes.push_back(Error{"restore.not-as-published", {path.string(), 0, {}, {}}, {}});
    auto file = ready_file(path, std::move(*bytes));
    if (!file) return file.error();
    plan.files.push_back(std::move(*file));
    plan.told.push_back({path.filename().string(), kept.source, kept.time, why});
    return true;
  }
  return false;
}

Status mend_record(RestorePlan& plan, const fs::path& folder) {
  const auto recorded = load_internal(folder);
  if (recorded) return Done{};
  if (!is_damage(recorded.error())) {
    plan.lost.push_back(recorded.error());
    return Done{};
  }
  const auto put = put_newest_record_back(plan, folder, recorded.error());
  if (!put) return put.error();
  if (!*put) plan.lost.push_back(record_not_kept(folder));
  return Done{};
}

Status put_record_back(RestorePlan& plan, const fs::path& folder) {
  const auto put = put_newest_record_back(plan, folder, {});
  if (!put) return put.error();
  if (!*put) return record_not_kept(folder);
  return check_writable(folder / kInternalFile);
}

}  // namespace bestek
