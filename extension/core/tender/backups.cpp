// SPDX-License-Identifier: EUPL-1.2
#include "core/tender/backups.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <system_error>
#include <utility>

#include "core/base/access_rights.hpp"
#include "core/base/ascii.hpp"
#include "core/base/file_stamp.hpp"
#include "core/base/files.hpp"
#include "core/tender/journal.hpp"
#include "core/tender/side_folder.hpp"

namespace bestek {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kMissing = ".missing";
constexpr std::string_view kMade = ".made";
constexpr std::size_t kDayLength = 10;  // "2026-11-29"

/// The second of an action and which of that second it is: "…Z" before "…Z-2" before "…Z-10".
using Order = std::pair<std::string, std::uint64_t>;

/// Nothing for a name that is no action's.
std::optional<Order> order_of(const std::string& time) {
  constexpr std::string_view kShape = "0000-00-00T00.00.00Z";
  constexpr std::size_t kMaxDigits = 18;
  const bool shaped = time.size() >= kShape.size() &&
                      std::equal(kShape.begin(), kShape.end(), time.begin(),
                                 [](char shape, char c) { return shape == '0' ? is_digit(c) : shape == c; });
  if (!shaped) return std::nullopt;
  Order order{time.substr(0, kShape.size()), 1};
  if (time.size() == kShape.size()) return order;
  const std::string number = time.substr(kShape.size() + 1);
  if (time[kShape.size()] != '-' || number.empty() || number.size() > kMaxDigits ||
      !std::all_of(number.begin(), number.end(), is_digit))
    return std::nullopt;
  order.second = std::stoull(number);
  return order;
}

/// The time of this action, behind that of every other: in order also within a second, when one of that second is gone
/// again, and when the clock of a colleague was ahead.
fs::path new_action_folder(const fs::path& folder) {
  Order mine{utc_text(file_time_now()), 1};
  std::replace(mine.first.begin(), mine.first.end(), ':', '.');
  std::error_code failure;
  for (const auto& action : fs::directory_iterator(backups_folder(folder), failure)) {
    const auto other = order_of(action.path().filename().string());
    if (other && mine <= *other) mine = {other->first, other->second + 1};
  }
  return backups_folder(folder) / (mine.first + (mine.second == 1 ? "" : "-" + std::to_string(mine.second)));
}

/// Those that need not stay. An action is kept whole as long as one of its files must be: so that going back to it
/// finds all of them as they were.
std::vector<Backup> dispensable(const std::vector<Backup>& newest_first) {
  std::map<std::string, int> seen;
  std::map<std::pair<std::string, std::string>, const Backup*> first_of_day;
  for (const Backup& one : newest_first) first_of_day[{one.name, one.time.substr(0, kDayLength)}] = &one;
  std::set<std::string> kept;
  for (const Backup& one : newest_first) {
    const bool recent = seen[one.name]++ < kKeptActions;
    if (recent || first_of_day.at({one.name, one.time.substr(0, kDayLength)}) == &one) kept.insert(one.time);
  }
  std::vector<Backup> found;
  std::copy_if(newest_first.begin(), newest_first.end(), std::back_inserter(found),
               [&](const Backup& one) { return !kept.contains(one.time); });
  return found;
}

void prune(const std::vector<Backup>& newest_first) {
  std::error_code failure;
  for (const Backup& one : dispensable(newest_first)) {
    fs::remove(one.path, failure);
    remove_if_empty(one.path.parent_path());
  }
}

/// Who may no longer read a file may not read what is kept of it. Of `backups` some may be gone.
void tighten(const fs::path& folder, const std::vector<Backup>& backups) noexcept {
  for (const Backup& one : backups) keep_no_more_rights(one.path, folder / one.name);
  std::error_code failure;
  if (!is_real_folder(latest_folder(folder))) return;
  for (const auto& one : fs::directory_iterator(latest_folder(folder), failure))
    keep_no_more_rights(one.path(), folder / one.path().filename());
}

bool move_backups(const fs::path& folder, const fs::path& before) {
  std::error_code failure;
  if (!is_real_folder(before)) return true;
  if (fs::is_empty(before, failure)) return true;
  if (const Status made = make_folder_within(backups_folder(folder)); !made) return false;
  fs::rename(before, new_action_folder(folder), failure);
  return !failure;
}

}  // namespace

std::string missing_mark(const std::string& name, bool made) { return name + std::string(made ? kMade : kMissing); }

Missed missed_by(std::string_view mark) {
  for (const std::string_view ending : {kMissing, kMade})
    if (mark.ends_with(ending)) return {std::string(mark.substr(0, mark.size() - ending.size())), ending == kMade};
  return {};
}

fs::path backups_folder(const fs::path& folder) { return side_folder(folder) / "backups"; }

std::vector<Backup> backups_in(const fs::path& folder) {
  std::vector<Backup> found;
  std::error_code failure;
  if (!is_real_folder(side_folder(folder)) || !is_real_folder(backups_folder(folder))) return found;
  for (const auto& action : fs::directory_iterator(backups_folder(folder), failure)) {
    std::error_code unreadable;
    if (!is_real_folder(action.path()) || !order_of(action.path().filename().string())) continue;
    for (const auto& file : fs::directory_iterator(action.path(), unreadable)) {
      if (!file.is_regular_file(unreadable) || file.is_symlink(unreadable)) continue;
      const std::string name = file.path().filename().string();
      const Missed missed = missed_by(name);
      const bool there = missed.name.empty();
      found.push_back(
          {action.path().filename().string(), there ? name : missed.name, file.path(), !there, missed.made});
    }
  }
  std::sort(found.begin(), found.end(), [](const Backup& one, const Backup& other) {
    return std::pair(order_of(other.time), one.name) < std::pair(order_of(one.time), other.name);
  });
  return found;
}

bool keep_as_backups(const fs::path& folder, const fs::path& before) noexcept {
  try {
    if (!move_backups(folder, before)) return false;
    const std::vector<Backup> kept = backups_in(folder);
    prune(kept);
    tighten(folder, kept);
    return true;
  } catch (const std::exception&) {
    return false;
  }
}

std::optional<fs::path> latest_of(const fs::path& folder, const std::string& name) {
  const fs::path path = latest_path(folder, name);
  std::error_code failure;
  const bool kept = is_real_folder(side_folder(folder)) && is_real_folder(latest_folder(folder)) &&
                    fs::symlink_status(path, failure).type() == fs::file_type::regular;
  return kept ? std::optional(path) : std::nullopt;
}

void keep_latest(const fs::path& folder, const std::string& name, std::optional<std::string_view> bytes) noexcept {
  try {
    // No link is followed out of the folder, not even to take something away.
    if (const Status made = make_folder_within(latest_folder(folder)); !made) return;
    const fs::path path = latest_path(folder, name);
    std::error_code failure;
    fs::remove(path, failure);  // what is not renewed is not the latest
    if (!bytes) return;
    const fs::path begun = ActionFolders(folder).all / "latest";  // cleared away with the action, if that ends here
    fs::remove(begun, failure);
    if (const Status written = create_file(begun, *bytes, folder / name, Flush::kLater); !written) return;
    fs::rename(begun, path, failure);
  } catch (const std::exception&) {  // NOLINT(bugprone-empty-catch): it is only a second chance
  }
}

}  // namespace bestek
