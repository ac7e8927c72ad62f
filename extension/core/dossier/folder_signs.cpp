// SPDX-License-Identifier: EUPL-1.2
#include "core/dossier/folder_signs.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <system_error>

#include "core/base/ascii.hpp"
#include "core/dossier/internal_file.hpp"

namespace bestek {
namespace {

/// In what stands between a document's name and its ending.
constexpr std::array<std::string_view, 13> kConflictWords{"conflicted copy",
                                                          "sync-conflict",
                                                          "_conflict-",
                                                          "conflicterende kopie",
                                                          "kopie met conflict",
                                                          "in conflict",
                                                          "case conflict",
                                                          "(conflict",
                                                          "(sfconflict",
                                                          "_conflict.",
                                                          ".conflict.",
                                                          "[conflicted]",
                                                          "in konflikt stehende kopie"};

/// Behind the whole name.
constexpr std::array<std::string_view, 12> kUnfinished{".part",     ".partial",    ".filepart",  ".crdownload",
                                                       ".download", ".opdownload", ".aria2",     ".!qb",
                                                       ".!sync",    ".bts",        ".nextcloud", ".owncloud"};

std::string in_small_letters(std::string_view text) {
  std::string small(text);
  std::transform(small.begin(), small.end(), small.begin(), lower);
  return small;
}

bool is_hexadecimal(std::string_view text) noexcept {
  return !text.empty() && text.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

/// Whether chance chose the characters: no word ("backup", "Backup", "BACKUP") and no date.
bool is_random(std::string_view tail) {
  const auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  const auto digits = std::ranges::count_if(tail, is_digit);
  const auto capitals = std::ranges::count_if(tail.substr(1), is_upper);
  const auto others = std::ranges::count_if(tail, is_letter) - capitals - (is_upper(tail.front()) ? 1 : 0);
  return std::ranges::all_of(tail, [](char c) { return is_letter(c) || is_digit(c); }) &&
         (digits > 0 ? digits < static_cast<std::ptrdiff_t>(tail.size()) : capitals > 0 && others > 0);
}

/// rsync's ".NAME.x7Kd2a", Nextcloud's ".NAME.~3f2a", Syncthing's ".syncthing.NAME.tmp" and "~syncthing~NAME.tmp",
/// Unison's ".unison.NAME.6f1c2a….unison.tmp", macOS's "NAME.sb-6f1c2a3b-x7Kd2a".
bool is_temporary_name(std::string_view file, std::string_view document) {
  constexpr std::size_t kRsyncTail = 6;
  const std::string name(document);
  if (file == ".syncthing." + name + ".tmp" || file == "~syncthing~" + name + ".tmp") return true;
  if (file.starts_with(".unison." + name + ".") && file.ends_with(".unison.tmp")) return true;
  if (file.starts_with(name + ".sb-")) return true;
  if (!file.starts_with("." + name + ".")) return false;
  const std::string_view tail = file.substr(name.size() + 2);
  if (tail.starts_with('~')) return is_hexadecimal(tail.substr(1));
  return tail.size() == kRsyncTail && is_random(tail);
}

/// ".part", or as rclone has it with a name of its own before: ".4f3a2b1c.partial".
bool is_unfinished(std::string_view behind) {
  if (const std::size_t last = behind.rfind('.'); last != 0 && last != std::string_view::npos &&
                                                  behind.starts_with('.') && is_hexadecimal(behind.substr(1, last - 1)))
    behind = behind.substr(last);
  return std::find(kUnfinished.begin(), kUnfinished.end(), behind) != kUnfinished.end();
}

Error told(FolderSign sign, const std::filesystem::path& file, const std::string& document) {
  return Error{sign == FolderSign::kArriving ? "document.arriving" : "document.conflicted-copy",
               {file.string(), 0, {}, {}},
               {{"document", document}}};
}

std::vector<std::string> names_of(const Dossier& dossier) {
  std::vector<std::string> names{kDossierFile, kInternalFile};
  for (const DossierDocument& document : dossier.documents) names.push_back(document.file);
  return names;
}

}  // namespace

FolderSign sign_of(std::string_view file, std::string_view document) {
  if (file == document) return FolderSign::kNothing;
  if (is_temporary_name(file, document)) return FolderSign::kArriving;
  if (file.starts_with(document) && is_unfinished(in_small_letters(file.substr(document.size()))))
    return FolderSign::kArriving;
  const std::size_t dot = document.rfind('.');
  const std::string_view stem = document.substr(0, dot);
  const std::string_view ending = dot == std::string_view::npos ? std::string_view() : document.substr(dot);
  if (!file.starts_with(stem) || !file.ends_with(ending) || file.size() <= document.size()) return FolderSign::kNothing;
  // The point with which the ending begins ends the last word.
  const std::string between =
      in_small_letters(file.substr(stem.size(), file.size() - stem.size() - ending.size())) + '.';
  const bool conflict = std::any_of(kConflictWords.begin(), kConflictWords.end(),
                                    [&](std::string_view word) { return between.find(word) != std::string::npos; });
  return conflict ? FolderSign::kConflictedCopy : FolderSign::kNothing;
}

std::vector<Error> folder_signs(const Dossier& dossier) {
  std::vector<Error> found;
  std::error_code failure;
  const std::vector<std::string> names = names_of(dossier);
  for (const auto& entry : std::filesystem::directory_iterator(dossier.folder, failure)) {
    const std::string file = entry.path().filename().string();
    if (std::find(names.begin(), names.end(), file) != names.end()) continue;
    for (const std::string& name : names) {
      if (const FolderSign sign = sign_of(file, name); sign != FolderSign::kNothing)
        found.push_back(told(sign, file, name));
    }
  }
  std::sort(found.begin(), found.end(),
            [](const Error& one, const Error& other) { return one.place.file < other.place.file; });
  return found;
}

Status check_arrived(const std::filesystem::path& document) {
  const std::string name = document.filename().string();
  const auto folder = document.has_parent_path() ? document.parent_path() : std::filesystem::path(".");
  std::error_code failure;
  for (const auto& entry : std::filesystem::directory_iterator(folder, failure)) {
    if (sign_of(entry.path().filename().string(), name) == FolderSign::kArriving)
      return told(FolderSign::kArriving, entry.path(), name);
  }
  return Done{};
}

}  // namespace bestek
